"""What is wrong with a file, said so that its author can mend it: where, what, and what to do."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Finding:
    """One mistake in a text whose file name is not known yet; ``place`` is None if it concerns the file as a whole."""

    place: Place | None
    message: str


@dataclass(frozen=True)
class Problem:
    """One mistake in a file."""

    file: str
    place: Place | None
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.place.line}:{self.place.column}" if self.place else self.file
        return f"{where}: {self.message}"


class QuestionnaireError(ValueError):
    """A questionnaire or advice file that cannot be used; ``problems`` are sorted by place.

    Its text is one line per problem, ``file:line:column: message``.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def in_file(cls, file: str, findings: Iterable[Finding]) -> "QuestionnaireError":
        """The error of one file, each finding once, sorted by place."""
        unique = dict.fromkeys(findings)
        ordered = sorted(unique, key=lambda finding: finding.place or Place(0, 0))
        return cls(Problem(file, finding.place, finding.message) for finding in ordered)


class UnusableError(ValueError):
    """A text with findings, before anybody has said which file it came from."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__("; ".join(finding.message for finding in self.findings))


def suggestion(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or lists the known ones if none is near; "" if there are none."""
    choices = sorted(set(known))
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if near:
        return f" Did you mean '{near[0]}'?"
    if not choices:
        return ""
    listed = ", ".join(choices[:12]) + (", …" if len(choices) > 12 else "")
    return f" There {'is' if len(choices) == 1 else 'are'} {listed}."
