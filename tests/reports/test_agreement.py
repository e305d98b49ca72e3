"""Agreement within the sides, how answers lie, what many cannot see: what is said, and what stands where nothing can be."""

from collections.abc import Callable

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.findings import AgreementResult, BetweenGroups
from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.release import Precision
from questionnaires.library import advice_for
from reports.document.grid import Grid, GridRow, Notes, TopicPage
from reports.document.model import BoardDocument
from reports.document.numbers import TrackChart
from reports.document.wording import NBSP
from tests.reports import factory
from tests.reports.factory import questionnaire
from tests.reports.test_document import strings

Answer = Callable[[str, int, int], int | None]
"""Group, the person's place in it, the statement's place on the form -> the answer."""


def wave(answer: Answer, *, sizes: dict[str, tuple[int, int]] | None = None, precision: Precision = "released") -> Diagnosis:
    """The diagnosis of a wave in which everybody's answers are known; ``sizes`` are invited and answering."""
    sizes = sizes or {"side_a": (15, 12), "side_b": (15, 12)}
    groups = tuple(
        PlanGroup(
            id=group.id, role=group.role, label={lang: group.name[lang].short for lang in group.name}, invited=sizes[group.id][0]
        )
        for group in questionnaire().groups
        if group.id in sizes
    )
    items = [item.id for item in questionnaire().items]
    rows = [
        AnswerRow(group=group, answers={item: answer(group, person, place) for place, item in enumerate(items)})
        for group, (_, answering) in sizes.items()
        for person in range(answering)
    ]
    release = factory.published(ReportPlan(groups=groups), rows, precision)
    return diagnose(release, questionnaire(), advice_for(questionnaire()))


def alike(_group: str, person: int, _item: int) -> int:
    """Nearly everybody answers the middle."""
    return 4 if person == 0 else 3


def torn(_group: str, person: int, _item: int) -> int:
    """Half at one end, half at the other."""
    return 1 if person % 2 else 5


def loose(_group: str, person: int, item: int) -> int:
    """Answers all over, most of them near the middle."""
    return (2, 4, 2, 4, 1, 5, 3, 2, 4, 3, 2, 4)[(person + item) % 12]


def page(document: BoardDocument, name: str) -> TopicPage:
    return next(page for page in document.agreement if page.id == name)


def grid(found: TopicPage) -> Grid:
    return next(block for block in found.blocks if isinstance(block, Grid))


def rows(table: Grid) -> list[GridRow]:
    return [row for group in table.groups for row in group.rows]


def said(value: object) -> str:
    return " ".join(strings(value)).replace(NBSP, " ")


def test_agreement_is_said_in_words_with_its_distance_cut_and_index_against_both_kinds_of_chance():
    found = wave(alike)
    told = found.agreement["side_a"]
    first = rows(grid(page(factory.document("en", found=found), "agreement")))[0]
    assert first.cells[0].text == "Sales is largely of one mind"
    assert [(value.label, value.text, value.n.replace(NBSP, " ")) for value in first.cells[0].values] == [
        ("Sales", f"{told.ad:.2f}", "12 of 15")
    ]
    assert first.cells[2].text == "Very strong"
    [index] = first.cells[2].notes
    assert f"{told.rwg_star_uniform:.2f} against even" in index.replace(NBSP, " ")
    assert f"{told.rwg_star_slight:.2f} against skewed" in index


def test_the_distance_stands_on_one_fixed_scale_with_the_cut_as_its_edge():
    for answer in (alike, torn):
        picture = rows(grid(page(factory.document("en", found=wave(answer)), "agreement")))[0].cells[1].picture
        assert isinstance(picture, TrackChart)
        assert (picture.low, picture.high) == (0.0, 2.0)
        assert picture.edges[1] == pytest.approx(5 / 6)


@pytest.mark.parametrize(
    ("a", "b", "headline"),
    [
        (alike, alike, "Within each side people are largely of one mind"),
        (torn, torn, "Both sides are divided within: look at the answers, not at the means"),
        (loose, loose, "Neither side is of one mind: its mean hides different answers"),
        (torn, alike, "Marketing is largely of one mind, Sales is divided within"),
        (alike, loose, "Sales is largely of one mind, Marketing is not"),
        (torn, loose, "Marketing is not of one mind, and Sales is divided within"),
    ],
)
def test_the_headline_says_of_each_side_how_far_it_agrees(a, b, headline):
    found = wave(lambda group, person, item: (a if group == "side_a" else b)(group, person, item))
    assert page(factory.document("en", found=found), "agreement").head.headline == headline


@pytest.mark.parametrize(
    ("words", "ad", "sentence"),
    [
        ("very_strong", 0.3, "Sales is largely of one mind"),
        ("strong", 0.9, "Sales is of one mind only in part"),
        ("moderate", 0.7, "Sales is of one mind only in part"),
        ("weak", 0.8, "Sales is of one mind only in part"),
        ("lack", 1.2, "Sales is not of one mind; the mean hides different answers"),
        ("camps", 1.6, "Sales is divided within; the mean describes few of its people"),
        ("too_few", 0.3, "Too few answers from Sales to judge"),
    ],
)
def test_a_side_counts_as_of_one_mind_only_if_both_measures_say_so(words, ad, sentence):
    told = AgreementResult(n=12, ad=ad, ad_cut=5 / 6, rwg_star_uniform=0.5, rwg_star_slight=0.3, words=words, split_items=())
    found = wave(alike).model_copy(update={"agreement": {"side_a": told, "side_b": told}})
    assert rows(grid(page(factory.document("en", found=found), "agreement")))[0].cells[0].text == sentence


