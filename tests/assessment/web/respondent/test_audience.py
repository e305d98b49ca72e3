"""The report plan in a respondent's terms."""

from datetime import UTC, datetime, timedelta, timezone

from assessment.phrases import phrases
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.web.form import tie
from assessment.web.respondent.audience import circles, closing_text
from assessment.web.respondent.forms import TEXTS


def group(identifier: str, parent: str | None, invited: int | None, role: str = "side") -> PlanGroup:
    """A node labelled by its id."""
    return PlanGroup(id=identifier, parent=parent, role=role, label={"en": identifier, "ru": identifier}, invited=invited)


def test_circles_grow_from_the_cell_to_both_sides() -> None:
    """A group without a number of its own has its children's; groups below the minimum are never shown."""
    plan = ReportPlan(groups=(group("a", None, None), group("n", "a", 4), group("s", "a", 7), group("b", None, 9)))
    found = circles(plan, "n", "en")
    assert [(circle.label, circle.people, circle.can_be_shown, circle.can_have_details) for circle in found] == [
        ("n", 4, False, False),
        ("a", 11, True, True),
        (None, 20, True, True),
    ]


def test_unknown_numbers_stay_unknown() -> None:
    """Where a number is missing nothing is made up, and the group may be shown."""
    plan = ReportPlan(groups=(group("a", None, None), group("b", None, 9), group("l", None, 3, "leadership")))
    assert [(circle.people, circle.can_be_shown) for circle in circles(plan, "a", "en")] == [(None, True), (None, True)]
    assert [circle.label for circle in circles(plan, "l", "ru")] == ["l"]


def test_closing_time_is_that_of_the_plan() -> None:
    """A moment stored in UTC is shown with the offset that the plan was written with, and the place if it is known."""
    moment = datetime(2026, 10, 23, 15, tzinfo=UTC)
    moscow = ReportPlan(groups=(), closes_at=moment.astimezone(timezone(timedelta(hours=3))))
    india = ReportPlan(groups=(), closes_at=moment.astimezone(timezone(timedelta(hours=5, minutes=30))))
    west = ReportPlan(groups=(), closes_at=moment.astimezone(timezone(timedelta(hours=-4))))
    unknown = ReportPlan(groups=())
    english, russian = phrases("en", TEXTS), phrases("ru", TEXTS)
    assert closing_text(moment, moscow, english) == "Friday, 23 October 2026, 18:00 (UTC+3)"
    assert (
        closing_text(moment, moscow, russian)
        == "пятница, 23\N{NO-BREAK SPACE}октября 2026\N{NO-BREAK SPACE}г., 18:00 (Москва, UTC+3)"
    )
    assert closing_text(moment, india, english).endswith("20:30 (UTC+5:30)")
    assert closing_text(moment, west, english).endswith("11:00 (UTC\N{MINUS SIGN}4)")
    assert closing_text(moment, unknown, english).endswith("16:00 (London, UTC+1)")
    assert closing_text(datetime(2026, 1, 23, 15, tzinfo=UTC), unknown, english).endswith("15:00 (London, UTC)")


def test_short_russian_words_keep_to_the_next_one() -> None:
    """A preposition never ends a line; English is left as it is."""
    assert tie("Работа с клиентами и в отделе", "ru") == "Работа с\xa0клиентами и\xa0в\xa0отделе"
    assert tie("We go on as it is", "en") == "We go on as it is"
