"""The findings of the front page: sentences made from the figures, most telling first, each with the page that shows it."""

from collections.abc import Callable, Sequence

from assessment.diagnosis.document import ItemResult
from reports.document.asked import instruments
from reports.document.decision import DECISION_ID, decision_headline
from reports.document.dimensions import trimmed
from reports.document.leaders import Facts, told_outcomes
from reports.document.parts import Finding
from reports.document.reading import apart, certain, is_high, is_low
from reports.document.sources import Sources
from reports.document.topic_front import topic_finding, topic_findings
from reports.document.views import named_dimensions, parted_dimensions

MOST = 3


def findings(sources: Sources, stated: Sequence[Facts] = ()) -> tuple[Finding, ...]:
    """Up to three findings; a kind that the figures do not support gives none. The leaders' verdict comes first."""
    kinds = _KINDS if sources.reading.has_index else (_hidden_side,)
    found = [finding for kind in kinds if (finding := kind(sources)) is not None]
    if not sources.reading.has_index:
        found += topic_findings(sources)
    return tuple([*_verdict(stated), *found][:MOST])


def _verdict(stated: Sequence[Facts]) -> list[Finding]:
    for facts in stated:
        if facts.result.verdict is not None:
            outcomes = told_outcomes(facts)
            return [Finding(decision_headline(facts), outcomes[0].text if outcomes else "", DECISION_ID)]
    return []


def _instrument(sources: Sources) -> Finding | None:
    """What the first instrument besides the index says that says anything; of the index itself, its first condition that holds."""
    found = (topic_finding(sources, each) for each in instruments(sources.questionnaire))
    return next((finding for finding in found if finding is not None), None)


def _hidden_side(sources: Sources) -> Finding | None:
    reading, say = sources.reading, sources.say
    hidden = [group for group in (reading.side_a, reading.side_b) if not _is_shown(sources, group)]
    if not hidden:
        return None
    unscored = [group for group in hidden if reading.group(group).responded is not None]
    if len(hidden) == 2:
        title = "finding-unscored-both" if unscored else "finding-hidden-both"
        return Finding(say(title), str(sources.withheld((unscored or hidden)[0])), "method")
    title = "finding-unscored" if unscored else "finding-hidden"
    reason = sources.withheld(hidden[0])
    return Finding(say.about(title, {"hidden": hidden[0]}), reason.reason if unscored else str(reason), "method")


def _is_shown(sources: Sources, group: str) -> bool:
    return sources.reading.shown(group) if sources.reading.has_index else sources.reading.tier(group) != "withheld"


def _parted(sources: Sources) -> Finding | None:
    say = sources.say
    parted = parted_dimensions(sources)
    if not parted:
        return None
    first = parted[0]
    means = sources.reading.dimension_means(first)
    if means is None or first.gap is None or first.gap.ci95 is None:
        return None
    a, b = (say.number(mean) for mean in means)
    title = sources.dimension(first.id)
    half = say.number((first.gap.ci95[1] - first.gap.ci95[0]) / 2)
    text = say.about(
        "finding-parted-text",
        sources.sides,
        a_value=a,
        b_value=b,
        points=say.number(abs(first.gap.points)),
        count=round(abs(first.gap.points)),
        half=half,
    )
    if len(parted) > 1:
        text += " " + say("finding-parted-also", n=len(parted) - 1, titles=named_dimensions(sources, parted[1:]))
    return Finding(say("finding-parted", title=title, inside=say.inside(title)), text, "views")


def _not_parted(sources: Sources) -> Finding | None:
    reading, say = sources.reading, sources.say
    if parted_dimensions(sources) or len(reading.views) < 2:
        return None
    widest = next((dimension for dimension in reading.widest_dimensions if dimension.gap and dimension.gap.ci95), None)
    if widest is None or widest.gap is None or widest.gap.ci95 is None:
        return None
    title = sources.dimension(widest.id)
    points = abs(widest.gap.points)
    half = say.number((widest.gap.ci95[1] - widest.gap.ci95[0]) / 2)
    text = say(
        "finding-not-parted-text", title=title, inside=say.inside(title), points=say.number(points), count=round(points), half=half
    )
    return Finding(say("finding-not-parted"), text, "views")


