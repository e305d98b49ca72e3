"""What every respondent may see: the level, what works, where views part, what happens next. No owners, no small print."""

from assessment.diagnosis.document import ItemResult
from reports.document import front, level
from reports.document.appendix import statement_row
from reports.document.model import TeamPage
from reports.document.moves import decisions
from reports.document.parts import Head, Line, StatementGroup
from reports.document.ratings import burdens
from reports.document.reading import certain
from reports.document.sources import Sources
from reports.document.topic_front import (
    counted_questions,
    shown_sides,
    statements_by_goodness,
    topic_blocks,
    topic_head,
    topic_rests_on,
)

EACH = 3
"""Strengths, and gaps."""


def team_page(sources: Sources) -> TeamPage:
    """The hand-out for everyone who was asked."""
    return _page(sources) if sources.reading.has_index else _topic_page(sources)


def _topic_page(sources: Sources) -> TeamPage:
    """The hand-out of a form without an index: its finding, its scores, the statements at either end."""
    say = sources.say
    head, ends = topic_head(sources, say("team-kicker")), statements_by_goodness(sources)
    each = min(EACH, len(ends) // 2)
    heavy = burdens(sources)
    weighs = bool(ends) and all(found.rated.id in heavy for found in ends)
    names = ("team-burden-least", "team-burden-most") if weighs else ("team-strengths", "team-lowest")
    lists = tuple(zip(names, (ends[::-1][:each], ends[:each]), strict=True))
    turned = any(sources.reading.item(found.rated.id).reverse for _, chosen in lists for found in chosen)
    return TeamPage(
        head=Head(head.kicker, head.headline, f"{_counted(sources)} {head.standfirst}"),
        rows=(),
        blocks=topic_blocks(sources),
        note=" ".join([front.one_note(sources), *([say("note-turned")] if turned else [])]),
        columns=tuple(Line(sources.label(group), "", sources.shape(group)) for group in shown_sides(sources)),
        lists=tuple(
            StatementGroup(say(title), tuple(statement_row(sources, found.rated) for found in chosen))
            for title, chosen in lists
            if chosen
        ),
        next=tuple(_next(sources)),
        rests=topic_rests_on(sources),
    )


def _counted(sources: Sources) -> str:
    """How many people answered how many questions."""
    told = [entry.responded for entry in sources.reading.diagnosis.groups.values()]
    people, size = sum(count for count in told if count is not None), counted_questions(sources)
    if not people:
        return sources.say("team-hidden")
    return sources.say("team-asked-topic", m=size) if None in told else sources.say("team-answered-topic", n=people, m=size)


def _page(sources: Sources) -> TeamPage:
    say = sources.say
    gap_items, gap_title = _gaps(sources)
    strong_items = [item for item in reversed(sources.reading.items_by_mean) if item not in gap_items][:EACH]
    return TeamPage(
        head=Head(say("team-kicker"), front.headline(sources), _standfirst(sources)),
        rows=level.level_rows(sources, decimals=0),
        note=front.one_note(sources),
        columns=tuple(Line(sources.label(group), "", sources.shape(group)) for group in sources.reading.sides_shown),
        lists=tuple(
            StatementGroup(say(title), tuple(statement_row(sources, item) for item in items))
            for title, items in (("team-strengths", strong_items), (gap_title, gap_items))
            if items
        ),
        next=tuple(_next(sources)),
        rests=" ".join([level.rests_instrument(sources), level.cut_offs(sources)]),
    )


def _standfirst(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    told = [reading.group(group).responded for group in reading.main_groups]
    people = sum(count for count in told if count is not None)
    size = len(sources.questionnaire.items)
    if not reading.sides_shown:
        return say("team-hidden")
    asked = say("team-asked", m=size) if None in told else say("team-answered", n=people, m=size)
    return f"{asked} {say('one-views')}"


def _gaps(sources: Sources) -> tuple[list[ItemResult], str]:
    """Where the sides surely part; where they do not, the statements with the lowest marks."""
    parted = [item for item in sources.reading.widest_items if certain(item.gap)][:EACH]
    if parted:
        return parted, "team-gaps"
    return list(sources.reading.items_by_mean[:EACH]), "team-lowest"


def _next(sources: Sources) -> list[str]:
    say, diagnosis = sources.say, sources.reading.diagnosis
    told = [say("team-next-open"), say("team-next-heard")]
    moves = [say.quoted(move.title) for move in decisions(sources)]
    if moves:
        told.append(say("team-next-moves", moves=say.listed(moves)))
    if diagnosis.precision == "released":
        told.append(say("team-next-privacy", min=diagnosis.plan.min_group))
    return told