def test_a_withheld_side_has_its_reason_and_no_figure():
    sizes = {"side_a": (15, 12), "side_b": (6, 4)}
    document = factory.document("en", found=wave(alike, sizes=sizes))
    found = page(document, "agreement")
    assert found.head.headline == "Sales is largely of one mind; Marketing cannot be judged"
    hidden = rows(grid(found))[1]
    assert hidden.cells[0].text == "The answers of Marketing are withheld"
    assert str(hidden.cells[1].withheld) == "Withheld to protect respondents. Fewer than 5 answers."
    [none] = [block for block in found.blocks if isinstance(block, Notes)]
    assert none.entries[0].title == "There is no comparison"
    assert "Marketing: Withheld to protect respondents." in page(document, "spread").rests


def test_a_small_side_says_that_its_agreement_is_not_shown():
    sizes = {"side_a": (15, 12), "side_b": (9, 7)}
    hidden = rows(grid(page(factory.document("en", found=wave(alike, sizes=sizes)), "agreement")))[1]
    assert hidden.cells[0].text == "Agreement within Marketing is not shown"
    assert "Below 10 answers" in hidden.cells[1].withheld.reason


def test_a_handful_is_too_few_to_judge_and_has_no_list_of_split_statements(language):
    sizes = {"side_a": (4, 4), "side_b": (4, 3)}
    document = factory.document(language, found=wave(torn, sizes=sizes, precision="full"))
    assert [found.id for found in document.agreement] == ["agreement"]
    titles = [row.cells[0].text.replace(NBSP, " ") for row in rows(grid(document.agreement[0]))]
    expected = {
        "en": ["Too few answers from Sales to judge", "Too few answers from Marketing to judge"],
        "ru": [f"Ответов отдела {name} слишком мало, чтобы судить о единодушии" for name in ("продаж", "маркетинга")],
    }[language]
    assert titles == expected


def test_everyone_having_answered_is_said_with_the_noise_of_answering(language):
    sizes = {"side_a": (12, 12), "side_b": (15, 12)}
    found = wave(lambda group, person, item: 1 + (person * (item + 3) // 4) % 4, sizes=sizes)
    first, second = rows(grid(page(factory.document(language, found=found), "agreement")))
    half = (found.groups["side_a"].ci95[1] - found.groups["side_a"].ci95[0]) / 2
    told = said(first.cells[0])
    words = {"en": "this is what everyone said", "ru": "это мнение каждого из них"}[language]
    figure = f"{half:.1f}" if language == "en" else f"{half:.1f}".replace(".", ",")
    assert words in told and f"± {figure}" in told
    assert words not in said(second.cells[0])


def common(found: Diagnosis) -> dict[str, list[GridRow]]:
    document = factory.document("en", found=found)
    table = next(block for block in page(document, "agreement").blocks if block.title == "What both sides say, and what parts them")
    return {group.title: list(group.rows) for group in table.groups}


def test_what_both_call_low_or_high_and_what_parts_them_stand_apart():
    def answer(group: str, person: int, item: int) -> int:
        if item < 3:
            return 1 + person % 2
        if item < 5:
            return 4 + person % 2
        return (1 if group == "side_a" else 5) if item == 5 else 2 + person % 3

    lists = common(wave(answer))
    assert [title.replace(NBSP, " ") for title in lists] == [
        "Both give low marks, the lowest 2 of 3", "Both give high marks", "Surely apart",
    ]  # fmt: skip
    [apart] = lists["Surely apart"]
    assert [(cell.text, cell.n) for cell in apart.cells[2:4]] == [("1.0", "12"), ("5.0", "12")]
    assert apart.cells[4].text == "−4.0"


def test_nothing_in_common_and_nothing_apart_is_said(language):
    found = wave(lambda group, person, item: 3 + person % 2 - (person + item) % 2)
    [none] = [block for block in page(factory.document(language, found=found), "agreement").blocks if isinstance(block, Notes)]
    assert none.entries[0].title.replace(NBSP, " ") == {"en": "Nothing stands out", "ru": "Ничего не выделяется"}[language]


@pytest.mark.parametrize(("icc", "sentence"), [(0.12, "12% of the differences"), (-0.02, "no more than chance")])
def test_ten_groups_inside_the_sides_are_compared_with_what_parts_people(icc, sentence):
    between = BetweenGroups(groups=11, icc1=icc, icc2=None if icc < 0 else 0.6)
    found = factory.diagnosis().model_copy(update={"between_groups": between})
    told = said(page(factory.document("en", found=found), "agreement"))
    assert sentence in told and "11 groups are shown." in told
    assert ("reliable to 0.60" in told) is (icc > 0)
