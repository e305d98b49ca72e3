"""Whether scores and special parts name what exists and what fits."""

from collections.abc import Collection, Iterator

from questionnaires.calculation import FormulaError, names_in
from questionnaires.problems import Finding, suggestion
from questionnaires.tree import Entry, Node, number_of, select, text_of
from questionnaires.vocabulary import Vocabulary, score_members


def part_findings(root: Node, words: Vocabulary) -> Iterator[Finding]:
    """Everything wrong with scores, practices, flows, cells, decision table, advisors, calculators and criteria."""
    for score in select(root, "scores/*"):
        yield from _score(score, words)
    yield from _practices_and_flows(root, words)
    yield from _cells(root, words)
    yield from _verdict(root, words)
    yield from _named(root, "advisors/*/options/*/conditions/*", "rated question", words.of_kind("rated"))
    yield from _calculators(root, words)
    yield from _criteria(root, words)


def _score(score: Node, words: Vocabulary) -> Iterator[Finding]:
    items, weights = score.entry("items"), score.entry("weights")
    if (items is None) == (weights is None):
        place = weights.place if weights is not None else score.place
        yield Finding(place, "a score has either 'items' or 'weights'. " + ("Delete one." if weights else "Add one."))
        return
    yield from _named(score, "items/*", "rated question", words.of_kind("rated"))
    for entry in weights.value.entries if weights is not None else ():
        if entry.key not in words.of_kind("rated"):
            yield _unknown(entry, "rated question", words.of_kind("rated"))
    first: dict[str, int] = {}
    for node in select(score, "items/*"):
        name = text_of(node) or ""
        if name in first:
            yield Finding(node.place, f"item '{name}' is in this score already, in line {first[name]}. Delete one of them.")
        first.setdefault(name, node.place.line)
    yield from _one_scale(score, words)
    yield from _share(score, words)
    mirror = score.get("mirror")
    if mirror is not None:
        others = [name for name in words.scores if name != text_of(score.get("id"))]
        yield from _named(score, "mirror", "other score", others)


def _one_scale(score: Node, words: Vocabulary) -> Iterator[Finding]:
    """Points of scales of different lengths have no mean."""
    sizes = {len(words.questions[name].values): name for name in score_members(score) if name in words.questions}
    if text_of(score.get("method")) in (None, "mean") and len(sizes) > 1 and 0 not in sizes:
        listed = " and ".join(f"'{name}' ({size} options)" for size, name in sorted(sizes.items()))
        message = f"a mean needs scales of the same length, but there are {listed}. Use 'method: rescaled'."
        yield Finding((score.get("method") or score).place, message)


def _share(score: Node, words: Vocabulary) -> Iterator[Finding]:
    entry = score.entry("at_least")
    if entry is None:
        return
    if text_of(score.get("method")) != "share":
        yield Finding(entry.place, "'at_least' goes with 'method: share'. Delete it, or change the method.")
        return
    sizes = [len(words.questions[name].values) for name in score_members(score) if name in words.questions]
    limit = number_of(entry.value)
    if sizes and all(sizes) and limit is not None and not 2 <= limit <= min(sizes):
        message = f"'at_least' is {limit:g}: below 2 it holds for every answer, above {min(sizes)} an item can never reach it."
        yield Finding(entry.value.place, message)


def _practices_and_flows(root: Node, words: Vocabulary) -> Iterator[Finding]:
    rated = words.of_kind("rated")
    for key in ("in_place", "useful"):
        yield from _named(root, f"practices/*/{key}", "rated question", rated)
    for key in ("giver", "receiver"):
        yield from _named(root, f"flows/*/{key}", "group", words.groups)
    for flow in select(root, "flows/*"):
        for key, who in (("given", "giver"), ("received", "receiver"), ("usable", "receiver")):
            yield from _named(flow, key, "rated question", rated)
            node, group = flow.get(key), text_of(flow.get(who))
            question = words.questions.get(text_of(node) or "")
            if node is not None and question is not None and group in words.groups and group not in question.groups:
                yield Finding(node.place, f"'{question.id}' is not asked of {group}, the {who} of this flow. Mend the audience.")


