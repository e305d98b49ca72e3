"""The form of every questionnaire: reading what was sent, finding the next page, showing it. It knows no web framework.

Words come from ``wording``. A first visit is ``first_turn(words, group, first_sheet())``, a post
``take_turn(words, group, read_sheet(posted, words))``. ``section_page``, or ``review_page`` where ``turn.at_review``, shows it in a
layout; ``turn.answers`` is what counts, to be handed over where ``turn.send`` says so.
"""

from assessment.web.form.rendering import Layout, copy_of, review_page, section_page
from assessment.web.form.sheet import Sheet, SheetError, first_sheet, read_sheet, rescue, retold
from assessment.web.form.slots import Marks, Values
from assessment.web.form.turn import Turn, first_turn, minutes_for, take_turn
from assessment.web.form.wording import Wording, tie, wording

__all__ = [
    "Layout",
    "Marks",
    "Sheet",
    "SheetError",
    "Turn",
    "Values",
    "Wording",
    "copy_of",
    "first_sheet",
    "first_turn",
    "minutes_for",
    "read_sheet",
    "rescue",
    "retold",
    "review_page",
    "section_page",
    "take_turn",
    "tie",
    "wording",
]
