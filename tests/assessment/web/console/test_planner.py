"""What will be shown at 40, 60 and 80 per cent, from the numbers invited."""

from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.web.console.planner import forecast

GROUPS = (
    ("side_a", None, "Sales"),
    ("north", "side_a", "North and West"),
    ("south", "side_a", "South"),
    ("export", "side_a", "Export"),
    ("side_b", None, "Marketing"),
    ("leadership", None, "Leadership"),
)
PLAN = ReportPlan(
    groups=tuple(PlanGroup(id=name, parent=parent, role="side", label={"en": label}) for name, parent, label in GROUPS)
)
INVITED = {"north": 14, "south": 11, "export": 5, "side_b": 14, "leadership": 7}


def test_the_forecast_of_the_design():
    """The example of the design: South gives Export away, so both are withheld at every share."""
    shown = {row.id: (row.invited, *row.shown) for row in forecast(PLAN, INVITED, "en")}
    assert shown == {
        "side_a": (30, "full", "full", "full"),
        "north": (14, "part", "part", "full"),
        "south": (11, "none", "none", "none"),
        "export": (5, "none", "none", "none"),
        "side_b": (14, "part", "part", "full"),
        "leadership": (7, "none", "none", "part"),
    }


def test_it_says_why_a_group_is_withheld():
    """South would be large enough by itself; Export never is; four people never are."""
    rows = {row.id: row for row in forecast(PLAN, {**INVITED, "leadership": 4}, "en")}
    assert rows["south"].by_subtraction
    assert not rows["export"].by_subtraction
    assert rows["leadership"].too_small
    assert not rows["export"].too_small


def test_depth_and_label_follow_the_tree():
    """A part stands one step further in; a label missing in one language is lent by the other."""
    rows = {row.id: row for row in forecast(PLAN, {}, "ru")}
    assert (rows["south"].depth, rows["side_a"].depth) == (1, 0)
    assert rows["south"].label == "South"
    assert not rows["south"].too_small
