"""The planner's page: typed head counts in, what survives and what to do out."""

import re

from assessment.privacy.plan import PlanGroup
from assessment.services import waves


def words(page, path):
    """The page's text, one blank between words."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.get(path).text))


def test_head_counts_are_typed_before_anybody_is_on_the_list(browser, ctx, users, draft):
    """A Marketing of three is warned of with the workshop as the way out; nothing typed is stored."""
    page, path = browser("anna"), f"/console/waves/{draft.wave}/planner"
    text = words(page, f"{path}?side_a=30&side_b=3&leadership=4")
    assert "If 60% answer: in full Sales; withheld Marketing, Leadership." in text
    assert "Marketing has 3 people." in text
    assert "questionnaire=small-team-workshop" in page.get(f"{path}?side_a=30&side_b=3").text
    assert "small-team-workshop" not in page.get(f"{path}?side_a=30&side_b=20").text
    assert waves.wave(ctx, users["anna"], draft.wave).invited == 0


def test_the_list_fills_the_fields_until_something_is_typed(browser, ready):
    """Once people are on the list, their numbers stand in the fields."""
    html = browser("anna").get(f"/console/waves/{ready.wave}/planner").text
    assert re.search(r'name="side_a"[^>]*value="12"', html)
    assert re.search(r'name="side_b"[^>]*value="8"', html)


def test_joining_is_proposed_in_words(browser, ctx, users, draft):
    """Parts that hide each other are named together with what joining them gains."""
    wave = waves.wave(ctx, users["anna"], draft.wave)
    parts = [
        PlanGroup(id=name, parent="side_a", role="side", label={"en": label, "ru": label})
        for name, label in (("north", "North"), ("south", "South"), ("export", "Export"))
    ]
    groups = [wave.plan.groups[0], *parts, *wave.plan.groups[1:]]
    closes = ctx.now().replace(day=20)
    plan = {"closes_at": closes, "min_group": 5, "delivery": "shown", "recipients": {"en": "All", "ru": "Все"}}
    waves.save_plan(ctx, users["anna"], draft.wave, groups=groups, **plan)
    text = words(browser("anna"), f"/console/waves/{draft.wave}/planner?north=14&south=11&export=5&side_b=14&leadership=7")
    assert "Sales: join South, Export. Then 30 people are in a part that is shown, instead of 14." in text


def test_what_is_no_number_is_said_beside_its_field(browser, draft):
    """Letters, minus signs and absurd numbers are refused in words, and nothing is foretold."""
    page = browser("anna")
    for typed in ("many", "-3", "99999", "٣"):
        response = page.get(f"/console/waves/{draft.wave}/planner?side_a={typed}")
        assert response.status_code == 422
        assert "Give a whole number from 0 to 20,000." in response.text
        assert "In words" not in response.text


def test_a_launched_wave_has_no_planner_and_a_stranger_no_wave(browser, opened):
    """After the launch the plan is fixed; another consultant's wave does not exist for Boris."""
    path = f"/console/waves/{opened.wave}/planner"
    assert browser("anna").get(path).status_code == 303
    assert browser("boris").get(path).status_code == 404
    assert "Anonymity planner" not in browser("anna").get(f"/console/waves/{opened.wave}").text
