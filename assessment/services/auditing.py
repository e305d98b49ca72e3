"""The audit of a sealed wave, made again from its release: whoever holds the release can do the same."""

from dataclasses import dataclass

from assessment.privacy.auditing.audit import ReleaseAudit, audit_release
from assessment.privacy.auditing.checking import certificate_faults
from assessment.privacy.auditing.report import Certificate
from assessment.release import Release
from assessment.services.context import Context
from assessment.services.instruments import wave_questionnaire
from assessment.store.tables import Engagement, Wave


@dataclass(frozen=True)
class AuditedWave:
    """What the audit of one wave found."""

    title: str
    release: Release
    audit: ReleaseAudit
    certificate: Certificate
    faults: tuple[str, ...]
    """What the checker, who has no solver, holds against the certificate; empty if it proves the release."""


def audit_wave(ctx: Context, wave_id: int) -> AuditedWave | None:
    """The audit of a sealed wave; None if there is no such wave or it has no release.

    Works on releases of any age: those that were sealed before there was an audit are audited as they stand.
    """
    with ctx.database.read() as session:
        wave = session.get(Wave, wave_id)
        if wave is None or wave.release is None:
            return None
        release = Release.model_validate_json(wave.release)
        questionnaire = wave_questionnaire(wave, session.get_one(Engagement, wave.engagement_id))
        title = wave.title
    audit = audit_release(questionnaire, release)
    certificate = audit.certificate(release)
    return AuditedWave(title, release, audit, certificate, tuple(certificate_faults(certificate, questionnaire, release)))
