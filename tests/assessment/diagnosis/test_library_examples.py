"""The worked examples of the library, from release to recommendation: what holds of sheets holds of the figures they publish."""

from functools import cache

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.facts import fact_result
from assessment.diagnosis.sheets import FactSheets
from assessment.privacy.answers import AnswerRow
from questionnaires.example_run import COMPANY, Run
from questionnaires.library import advice_for, instrument, library_ids
from questionnaires.model import LANGUAGES
from questionnaires.naming import fill
from questionnaires.selection import selected
from tests.assessment.factories import released

TIMES = 12
"""How often each person of an example answers here, so that every group reaches the detail tier."""
AT_ONCE = 5


def examples(kind):
    """(instrument, example) of every instrument of a kind."""
    return [(name, each.id) for name in library_ids() if instrument(name).kind == kind for each in instrument(name).examples]


@cache
def run_of(name, example):
    """The example as the language itself works it out."""
    form = instrument(name)
    return Run(form, next(each for each in form.examples if each.id == example))


@cache
def diagnosed(name, example, precision="full"):
    """The diagnosis of the example's people, each twelve times."""
    run = run_of(name, example)
    rows = [AnswerRow(sheet.group, sheet.answers) for sheet in run.sheets] * TIMES
    return diagnose(released(run.questionnaire, rows, precision=precision), run.questionnaire, advice_for(run.questionnaire))


def moves_of(name):
    """Move id -> move of everything that an instrument may recommend."""
    return {move.id: move for file in advice_for(instrument(name)) for move in file.moves}


def check_guards(name, results):
    """The guards of every list of recommendations, and texts that are whole in both languages."""
    moves, form = moves_of(name), instrument(name)
    chosen = [moves[result.id] for result in results]
    assert [result.rank for result in results] == list(range(1, len(results) + 1))
    first = [result for result in results if result.first]
    assert len(first) <= AT_ONCE
    assert all(moves[result.id].line == "ninety-days" for result in first)
    assert sum(move.transition is not None for move in chosen) <= AT_ONCE
    assert not any(move.needs_large for move in chosen)
    assert not {move.id for move in chosen} & {other for move in chosen for other in move.excludes}
    assert len({move.first_sign.en for move in chosen}) == len(chosen)
    for language in LANGUAGES:
        terms = {term.id: getattr(term.choices[0], language) for term in form.terms}
        for move in chosen:
            for text in (move.title, move.why, *move.steps, move.owner, move.first_sign, move.stops):
                assert fill(text[language], {**form.names(language), **terms}).strip()


@pytest.mark.parametrize(("name", "example"), examples("opinion"))
def test_figures_bands_and_outcomes_are_those_of_the_example(name, example):
    """Worked out from counts, they equal what the language works out person by person."""
    run, diagnosis = run_of(name, example), diagnosed(name, example)
    assert tuple(outcome.id for outcome in diagnosis.outcomes) == run.outcomes
    for scale in diagnosis.scales:
        assert scale.mean == pytest.approx(run.value(scale.id, COMPANY), abs=1e-9)
        assert scale.band == run.band(scale.id, COMPANY)
        for group, here in scale.groups.items():
            assert here.band == run.band(scale.id, group)
    if run.questionnaire.score is not None:
        assert diagnosis.overall.level == run.level_of_answers


@pytest.mark.parametrize("precision", ["full", "released"])
@pytest.mark.parametrize(("name", "example"), examples("opinion"))
def test_where_something_is_heavy_there_is_a_move(name, example, precision):
    """A burden or a risk above its lowest band is answered by a move, within the guards, in both languages."""
    diagnosis, form = diagnosed(name, example, precision), instrument(name)
    check_guards(name, diagnosis.moves)
    lowest = {score.id: score.bands[0].id for score in form.scores if score.bands and score.meaning in ("burden", "risk")}
    heavy = [scale.id for scale in diagnosis.scales if scale.id in lowest and scale.band not in (None, lowest[scale.id])]
    if heavy and form.advice:
        assert diagnosis.moves, heavy


@pytest.mark.parametrize(("name", "example"), examples("opinion"))
def test_remedies_are_those_that_the_conditions_choose(name, example):
    """Every move without a step of its own whose condition holds, unless a stronger one excludes it."""
    run, diagnosis = run_of(name, example), diagnosed(name, example)
    moves = [move for move in moves_of(name).values() if move.transition is None]
    expected = {one.move.id for one in selected(moves, run.view, run.questionnaire)}
    found = {result.id for result in diagnosis.moves if result.transition is None}
    if form_has_no_steps(name):
        assert found == expected
    assert found <= expected
    assert all(result.evidence for result in diagnosis.moves if result.transition is None)


def form_has_no_steps(name):
    """Whether an instrument recommends remedies only, so that no step can exclude one."""
    return all(move.transition is None for move in moves_of(name).values())


@pytest.mark.parametrize(("name", "example"), examples("fact"))
def test_facts_say_what_the_example_says(name, example):
    """Scores, bands, outcomes, verdict and best options equal those of the language; moves keep the guards."""
    run = run_of(name, example)
    form = run.questionnaire
    found = fact_result(form, run.sheets, advice=advice_for(form), level=run.example.level)
    assert tuple(outcome.id for outcome in found.outcomes) == run.outcomes
    for score in found.scores:
        assert (score.value, score.band) == (pytest.approx(run.value(score.score.id, COMPANY)), run.band(score.score.id, COMPANY))
    assert (found.verdict and found.verdict.decision) == (run.verdict and run.verdict.decision)
    for advisor in found.advisors:
        assert advisor.options == run.advice[advisor.advisor.id]
    expected = [one.move.id for one in selected(moves_of(name).values(), run.view, form)]
    assert [move.id for move in found.moves] == expected
    check_guards(name, found.moves)


@pytest.mark.parametrize("decision", ["tighten", "weigh", "stay"])
@pytest.mark.parametrize("example", [each.id for each in instrument("relationship-index").examples])
def test_every_level_and_verdict_has_something_to_do(example, decision):
    """Whatever the level and the leaders' verdict: at least one move, and none up where the verdict is to stay."""
    run, table = run_of("relationship-index", example), instrument("change-need")
    level = run.level_of_answers
    row = next((each for each in table.verdict if each.from_ == level), None)
    yes = {} if row is None else dict.fromkeys(row.tighten, 3 if decision != "stay" else 1)
    yes |= {} if row is None else {each.item: 3 if decision == "weigh" else 1 for each in row.leave}
    sheets = tuple(type(sheet)(sheet.group, yes, role_label=sheet.group) for sheet in run.sheets if sheet.group != "leadership")
    rows = [AnswerRow(sheet.group, sheet.answers) for sheet in run.sheets] * TIMES
    form = run.questionnaire
    diagnosis = diagnose(released(form, rows), form, advice_for(form), FactSheets(table, sheets))
    if diagnosis.overall.level is None:
        return
    assert diagnosis.verdict.decision == ("sustain" if row is None else decision)
    assert diagnosis.moves
    check_guards("relationship-index", diagnosis.moves)
    up = {result.transition for result in diagnosis.moves} - {"any", None}
    assert up == set() if diagnosis.verdict.decision in ("stay", "sustain") else up <= {f"{row.from_}-{row.to}"}
