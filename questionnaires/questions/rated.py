"""Questions that are answered on a response scale: the ones that are scored."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from questionnaires.basics import Identifier, Scale
from questionnaires.questions.base import Answer, AnswerRefusedError, Question, number_of


class Item(Question):
    """A question that is answered on a response scale; ``Rating`` and ``YesPartlyNo`` are its two forms in a file."""

    scale: Identifier
    dimension: Identifier | None = None
    """The theme of the index that it measures; None outside the index."""
    reverse: bool = False
    effort: Annotated[int, Field(ge=1, le=5)] = 3
    """How hard it is to raise the mean answer by one point, from 1 (a decision) to 5 (years)."""
    max_step: Annotated[float, Field(gt=0, le=4)] = 1.0
    """The largest rise of the mean answer that a year can bring, in scale points."""

    scored: ClassVar[bool] = True

    def accept(self, value: object, scales: Mapping[str, Scale]) -> Answer:
        """An option's value, or None where the scale has "don't know"."""
        scale = scales[self.scale]
        if value is None and scale.dont_know is not None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise AnswerRefusedError("kind")
        if not 1 <= value <= scale.size:
            raise AnswerRefusedError("range", low=1, high=scale.size)
        return value

    def code(self, answer: Answer) -> Mapping[str, float]:
        """The value as answered, under "value"."""
        return {} if answer is None else {"value": number_of(answer)}


class Rating(Item):
    """One rating statement."""

    type: Literal["rating"] = "rating"
    scale: Identifier


class YesPartlyNo(Item):
    """A condition that holds, holds partly or does not: a rating on the shared scale ``yes3``."""

    type: Literal["yes_partly_no"] = "yes_partly_no"
    scale: Identifier = "yes3"
    evidence: bool = False
    """Facts: a line of proof is asked for beside it, stored under ``ID_evidence``."""
    owner: bool = False
    """Facts: who is responsible is asked for beside it, stored under ``ID_owner``."""
