"""One page for each dimension: its statements as the two sides answered them."""

from collections.abc import Sequence

from assessment.diagnosis.document import DimensionResult, Gap, ItemResult
from reports.charts.palette import answer_classes
from reports.document.model import DimensionPage
from reports.document.numbers import AnswersChart
from reports.document.parts import Head, ItemBlock, ItemSide, Observation
from reports.document.reading import certain, is_high, is_low
from reports.document.sources import Sources

Pair = tuple[ItemResult, tuple[float, float]]
"""A statement and its means on side A and side B."""
MOST_OBSERVATIONS = 3


def dimension_pages(sources: Sources) -> tuple[DimensionPage, ...]:
    """The pages in the order of the questionnaire."""
    return tuple(_page(sources, dimension) for dimension in sources.reading.diagnosis.dimensions)


def _page(sources: Sources, dimension: DimensionResult) -> DimensionPage:
    items = sources.reading.items_of(dimension.id)
    blocks = tuple(_block(sources, item) for item in items)
    return DimensionPage(
        id=dimension.id,
        head=Head(sources.dimension(dimension.id), headline(sources, dimension), _standfirst(sources, dimension)),
        options=_options(sources, items),
        items=blocks,
        observations=tuple(_observations(sources, items)),
        rests=_rests(sources, items),
        has_bars=any(side.chart for block in blocks for side in block.sides),
    )


def headline(sources: Sources, dimension: DimensionResult) -> str:
    """Which side answers higher, or how both answer when the difference could be chance."""
    reading, say = sources.reading, sources.say
    means = reading.dimension_means(dimension)
    if means is None:
        return _headline_one_side(sources, dimension)
    places = [mean / 100 for mean in means]
    if dimension.gap is not None and certain(dimension.gap):
        high, low = _ordered(sources, dimension.gap.points > 0)
        apart = f"{_kind([max(places)])}-{_kind([min(places)])}"
        return say.about(f"dimension-headline-{apart}", {"high": high, "low": low})
    kinds = {_kind([place]) for place in places}
    if len(kinds) > 1:
        high, low = _ordered(sources, means[0] > means[1])
        doubt = "chance" if dimension.gap is not None and dimension.gap.ci95 is not None else "unknown"
        return say.about(f"dimension-headline-mixed-{doubt}", {"high": high, "low": low})
    kind = kinds.pop()
    known = dimension.gap is not None and dimension.gap.ci95 is not None
    return say(f"dimension-headline-{kind}" if known else f"dimension-headline-{kind}-unknown")


def _headline_one_side(sources: Sources, dimension: DimensionResult) -> str:
    reading, say = sources.reading, sources.say
    for shown, hidden in ((reading.side_a, reading.side_b), (reading.side_b, reading.side_a)):
        entry = dimension.groups.get(shown)
        if entry is not None and entry.mean is not None:
            place = [entry.mean / 100]
            part = "no" if reading.tier(hidden) == "withheld" else "yes"
            return say.about(f"dimension-headline-one-{_kind(place)}", {"shown": shown, "hidden": hidden}, part=part)
    return say("dimension-headline-withheld")


def _kind(places: Sequence[float]) -> str:
    return "low" if is_low(places) else "high" if is_high(places) else "between"


def _ordered(sources: Sources, a_is_higher: bool) -> tuple[str, str]:
    a, b = sources.reading.side_a, sources.reading.side_b
    return (a, b) if a_is_higher else (b, a)


def _standfirst(sources: Sources, dimension: DimensionResult) -> str:
    reading, say = sources.reading, sources.say
    means = reading.dimension_means(dimension)
    parts = []
    if means is not None:
        a, b = (say.number(mean) for mean in means)
        parts.append(say.about("dimension-means", sources.sides, a_value=a, b_value=b))
        if dimension.gap is not None and dimension.gap.ci95 is not None:
            points = abs(dimension.gap.points)
            half = say.number((dimension.gap.ci95[1] - dimension.gap.ci95[0]) / 2)
            message = "dimension-gap" if certain(dimension.gap) else "dimension-gap-chance"
            parts.append(say(message, points=say.number(points), count=round(points), half=half))
    else:
        parts += [
            say.about("dimension-one", {"shown": group}, value=say.number(entry.mean))
            for group in (reading.side_a, reading.side_b)
            if (entry := dimension.groups.get(group)) is not None and entry.mean is not None
        ]
    leader = dimension.groups.get(reading.leadership) if reading.leadership else None
    if leader is not None and leader.mean is not None and reading.leadership:
        parts.append(say.about("dimension-leaders", {"l": reading.leadership}, value=say.number(leader.mean)))
    return " ".join(parts)


def _options(sources: Sources, items: tuple[ItemResult, ...]) -> tuple[tuple[str, str], ...]:
    if not items:
        return ()
    scale = sources.questionnaire.scales[sources.reading.item(items[0].id).scale]
    return tuple(zip(answer_classes(scale.size), (option[sources.language] for option in scale.options), strict=True))


