# ruff: noqa: E501 - the table of mistakes reads best with one mistake a line
"""Mistakes in ids, conditions, scores and special parts, each with its line, its column and what the author is told."""

import re

import pytest

MISTAKES = {
    "unknown type": ("opinion", "type: ranking", "type: rankin", "51:28: 'type' cannot be 'rankin'. Did you mean 'ranking'?"),
    "row like item": ("opinion", "{id: o_known, en", "{id: o_price, en", "50:18: row id 'o_price' stands twice; the first is the item in line 21. Ids must differ."),
    "section like score": ("opinion", "- id: third", "- id: heat", "60:9: score id 'heat' stands twice; the first is the section in line 53. Ids must differ."),
    "outcome like item": ("opinion", "- id: apart", "- id: o_help", "77:9: outcome id 'o_help' stands twice; the first is the item in line 23. Ids must differ."),
    "step doubled": ("facts", "{id: deals_a_month", "{id: deals_a_year", "46:14: step id 'deals_a_year' stands twice; the first is in line 45. Ids must differ."),
    "term like group": ("opinion", "- id: lead\n    choices", "- id: side_a\n    choices", "10:9: term id 'side_a' stands twice; the first is the group in line 8. Ids must differ."),
    "option doubled": ("opinion", "{id: budget, en: Budgets", "{id: price, en: Budgets", "29:18: option id 'price' stands twice; the first is in line 28. Ids must differ."),
    "option of don't know": ("opinion", "{id: budget, en: Budgets", "{id: dk, en: Budgets", "29:18: 'dk' stands for \"don't know\" in files of answers. Choose another id."),
    "reserved option": ("opinion", "{id: budget, en: Budgets", "{id: other, en: Budgets", "29:18: 'other' is the id of the option that 'other' adds. Choose another id."),
    "reserved group": ("opinion", "audience: [side_a, side_b]", "audience: [side_a, sideb]", "41:24: there is no group 'sideb'. Did you mean 'side_b'?"),
    "line name taken": ("facts", "{id: f_small", "{id: f_conflict_evidence", "15:14: 'f_conflict_evidence' is the name of a line beside question 'f_conflict'. Choose another id."),
    "unknown scale": ("opinion", "scale: hinder5}", "scale: hinder6}", "21:107: there is no scale 'hinder6'. Did you mean 'hinder5'?"),
    "matrix of neither": ("opinion", "        scale: yes3\n", "        ownership: true\n", "44:9: a matrix needs 'scale' or 'options'. Add one of them."),
    "matrix of both": ("opinion", "        scale: yes3\n", "        scale: yes3\n        options: [{id: x, en: X, ru: Икс}, {id: y, en: Y, ru: Игрек}]\n", "48:9: a matrix has either 'scale' or 'options'. Delete one of them."),
    "ownership options": ("opinion", "        scale: yes3\n", "        ownership: true\n        options: [{id: x, en: X, ru: Икс}, {id: y, en: Y, ru: Игрек}]\n", "48:9: a table of who does what has the options side_a, side_b, leadership, other, nobody, both, no others and "),
    "too many places": ("opinion", "top: 1", "top: 3", "51:85: 'top' is 3, but there are only 2 options."),
    "too many comments": ("opinion", "  - id: third\n", "  - id: words\n    title: {en: W, ru: С}\n    items:\n" + "".join(f"      - {{id: w_{n}, type: text, text: {{en: W, ru: С}}}}\n" for n in range(4)) + "  - id: third\n", "59:25: an opinion asks for 3 comments at most. Delete the question, or write 'kind: fact'."),
    "comment too long": ("opinion", "type: allocation, text", "type: text, max: 1001, text", "52:40: a comment has at most 1000 characters. Lower 'max'."),
    "evidence in opinion": ("opinion", "type: yes_partly_no, text", "type: yes_partly_no, evidence: true, text", "58:44: 'evidence' asks for a line of text, which only facts may have. Delete it, or write 'kind: fact'."),
    "number upside down": ("facts", "min: 0, max: 1000000}", "min: 10, max: 5}", "19:118: 'max' is 5, which is not above 'min' at 10."),
    "score of facts": ("facts", "verdict:\n", "dimensions:\n  - {id: trust, title: {en: Trust, ru: Доверие}}\nverdict:\n", "24:1: facts are not averaged: 'dimensions' is for opinions. Delete it, or use 'scores'."),
    "calculator of opinion": ("facts", "kind: fact\n", "kind: opinion\n", "41:1: 'calculators' rests on what named people state. Delete it, or write 'kind: fact'."),
    "show_if about later": ("opinion", "show_if: {item: o_worst", "show_if: {item: o_leads", "42:21: 'o_leads' is asked in this section or later. 'show_if' can look only at answers of earlier sections."),
    "show_if by score": ("opinion", "show_if: {item: o_worst, is: [price, other]}", "show_if: {score: heat, at_least: 3}", "42:15: 'score' is not known while somebody answers. 'show_if' may use all, any, not, answered, item."),
    "impossible answer": ("opinion", "is: [price, other]", "is: [price, others]", "42:42: 'o_worst' is never answered 'others'. It takes price, budget, other."),
    "impossible value": ("opinion", "{item: o_price, at_least: 4}", "{item: o_price, is: [6]}", "55:63: 'o_price' is never answered '6'. It takes 1, 2, 3, 4, 5."),
    "two subjects": ("opinion", "{score: heat, band: [high]}", "{score: heat, item: o_price, band: [high]}", "74:32: a condition is about one thing, here 'score' and 'item'. Write two under 'all' or 'any'."),
    "no subject": ("opinion", "{score: heat, band: [high]}", "{band: [high]}", "74:18: a condition must say what it is about. Add one of all, any, not, answered, item, score, difference, hig"),
    "no comparison": ("opinion", "{score: heat, band: [high]}", "{score: heat}", "74:19: say what 'score' is compared with: add at_least, below, between or band."),
    "two comparisons": ("opinion", "{score: heat, band: [high]}", "{score: heat, at_least: 1, below: 2}", "74:45: one comparison is enough; from one number up to another is 'between: [from, to]'. Delete the others."),
    "unknown band": ("opinion", "band: [high]", "band: [hihg]", "74:39: 'heat' has no band 'hihg'. Did you mean 'high'?"),
    "band without bands": ("opinion", "{score: heat, band: [high]}", "{score: cold, band: [high]}", "74:32: 'cold' has no bands. Compare it with a number: at_least, below or between."),
    "unknown score": ("opinion", "difference: [heat, cold]", "difference: [heat, could]", "78:64: there is no score 'could'. Did you mean 'cold'?"),
    "not among": ("opinion", "{highest: heat, among: [heat, cold]}", "{highest: heat, among: [clear, cold]}", "74:63: 'heat' itself must stand in 'among' as well. Add it."),
    "no among": ("opinion", "{highest: heat, among: [heat, cold]}", "{highest: heat}", "74:48: 'highest' needs the key 'among'. Add it."),
    "share over one": ("opinion", "option: price, at_least: 0.5", "option: price, at_least: 50", "82:61: a share lies between 0 and 1, this is 50. Half is 0.5."),
    "unknown option": ("opinion", "option: price, at_least", "option: prices, at_least", "82:44: 'o_worst' has no option 'prices'. Did you mean 'price'?"),
    "chosen of rating": ("opinion", "{chosen: o_worst, option", "{chosen: o_price, option", "82:27: there is no question with options 'o_price'. There are o_ticks, o_worst."),
    "no high": ("opinion", "{share_high: heat", "{share_high: cold", "82:86: score 'cold' has no 'high'. Add it to the score."),
    "unknown scope": ("opinion", "below: 0.5, in: either", "below: 0.5, in: each", "82:108: there is no group 'each'. There are any, both, company, either, leadership, side_a, side_b."),
    "scope that does not go": ("opinion", "{gap: heat, at_least: 1}", "{gap: heat, at_least: 1, in: side_a}", "78:43: 'in' does not go with 'gap'. Delete it."),
    "empty range": ("opinion", "{gap: heat, at_least: 1}", "{gap: heat, between: [2, 1]}", "78:39: nothing lies between 2 and 1. Write the lower number first."),
    "is of a group": ("opinion", "{gap: heat, at_least: 1}", "{item: o_price, is: [5]}", "78:34: a group has no single answer to 'o_price'. Compare its figure: use at_least, below or between."),
    "answered of a group": ("opinion", "{gap: heat, at_least: 1}", "{answered: o_price}", "78:19: 'answered' is for 'show_if' and for facts; a group's answers are always several."),
    "no number": ("opinion", "{gap: heat, at_least: 1}", "{item: o_worst, at_least: 1}", "78:25: 'o_worst' has no number to compare. Use 'is' in 'show_if' and facts, 'chosen' with 'option' in rules."),
    "unknown gap": ("opinion", "{gap: heat", "{gap: heats", "78:24: there is no score, dimension or rated question 'heats'. Did you mean 'heat'?"),
    "unknown level": ("facts", "when: {score: deals_a_month, at_least: 2}", "when: {level: [undefine]}", "51:20: there is no level 'undefine'. Did you mean 'undefined'?"),
    "unknown verdict": ("facts", "when: {score: deals_a_month, at_least: 2}", "when: {verdict: [wait]}", "51:22: an entry of 'verdict' cannot be 'wait'. There are stay, sustain, tighten, weigh."),
    "empty all": ("opinion", "show_if: {item: o_worst, is: [price, other]}", "show_if: {all: []}", "42:15: 'all' holds no condition. Add one."),
    "condition is text": ("opinion", "show_if: {item: o_worst, is: [price, other]}", "show_if: always", "42:14: 'show_if' must be a mapping (key: value), but here is text."),
    "gap between bands": ("opinion", "{id: high, start: 3, end: 5", "{id: high, start: 4, end: 5", "67:27: no band covers 3 to 4: 'low' ends at 3. Each band must start where the one before it ends."),
    "band beyond": ("opinion", "{id: high, start: 3, end: 5", "{id: high, start: 3, end: 6", "67:35: the highest band must end at the highest possible score, 5; here it ends at 6."),
    "score of a choice": ("opinion", "items: [o_help]}", "items: [o_worst]}", "68:54: there is no rated question 'o_worst'. Did you mean 'o_written'?"),
    "score item doubled": ("opinion", "items: [o_price, o_budget]", "items: [o_price, o_price]", "62:22: item 'o_price' is in this score already, in line 62. Delete one of them."),
    "items and weights": ("opinion", "method: sum, weights", "method: sum, items: [o_help], weights", "71:78: a score has either 'items' or 'weights'. Delete one."),
    "mixed scales": ("opinion", "items: [o_help]}", "items: [o_help, o_known]}", "68:5: a mean needs scales of the same length, but there are 'o_known' (3 options) and 'o_help' (5 options). Us"),
    "high out of range": ("opinion", "high: 4", "high: 7", "64:11: 'high' is 7, but the score runs from 1 to 5: everybody or nobody would lie above it."),
    "too many needed": ("opinion", "min_answered: 1}", "min_answered: 3}", "71:111: 'min_answered' is 3, but there are only 2 items."),
    "at_least without share": ("opinion", "items: [o_help]}", "items: [o_help], at_least: 2}", "68:63: 'at_least' goes with 'method: share'. Delete it, or change the method."),
    "at_least of nothing": ("opinion", "at_least: 2}\n", "at_least: 4}\n", "70:102: 'at_least' is 4: below 2 it holds for every answer, above 3 an item can never reach it."),
    "formula of nonsense": ("facts", "formula: f_revenue / f_size", "formula: f_revenue ** f_size", "45:82: only numbers, names, + - * / and brackets may stand in a formula."),
    "formula unknown": ("facts", "formula: f_revenue / f_size", "formula: f_revenu / f_size", "45:82: there is no number and no earlier step 'f_revenu'. Did you mean 'f_revenue'?"),
    "formula later": ("facts", "formula: f_revenue / f_size", "formula: f_revenue / deals_a_month", "45:82: there is no number and no earlier step 'deals_a_month'. There are f_done, f_plan, f_revenue, f_size."),
    "unknown verdict item": ("facts", "tighten: [f_conflict]", "tighten: [f_conflicts]", "25:46: there is no rated question 'f_conflicts'. Did you mean 'f_conflict'?"),
    "skipped level": ("facts", "to: defined, tighten", "to: aligned, tighten", "25:27: no level is skipped: from 'undefined' one goes up by one. The next one is 'defined'."),
    "unknown advisor item": ("facts", "conditions: [f_small]", "conditions: [f_smal]", "38:22: there is no rated question 'f_smal'. Did you mean 'f_small'?"),
    "advisor unless": ("facts", "unless: {item: f_revenue, below: 10}", "unless: {item: f_revenue}", "33:18: say what 'item' is compared with: add is, at_least, below or between."),
    "criterion of text": ("facts", "actual: f_done", "actual: f_words", "48:73: there is no question for a number 'f_words'. There are f_done, f_plan, f_revenue, f_size."),
    "criterion of itself": ("facts", "actual: f_done", "actual: f_plan", "48:73: target and result are the same question. Name two."),
    "term form": ("opinion", "{lead.many}", "{lead.people}", "57:89: {lead.people} asks for the form 'people'; a term has name, many."),
    "group form": ("opinion", '"{side_a} and', '"{side_a.many} and', "21:35: {side_a.many} asks for the form 'many'; a group has name, people, head, short."),
}  # fmt: skip


@pytest.fixture
def broken(sample, problems):
    """What is said of a sample in which a piece is replaced, which must be there."""

    def ask(mistake: str) -> tuple[list[str], str]:
        name, old, new, expected = MISTAKES[mistake]
        text = sample(name)
        assert old in text
        return problems(text.replace(old, new, 1)), expected

    return ask


@pytest.mark.parametrize("name", ["opinion", "facts"])
def test_the_samples_are_sound(sample, problems, name):
    """What the other tests break has nothing wrong with it."""
    assert problems(sample(name)) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_at_its_place(broken, mistake):
    """The right line and column, in words that say what to do and know nothing of Python."""
    found, expected = broken(mistake)
    assert any(line.startswith(expected) for line in found), found
    for line in found:
        assert re.match(r"\d+:\d+: \S", line), line
        assert not re.search(r"pydantic|Error|NoneType|tuple|\bdict\b|Input should|tag:yaml|\bstr\b", line), line
