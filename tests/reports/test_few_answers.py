"""Groups that many answered and few answered fully: what is rounded, what is not shown, what the report says of it."""

from collections.abc import Mapping

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.privacy.plan import PlanGroup, ReportPlan
from questionnaires.library import advice_for
from questionnaires.naming import Names
from reports.document.model import BoardDocument
from reports.document.wording import NBSP, Wording
from tests.reports import factory
from tests.reports.factory import SALES_LOWER, diagnosis, made_up_rows, questionnaire
from tests.reports.test_document import strings

THIN = {"side_b": (5, 8)}
"""Five of the eleven left the last eight statements out: six have a score, the last statements six answers."""
UNSCORED = {"side_b": (8, 8)}
"""Only three have a score, too few to show one; the last statements have three answers, the others eleven."""


def report(language="en", *, names: Names | None = None, **world: object) -> BoardDocument:
    return factory.document(language, names=names, found=diagnosis(**world))


def told(document: object) -> str:
    return " ".join(strings(document)).replace(NBSP, " ")


def rows(lines) -> Mapping[str, object]:
    return {line.label: line for line in lines}


def test_a_score_of_few_answers_has_no_tenths_however_many_responded():
    thin = report(left_out=THIN)
    level, group = rows(thin.level.rows)["Marketing"], rows(thin.groups)["Marketing"]
    assert (level.value.isdigit(), level.plus_minus.count("."), group.score.isdigit()) == (True, 0, True)
    assert "." in rows(thin.level.rows)["Sales"].value
    assert rows(thin.level.rows)["Company"].value.isdigit()
    assert group.shown_as == "in detail, rounded where answers are few"


@pytest.mark.parametrize(("language", "expected"), [("en", "11 of 14 (6)"), ("ru", "11 из 14 (6)")])
def test_a_level_names_the_scores_that_it_rests_on(language, expected):
    [row] = [row for row in report(language, left_out=THIN).level.rows if row.shape == "b"]
    assert row.answered.replace(NBSP, " ") == expected


def test_the_spread_that_is_not_shown_counts_the_scores():
    [row] = [row for row in report(left_out=THIN).level.people if row.shape == "b"]
    assert row.withheld.reason == "Counts and spread are shown from 10 answers; here there are 6."


def test_a_coarse_group_of_many_answers_protects_a_smaller_one():
    plan = ReportPlan(
        groups=(
            *(PlanGroup(id=side, role="side", label={"en": side}) for side in ("side_a", "side_b")),
            PlanGroup(id="north", parent="side_a", role="side", label={"en": "North"}),
            PlanGroup(id="south", parent="side_a", role="side", label={"en": "South"}),
        )
    )
    turnout = {"side_b": 12, "north": 11, "south": 7}
    made = [row for cell, people in turnout.items() for row in made_up_rows(cell, people, SALES_LOWER["side_a"])]
    found = diagnose(factory.published(plan, made), questionnaire(), advice_for(questionnaire()))
    document = factory.document("en", found=found)
    assert found.groups["north"].responded == 11
    assert "Counts and spread would give a smaller group away." in rows(document.method.withheld)["North"].text


def test_statements_with_few_answers_say_how_many_and_that_they_are_rounded():
    thin = report(left_out=THIN)
    last = next(page for page in thin.dimensions if page.id == "culture")
    sides = [block.sides[1] for block in last.items]
    assert {side.n for side in sides} <= {"5", "6"}
    assert all(side.chart is None and side.mean.endswith((".0", ".5")) for side in sides)
    assert all(side.words == f"No bar: counts are shown from 10 answers, here {side.n}" for side in sides)
    sentence = "Rounded to half points where fewer than 10 people answered a statement: Marketing."
    assert sentence in last.rests and sentence in thin.statements.rests
    full = next(page for page in thin.dimensions if page.id == "communication")
    assert sentence not in full.rests
    assert "because 11 people answered" not in told(thin)


def test_dimensions_that_rest_on_few_answers_are_called_rounded():
    sentence = "Rounded to 5 points where a dimension rests on fewer than 10 people: Marketing."
    assert sentence in report(left_out=THIN).views.rests
    assert sentence not in report().views.rests


def test_what_is_rounded_in_a_group_shown_in_detail_is_listed():
    text = rows(report(left_out=THIN).method.withheld)["Marketing"].text
    assert text.startswith("Figures that rest on fewer than 10 answers are rounded")
    assert "Marketing" not in rows(report().method.withheld)


