"""Two views: each dimension as the two sides (and leadership) see it."""

from assessment.diagnosis.document import DimensionResult
from reports.document.dimensions import about_gaps
from reports.document.model import ViewsPage
from reports.document.numbers import DotNumbers, LineChart
from reports.document.parts import DimensionRow, Head, Line, Observation, Value
from reports.document.reading import certain, is_high, is_low
from reports.document.sources import Sources

MANY = 3
"""More certain gaps than this are counted, not listed."""


def views_page(sources: Sources) -> ViewsPage:
    """The page of the two views, widest gap first."""
    reading = sources.reading
    return ViewsPage(
        head=Head(sources.say("views-kicker"), headline(sources), _standfirst(sources)),
        rows=tuple(_row(sources, dimension) for dimension in reading.widest_dimensions),
        leadership_withheld=_leadership_withheld(sources),
        remarks=tuple(_remarks(sources)),
        rests=_rests(sources),
    )


def headline(sources: Sources) -> str:
    """Where the views part, or that no difference can be told from chance."""
    reading, say = sources.reading, sources.say
    if not reading.views:
        return say("views-headline-withheld")
    if len(reading.views) < 2:
        return say.about("views-headline-one-side", sources.sides)
    parted = parted_dimensions(sources)
    if not parted:
        return say("views-headline-none" if _intervals_known(sources) else "views-headline-unknown")
    directions = {dimension.gap.points > 0 for dimension in parted if dimension.gap is not None}
    if len(directions) > 1:
        return say("views-headline-both-ways")
    first = directions.pop()
    high, low = (reading.side_a, reading.side_b) if first else (reading.side_b, reading.side_a)
    everywhere = len(parted) == len(reading.diagnosis.dimensions)
    message = "views-headline-all" if everywhere else "views-headline-some"
    return say.about(
        message,
        {"high": high, "low": low},
        n=len(parted),
        of=len(reading.diagnosis.dimensions),
        title=say.quoted(sources.dimension(parted[0].id)),
    )


def parted_dimensions(sources: Sources) -> tuple[DimensionResult, ...]:
    """Dimensions whose gap is certain, widest first."""
    return tuple(dimension for dimension in sources.reading.widest_dimensions if certain(dimension.gap))


def named_dimensions(sources: Sources, dimensions: tuple[DimensionResult, ...]) -> str:
    """Dimensions as a list inside a sentence: small letters in English, quoted titles in Russian."""
    titles = [sources.dimension(dimension.id) for dimension in dimensions]
    if sources.language == "ru":
        return sources.say.listed([sources.say.quoted(title) for title in titles])
    return sources.say.listed([sources.say.inside(title) for title in titles])


def _intervals_known(sources: Sources) -> bool:
    return any(dimension.gap is not None and dimension.gap.ci95 is not None for dimension in sources.reading.diagnosis.dimensions)


def _standfirst(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    if len(reading.views) < 2:
        return say("views-standfirst-one-side" if reading.views else "views-standfirst-withheld")
    parted = parted_dimensions(sources)
    alike = tuple(
        dimension for dimension in reading.widest_dimensions if dimension.gap and dimension.gap.ci95 and dimension not in parted
    )
    parts = []
    if parted:
        parts.append(say("views-parted", n=len(parted), titles=named_dimensions(sources, parted)))
    if alike and parted:
        parts.append(say("views-alike", n=len(alike), titles=named_dimensions(sources, alike)))
    if not parted:
        parts.append(say("views-none" if _intervals_known(sources) else "views-unknown"))
    parts.append(say("views-no-error"))
    return " ".join(parts)


def _row(sources: Sources, dimension: DimensionResult) -> DimensionRow:
    reading, say = sources.reading, sources.say
    values, dots, told = [], [], []
    for group in reading.main_groups:
        entry = dimension.groups.get(group)
        label = sources.label(group)
        if entry is None or entry.mean is None:
            values.append(Value(sources.shape(group), label, "", withheld=sources.missing(f"dimensions.{dimension.id}", group)))
            continue
        text = say.number(entry.mean)
        values.append(Value(sources.shape(group), label, text, sources.answered(group)))
        dots.append(DotNumbers(sources.shape(group), entry.mean, entry.ci95))
        told.append(say("alt-value", who=label, value=text))
    title = f"{sources.dimension(dimension.id)}: {', '.join(told)}"
    chart = LineChart(tuple(dots), 0.0, 100.0, title) if dots else None
    hidden = next((value.withheld for value in values if value.shape in ("a", "b")), None)
    withheld = None if any(dot.shape in ("a", "b") for dot in dots) else hidden
    return DimensionRow(sources.dimension(dimension.id), tuple(values), chart, sources.gap(dimension.gap, 0), withheld)


def _leadership_withheld(sources: Sources) -> Line | None:
    leaders = sources.reading.leadership
    if leaders is None or sources.reading.tier(leaders) != "withheld":
        return None
    return Line(sources.label(leaders), str(sources.withheld(leaders)), "lead")


def _remarks(sources: Sources) -> list[Observation]:
    """The highest and the lowest dimension by both sides' account."""
    reading, say = sources.reading, sources.say
    pairs = [(dimension, means) for dimension in reading.diagnosis.dimensions if (means := reading.dimension_means(dimension))]
    if len(pairs) < 2:
        return []
    ordered = sorted(pairs, key=lambda pair: sum(pair[1]))
    remarks = []
    for message, (dimension, means) in (("views-lowest", ordered[0]), ("views-highest", ordered[-1])):
        a, b = (say.number(mean) for mean in means)
        places = [mean / 100 for mean in means]
        kind = "low" if is_low(places) else "high" if is_high(places) else "between"
        text = say.about(f"views-marks-{kind}", sources.sides, a_value=a, b_value=b)
        remarks.append(Observation(say(message, title=sources.dimension(dimension.id)), text))
    return remarks


def _rests(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    counts = [
        say("rests-count", who=sources.label(group), n=sources.answered(group))
        for group in reading.main_groups
        if reading.tier(group) != "withheld"
    ]
    if not counts:
        return str(sources.withheld(reading.side_a))
    dimensions = reading.diagnosis.dimensions
    parts = [say("rests-dimensions", counts="; ".join(counts))]
    if any(entry.ci95 for dimension in dimensions for entry in dimension.groups.values()):
        parts.append(say("rests-lines"))
    parts += about_gaps(sources, [dimension.gap for dimension in dimensions])
    thin = [group for group in reading.main_groups if reading.tier(group) == "detail" and reading.rounded_dimensions(group)]
    return " ".join(parts + sources.rounded("dimensions", reading.main_groups, thin))
