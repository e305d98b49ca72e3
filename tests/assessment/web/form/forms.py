"""The forms of the test files, and one post to them."""

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from assessment.phrases import phrases
from assessment.web.form import Turn, Wording, read_sheet, take_turn, wording
from assessment.web.form.rendering import Slot
from assessment.web.form.wording import TEXTS
from questionnaires.loader import load_questionnaire
from questionnaires.model import Language

KINDS = load_questionnaire(Path(__file__).parent / "kinds.yaml")
FACTS = load_questionnaire(Path(__file__).parent / "facts.yaml")
Sent = dict[str, str | list[str]]


def words(language: Language = "en", form: object = KINDS) -> Wording:
    """A form in one language."""
    return wording(form, form.names(language), language)  # type: ignore[attr-defined]


def post(
    sent: Sent, *, page: int = 1, to: str = "next", group: str = "side_a", language: Language = "en", form: object = KINDS
) -> Turn:
    """The turn after a post of these answers, by id of the question and what follows a point in the field's name."""
    data = MultiDict([("page", str(page)), ("language", language), ("to", to)])
    for name, value in sent.items():
        data.setlist(name if name in ("asked", "seed") else f"a_{name}", value if isinstance(value, list) else [value])
    spoken = words(language, form)
    return take_turn(spoken, group, read_sheet(data, spoken))


def told(turn: Turn) -> dict[str, str]:
    """What is said to be wrong, by id."""
    t = phrases(turn.wording.language, TEXTS)
    return {each: t(reason.message, **reason.arguments) for each, reason in turn.wrong.items()}


class Bare:
    """The least page around a form."""

    action = "/"

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """A head and the body."""
        return f'<!DOCTYPE html><html lang="{wording.language}"><head><title>{title}</title></head><body>{body}</body></html>'


BARE = Bare()
