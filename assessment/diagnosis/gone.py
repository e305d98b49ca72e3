"""Values that a part of the document does not show, said once for all entries of the part where that is true."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.phrases import Argument


@dataclass(frozen=True)
class Gone:
    """A value that is not shown: ``part.id.ending``, why, and what fills the sentence."""

    part: str
    id: str
    ending: str
    code: str
    n: int | None = None

    @property
    def arguments(self) -> Mapping[str, Argument]:
        """What the reason's sentence is filled with."""
        return {} if self.n is None else {"n": self.n}


@dataclass(frozen=True)
class Entry:
    """One entry of a part: the groups that it has, and what is missing in it."""

    id: str
    groups: Container[str]
    gone: Sequence[Gone]

    def has(self, ending: str) -> bool:
        """Whether it has what a path ends in: a group's figures, or its own."""
        path = ending.split(".")
        return path[0] != "groups" or path[1] in self.groups


def collapsed(entries: Sequence[Entry]) -> Iterator[Gone]:
    """One line with ``*`` for what is missing in every entry of a part that could have it."""
    counts = Counter((gone.ending, gone.code, gone.n) for entry in entries for gone in entry.gone)
    said: set[tuple[str, str, int | None]] = set()
    for gone in (gone for entry in entries for gone in entry.gone):
        kind = gone.ending, gone.code, gone.n
        if counts[kind] > 1 and counts[kind] == sum(entry.has(gone.ending) for entry in entries):
            if kind not in said:
                yield replace(gone, id="*")
            said.add(kind)
        else:
            yield gone
