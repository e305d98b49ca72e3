"""Where comments go: to the smallest group that is large enough, and nowhere if there is none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.privacy.answers import AnswerRow
from assessment.privacy.comments import comment_groups, kept_comments, language_of, may_be_read, split
from assessment.privacy.encryption import LANGUAGE
from assessment.privacy.plan import PlanGroup, ReportPlan, plan_from_questionnaire
from assessment.privacy.sealed_text import UnreadableText, open_text, seal_text
from assessment.privacy.tree import atoms
from questionnaires.bundles import form_of

FORM = form_of("relationship-index")


def node(name: str, parent: str | None = None, invited: int | None = None) -> PlanGroup:
    return PlanGroup(id=name, parent=parent, role="side", label={"en": name}, invited=invited)


def tree() -> ReportPlan:
    """Sales with two regions, and Marketing."""
    return ReportPlan(groups=(node("side_a"), node("north", "side_a"), node("south", "side_a"), node("side_b")))


def rows(people: dict[str, int], *, language: str = "en", text: str = "More time to talk") -> list[AnswerRow]:
    """People who rate one statement and write something of their own."""
    return [
        AnswerRow(group, {"joint_plan": 3, "words_helps": f"{text} {group} {number}", LANGUAGE: language})
        for group, count in people.items()
        for number in range(count)
    ]


def test_a_comment_goes_to_the_smallest_group_with_ten_answers():
    """Ten in a region: the region; nine: the side; a side with nine: nowhere."""
    plan = tree()
    placed = comment_groups(plan, {"side_a": 0, "north": 10, "south": 10, "side_b": 9})
    assert (placed["north"], placed["south"], placed["side_b"]) == ("north", "south", None)
    placed = comment_groups(plan, {"side_a": 0, "north": 6, "south": 7, "side_b": 10})
    assert (placed["north"], placed["south"], placed["side_b"]) == ("side_a", "side_a", "side_b")


def test_a_side_is_named_only_if_what_is_left_of_it_is_large_enough():
    """Twenty in the north and four in the south: naming north would leave four whose comments stand under the side."""
    placed = comment_groups(tree(), {"side_a": 0, "north": 20, "south": 4, "side_b": 10})
    assert placed["north"] == placed["south"] == "side_a"


@given(north=st.integers(0, 25), south=st.integers(0, 25), own=st.integers(0, 25), other=st.integers(0, 25))
@settings(max_examples=200, deadline=None)
def test_no_label_ever_stands_for_fewer_than_the_threshold(north, south, own, other):
    """Of all trees of that shape: the people whose comments share a label are none or ten at least."""
    plan = tree()
    people = {"side_a": own, "north": north, "south": south, "side_b": other}
    placed = comment_groups(plan, people)
    parents = {group.id: group.parent for group in plan.groups}
    labels = {label for label in placed.values() if label is not None}
    assert all(count == 0 or count >= plan.min_comments for count in atoms(parents, people, labels).values())


def test_comments_of_small_groups_are_dropped():
    """Twelve of Sales are kept, nine of Marketing are not."""
    kept = kept_comments(FORM, plan_from_questionnaire(FORM), rows({"side_a": 12, "side_b": 9}))
    assert {comment.group for comment in kept} == {"side_a"}
    assert len(kept) == 12
    assert not any(comment.paraphrase_only for comment in kept)


def test_a_rare_language_is_for_paraphrase_only():
    """Eleven write English and two Russian: the two can be told by their language."""
    both = rows({"side_a": 11}) + rows({"side_a": 2}, language="ru", text="Больше времени на разговор")
    kept = kept_comments(FORM, plan_from_questionnaire(FORM), both)
    assert {(comment.language, comment.paraphrase_only) for comment in kept} == {("en", False), ("ru", True)}
    # Nor does it help to write Russian into an English form.
    odd = rows({"side_a": 11}) + rows({"side_a": 1}, text="Больше времени")
    assert [each.paraphrase_only for each in kept_comments(FORM, plan_from_questionnaire(FORM), odd)].count(True) == 1


def test_answers_are_parted_from_comments():
    """Rows that are counted hold neither a comment nor a language."""
    answers, written = split(FORM, rows({"side_a": 2}))
    assert [row.answers for row in answers] == [{"joint_plan": 3}] * 2
    assert [language for _, language in written] == ["en", "en"]


def test_the_language_of_a_text_is_told_by_its_letters():
    """A Russian sentence with CRM in it stays Russian; without letters the form decides."""
    assert language_of("В CRM никто не смотрит", "en") == "ru"
    assert language_of("Nobody looks", "ru") == "en"
    assert language_of("!!!", "ru") == "ru"


def test_nobody_is_asked_who_could_not_be_read():
    """Nine invited in all groups that hold a cell: the comment would be deleted whoever answers."""
    small = ReportPlan(groups=(node("side_a", invited=9), node("side_b", invited=30)))
    assert [may_be_read(small, group) for group in ("side_a", "side_b")] == [False, True]
    nested = ReportPlan(groups=(node("side_a", invited=20), node("north", "side_a", 6), node("side_b")))
    assert may_be_read(nested, "north")


@given(text=st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_a_sealed_text_opens_in_its_place_alone_and_has_one_length(text):
    """Whatever it says; with another key or elsewhere it stays shut."""
    text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff")
    sealed = seal_text(b"k" * 32, text, size=1792, place=b"a")
    assert len(sealed) == len(seal_text(b"k" * 32, "", size=1792, place=b"a"))
    assert open_text(b"k" * 32, sealed, place=b"a") == text
    for key, place in ((b"l" * 32, b"a"), (b"k" * 32, b"b")):
        try:
            open_text(key, sealed, place=place)
        except UnreadableText:
            continue
        raise AssertionError("it opened")


def test_comments_of_a_group_that_the_audit_withholds_are_dropped():
    """A node of which nothing is shown has no comments either, however many people answered there."""
    people = rows({"side_a": 12, "side_b": 12})
    kept = kept_comments(FORM, plan_from_questionnaire(FORM), people, withheld={"side_a"})
    assert {each.group for each in kept} == {"side_b"}
    assert {each.group for each in kept_comments(FORM, plan_from_questionnaire(FORM), people)} == {"side_a", "side_b"}
