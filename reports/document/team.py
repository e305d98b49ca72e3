"""What every respondent may see: the level, what works, where views part, what happens next. No owners, no small print."""

from assessment.diagnosis.document import ItemResult
from reports.document import front, level
from reports.document.appendix import statement_row
from reports.document.model import TeamPage
from reports.document.moves import decisions
from reports.document.parts import Head, Line, StatementGroup
from reports.document.reading import certain
from reports.document.sources import Sources

EACH = 3
"""Strengths, and gaps."""


def team_page(sources: Sources) -> TeamPage:
    """The hand-out for everyone who was asked."""
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