def test_a_statement_that_too_few_answered_is_withheld_with_its_reason(language):
    last = next(page for page in report(language, left_out=UNSCORED).dimensions if page.id == "culture")
    notes = [str(block.sides[1].withheld) for block in last.items]
    expected = {
        "en": "Withheld to protect respondents. Too few people answered this.",
        "ru": "Скрыто, чтобы защитить участников. Здесь слишком мало ответов.",
    }[language]
    assert [note.replace(NBSP, " ") for note in notes] == [expected] * 4


def test_a_statement_that_nobody_answered_says_so():
    last = next(page for page in report(left_out={"side_b": (11, 8)}).dimensions if page.id == "culture")
    assert {block.sides[1].words for block in last.items} == {"Nobody answered this statement"}


def test_a_side_without_a_score_is_not_called_withheld(language):
    one = report(language, left_out=UNSCORED)
    headline = {
        "en": "Sales: clearly Defined; Marketing gave too few full answers",
        "ru": "Отдел продаж: явно регламентированное; у отдела маркетинга мало полных ответов",
    }[language]
    finding = {"en": "Marketing has no score", "ru": "У отдела маркетинга нет индекса"}[language]
    assert one.level.head.headline.replace(NBSP, " ") == headline
    assert one.one.findings[0].title.replace(NBSP, " ") == finding
    assert "score" not in one.one.findings[0].title or not one.one.findings[0].text.startswith("No score.")


def test_a_side_without_a_score_still_has_its_view_of_the_dimensions():
    views = report(left_out=UNSCORED).views
    assert "withheld" not in views.head.headline
    assert any(row.gap.text for row in views.rows)
    assert "Gaps are Sales minus Marketing" in views.rests


def test_two_sides_without_scores_are_not_called_withheld():
    none = report(left_out={"side_a": (24, 8), "side_b": (11, 8)})
    assert none.level.head.headline == "Too few answers to say at which level the sides stand"
    assert none.one.findings[0].title == "Neither side has a score"


def test_scores_of_a_side_that_shows_none_are_not_counted():
    assert " 29 scored answers" in report(left_out=UNSCORED).level.rests  # 23 of Sales, 6 of leadership, not the 3 of Marketing


def test_bounds_count_everyone_without_a_score(language):
    bounds = report(language).level.bounds.replace(NBSP, " ")
    found = diagnosis()
    for group in ("side_a", "side_b"):
        entry = found.groups[group]
        assert f"({entry.invited - entry.scored}" in bounds
    assert {"en": "everyone without a score", "ru": "у кого нет индекса"}[language] in bounds


def test_with_no_side_shown_no_decision_is_asked_for_and_no_move_is_called_ranked(language):
    hidden = report(language, side_a=(5, 3), side_b=(6, 4), leadership=(4, 3))
    assert hidden.one.decisions == ()
    assert hidden.moves.moves
    told_of = {"en": "no move can be ranked", "ru": "упорядочить меры не по чему"}[language]
    assert told_of in hidden.moves.head.standfirst.replace(NBSP, " ")
    assert {"en": "Ranked by", "ru": "только на раскрытых"}[language] not in hidden.moves.rests.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("precision", "language", "sentences"),
    [
        ("released", "en", ("Means were rounded before anything was computed", "The band of the published mean")),
        ("full", "en", ("Figures are rounded only for print", "The band of the unrounded mean")),
        ("released", "ru", ("Расчёты — по округлённым средним", "к опубликованному среднему")),
        ("full", "ru", ("Цифры округлены только при печати", "к неокруглённому среднему")),
    ],
)
def test_the_appendices_say_when_figures_were_rounded(precision, language, sentences):
    document = report(language, precision=precision)
    statements, method = sentences
    assert statements in told(document.statements)
    assert method in told(document.method)


def test_nobody_is_said_to_lack_a_score_while_a_group_is_withheld(language):
    claim = {"en": "nobody here did so", "ru": "здесь таких ответов нет"}[language]
    assert claim in report(language, side_a=(14, 12)).groups_note.replace(NBSP, " ")
    assert claim not in report(language, side_a=(14, 12), leadership=(6, 4)).groups_note.replace(NBSP, " ")


def test_a_shared_low_mark_does_not_claim_that_the_sides_agree():
    both = report(side_a=(9, 8), side_b=(8, 6), bases=dict.fromkeys(("side_a", "side_b", "leadership"), (1.6,) * 20))
    [low] = [finding for finding in both.one.findings if finding.title == "Both sides find the same practice missing"]
    assert low.text.endswith("Both marks are low.")


