"""What every kind of question is: which answers it takes, when an answer is empty, how it is coded.

An answer is what a form sends and a file stores, already of its type: a rating's value, an option's id, a list of ids, a
number, a text, points per option. None is "don't know"; a question without an answer is absent.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from questionnaires.basics import Frozen, Identifier, Scale, Text

Answer = int | float | str | tuple[str, ...] | Mapping[str, float] | None
"""A rating's value · a number · an option's id or a text · options ticked or ranked · points per option · "don't know"."""


class AnswerRefusedError(ValueError):
    """An answer that a question does not take; ``reason`` is one of the words below, ``limits`` what it would take."""

    def __init__(self, reason: Literal["kind", "range", "option", "whole", "long", "many", "doubled", "total"], **limits: object):
        self.reason = reason
        self.limits = limits
        super().__init__(f"{reason}: {limits}")


class Question(Frozen):
    """What all kinds share."""

    id: Identifier
    text: Text

    scored: ClassVar[bool] = False
    """Whether its answers are numbers on a response scale."""

    @model_serializer(mode="wrap")
    def _with_type(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Its kind is written out even where defaults are left out, for without it a question would be read as a rating."""
        kind = getattr(self, "type", "rating")
        fields: dict[str, Any] = written(self)
        return fields if kind == "rating" else {"type": kind, **fields}

    def accept(self, value: object, scales: Mapping[str, Scale]) -> Answer:  # noqa: ARG002 - rated questions need them
        """The value as an answer to this question.

        Raises:
            AnswerRefusedError: If the question does not take it.
        """
        return self._accepted(value)

    def _accepted(self, value: object) -> Answer:
        """The value as an answer to a question that needs no response scale."""
        raise AnswerRefusedError("kind", given=value)

    def is_empty(self, answer: Answer) -> bool:
        """Whether an answer counts as none given."""
        return answer is None

    def code(self, answer: Answer) -> Mapping[str, float]:  # noqa: ARG002 - most kinds look at it
        """The answer as numbers for analysis, by option; a group's figure is their mean over those who answered."""
        return {}


def number_of(answer: Answer) -> float:
    """An answer that is a number."""
    return float(answer) if isinstance(answer, int | float) else float("nan")
