"""Forms about comments: one decision, and the end of the originals."""

from typing import ClassVar

from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired

from assessment.services.comments import CommentView
from assessment.web.console.form import ConsoleForm, choice
from assessment.web.console.page import t

DECISIONS = ("verbatim", "masked", "paraphrase", "withheld")


class DecisionForm(ConsoleForm):
    """What becomes of a comment; the text begins as the original, so that parts of it can be masked."""

    words: ClassVar[str] = "comment"

    decision = RadioField(choices=[], validators=[InputRequired()])
    text = TextAreaField(render_kw={"rows": "5"})

    def __init__(self, comment: CommentView) -> None:
        chosen = None if comment.state == "open" else comment.state
        super().__init__(decision=chosen, text=comment.shown or ("" if comment.paraphrase_only else comment.original))
        offered = ("paraphrase", "withheld") if comment.paraphrase_only else DECISIONS
        self.decision.choices = [choice(each, t(f"comment-decision-{each}")) for each in offered]
