"""Whatever the level, the leaders' verdict and the risks: there is advice, it keeps the guards, and it speaks both languages."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.sheets import FactSheets
from assessment.privacy.answers import AnswerRow
from questionnaires.bundles import Bundle, compose
from questionnaires.deciding import LeaderSheet
from questionnaires.library import advice_for, instrument
from questionnaires.model import LANGUAGES
from questionnaires.naming import fill
from tests.assessment.factories import released

ASKED = ("relationship-index", "stereotypes", "friction", "three-levels")
BUNDLE = Bundle.model_validate(
    {
        "id": "all-in-one",
        "version": "1.0.0",
        "title": {"en": "A", "ru": "Б"},
        "purpose": {"en": "A", "ru": "Б"},
        "asked": ASKED,
    }
)
FORM = compose(BUNDLE)
ADVICE = advice_for(FORM)
MOVES = {move.id: move for advice in ADVICE for move in advice.moves}
TABLE = instrument("change-need")
PEOPLE = 12
DECISIONS = ("tighten", "weigh", "stay")


def people(index_answer, keyed):
    """Twelve alike on each side: every item of the index answered the same, every score with its own keyed answer."""
    answers = {item.id: index_answer for item in FORM.items}
    for score in FORM.scores:
        for name in score.members:
            item = FORM.leaves_by_id[name]
            size = FORM.scales[item.scale].size
            value = min(size, keyed[score.id])
            answers[name] = size + 1 - value if item.reverse else value
    answers["st_market"] = "expected"
    rows = []
    for group in ("side_a", "side_b"):
        asked = {leaf.id for section in FORM.sections_for(group) for leaf in section.leaves}
        rows += [AnswerRow(group, {name: value for name, value in answers.items() if name in asked})] * PEOPLE
    return rows


def facts(level, decision):
    """Two heads who make the table say this, and what it must say."""
    row = next((each for each in TABLE.verdict if each.from_ == level), None)
    if row is None:
        return FactSheets(TABLE, ()), "sustain"
    answers = dict.fromkeys(row.tighten, 3 if decision != "stay" else 1)
    answers |= {leave.item: 3 if decision == "weigh" else 1 for leave in row.leave}
    return FactSheets(TABLE, tuple(LeaderSheet(group, answers, role_label=group) for group in ("side_a", "side_b"))), decision


@pytest.mark.parametrize("decision", DECISIONS)
@pytest.mark.parametrize("index_answer", [1, 2, 3, 4, 5])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_combination_has_advice_within_the_guards(index_answer, decision, data):
    """Bands of all scores are drawn at random; the level and the verdict are gone through one by one."""
    keyed = {score.id: data.draw(st.integers(1, 5), label=score.id) for score in FORM.scores}
    release = released(FORM, people(index_answer, keyed))
    level = diagnose(release, FORM, ADVICE).overall.level
    sheets, expected = facts(level, decision)
    diagnosis = diagnose(release, FORM, ADVICE, sheets)
    assert diagnosis.verdict is None or diagnosis.verdict.decision == expected
    assert diagnosis.moves
    chosen = [MOVES[result.id] for result in diagnosis.moves]
    check_guards_of(chosen, diagnosis.moves)
    for move in chosen:
        for language in LANGUAGES:
            fillings = FORM.fillings(language)
            for text in (move.title, move.why, *move.steps, move.owner, move.first_sign, move.stops):
                assert fill(text[language], fillings).strip()


def check_guards_of(chosen, results):
    """Five beginnings in ninety days, nothing excluded stands together, nothing for very large companies, one step up at most."""
    ids = {move.id for move in chosen}
    assert len(ids) == len(chosen)
    assert not any(other in ids for move in chosen for other in move.excludes)
    assert not any(move.needs_large for move in chosen)
    assert sum(result.first for result in results) <= 5
    assert all(MOVES[result.id].line == "ninety-days" for result in results if result.first)
    assert len({result.transition for result in results} - {"any", None}) <= 1
    assert all(result.evidence for result in results if result.transition is None)
