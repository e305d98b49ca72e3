"""A diagnosis as plain text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.diagnosis.document import Diagnosis, Gap, GroupResult, OverallResult
from assessment.diagnosis.words import agreement_phrase, change_phrase, words_phrase
from assessment.phrases import phrases
from questionnaires.model import Advice, Move, Questionnaire
from questionnaires.naming import fill, sentence_case

_SINGLE_FIGURES = (
    "items.",
    "agreement.",
    "reliability.items.",
    "reliability.omega",
    "change.",
    "dimensions.",
    "scales.",
    "rated.",
    "choices.",
    "practices.",
    "flows.",
    "cells.",
    "ownership.",
)
NO_INDEX = "no-index"
_COMPANIONS = (".level_probabilities", ".words", "_ci95", ".ci95_answers", ".pairs_of_100", ".size")
"""Figures that are missing whenever their principal is."""


def as_text(diagnosis: Diagnosis, questionnaire: Questionnaire, advice: Sequence[Advice]) -> str:
    """The diagnosis in a few lines: groups, gap, dimensions, scores, outcomes, moves, what is not shown and why."""
    blocks = [
        [f"{sentence_case(questionnaire.title.en)} ({questionnaire.id} {questionnaire.version}), {diagnosis.precision} precision"],
        list(_groups(diagnosis, questionnaire)),
        list(_change(diagnosis, questionnaire)),
        list(_dimensions(diagnosis, questionnaire)),
        list(_agreement(diagnosis)),
        list(_scales(diagnosis, questionnaire)),
        list(_outcomes(diagnosis, questionnaire)),
        list(_path(diagnosis, questionnaire)),
        list(_moves(diagnosis, questionnaire, advice)),
        list(_warnings(diagnosis)),
        list(_not_shown(diagnosis)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _groups(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    if questionnaire.score is None:
        yield from _aligned([("Group", "Answered"), *((each.label, _answered(each)) for each in diagnosis.groups.values())])
        return
    rows = [("Group", "Answered", "Score", "Level")]
    for result in diagnosis.groups.values():
        rows.append((result.label, _answered(result), _score(result), _level(result, questionnaire)))
    rows.append(("Both sides", "", _score(diagnosis.overall), _level(diagnosis.overall, questionnaire)))
    yield from _aligned(rows)
    yield ""
    yield _gap(diagnosis.gap, [diagnosis.groups[side.id].label for side in questionnaire.sides if side.id in diagnosis.groups])


def _answered(result: GroupResult) -> str:
    if result.responded is None:
        return "not shown"
    answered = f"{result.responded}" if result.invited is None else f"{result.responded} of {result.invited}"
    return answered if result.scored in (None, result.responded) else f"{answered}, {result.scored} scored"


def _score(result: GroupResult | OverallResult) -> str:
    if result.mean is None:
        return "-"
    if result.ci95 is None:
        return _number(result.mean)
    return f"{_number(result.mean)} ± {_number(max(result.mean - result.ci95[0], result.ci95[1] - result.mean))}"


def _level(result: GroupResult | OverallResult, questionnaire: Questionnaire) -> str:
    return "-" if result.words is None else words_phrase("en", result.words, questionnaire)


def _gap(gap: Gap | None, labels: Sequence[str]) -> str:
    if gap is None:
        return "Gap: not shown"
    text = f"Gap, {labels[0]} minus {labels[1]}: {_number(gap.points, sign=True)} points"
    if gap.ci95 is None:
        return text
    verdict = "it could be chance" if gap.words == "cannot_tell" else "more than chance"
    return f"{text} ({_number(gap.ci95[0], sign=True)} to {_number(gap.ci95[1], sign=True)}): {verdict}"


def _dimensions(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    shown = [group for group in diagnosis.groups if any(group in part.groups for part in diagnosis.dimensions)]
    if not shown:
        return
    titles = {dimension.id: dimension.title.en for dimension in questionnaire.dimensions}
    rows: list[tuple[str, ...]] = [("Dimension, 0 to 100", *(diagnosis.groups[group].label for group in shown), "Gap")]
    for part in diagnosis.dimensions:
        means = [part.groups[group].mean if group in part.groups else None for group in shown]
        gap = "-" if part.gap is None else _number(part.gap.points, sign=True)
        rows.append((_filled(titles[part.id], questionnaire), *("-" if mean is None else _number(mean) for mean in means), gap))
    yield from _aligned(rows)


def _change(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    change = diagnosis.change
    if change is None or not change.groups:
        return
    figures = {diagnosis.groups[group].label: figure for group, figure in change.groups.items()}
    if change.overall is not None:
        figures["Both sides"] = change.overall
    yield f"Since the last wave (version {change.earlier.version} of {questionnaire.id})"
    for label, figure in figures.items():
        if figure.words is not None and figure.smallest is not None:
            said = change_phrase("en", figure.words, points=figure.points, smallest=figure.smallest)
            yield f"  {label}: {_number(figure.earlier)} to {_number(figure.later)}: {said}"


def _agreement(diagnosis: Diagnosis) -> Iterator[str]:
    if diagnosis.agreement:
        yield "Agreement within groups"
    for group, found in diagnosis.agreement.items():
        split = f"; split over {', '.join(found.split_items)}" if found.split_items else ""
        yield f"  {diagnosis.groups[group].label}: {agreement_phrase('en', found.words)}{split}"


def _path(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    path = diagnosis.shortest_path
    if path is None:
        return
    target = next(band.name.en for band in questionnaire.bands if band.id == path.target)
    years = "" if path.years == 1 else f", in {path.years} years"
    yield f"Shortest path to {target}, {_number(path.points_needed)} points{years}"
    for step in path.items:
        yield f"  {step.id}: {_number(step.from_)} to {_number(step.to)}"


def _scales(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    if not diagnosis.scales:
        return
    shown = [group for group in diagnosis.groups if any(group in scale.groups for scale in diagnosis.scales)]
    rows: list[tuple[str, ...]] = [("Score", *(diagnosis.groups[group].label for group in shown), "Company", "Band")]
    for scale in diagnosis.scales:
        score = questionnaire.scores_by_id[scale.id]
        means = [scale.groups[group].mean if group in scale.groups else None for group in shown]
        names = {band.id: band.name.en for band in score.bands}
        figures = ("-" if mean is None else _number(mean) for mean in (*means, scale.mean))
        rows.append((_filled(score.title.en, questionnaire), *figures, names.get(scale.band or "", "-")))
    yield from _aligned(rows)


def _outcomes(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[str]:
    titles = {outcome.id: outcome.title.en for outcome in questionnaire.outcomes}
    if diagnosis.outcomes:
        yield "What stands out"
    for outcome in diagnosis.outcomes:
        yield f"  {_filled(titles[outcome.id], questionnaire)}"


def _moves(diagnosis: Diagnosis, questionnaire: Questionnaire, advice: Sequence[Advice]) -> Iterator[str]:
    moves: Mapping[str, Move] = {move.id: move for file in advice for move in file.moves}
    if diagnosis.moves:
        yield "Moves, by evidence"
    for result in diagnosis.moves:
        title = _filled(moves[result.id].title.en, questionnaire) if result.id in moves else result.id
        reasons: dict[str, list[str]] = {}
        for evidence in result.evidence:
            why = evidence.reason if evidence.option is None else f"{evidence.reason} {evidence.option}"
            if why not in reasons.setdefault(evidence.item, []):
                reasons[evidence.item].append(why)
        because = "; ".join(f"{item} {', '.join(whys)}" for item, whys in reasons.items())
        yield f"  {result.rank}. {title}" + (f" ({because})" if because else "")


def _warnings(diagnosis: Diagnosis) -> Iterator[str]:
    if diagnosis.warnings:
        yield "To bear in mind"
    for warning in diagnosis.warnings:
        yield f"  {warning.text}"


def _not_shown(diagnosis: Diagnosis) -> Iterator[str]:
    main = [
        entry for entry in diagnosis.withheld if not entry.what.startswith(_SINGLE_FIGURES) and not entry.what.endswith(_COMPANIONS)
    ]
    there = [entry for entry in diagnosis.withheld if entry.code != NO_INDEX]
    main = [entry for entry in main if entry.code != NO_INDEX]
    if there:
        yield "Not shown"
    for entry in main:
        yield f"  {entry.what}: {entry.reason}"
    if rest := len(there) - len(main):
        yield f"  {rest} more figures; --json lists them"


def _filled(text: str, questionnaire: Questionnaire) -> str:
    terms = {term.id: term.choices[0].en for term in questionnaire.terms}
    return sentence_case(fill(text, {**questionnaire.names("en"), **terms}))


def _number(value: float, *, sign: bool = False) -> str:
    return phrases("en").number(value, 1, sign=sign)


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
