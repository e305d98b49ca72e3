"""From a questionnaire and a CSV file to a diagnosis, without a database: what ``score`` and ``report`` share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.waves import EarlierWave
from assessment.privacy.plan import ReportPlan, plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from assessment.release import Precision, Release
from assessment.score.csv_reader import count_file
from assessment.score.text_file import Progress
from questionnaires.bundles import form_of
from questionnaires.hashing import form_hash, questionnaire_hash
from questionnaires.library import advice_for, questionnaire_path
from questionnaires.loader import load_questionnaire_text, read_text
from questionnaires.model import Advice, Questionnaire
from questionnaires.problems import Finding, QuestionnaireError, suggestion
from questionnaires.shelves import bundle_ids


@dataclass(frozen=True)
class Scored:
    """Everything that a file of answers says."""

    questionnaire: Questionnaire
    advice: tuple[Advice, ...]
    plan: ReportPlan
    release: Release
    diagnosis: Diagnosis
    notes: tuple[str, ...]
    """What the reader of the file noticed, one sentence each."""


@dataclass(frozen=True)
class EarlierAnswers:
    """The file of the last wave, and the people asked in it per group."""

    answers: Path
    invited: Mapping[str, int] = field(default_factory=dict)


class InvitedError(ValueError):
    """``--invited`` names a group that the questionnaire does not have."""


def load_by_id(id_or_path: str) -> tuple[Questionnaire, str]:
    """A questionnaire of the library or of a file, or the form of a bundle, and the hash of its content.

    Raises:
        QuestionnaireError: If there is none, it cannot be used, or it asks named people for facts.
    """
    if id_or_path in bundle_ids():
        form = form_of(id_or_path)
        return form, form_hash(form)
    path = questionnaire_path(id_or_path)
    text = read_text(path)
    questionnaire = load_questionnaire_text(text, str(path))
    if questionnaire.kind == "fact":
        message = "this one asks named people for facts, which are filled in on their own pages and never scored from a file."
        raise QuestionnaireError.in_file(id_or_path, [Finding(None, message)])
    return questionnaire, questionnaire_hash(text)


def score_file(
    id_or_path: str,
    answers: Path,
    *,
    invited: Mapping[str, int] | None = None,
    precision: Precision = "full",
    earlier: EarlierAnswers | None = None,
    progress: Progress | None = None,
) -> Scored:
    """The diagnosis of a CSV file.

    Args:
        id_or_path: A questionnaire of the library or a YAML file.
        answers: The CSV file.
        invited: People asked per group; an absent group has an unknown roster.
        precision: ``full``: nothing is rounded or withheld; ``released``: as a sealed wave would publish it.
        earlier: The last wave of the same questionnaire, to compare with.
        progress: Told how much of the file has been read.

    Raises:
        QuestionnaireError: If the questionnaire or its advice cannot be used.
        AnswersError: If the CSV file cannot be used.
        InvitedError: If an invited group does not exist.
    """
    questionnaire, fingerprint = load_by_id(id_or_path)
    check_groups(questionnaire, (*(invited or {}), *(earlier.invited if earlier is not None else {})))
    advice = advice_for(questionnaire)
    # The last wave first: both files may be large, and one set of counts is kept at a time until it is a release.
    last: EarlierWave | None = None
    earlier_notes: tuple[str, ...] = ()
    if earlier is not None:
        (_, before), earlier_notes = _released(
            questionnaire, fingerprint, earlier.answers, invited=earlier.invited, precision=precision, progress=progress
        )
        last = EarlierWave(before, questionnaire)
    (plan, release), notes = _released(questionnaire, fingerprint, answers, invited=invited, precision=precision, progress=progress)
    diagnosis = diagnose(release, questionnaire, advice, earlier=last)
    return Scored(questionnaire, advice, plan, release, diagnosis, (*earlier_notes, *notes))


def check_groups(questionnaire: Questionnaire, groups: Iterable[str]) -> None:
    """Raise an InvitedError for the first group that the questionnaire does not have."""
    for group in groups:
        if group not in questionnaire.groups_by_id:
            raise InvitedError(f"{group!r} is not a group of {questionnaire.id}.{suggestion(group, questionnaire.groups_by_id)}")


def _released(
    questionnaire: Questionnaire,
    fingerprint: str,
    answers: Path,
    *,
    invited: Mapping[str, int] | None,
    precision: Precision,
    progress: Progress | None,
) -> tuple[tuple[ReportPlan, Release], tuple[str, ...]]:
    """Plan and release of a file of answers, and what its reader noticed."""
    found = count_file(answers, questionnaire, progress)
    plan = plan_from_questionnaire(questionnaire, invited=invited)
    return (plan, build_release(questionnaire, fingerprint, plan, found.tally, precision=precision, proof=True)), found.notes
