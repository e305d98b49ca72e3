"""Small SVG marks, pure functions from numbers; words and values stand in the tables beside them."""

from reports.charts.answers import answers_bar
from reports.charts.bars import bars
from reports.charts.dumbbell import Dot, dumbbell, strip
from reports.charts.palette import Shape, answer_classes
from reports.charts.quadrant import Spot, quadrant
from reports.charts.scale import cover_scale, scale_row
from reports.charts.track import track

__all__ = [
    "Dot",
    "Shape",
    "Spot",
    "answer_classes",
    "answers_bar",
    "bars",
    "cover_scale",
    "dumbbell",
    "quadrant",
    "scale_row",
    "strip",
    "track",
]
