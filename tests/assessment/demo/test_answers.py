"""The demo's answers are repeatable and of the shape that the demo tells about."""

from statistics import mean

from assessment.demo.answers import answers_of_group
from assessment.demo.facts import SHEETS
from assessment.demo.stereotypes import views_of_group
from questionnaires.answering import accepted
from questionnaires.library import instrument
from questionnaires.routing import on_route


def test_the_same_seed_gives_the_same_answers() -> None:
    """A demo that changes from day to day cannot be shown."""
    first, again = (list(answers_of_group("side_a", people=27, seed=1)) for _ in range(2))
    assert first == again
    assert first != list(answers_of_group("side_a", people=27, seed=2))


def test_sales_sees_it_rosier_than_marketing() -> None:
    """The gap is there, and nobody answers outside the scale."""
    sales, marketing = (
        [value for answers in answers_of_group(group, people=200, seed=1) for value in answers.values() if value is not None]
        for group in ("side_a", "side_b")
    )
    assert mean(sales) - mean(marketing) > 0.3
    assert set(sales) | set(marketing) == {1, 2, 3, 4, 5}


def test_all_made_up_answers_are_answers_to_what_is_asked() -> None:
    """Whoever looks at the demo finds nobody who answered what was not asked."""
    form = instrument("stereotypes")
    for group in ("side_a", "side_b", "leadership"):
        for answers in views_of_group(group, people=30, seed=1):
            assert on_route(form, group, accepted(form, answers)) == answers
    for sheet in SHEETS:
        form = instrument(sheet.instrument)
        assert on_route(form, sheet.group, accepted(form, sheet.answers)) == sheet.answers
