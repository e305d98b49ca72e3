"""Why a move is recommended, in a line for each thing that speaks for it."""

from collections.abc import Sequence

from assessment.diagnosis.document import Evidence
from questionnaires.scoring import score_bounds
from reports.document.asked import asked_text, filled, in_table, item_of, rated_results
from reports.document.dimensions import trimmed
from reports.document.scores import band_name, decimals_on, percent, plain
from reports.document.shares import options_of
from reports.document.sources import Sources

MOST = 2
"""Things that are told of one move."""


def evidence_lines(sources: Sources, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """One sentence for each statement, score or question, whatever the number of its reasons."""
    subjects: dict[tuple[str, str], list[Evidence]] = {}
    for entry in evidence:
        subjects.setdefault((entry.subject, entry.item), []).append(entry)
    return tuple(_line(sources, subject, item, entries) for (subject, item), entries in list(subjects.items())[:MOST])


def _line(sources: Sources, subject: str, item: str, entries: Sequence[Evidence]) -> str:
    if subject == "level":
        levels = [sources.band(str(entry.value)) for entry in entries if entry.value is not None]
        return sources.say("evidence-level", level=sources.say.listed(levels))
    if subject == "verdict":
        told = [sources.say(f"verdict-{entry.value}") for entry in entries if entry.value is not None]
        return sources.say("evidence-verdict", verdict=sources.say.listed(told))
    if subject == "score":
        return _score_line(sources, item, entries)
    if subject == "choice":
        return _choice_line(sources, item, entries)
    if subject == "dimension":
        return _values(sources, sources.dimension(item), entries, 0)
    return _item_line(sources, item, entries)


def _item_line(sources: Sources, item: str, entries: Sequence[Evidence]) -> str:
    """A statement with what is low, apart or agreed in it, and the means of the groups that are asked it."""
    say = sources.say
    rated = next((each for each in rated_results(sources) if each.id == item), None)
    if rated is None or item_of(sources, item) is None:
        return say.quoted(trimmed(asked_text(sources, item)))
    shown = [group for group in sources.sides.values() if group in rated.groups] or list(rated.groups)
    told = [
        say("evidence-value", who=sources.label(group), value=say.number(mean, 1))
        for group in shown
        if (mean := rated.groups[group].mean) is not None
    ]
    statement = say.quoted(trimmed(asked_text(sources, item)))
    reasons = list(dict.fromkeys(say(f"evidence-{entry.reason}") for entry in entries))
    return say("evidence", statement=statement, reasons=say.listed(reasons), values=", ".join(told))


def _score_line(sources: Sources, name: str, entries: Sequence[Evidence]) -> str:
    say, score = sources.say, sources.questionnaire.scores_by_id.get(name)
    if score is None:
        return _step_line(sources, name, entries)
    title, first = filled(sources, score.title), entries[0]
    decimals = decimals_on(*score_bounds(sources.questionnaire, score))
    if first.reason == "difference" and isinstance(first.value, float | int) and first.option:
        other = filled(sources, sources.questionnaire.scores_by_id[first.option].title)
        return say("evidence-difference", one=title, other=say.inside(other), value=say.signed(first.value, decimals))
    if first.reason == "gap" and isinstance(first.value, float | int):
        return say("evidence-apart", what=title, value=say.number(abs(first.value), decimals))
    if first.reason == "share_high":
        told = [
            say(
                "share-high",
                who=_who(sources, entry.group),
                share=percent(sources, float(entry.value)),
                high=plain(sources, score.high or 0),
            )
            for entry in entries
            if isinstance(entry.value, float | int)
        ]
        return say("evidence-told", what=title, told=", ".join(told))
    if first.reason == "highest" and first.holds and isinstance(first.value, float | int):
        return say("evidence-highest", what=title, value=say.number(first.value, decimals))
    scale = next((each for each in sources.reading.diagnosis.scales if each.id == name), None)
    band = band_name(sources, score, scale.band if scale else None)
    line = _values(sources, title, entries, decimals)
    return say("evidence-band", line=line, band=band) if band and len(entries) == 1 else line


def _step_line(sources: Sources, name: str, entries: Sequence[Evidence]) -> str:
    """A step of a calculation, which counts as a score in conditions."""
    step = next(step for each in sources.questionnaire.calculators for step in each.steps if step.id == name)
    numbers = [entry for entry in entries if isinstance(entry.value, float | int)]
    return _values(sources, filled(sources, step.title), numbers, step.digits)


def _choice_line(sources: Sources, question: str, entries: Sequence[Evidence]) -> str:
    say, options = sources.say, options_of(sources, question)
    told = [
        say(
            "evidence-chosen",
            option=say.quoted(options[entry.option]),
            who=_who(sources, entry.group),
            share=percent(sources, float(entry.value)),
        )
        for entry in entries
        if entry.option in options and isinstance(entry.value, float | int)
    ]
    if told:
        line = "; ".join(told)
        return say("evidence-told", what=trimmed(asked_text(sources, question)), told=line) if in_table(sources, question) else line
    numbers = [entry for entry in entries if isinstance(entry.value, float | int)]
    return _values(sources, trimmed(asked_text(sources, question)), numbers, 1)


def _values(sources: Sources, what: str, entries: Sequence[Evidence], decimals: int) -> str:
    say = sources.say
    told = [
        say("evidence-value", who=_who(sources, entry.group), value=say.number(entry.value, decimals))
        for entry in entries
        if isinstance(entry.value, float | int)
    ]
    return say("evidence-told", what=what, told=", ".join(dict.fromkeys(told))) if told else what


def _who(sources: Sources, group: str | None) -> str:
    return sources.say("company") if group in (None, "company") else sources.label(group)
