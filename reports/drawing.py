"""Charts for templates: the document's chart numbers drawn and marked as safe HTML.

The SVG is ours throughout; the only foreign text in it, the title, is escaped where it is written.
"""

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from reports import charts
from reports.charts.movement import stairs, then_now
from reports.charts.peers import peers
from reports.charts.scale import ROW
from reports.document.grid import Picture
from reports.document.model import BoardDocument
from reports.document.movement import StairChart, ThenNowChart
from reports.document.numbers import AnswersChart, BarsChart, DotNumbers, LineChart, QuadrantChart, TrackChart
from reports.document.parts import LevelRow
from reports.document.peers import PeersChart

NAME_LINE, DENSE_NAME_LINE, WORDS_LINE = (24, 46.0), (29, 35.0), (34, 37.0)
"""Of a row's name (usual and dense) and of the words beneath: characters that fit one line, and a line's height in units."""
DIMENSION_TICKS = (0, 25, 50, 75, 100)


def scale_row(document: BoardDocument, row: LevelRow, rows: Sequence[LevelRow], *, dense: bool = False) -> Markup:
    """A group's mark on the scale of levels; ``rows`` are the table's, whose longest label sets the height of all."""
    chart = row.chart
    return Markup(  # noqa: S704
        charts.scale_row(
            row.shape,
            chart.value,
            chart.ends,
            edges=document.edges,
            title=chart.title,
            height=_row_height(rows, NAME_LINE if not dense else DENSE_NAME_LINE),
        )
    )


def _row_height(rows: Sequence[LevelRow], name_line: tuple[int, float]) -> float:
    """Height that the longest label of a table needs: all rows get it, so that their grounds join."""
    heights = [ROW]
    for row in rows:
        height = ROW
        for length, (fits, line) in ((len(row.label) + len(row.answered) + 1, name_line), (len(row.words), WORDS_LINE)):
            height += max(0, -(-length // fits) - 1) * line
        heights.append(height)
    return max(heights)


def cover_scale(document: BoardDocument) -> Markup:
    """The cover's large scale."""
    cover = document.cover
    return Markup(charts.cover_scale(cover.side_a, cover.side_b, edges=document.edges, title=cover.chart_title))  # noqa: S704


def dumbbell(chart: LineChart) -> Markup:
    """A dimension's two views."""
    dots = [charts.Dot(dot.shape, dot.value, dot.ends) for dot in chart.dots]
    return Markup(  # noqa: S704
        charts.dumbbell(dots, low=chart.low, high=chart.high, ticks=DIMENSION_TICKS, title=chart.title)
    )


def strip(chart: LineChart) -> Markup:
    """A statement's small line."""
    dots = [charts.Dot(dot.shape, dot.value) for dot in chart.dots]
    return Markup(charts.strip(dots, low=chart.low, high=chart.high, title=chart.title))  # noqa: S704


def answers_bar(chart: AnswersChart) -> Markup:
    """A side's answers to one statement."""
    return Markup(charts.answers_bar(chart.counts, title=chart.title, camps=chart.camps))  # noqa: S704


def quadrant(chart: QuadrantChart) -> Markup:
    """All statements by gap and mean."""
    spots = [charts.Spot(spot.number, spot.gap, spot.mean, spot.shape) for spot in chart.spots]
    return Markup(charts.quadrant(spots, steps=chart.steps, title=chart.title))  # noqa: S704


def draw(chart: Picture) -> Markup:
    """A picture in a cell of a table, whichever it is."""
    if isinstance(chart, LineChart):
        return strip(chart)
    if isinstance(chart, AnswersChart):
        return answers_bar(chart)
    if isinstance(chart, BarsChart):
        return Markup(charts.bars(chart.shares, title=chart.title))  # noqa: S704
    return _on_a_ground(chart)


def _on_a_ground(chart: TrackChart) -> Markup:
    """A picture of marks on the ground of bands."""
    dots = [_dot(dot) for dot in chart.dots]
    span = {"low": chart.low, "high": chart.high}
    if isinstance(chart, PeersChart):
        own = dots[0] if dots else None
        return Markup(peers(own, chart.others, **span, edges=chart.edges, title=chart.title))  # noqa: S704
    if isinstance(chart, ThenNowChart):
        return Markup(then_now(dots, **span, edges=chart.edges, title=chart.title))  # noqa: S704
    if isinstance(chart, StairChart):
        return Markup(stairs(dots[0], chart.steps, edge=chart.edge, **span, edges=chart.edges, title=chart.title))  # noqa: S704
    return Markup(  # noqa: S704
        charts.track(dots, low=chart.low, high=chart.high, edges=chart.edges, title=chart.title, joined=chart.joined)
    )


def _dot(dot: DotNumbers) -> charts.Dot:
    return charts.Dot(dot.shape, dot.value, dot.ends)


DRAWING: Mapping[str, Callable[..., Markup]] = {
    "scale_row": scale_row,
    "cover_scale": cover_scale,
    "dumbbell": dumbbell,
    "strip": strip,
    "answers_bar": answers_bar,
    "quadrant": quadrant,
    "draw": draw,
}
"""Names under which templates call them."""
