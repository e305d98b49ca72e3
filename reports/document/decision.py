"""Whether the company needs to be closer: both lists of conditions, who differs, the verdict, and what would change it."""

from collections.abc import Sequence

from assessment.diagnosis.results import VerdictSummary, WeighedResult
from reports.document.dimensions import trimmed
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage, filled_blocks
from reports.document.leaders import Facts, answers_by_role, item_text, rests_on, told_outcomes
from reports.document.parts import Head, Observation
from reports.document.remedies import fact_remedies
from reports.document.scores import percent

DECISION_ID = "decision"


def decision_page(facts: Facts) -> TopicPage | None:
    """The page; None if the level is not known or the instrument has no decision table."""
    verdict = facts.result.verdict
    if verdict is None:
        return None
    say = facts.sources.say
    return TopicPage(
        id=DECISION_ID,
        head=Head(say("decision-kicker"), decision_headline(facts), _standfirst(facts, verdict)),
        blocks=filled_blocks(
            _lists(facts, verdict, say("decision-lists", level=facts.level(verdict.from_))),
            _changes(facts, verdict),
            _other(facts, verdict),
            Notes(say("topic-meaning"), told_outcomes(facts)[1:]),
            fact_remedies(facts),
        ),
        rests=f"{rests_on(facts)} {say('rests-decision')}",
    )


def decision_headline(facts: Facts) -> str:
    """The verdict as a sentence."""
    verdict = facts.result.verdict
    decision = verdict.decision if verdict else "stay"
    return facts.sources.say(f"decision-headline-{decision}")


def _standfirst(facts: Facts, verdict: VerdictSummary) -> str:
    say, level = facts.sources.say, facts.level
    parts = [say(f"decision-standfirst-{verdict.decision}", n=len(verdict.tighten), against=len(verdict.leave))]
    if verdict.to is not None:
        parts.insert(0, say("decision-step", level=level(verdict.from_), to=level(verdict.to)))
    if verdict.other is not None:
        parts.append(say("decision-unsure", level=level(verdict.other.from_)))
    return " ".join(parts)


def _lists(facts: Facts, verdict: VerdictSummary, title: str) -> Grid:
    """Conditions to move closer, then those to leave things as they are, each with who says what."""
    say = facts.sources.say
    against = [each for each in verdict.weighed if each.nature is not None]
    towards = [each for each in verdict.weighed if each.nature is None]
    groups = tuple(
        GridGroup(tuple(_row(facts, each) for each in chosen), say(f"decision-{name}"))
        for name, chosen in (("tighten", towards), ("leave", against))
        if chosen
    )
    columns = (Column("text", say("col-condition")), Column("reads", say("col-holds")), Column("rest", say("col-who-says")))
    return Grid(title, columns, groups)


def _row(facts: Facts, each: WeighedResult) -> GridRow:
    say = facts.sources.say
    state = "disputed" if each.disputed else "holds" if each.holds else "holds-not"
    share = () if each.share is None else (say("leaders-share", share=percent(facts.sources, each.share)),)
    nature = () if each.nature is None else (say(f"nature-{each.nature}"),)
    return GridRow(
        (
            GridCell(item_text(facts, each.item), notes=nature),
            GridCell(say(f"condition-{state}"), notes=share, strong=each.holds),
            GridCell(notes=answers_by_role(facts, each.by_role)),
        )
    )


def _changes(facts: Facts, verdict: VerdictSummary) -> Notes:
    """What is disputed, what the first steps are, and what would turn the verdict."""
    say = facts.sources.say
    against = {each.item: each for each in verdict.weighed if each.nature is not None}
    told = []
    if verdict.disputed:
        told.append(Observation(say("decision-disputed", n=len(verdict.disputed)), _named(facts, verdict.disputed)))
    barriers = [item for item in verdict.leave if against[item].nature == "barrier"]
    if barriers and verdict.decision in ("tighten", "weigh"):
        told.append(Observation(say("decision-barriers"), say("decision-barriers-text", what=_named(facts, barriers))))
    turning = {
        "tighten": [item for item in against if item not in verdict.leave],
        "weigh": list(verdict.leave),
        "stay": [each.item for each in verdict.weighed if each.nature is None],
        "sustain": [],
    }[verdict.decision]
    if turning:
        told.append(
            Observation(
                say("decision-turns"), say(f"decision-turns-{verdict.decision}", what=_named(facts, turning), n=len(turning))
            )
        )
    return Notes(say("decision-change"), tuple(told))


def _named(facts: Facts, items: Sequence[str]) -> str:
    say = facts.sources.say
    return "; ".join(say.quoted(trimmed(item_text(facts, item))) for item in items)


def _other(facts: Facts, verdict: VerdictSummary) -> Grid | None:
    """The row of the other likely level, if the level is not sure."""
    other = verdict.other
    if other is None or not other.weighed:
        return None
    say, level = facts.sources.say, facts.level(other.from_)
    return _lists(facts, other, say("decision-other", level=level, verdict=say(f"verdict-{other.decision}")))
