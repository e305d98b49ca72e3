"""The words that a questionnaire's tree defines and its other parts may use: questions, scores, groups, levels.

It is read from the tree and not from the model, so that a mistake in one place does not hide those in others. Whatever is
missing or of the wrong kind is left out: ``questionnaires.validation`` has said so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from questionnaires.problems import UnusableError
from questionnaires.questions import NONE, OTHER
from questionnaires.reader import decode, read_tree
from questionnaires.references import ids, side_ids
from questionnaires.shelves import LIBRARY
from questionnaires.tree import Node, number_of, select, text_of

Kind = Literal["rated", "choice", "choices", "number", "text", "ranking", "allocation"]
RATED_TYPES: Final = ("rating", "yes_partly_no")
_PLAIN_KINDS: Final[tuple[Kind, ...]] = ("choice", "choices", "number", "text", "ranking", "allocation")


@dataclass(frozen=True, eq=False)
class Asked:
    """A question with an answer of its own, or a row of a matrix."""

    id: str
    kind: Kind
    values: tuple[int | str, ...]
    """What an answer can be: the scale's values or the options' ids; () for numbers and texts, or if the scale is unknown."""
    bounds: tuple[float, float] | None
    """Lowest and highest answer of a rated question or a number; None if not known."""
    section: int
    """The place of its section in the form, from 0."""
    groups: tuple[str, ...]
    """The groups that are asked it."""
    node: Node


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Everything in a questionnaire that has an id, by kind."""

    id: str
    fact: bool
    questions: Mapping[str, Asked]
    scores: Mapping[str, Node]
    steps: tuple[str, ...]
    dimensions: tuple[str, ...]
    groups: tuple[str, ...]
    sides: tuple[str, ...]
    terms: tuple[str, ...]
    levels: tuple[str, ...]
    """The levels of its index; if it has none, those of the relationship index."""

    def of_kind(self, *kinds: Kind) -> tuple[str, ...]:
        """The ids of the questions of some kinds."""
        return tuple(name for name, question in self.questions.items() if question.kind in kinds)

    @property
    def measures(self) -> tuple[str, ...]:
        """What a condition on a score may name."""
        return (*self.scores, *self.steps)

    def asked_groups(self, score: str) -> tuple[str, ...]:
        """The groups that are asked at least one item of a score."""
        members = score_members(self.scores[score])
        asked = {group for name in members if name in self.questions for group in self.questions[name].groups}
        return tuple(group for group in self.groups if group in asked)


def vocabulary(root: Node) -> Vocabulary:
    """The words of a questionnaire's tree, its shared parts filled in."""
    own = ids(root, "score/bands/*/id")
    return Vocabulary(
        id=text_of(root.get("id")) or "",
        fact=text_of(root.get("kind")) == "fact",
        questions={question.id: question for question in _questions(root)},
        scores={name: node for node in select(root, "scores/*") if (name := text_of(node.get("id"))) is not None},
        steps=ids(root, "calculators/*/steps/*/id"),
        dimensions=ids(root, "dimensions/*/id"),
        groups=ids(root, "groups/*/id"),
        sides=side_ids(root),
        terms=ids(root, "terms/*/id"),
        levels=own or usual_levels(),
    )


def score_members(score: Node) -> tuple[str, ...]:
    """The items of a score, listed or weighted."""
    weights = score.get("weights")
    return ids(score, "items/*") or tuple(entry.key for entry in (weights.entries if weights else ()))


@cache
def usual_levels() -> tuple[str, ...]:
    """The levels of the relationship index; () if its file is broken, which is reported there."""
    try:
        root, _ = read_tree(decode((LIBRARY / "relationship-index.yaml").read_bytes()))
    except (OSError, UnusableError):
        return ()
    return ids(root, "score/bands/*/id")


def _questions(root: Node) -> Iterator[Asked]:
    everyone = ids(root, "groups/*/id")
    for number, section in enumerate(select(root, "sections/*")):
        audience = ids(section, "audience/*") or everyone
        for item in select(section, "items/*"):
            kind = text_of(item.get("type")) or "rating"
            rows = select(item, "rows/*") if kind == "matrix" else iter((item,))
            for node in rows:
                name = text_of(node.get("id"))
                asked = _kind(item, kind)
                if name is not None and asked is not None:
                    yield Asked(name, asked, _values(root, item, asked), _bounds(root, item, asked), number, audience, node)


def _kind(item: Node, kind: str) -> Kind | None:
    if kind == "matrix":
        return "rated" if item.get("scale") is not None else "choice"
    if kind in RATED_TYPES:
        return "rated"
    return next((each for each in _PLAIN_KINDS if each == kind), None)


def scale_size(root: Node, item: Node) -> int | None:
    """Number of options of an item's scale; None if that is not known."""
    name = text_of(item.get("scale")) or ("yes3" if text_of(item.get("type")) == "yes_partly_no" else "")
    options = next(select(root, f"scales/{name}/options"), None) if name else None
    return len(options.children) if options is not None and options.children else None


def _values(root: Node, item: Node, kind: Kind) -> tuple[int | str, ...]:
    if kind == "rated":
        return tuple(range(1, (scale_size(root, item) or 0) + 1))
    if kind in ("number", "text"):
        return ()
    other = item.get("other")
    extra = [OTHER] if other is not None and other.value is True else []
    extra += [NONE] if item.get("none") is not None else []
    return (*ids(item, "options/*/id"), *extra)


def _bounds(root: Node, item: Node, kind: Kind) -> tuple[float, float] | None:
    if kind == "rated":
        size = scale_size(root, item)
        return (1.0, float(size)) if size else None
    low, high = number_of(item.get("min")), number_of(item.get("max"))
    return (low, high) if kind == "number" and low is not None and high is not None else None
