"""What stands out in the figures that are judged from two ends, in a sentence each: pairs, duties, practices, flows, choices."""

from collections.abc import Iterator

from questionnaires.questions import NONE, OTHER
from reports.document.asked import Instrument, filled
from reports.document.owners import owner_remarks
from reports.document.pairs import worst_cells
from reports.document.parts import Observation
from reports.document.scores import percent
from reports.document.shares import options_of
from reports.document.sources import Sources

NAMED = 3
"""Practices that are named in one sentence."""


def standing_out(sources: Sources, instrument: Instrument) -> Iterator[Observation]:
    """Everything of an instrument that stands out besides its scores and statements."""
    diagnosis, part = sources.reading.diagnosis, instrument.part
    yield from worst_cells(sources, [cell for cell in diagnosis.cells if cell.part == part])
    duties = [duty for duty in diagnosis.ownership if duty.part == part]
    if any(duty.overlap or duty.orphan for duty in duties):
        yield from owner_remarks(sources, duties)
    yield from _practices(sources, part)
    yield from _flows(sources, part)
    yield from _choices(sources, part)


def _practices(sources: Sources, part: str | None) -> Iterator[Observation]:
    """What people want and have not, and what they have and do not want, the first by name."""
    say, known = sources.say, {practice.id: practice for practice in sources.questionnaire.practices}
    mine = [each for each in sources.reading.diagnosis.practices if each.part == part]
    for quadrant in ("start", "fix"):
        chosen = [each for each in mine if each.company.quadrant == quadrant]
        if chosen:
            names = "; ".join(filled(sources, known[each.id].title) for each in chosen[:NAMED])
            yield Observation(say(f"finding-practices-{quadrant}", n=len(chosen)), f"{names}.")


def _flows(sources: Sources, part: str | None) -> Iterator[Observation]:
    """In each direction what loses most on its way."""
    say, known = sources.say, {flow.id: flow for flow in sources.questionnaire.flows}
    mine = [flow for flow in sources.reading.diagnosis.flows if flow.part == part and (flow.gap or 0.0) > 0]
    for giver in sources.sides.values():
        widest = max((flow for flow in mine if flow.giver == giver), key=lambda flow: flow.gap or 0.0, default=None)
        if widest is None or widest.given is None or widest.received is None:
            continue
        title = say("finding-flow", giver=sources.label(giver), receiver=sources.label(widest.receiver))
        given, received = (say.number(value, 1) for value in (widest.given, widest.received))
        yield Observation(
            title, say("finding-flow-text", flow=filled(sources, known[widest.id].title), given=given, received=received)
        )


def _choices(sources: Sources, part: str | None) -> Iterator[Observation]:
    """What each side names most often of the first question that offers options."""
    say, duties = sources.say, {duty.id for duty in sources.reading.diagnosis.ownership}
    mine = (each for each in sources.reading.diagnosis.choices if each.part == part and each.kind in ("choice", "choices"))
    choice = next((each for each in mine if each.id not in duties), None)
    if choice is None:
        return
    for side in sources.sides.values():
        figures, options = choice.groups.get(side), options_of(sources, choice.id)
        told = {} if figures is None or figures.shares is None else figures.shares
        shares = {name: each.share for name, each in told.items() if name not in (OTHER, NONE)}
        highest = [name for name, share in shares.items() if share == max(shares.values())]
        if len(highest) == 1:
            text = say("finding-named", option=say.quoted(options[highest[0]]), share=percent(sources, shares[highest[0]]))
            yield Observation(say.about("finding-named-title", {"side": side}), text)