def _block(sources: Sources, item: ItemResult) -> ItemBlock:
    reading = sources.reading
    sides = tuple(_side(sources, item, group) for group in (reading.side_a, reading.side_b))
    return ItemBlock(sources.statement(item.id), sides, sources.gap(item.gap, 1))


def _side(sources: Sources, item: ItemResult, group: str) -> ItemSide:
    reading, say = sources.reading, sources.say
    entry, label, shape = item.groups.get(group), sources.label(group), sources.shape(group)
    if entry is not None and entry.n == 0:
        return ItemSide(shape, label, say.number(0), "", words=say("item-nobody"))
    if entry is None or entry.mean is None:
        return ItemSide(shape, label, "", "", withheld=sources.missing(f"items.{item.id}", group))
    mean, least = say.number(entry.mean, 1), {"from": reading.diagnosis.plan.detail_from}
    if entry.n is None:
        words = say("item-coarse", n=reading.group(group).responded or 0, **least)
        return ItemSide(shape, label, sources.at_most(group), mean, words=words)
    if entry.counts is None:
        return ItemSide(shape, label, say.number(entry.n), mean, words=say("item-thin", n=entry.n, **least))
    return ItemSide(shape, label, say.number(entry.n), mean, chart=AnswersChart(entry.counts, _told(sources, item, group)))


def _told(sources: Sources, item: ItemResult, group: str) -> str:
    say, entry = sources.say, item.groups[group]
    scale = sources.questionnaire.scales[sources.reading.item(item.id).scale]
    told = [
        say("alt-option", option=say.inside(option[sources.language]), n=count)
        for option, count in zip(scale.options, entry.counts or (), strict=True)
    ]
    return f"{sources.label(group)}: {', '.join(told)}"


def _observations(sources: Sources, items: tuple[ItemResult, ...]) -> list[Observation]:
    """The widest difference, the closest answers, and the lowest or highest marks: different statements."""
    reading, say = sources.reading, sources.say
    pairs = [(item, means) for item in items if (means := reading.item_means(item))]
    if len(pairs) < 3:
        return []
    told = _compared(pairs)
    taken = [item for _, _, (item, _) in told]
    ordered = sorted(pairs, key=lambda pair: sum(pair[1]))
    for title, pair in (("observation-lowest-title", ordered[0]), ("observation-highest-title", ordered[-1])):
        if pair[0] not in taken and len(told) < MOST_OBSERVATIONS:
            told.append((title, "observation-plain", pair))
    return [Observation(say(title), _about(sources, message, *pair)) for title, message, pair in told]


def _compared(pairs: Sequence[Pair]) -> list[tuple[str, str, Pair]]:
    """The widest difference and the closest answers among the statements that are compared at all."""
    known = sorted((pair for pair in pairs if pair[0].gap is not None), key=lambda pair: -abs(pair[1][0] - pair[1][1]))
    if len(known) < 2:
        return []
    gap = known[0][0].gap
    doubtful = gap is not None and gap.ci95 is not None and not certain(gap)
    message = "observation-widest-chance" if doubtful else "observation-widest"
    return [("observation-widest-title", message, known[0]), ("observation-closest-title", "observation-plain", known[-1])]


def _about(sources: Sources, message: str, item: ItemResult, means: tuple[float, float]) -> str:
    say = sources.say
    a, b = (say.number(mean, 1) for mean in means)
    return say.about(message, sources.sides, statement=say.quoted(trimmed(sources.statement(item.id))), a_value=a, b_value=b)


def trimmed(statement: str) -> str:
    """A statement without its full stop, to be quoted inside a sentence."""
    return statement.removesuffix(".")


def _rests(sources: Sources, items: tuple[ItemResult, ...]) -> str:
    reading, say = sources.reading, sources.say
    parts = []
    if any(reading.tier(group) == "detail" for group in (reading.side_a, reading.side_b)):
        parts.append(say("rests-bars"))
        unsure = sum(
            entry.dont_know or 0
            for item in items
            for group in (reading.side_a, reading.side_b)
            if (entry := item.groups.get(group)) is not None
        )
        parts.append(say("rests-unsure", n=unsure))
    parts += rounded_statements(sources, (reading.side_a, reading.side_b), items)
    parts += about_gaps(sources, [item.gap for item in items])
    return " ".join(parts) or str(sources.withheld(reading.side_a))


def rounded_statements(sources: Sources, groups: Sequence[str], items: Sequence[ItemResult]) -> list[str]:
    """Whose means of these statements are rounded to half points, and why: few people answered at all, or few this."""
    reading = sources.reading
    thin = [group for group in groups if reading.tier(group) == "detail" and reading.rounded_items(group, items)]
    return sources.rounded("items", groups, thin)


def about_gaps(sources: Sources, gaps: Sequence[Gap | None]) -> list[str]:
    """How to read a column of differences; nothing if none is worked out."""
    known = [gap for gap in gaps if gap is not None]
    if not known:
        return []
    return [sources.say.about("rests-gap" if any(gap.ci95 for gap in known) else "rests-gap-bare", sources.sides)]