def _leaders(sources: Sources) -> Finding | None:
    reading, say = sources.reading, sources.say
    leaders = reading.leadership
    if leaders is None or not reading.shown(leaders):
        return None
    entry = reading.group(leaders)
    for side in sorted((reading.side_a, reading.side_b), key=lambda group: reading.group(group).mean or 0.0):
        other = reading.group(side)
        if other.mean is None or entry.mean is None or not apart(entry.ci95, other.ci95):
            continue
        message = "finding-leaders-closer" if entry.mean > other.mean else "finding-leaders-farther"
        roles = {"l": leaders, "side": side}
        text = say.about("finding-leaders-text", roles, leaders=say.number(entry.mean), value=say.number(other.mean))
        return Finding(say.about(message, roles), text, "level")
    return None


def _both_low(sources: Sources) -> Finding | None:
    return _shared(sources, low=True)


def _both_high(sources: Sources) -> Finding | None:
    return _shared(sources, low=False)


def _shared(sources: Sources, *, low: bool) -> Finding | None:
    reading = sources.reading
    pairs = [(item, means) for item in reading.diagnosis.items if (means := reading.item_means(item)) and not certain(item.gap)]
    if not pairs:
        return None
    item, means = (min if low else max)(pairs, key=lambda pair: sum(pair[1]))
    places = [reading.place(item, mean) for mean in means]
    if not (is_low(places) if low else is_high(places)):
        return None
    kind = "low" if low else "high"
    return Finding(sources.say(f"finding-both-{kind}"), _means(sources, f"finding-both-{kind}-text", item, means), "statements")


def _widest_statement(sources: Sources) -> Finding | None:
    reading = sources.reading
    item = next((item for item in reading.widest_items if certain(item.gap)), None)
    means = reading.item_means(item) if item is not None else None
    if item is None or means is None:
        return None
    return Finding(sources.say("finding-widest"), _means(sources, "finding-widest-text", item, means), item.dimension)


def _strongest_of_one(sources: Sources) -> Finding | None:
    return _extreme_of_one(sources, low=False)


def _weakest_of_one(sources: Sources) -> Finding | None:
    return _extreme_of_one(sources, low=True)


def _extreme_of_one(sources: Sources, *, low: bool) -> Finding | None:
    reading, say = sources.reading, sources.say
    shown = [group for group in (reading.side_a, reading.side_b) if reading.shown(group)]
    if len(shown) != 1:
        return None
    means = [(item, item.groups[shown[0]].mean) for item in reading.diagnosis.items if shown[0] in item.groups]
    known = [(item, mean) for item, mean in means if mean is not None]
    if not known:
        return None
    item, mean = (min if low else max)(known, key=lambda pair: pair[1])
    kind = "low" if low else "high"
    text = say.about(
        "finding-one-text",
        {"shown": shown[0]},
        statement=say.quoted(trimmed(sources.statement(item.id))),
        value=say.number(mean, 1),
        of=reading.item_size(item.id),
    )
    return Finding(say.about(f"finding-one-{kind}", {"shown": shown[0]}), text, "statements")


def _lowest(sources: Sources) -> Finding | None:
    reading = sources.reading
    if _both_low(sources):
        return None
    pairs = [(item, means) for item in reading.diagnosis.items if (means := reading.item_means(item))]
    if not pairs:
        return None
    item, means = min(pairs, key=lambda pair: sum(pair[1]))
    return Finding(sources.say("finding-lowest"), _means(sources, "finding-lowest-text", item, means), "statements")


def _highest(sources: Sources) -> Finding | None:
    reading = sources.reading
    if _both_high(sources):
        return None
    pairs = [(item, means) for item in reading.diagnosis.items if (means := reading.item_means(item))]
    if not pairs:
        return None
    item, means = max(pairs, key=lambda pair: sum(pair[1]))
    return Finding(sources.say("finding-highest"), _means(sources, "finding-highest-text", item, means), "statements")


def _means(sources: Sources, message: str, item: ItemResult, means: tuple[float, float]) -> str:
    say = sources.say
    a, b = (say.number(mean, 1) for mean in means)
    statement = say.quoted(trimmed(sources.statement(item.id)))
    return say.about(message, sources.sides, statement=statement, a_value=a, b_value=b, of=sources.reading.item_size(item.id))


_KINDS: tuple[Callable[[Sources], Finding | None], ...] = (
    _hidden_side,
    _parted,
    _not_parted,
    _instrument,
    _both_low,
    _leaders,
    _both_high,
    _widest_statement,
    _weakest_of_one,
    _strongest_of_one,
    _lowest,
    _highest,
)
