"""Where both sides agree and where they differ: every statement by its gap and by the mean of both."""

from collections.abc import Sequence

from assessment.diagnosis.document import ItemResult
from reports.charts.palette import Shape
from reports.document.dimensions import Pair
from reports.document.model import QuadrantPage
from reports.document.numbers import QuadrantChart, SpotNumbers
from reports.document.parts import Head, Line, SpotGroup, SpotRow
from reports.document.reading import certain
from reports.document.sources import Sources


def quadrant_page(sources: Sources) -> QuadrantPage | None:
    """The page; None unless there are statements on which both sides are compared."""
    reading, say = sources.reading, sources.say
    items = [item for item in reading.diagnosis.items if item.gap is not None]
    pairs = [(item, means) for item in items if (means := reading.item_means(item))]
    if not pairs:
        return None
    apart = sorted((pair for pair in pairs if certain(pair[0].gap)), key=lambda pair: -abs(pair[1][0] - pair[1][1]))
    alike = sorted((pair for pair in pairs if not certain(pair[0].gap)), key=lambda pair: -_place(sources, pair))
    known = any(item.gap is not None and item.gap.ci95 is not None for item, _ in pairs)
    return QuadrantPage(
        head=Head(say("quadrant-kicker"), _headline(sources, len(apart), len(pairs), known), _standfirst(sources, known)),
        chart=QuadrantChart(
            spots=tuple(_spot(sources, pair) for pair in pairs),
            steps=max(reading.item_size(item.id) - 1 for item, _ in pairs),
            title="; ".join(_told(sources, pair) for pair in pairs),
        ),
        left=say.about("quadrant-higher", {"high": reading.side_b}),
        right=say.about("quadrant-higher", {"high": reading.side_a}),
        top=say("quadrant-top"),
        bottom=say("quadrant-bottom"),
        keys=_keys(sources, known),
        groups=_groups(sources, apart, alike, known),
        rests=_rests(sources, len(pairs), known),
    )


def _rests(sources: Sources, compared: int, known: bool) -> str:
    say, left = sources.say, len(sources.reading.diagnosis.items) - compared
    parts = [say.about("rests-quadrant", sources.sides)]
    if known:
        parts.append(say("rests-quadrant-many", n=compared))
    if left:
        parts.append(say("rests-not-compared", n=left))
    return " ".join(parts)


def _headline(sources: Sources, apart: int, of: int, known: bool) -> str:
    if not known:
        return sources.say("quadrant-headline-unknown")
    return sources.say("quadrant-headline" if apart else "quadrant-headline-none", n=apart, of=of)


def _standfirst(sources: Sources, known: bool) -> str:
    return sources.say("quadrant-about") + " " + sources.say("quadrant-doubt" if known else "views-unknown")


def _place(sources: Sources, pair: Pair) -> float:
    """Mean of both sides between the lowest answer (0) and the highest (1)."""
    item, means = pair
    return sources.reading.place(item, sum(means) / 2)


def _shape(item: ItemResult) -> Shape:
    """The mark of the side with the surely higher marks; an open disc where it could be chance or is not known."""
    if not certain(item.gap) or item.gap is None:
        return "o"
    return "a" if item.gap.points > 0 else "b"


def _spot(sources: Sources, pair: Pair) -> SpotNumbers:
    item, (a, b) = pair
    share = (a - b) / (sources.reading.item_size(item.id) - 1)
    return SpotNumbers(_number(sources, item), share, _place(sources, pair), _shape(item))


def _number(sources: Sources, item: ItemResult) -> str:
    return sources.say.number([entry.id for entry in sources.questionnaire.items].index(item.id) + 1)


def _told(sources: Sources, pair: Pair) -> str:
    item, means = pair
    say = sources.say
    a, b = (say.number(mean, 1) for mean in means)
    return say.about("alt-spot", sources.sides, number=_number(sources, item), a_value=a, b_value=b)


def _keys(sources: Sources, known: bool) -> tuple[Line, ...]:
    reading, say = sources.reading, sources.say
    if not known:
        return (Line(say("quadrant-key"), say("gap-no-interval"), "o"),)
    told = [
        Line(sources.label(group), say.about_inside("quadrant-key-higher", {"high": group}), sources.shape(group))
        for group in (reading.side_a, reading.side_b)
    ]
    return (*told, Line(say("quadrant-key"), say("gap-could-be-chance"), "o"))


def _groups(sources: Sources, apart: Sequence[Pair], alike: Sequence[Pair], known: bool) -> tuple[SpotGroup, ...]:
    lists = (("quadrant-apart", apart), ("quadrant-alike" if known else "quadrant-all", alike))
    return tuple(SpotGroup(sources.say(title), tuple(_row(sources, pair) for pair in pairs)) for title, pairs in lists if pairs)


def _row(sources: Sources, pair: Pair) -> SpotRow:
    item, means = pair
    mean = sources.say.number(sum(means) / 2, 1)
    return SpotRow(_number(sources, item), sources.statement(item.id), _shape(item), mean, sources.gap(item.gap, 1))
