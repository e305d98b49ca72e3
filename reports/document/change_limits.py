"""What could not be compared with the last wave and why, and what the comparison cannot say."""

from collections.abc import Iterator

from assessment.diagnosis.findings import ChangeResult, NotCompared
from reports.document.asked import asked_text, filled
from reports.document.grid import Notes
from reports.document.parts import Observation
from reports.document.sources import Sources

CODES = {
    "it is no longer asked": "gone",
    "it is no longer computed": "gone",
    "its wording changed": "worded",
    "it is answered in another way": "answered",
}
"""Reasons of the comparison of versions; every other one says that a figure is made up otherwise."""
ABOUT_PEOPLE = ("make-up-changed", "answers-changed")
NAMED = 3
"""Statements that are named; further ones are counted."""


def limits(sources: Sources, change: ChangeResult, *, items_told: bool) -> Notes:
    """Remarks on what the page leaves out, each with its reason."""
    say = sources.say
    entries = [Observation(say("change-linked"), say("change-linked-text"))]
    entries += _who_answered(sources)
    entries += _groups(sources, change)
    entries += _versions(sources, change)
    if change.items and not items_told:
        known = sum(figure.words is not None for part in change.items for figure in part.groups.values())
        entries.append(Observation(say("change-items-none"), say("change-items-none-text", n=known)))
    return Notes(say("change-limits"), tuple(entries))


def _who_answered(sources: Sources) -> Iterator[Observation]:
    """Other people, or many more: part of a change may be that."""
    for caution in sources.reading.diagnosis.warnings:
        if caution.code in ABOUT_PEOPLE and caution.what is not None:
            group = caution.what.split(".")[1]
            arguments = {**caution.arguments, "group": sources.label(group)}
            yield Observation(sources.say("change-people"), sources.say.fragment(f"warning-{caution.code}", arguments))


def _groups(sources: Sources, change: ChangeResult) -> Iterator[Observation]:
    """Groups that one of the waves does not show, and those whose single statements are not compared."""
    for group in sources.reading.main_groups:
        if sources.reading.tier(group) == "withheld":
            yield Observation(sources.label(group), sources.withheld(group).reason)
        elif reason := sources.reason(f"change.groups.{group}"):
            yield Observation(sources.label(group), reason)
    single: dict[str, list[str]] = {}
    for entry in sources.reading.diagnosis.withheld:
        place, found, group = entry.what.partition("change.items.*.groups.")
        if found and not place and group in sources.reading.diagnosis.groups:
            single.setdefault(sources.reason(entry.what), []).append(sources.label(group))
    if rounded := _rounded(sources, change):
        yield Observation(sources.say("change-rounded", who=", ".join(rounded)), sources.say("change-rounded-text"))
    for reason, labels in single.items():
        yield Observation(sources.say("change-single", who=", ".join(labels)), reason)


def _rounded(sources: Sources, change: ChangeResult) -> list[str]:
    """Groups of which a dimension is rounded in one wave or both, so that its change has no interval."""
    bare = {group for part in change.dimensions for group, figure in part.groups.items() if figure.words is None}
    return [sources.label(group) for group in sources.reading.main_groups if group in bare]


def _versions(sources: Sources, change: ChangeResult) -> Iterator[Observation]:
    """What was asked or counted otherwise, by reason."""
    found: dict[str, list[NotCompared]] = {}
    for each in change.not_compared:
        found.setdefault(CODES.get(each.why, "made"), []).append(each)
    for code, entries in found.items():
        if code == "gone":
            yield Observation(sources.say("change-why-gone"), sources.say("change-why-gone-text", n=len(entries)))
            continue
        names = [name for each in entries if (name := _name(sources, each.what))]
        text = "; ".join(names[:NAMED])
        if len(names) > NAMED:
            text = f"{text}; {sources.say('change-more', n=len(names) - NAMED)}"
        yield Observation(sources.say(f"change-why-{code}"), f"{text.rstrip('.')}.")


def _name(sources: Sources, what: str) -> str:
    """A figure's name in the report's language; empty for one that this wave's form does not have."""
    kind, _, name = what.partition(" ")
    questionnaire = sources.questionnaire
    if kind == "index":
        return sources.say("change-index")
    if kind == "dimension":
        known = {entry.id for entry in questionnaire.dimensions}
        return sources.say("change-dimension", title=sources.dimension(name)) if name in known else ""
    if kind == "score":
        score = questionnaire.scores_by_id.get(name)
        return "" if score is None else filled(sources, score.title)
    if name not in questionnaire.leaves_by_id:
        return ""
    return (sources.statement(name) if name in questionnaire.items_by_id else asked_text(sources, name)).rstrip(".")
