"""What a report is called and dated by."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from assessment.privacy.plan import ReportPlan
from assessment.services.views import SealedWave
from reports.document.wording import NBSP
from reports.issue import document_of
from tests.reports import factory
from tests.reports.factory import diagnosis, questionnaire
from tests.reports.test_document import strings


def told(document: object) -> str:
    return " ".join(strings(document)).replace(NBSP, " ")


def test_the_instrument_has_one_name_in_russian():
    assert "анкет" not in told(factory.document("ru")).lower()
    assert "Опросник" in [line.label for line in factory.document("ru").method.passport]


def test_a_wave_is_dated_by_the_clock_of_its_plan():
    east = timezone(timedelta(hours=7))
    found = diagnosis()
    plan = ReportPlan(groups=(), closes_at=datetime(2026, 10, 24, 2, 0, tzinfo=east))
    wave = SealedWave(
        wave_id=1,
        release=factory.release(),
        diagnosis=found,
        plan=plan,
        questionnaire=questionnaire(),
        names={"en": questionnaire().names("en")},
        languages=("en",),
        client_name="Olmar Pumps",
        engagement_title="",
        wave_title="First wave",
        opened_on=datetime(2026, 10, 4, 22, 0, tzinfo=UTC),
        closed_on=datetime(2026, 10, 23, 19, 0, tzinfo=UTC),
    )
    assert "5 October 2026 to 24 October 2026" in told(document_of(wave, "en").cover)
    utc = replace(wave, plan=ReportPlan(groups=()))
    assert "4 October 2026 to 23 October 2026" in told(document_of(utc, "en").cover)