def test_names_in_the_plural_have_their_verb():
    names = questionnaire().names("en")
    plural = names["side_a"].model_copy(update={"number": "plural"})
    hidden = report(names={**names, "side_a": plural}, side_b=(6, 4))
    titles = [finding.title for finding in hidden.one.findings]
    assert "What Sales rate lowest" in titles


def test_a_number_in_brackets_is_explained_where_there_is_one(language):
    key = {"en": "in brackets those with a score", "ru": "в скобках — с индексом"}[language]
    assert key in report(language).one.note.replace(NBSP, " ")
    assert key not in report(language, side_a=(14, 12)).one.note.replace(NBSP, " ")


def test_a_figure_stays_with_its_name():
    say = {language: Wording(language, questionnaire().names(language)) for language in ("en", "ru")}
    about = {"statement": "S", "a_value": "2.5", "b_value": "3.1"}
    sides = {"a": "side_a", "b": "side_b"}
    assert say["en"].about("observation-plain", sides, **about) == f"S: Sales{NBSP}2.5, Marketing{NBSP}3.1."
    assert f"{NBSP}—{NBSP}2.5," in say["ru"].about("observation-plain", sides, **about)


TINY = {"side_a": (7, 6), "side_b": (6, 5), "leadership": (6, 4)}
"""Two rounded sides: nothing has an interval, no statement is compared."""


def test_groups_that_few_answered_are_named_once_with_their_numbers(language):
    tiny = report(language, **TINY)
    who = {"en": "because few answered: Sales (6), Marketing (5).", "ru": "ответов мало: Продажи (6), Маркетинг (5)."}[language]
    for rests in (tiny.dimensions[0].rests, tiny.statements.rests, tiny.views.rests):
        assert who in rests.replace(NBSP, " ")


def test_what_is_not_there_is_not_explained(language):
    tiny = report(language, **TINY)
    lines = {"en": "Thin lines", "ru": "Тонкие полосы"}[language]
    interval = {"en": "half their 95% interval", "ru": "половина интервала"}[language]
    bold = {"en": "Bold where", "ru": "Полужирным"}[language]
    rests = " ".join([tiny.views.rests, tiny.statements.rests, *(page.rests for page in tiny.dimensions)]).replace(NBSP, " ")
    assert not [part for part in (lines, interval, bold) if part in rests]
    usual = report(language)
    assert lines in usual.views.rests.replace(NBSP, " ")
    assert bold in usual.statements.rests.replace(NBSP, " ")


def test_no_finding_names_the_statement_of_another(language):
    for world in (TINY, {"side_a": (9, 8)}, {}):
        quoted = [finding.text.partition(":")[0] for finding in report(language, **world).one.findings if ":" in finding.text]
        assert len(quoted) == len(set(quoted))


def test_only_compared_statements_are_called_the_widest_or_the_closest():
    titles = [entry.title for page in report(**TINY).dimensions for entry in page.observations]
    assert set(titles) == {"Lowest marks", "Highest marks"}
    assert "Widest difference" in [entry.title for page in report().dimensions for entry in page.observations]


def test_a_dimension_that_too_few_of_a_side_answered_is_not_called_withheld(language):
    few, hidden = {
        "en": (
            "Low marks from Sales; too few answers from Marketing",
            "Low marks from Sales; the answers of Marketing are withheld",
        ),
        "ru": (
            "Оценки отдела продаж низкие, у отдела маркетинга мало ответов",
            "Оценки отдела продаж низкие, отдела маркетинга — скрыты",
        ),
    }[language]
    for world, said in (({"left_out": UNSCORED}, few), ({"side_b": (6, 4)}, hidden)):
        culture = next(page for page in report(language, **world).dimensions if page.id == "culture")
        assert culture.head.headline.replace(NBSP, " ") == said


def test_moves_that_no_figure_speaks_for_are_not_asked_for(language):
    top = report(language, bases=dict.fromkeys(("side_a", "side_b", "leadership"), (4.5,) * 20))
    assert top.moves.moves and not top.one.decisions
    assert not any(move.title in line for move in top.moves.moves for line in top.team.next)


def test_where_nothing_is_shown_no_answers_are_counted_or_announced(language):
    hidden = report(language, side_a=(5, 3), side_b=(6, 4), leadership=(4, 3))
    counted = {"en": "answers not shown", "ru": "ответы не показаны"}[language]
    assert counted in hidden.one.rests.replace(NBSP, " ")
    announced = {"en": "Too few people on both sides", "ru": "С обеих сторон ответили слишком немногие"}[language]
    assert hidden.team.head.standfirst.replace(NBSP, " ").startswith(announced)
