"""Ninety days, should the client decide to move: what starts when, when a first sign is due, what stops."""

from questionnaires.model import Move
from reports.document.appendix import statement_row
from reports.document.model import RoadPage
from reports.document.moves import IN_FULL, move_block, moves_of_line
from reports.document.parts import Head, Line, MoveBlock, RoadCell, RoadRow, StatementGroup
from reports.document.sources import Sources

PHASES, PHASE_DAYS = 3, 30
EACH = 3
"""Statements to keep, and to watch, at the top level."""


def road_page(sources: Sources) -> RoadPage | None:
    """The road map; None if nothing is recommended, or the form has no index.

    It stands in the conditional unless the leaders' answers speak for moving closer alone. At the top level, and where they speak
    for staying, there is none, but what to keep and what to watch.
    """
    if not sources.reading.has_index:
        return None
    say, decision = sources.say, _decision(sources)
    top = decision in ("sustain", "stay") or sources.reading.diagnosis.overall.level == sources.questionnaire.bands[-1].id
    soon = [] if top else moves_of_line(sources, "ninety-days")[:IN_FULL]
    slow = [] if top else moves_of_line(sources, "long")
    if not (soon or slow or top):
        return None
    name = "keep" if top else "road"
    ending = f"-{decision}" if decision in ("tighten", "weigh", "stay") and (decision == "stay") == top else ""
    return RoadPage(
        head=Head(say(f"{name}-kicker"), say(f"{name}-headline{ending}"), say(f"{name}-standfirst{ending}")),
        phases=tuple(say("road-phase", first=PHASE_DAYS * place + 1, last=PHASE_DAYS * (place + 1)) for place in range(PHASES)),
        rows=tuple(_row(sources, move_block(sources, result), sources.move(result.id)) for result in soon),
        keep=_keep(sources) if top else (),
        columns=tuple(Line(sources.label(group), "", sources.shape(group)) for group in sources.reading.sides_shown),
        slow=tuple(move_block(sources, result) for result in slow),
        rests=say(f"rests-{name}"),
    )


def _decision(sources: Sources) -> str | None:
    verdict = sources.reading.diagnosis.verdict
    return None if verdict is None else verdict.decision


def _row(sources: Sources, block: MoveBlock, move: Move) -> RoadRow:
    """A move starts at once, or in the second phase if something larger must be in place before it.

    What a small move needs beforehand is an agreement, which belongs to its first step.
    """
    start = 1 if block.prerequisite and move.size != "S" else 0
    due = start + (move.weeks_to_effect * 7 - 1) // PHASE_DAYS
    cells = tuple(_cell(sources, block, phase, start, due) for phase in range(PHASES))
    return RoadRow(block.title, block.owner, sources.say.inside(block.stops), cells)


def _cell(sources: Sources, move: MoveBlock, phase: int, start: int, due: int) -> RoadCell:
    """What one phase holds: the condition, the first step, a later step, the first sign, or keeping it up."""
    say = sources.say
    if phase < start:
        return RoadCell(say("road-before", what=say.inside(move.prerequisite)), "wait")
    sign = say("road-sign", what=say.inside(move.first_sign))
    if phase == start:
        return RoadCell(f"{move.steps[0]} {sign}", "sign") if due == start else RoadCell(move.steps[0], "start")
    if phase == due:
        return RoadCell(sign, "sign")
    if phase > due:
        return RoadCell(say("road-kept"), "sign")
    step = move.steps[min(phase - start, len(move.steps) - 1)]
    late = phase == PHASES - 1
    return RoadCell(f"{step} {say('road-late', weeks=move.weeks)}" if late else step, "on")


def _keep(sources: Sources) -> tuple[StatementGroup, ...]:
    items = sources.reading.items_by_mean
    lists = (("keep-strong", items[: -EACH - 1 : -1]), ("keep-watch", items[:EACH]))
    return tuple(
        StatementGroup(sources.say(title), tuple(statement_row(sources, item) for item in chosen))
        for title, chosen in lists
        if chosen
    )