def _cells(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for key in ("rater", "rated"):
        yield from _named(root, f"cells/*/{key}", "group", words.groups)
    yield from _named(root, "cells/*/score", "score", words.scores)
    first: dict[tuple[str | None, str | None], int] = {}
    for cell in select(root, "cells/*"):
        rater, rated, score = (text_of(cell.get(key)) for key in ("rater", "rated", "score"))
        node = cell.get("rater") or cell
        if rater is not None and rater == rated:
            yield Finding(node.place, "a group does not rate itself here. Name two groups.")
        if (rater, rated) in first:
            yield Finding(node.place, f"this pair has a cell already, in line {first[rater, rated]}. Delete one of them.")
        first.setdefault((rater, rated), node.place.line)
        if score is not None and score in words.scores and rater in words.groups and rater not in words.asked_groups(score):
            yield Finding((cell.get("score") or cell).place, f"score '{score}' is not asked of {rater}. Mend the audience.")


def _verdict(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for key in ("from", "to"):
        yield from _named(root, f"verdict/*/{key}", "level", words.levels)
    for pattern in ("verdict/*/tighten/*", "verdict/*/leave/*/item"):
        yield from _named(root, pattern, "rated question", words.of_kind("rated"))
    first: dict[str, int] = {}
    for row in select(root, "verdict/*"):
        start, end = text_of(row.get("from")), text_of(row.get("to"))
        node = row.get("from") or row
        if start in first:
            yield Finding(node.place, f"level '{start}' has a row already, in line {first[start]}. Delete one of them.")
        if start in words.levels and end in words.levels and words.levels.index(end) != words.levels.index(start) + 1:
            following = words.levels[words.levels.index(start) + 1 :]
            aim = f"The next one is '{following[0]}'." if following else "There is none above it."
            yield Finding((row.get("to") or row).place, f"no level is skipped: from '{start}' one goes up by one. {aim}")
        if start is not None:
            first.setdefault(start, node.place.line)


def _calculators(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for calculator in select(root, "calculators/*"):
        known = list(words.of_kind("number"))
        for step in select(calculator, "steps/*"):
            formula = step.get("formula")
            text = text_of(formula) if formula is not None else None
            if formula is not None and formula.kind == "number":
                yield Finding(formula.place, "a formula that is only a number calculates nothing.")
            if formula is not None and text is not None:
                yield from _formula(formula, text, known)
            name = text_of(step.get("id"))
            if name is not None:
                known.append(name)


def _formula(node: Node, text: str, known: list[str]) -> Iterator[Finding]:
    try:
        names = names_in(text)
    except FormulaError as error:
        yield Finding(node.place, f"{error}.")
        return
    if not names:
        yield Finding(node.place, "a formula without a name calculates nothing. Name a question for a number or an earlier step.")
    for name in names:
        if name not in known:
            yield Finding(node.place, f"there is no number and no earlier step '{name}'.{suggestion(name, known)}")


def _criteria(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for key in ("target", "actual"):
        yield from _named(root, f"criteria/*/{key}", "question for a number", words.of_kind("number"))
    for criterion in select(root, "criteria/*"):
        target, actual = criterion.get("target"), criterion.get("actual")
        if actual is not None and text_of(target) is not None and text_of(target) == text_of(actual):
            yield Finding(actual.place, "target and result are the same question. Name two.")
        met = criterion.get("met")
        edges = [number_of(child) for child in met.children] if met is not None else []
        if met is not None and len(edges) == 2 and edges[0] is not None and edges[1] is not None and edges[0] >= edges[1]:
            yield Finding(met.place, f"nothing lies between {edges[0]:g} and {edges[1]:g}. Write the lower number first.")


def _named(root: Node, pattern: str, what: str, known: Collection[str]) -> Iterator[Finding]:
    for node in select(root, pattern):
        name = text_of(node)
        if name is not None and name not in known:
            yield Finding(node.place, f"there is no {what} '{name}'.{suggestion(name, known)}")


def _unknown(entry: Entry, what: str, known: Collection[str]) -> Finding:
    return Finding(entry.place, f"there is no {what} '{entry.key}'.{suggestion(entry.key, known)}")
