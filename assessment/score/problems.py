"""What is wrong with a file of answers, said so that its owner can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_SHOWN = 20


@dataclass(frozen=True)
class AnswerProblem:
    """One mistake: where it is, what it is and what to do."""

    message: str
    line: int | None = None
    column: str | None = None

    def in_file(self, name: str) -> str:
        """The mistake on one line: ``answers.csv:3:joint_plan: …``."""
        place = [name, *([str(self.line)] if self.line is not None else []), *([self.column] if self.column else [])]
        return f"{':'.join(place)}: {self.message}"


class AnswersError(ValueError):
    """A file of answers that cannot be used. Its text has one problem a line, the first twenty and a count of the rest."""

    def __init__(self, file: str, problems: Sequence[AnswerProblem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        lines = [problem.in_file(file) for problem in self.problems[:MOST_SHOWN]]
        if len(self.problems) > MOST_SHOWN:
            lines.append(f"{file}: and {len(self.problems) - MOST_SHOWN} more")
        super().__init__("\n".join(lines))
