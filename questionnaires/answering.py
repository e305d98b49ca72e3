"""A whole sheet of answers: the lines that belong to questions, and whether every answer is one.

In a fact instrument some questions have lines beside them: which other thing, what shows it, who is responsible. They are
answered under ids of their own (``ID_other``, ``ID_evidence``, ``ID_owner``) and go where their question goes.
"""

from collections.abc import Mapping
from typing import Final, Literal

from questionnaires.model import Questionnaire
from questionnaires.questions import Answer, AnswerRefusedError, Choice, Choices, Leaf, TextQuestion, YesPartlyNo

Role = Literal["other", "evidence", "owner"]
LONGEST_LINE: Final[Mapping[Role, int]] = {"other": 200, "evidence": 500, "owner": 120}
"""Characters that a line may have."""


class SheetRefusedError(ValueError):
    """Some answers of a sheet are none; ``questions`` are the ids that were answered so."""

    def __init__(self, questions: tuple[str, ...]) -> None:
        self.questions = questions
        super().__init__(f"no answers: {', '.join(questions)}")


def lines_of(questionnaire: Questionnaire, leaf: Leaf) -> Mapping[Role, TextQuestion]:
    """The lines beside a question; none in an opinion, where a sentence could name its writer."""
    if questionnaire.kind != "fact":
        return {}
    roles: list[Role] = []
    if isinstance(leaf, Choice | Choices) and leaf.other:
        roles.append("other")
    if isinstance(leaf, YesPartlyNo):
        roles += ["evidence"] * leaf.evidence
        roles += ["owner"] * leaf.owner
    return {role: TextQuestion(id=f"{leaf.id}_{role}", text=leaf.text, max=LONGEST_LINE[role]) for role in roles}


def accepted(questionnaire: Questionnaire, answers: Mapping[str, object]) -> dict[str, Answer]:
    """The answers as their questions take them; empty ones are left out, "don't know" stays.

    Raises:
        SheetRefusedError: If an id is no question's, or a question does not take its answer.
    """
    taken: dict[str, Answer] = {}
    left = dict(answers)
    wrong: list[str] = []
    for leaf in questionnaire.leaves:
        for question in (leaf, *lines_of(questionnaire, leaf).values()):
            if question.id not in left:
                continue
            try:
                answer = question.accept(left.pop(question.id), questionnaire.scales)
            except AnswerRefusedError:
                wrong.append(question.id)
                continue
            if answer is None or not question.is_empty(answer):
                taken[question.id] = answer
    if wrong or left:
        raise SheetRefusedError((*wrong, *left))
    return taken
