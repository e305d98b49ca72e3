"""Colours of marks on paper; on screens the classes of the same elements take the theme's colours instead.

Shape comes first, so each colour belongs to one shape: disc (side A), diamond (side B), open square (leadership),
upright bar (company), open disc (anybody else).
"""

from collections.abc import Mapping
from typing import Literal

Shape = Literal["a", "b", "lead", "co", "o"]

PAPER = "#ffffff"
INK = "#16202b"
RULE = "#c3cad0"
GAP_LINE = "#8b969f"

MARK: Mapping[Shape, str] = {"a": "#17406d", "b": "#b5540a", "lead": "#4a5560", "co": INK, "o": INK}
SOFT: Mapping[Shape, str] = {"a": "#9db6d3", "b": "#edb27c", "lead": "#b4bcc4", "co": "#9aa4ad", "o": "#b4bcc4"}

BANDS = ("#f3f6f5", "#e3ebea", "#cfdddb", "#c0d3d0")
"""Ground behind marks, from the lowest level to the highest."""

_STRONG_NO, _NO, _NEITHER, _YES, _STRONG_YES = "o1", "o2", "o3", "o4", "o5"
ANSWERS: Mapping[str, tuple[str, str]] = {
    _STRONG_NO: ("#7a3e62", PAPER),
    "o12": ("#9d6a8a", PAPER),
    _NO: ("#c096b1", INK),
    _NEITHER: ("#dfe3e6", INK),
    _YES: ("#8fbab6", INK),
    "o45": ("#5c918e", INK),
    _STRONG_YES: ("#2a6967", PAPER),
}
"""Class of an answer -> its colour and the colour of a digit on it."""

_BY_SIZE: Mapping[int, tuple[str, ...]] = {
    2: (_STRONG_NO, _STRONG_YES),
    3: (_STRONG_NO, _NEITHER, _STRONG_YES),
    4: (_STRONG_NO, _NO, _YES, _STRONG_YES),
    5: (_STRONG_NO, _NO, _NEITHER, _YES, _STRONG_YES),
    6: (_STRONG_NO, "o12", _NO, _YES, "o45", _STRONG_YES),
    7: (_STRONG_NO, "o12", _NO, _NEITHER, _YES, "o45", _STRONG_YES),
}


def answer_classes(size: int) -> tuple[str, ...]:
    """Classes of the answers of a scale with ``size`` options (2 to 7), from disagreement to agreement."""
    return _BY_SIZE[size]
