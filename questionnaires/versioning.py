"""What changed between two versions of a questionnaire, which comparisons over time go on, and which number the new one needs.

A change is cosmetic if the same is asked and counted (titles, instructions, order), of meaning if something else is asked or
somebody else is asked it, of scale if the same answers count otherwise. They ask for a new patch, minor and major number.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from questionnaires.basics import LANGUAGES, Frozen
from questionnaires.hashing import index_hash, response_hash, score_hash, wording_hashes
from questionnaires.model import Questionnaire

Kind = Literal["cosmetic", "meaning", "scale"]
KINDS: Final[tuple[Kind, ...]] = ("cosmetic", "meaning", "scale")
_NUMBERS: Final[Mapping[Kind, str]] = {"cosmetic": "patch", "meaning": "minor", "scale": "major"}
_RULES: Final = ("practices", "flows", "cells", "verdict", "advisors", "calculators", "criteria", "outcomes")
_RULE_WORDS: Final = {"title", "text", "pros", "cons", "unit", "digits"}


@dataclass(frozen=True)
class Change:
    """One difference."""

    kind: Kind
    what: str
    """What differs, in words: ``item 'no_blame': the English wording``."""


@dataclass(frozen=True)
class Line:
    """A figure that is followed over time."""

    what: str
    """``item no_blame``, ``score economic``, ``index``."""
    goes_on: bool
    why: str = ""
    """What breaks it."""


@dataclass(frozen=True)
class Comparison:
    """Two versions of a questionnaire side by side."""

    old: Questionnaire
    new: Questionnaire

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All differences, the gravest first."""
        found = (*_questions(self.old, self.new), *_measures(self.old, self.new), *_frame(self.old, self.new))
        return tuple(sorted(found, key=lambda change: -KINDS.index(change.kind)))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Whether each item, score and the index of the old version can be compared with the new one."""
        before, after = wording_hashes(self.old), wording_hashes(self.new)
        reworded = {name for name in before if before[name] != after.get(name)}
        items = tuple(_item_line(self.old, self.new, name, reworded) for name in before)
        broken = {line.what.removeprefix("item ") for line in items if not line.goes_on}
        scores = tuple(_score_line(self.old, self.new, score, broken) for score in self.old.scores_by_id)
        index = (_index_line(self.old, self.new, broken),) if self.old.score is not None else ()
        return (*items, *scores, *index)

    @property
    def needed(self) -> str | None:
        """Which part of the version number must rise: ``patch``, ``minor``, ``major``; None if nothing has changed."""
        return _NUMBERS[self.changes[0].kind] if self.changes else None

    @property
    def least_version(self) -> str:
        """The lowest version number that the new one may have."""
        major, minor, patch = _numbers(self.old)
        least = {None: (major, minor, patch), "patch": (major, minor, patch + 1), "minor": (major, minor + 1, 0)}
        return ".".join(str(number) for number in least.get(self.needed, (major + 1, 0, 0)))

    @property
    def is_raised_enough(self) -> bool:
        """Whether the new version has that number or a higher one."""
        return _numbers(self.new) >= tuple(int(part) for part in self.least_version.split("."))


def compare(old: Questionnaire, new: Questionnaire) -> Comparison:
    """Two versions of the same questionnaire side by side.

    Raises:
        ValueError: If they are two questionnaires.
    """
    if old.id != new.id:
        raise ValueError(f"these are two questionnaires: '{old.id}' and '{new.id}'")
    return Comparison(old, new)


def _numbers(questionnaire: Questionnaire) -> tuple[int, ...]:
    return tuple(int(part) for part in questionnaire.version.split("."))


def _questions(old: Questionnaire, new: Questionnaire) -> Iterator[Change]:
    before, after = wording_hashes(old), wording_hashes(new)
    counted = {item for score in old.scores for item in score.members} | set(old.items_by_id)
    for name in before:
        if name not in after:
            yield Change("scale" if name in counted else "meaning", f"item '{name}' is gone")
            continue
        for language in LANGUAGES:
            if before[name][language] != after[name][language]:
                yield Change("meaning", f"item '{name}': the {'English' if language == 'en' else 'Russian'} wording")
        if response_hash(old, old.leaves_by_id[name]) != response_hash(new, new.leaves_by_id[name]):
            yield Change("scale", f"item '{name}': how it is answered")
    for name in after:
        if name not in before:
            yield Change("meaning", f"item '{name}' is new")
    both = [name for name in before if name in after]
    if both != [name for name in after if name in before]:
        yield Change("cosmetic", "the order of the items")
    for name in both:
        if _asked(old, name) != _asked(new, name):
            yield Change("meaning", f"item '{name}': who is asked")


def _asked(questionnaire: Questionnaire, name: str) -> object:
    section = next(section for section in questionnaire.sections if any(leaf.id == name for leaf in section.leaves))
    condition = section.show_if.model_dump(exclude_defaults=True) if section.show_if is not None else None
    return questionnaire.asked_of[name], condition


def _measures(old: Questionnaire, new: Questionnaire) -> Iterator[Change]:
    if index_hash(old) != index_hash(new):
        yield Change("scale", "what the index is made of")
    if _edges(old.bands) != _edges(new.bands):
        yield Change("scale", "the levels of the index")
    for name in dict.fromkeys((*old.scores_by_id, *new.scores_by_id)):
        before, after = old.scores_by_id.get(name), new.scores_by_id.get(name)
        if before is None or after is None:
            yield Change("scale" if after is None else "meaning", f"score '{name}' is {'gone' if after is None else 'new'}")
            continue
        if score_hash(old, before) != score_hash(new, after):
            yield Change("scale", f"score '{name}': what it is made of")
        if (_edges(before.bands), before.high) != (_edges(after.bands), after.high):
            yield Change("scale", f"score '{name}': its bands")
        if (before.meaning, before.mirror) != (after.meaning, after.mirror):
            yield Change("scale", f"score '{name}': how it is read")
    for part in _RULES:
        if _rules(old, part) != _rules(new, part):
            yield Change("scale", f"{part}: what follows from the same answers")


def _edges(bands: tuple[Frozen, ...]) -> object:
    return [band.model_dump(include={"id", "start", "end"}) for band in bands]


def _rules(questionnaire: Questionnaire, part: str) -> object:
    return _without([entry.model_dump(exclude_defaults=True) for entry in getattr(questionnaire, part)], _RULE_WORDS)


def _without(content: object, keys: set[str]) -> object:
    """The same content without words that only say things otherwise."""
    if isinstance(content, Mapping):
        return {key: _without(value, keys) for key, value in content.items() if key not in keys}
    return [_without(each, keys) for each in content] if isinstance(content, list | tuple) else content


def _frame(old: Questionnaire, new: Questionnaire) -> Iterator[Change]:
    """What stands around the questions."""
    looks: tuple[tuple[Kind, str, Callable[[Questionnaire], object]], ...] = (
        ("meaning", "the words that a client may choose", lambda each: each.terms),
        ("meaning", "who answers", lambda each: [(group.id, group.role) for group in each.groups]),
        ("scale", "whether people are named", lambda each: each.kind),
        ("cosmetic", "the default names of the groups", lambda each: [group.name for group in each.groups]),
        ("cosmetic", "titles and texts about the questionnaire", _texts),
        ("cosmetic", "sections: titles, instructions, order", _sections),
        ("cosmetic", "the words of results", _result_words),
        (
            "cosmetic",
            "how much effort and rise an item is given",
            lambda each: [(item.effort, item.max_step) for item in each.rated],
        ),
        ("cosmetic", "advice and examples", lambda each: (each.advice, each.examples)),
    )
    for kind, what, look in looks:
        if look(old) != look(new):
            yield Change(kind, what)


def _texts(each: Questionnaire) -> object:
    return each.title, each.about, each.purpose, each.who, each.source, each.minutes


def _sections(each: Questionnaire) -> object:
    return [(section.id, section.title, section.instruction, section.shuffle) for section in each.sections]


def _result_words(each: Questionnaire) -> object:
    bands = [(band.name, band.description) for bands in (each.bands, *(score.bands for score in each.scores)) for band in bands]
    titles = [score.title for score in each.scores] + [dimension.title for dimension in each.dimensions]
    parts = [entry for part in _RULES for entry in getattr(each, part)]
    return bands, titles, parts


def _item_line(old: Questionnaire, new: Questionnaire, name: str, reworded: set[str]) -> Line:
    what = f"item {name}"
    if name not in new.leaves_by_id:
        return Line(what, goes_on=False, why="it is no longer asked")
    if name in reworded:
        return Line(what, goes_on=False, why="its wording changed")
    if response_hash(old, old.leaves_by_id[name]) != response_hash(new, new.leaves_by_id[name]):
        return Line(what, goes_on=False, why="it is answered in another way")
    return Line(what, goes_on=True)


def _score_line(old: Questionnaire, new: Questionnaire, name: str, broken: set[str]) -> Line:
    what, before, after = f"score {name}", old.scores_by_id[name], new.scores_by_id.get(name)
    if after is None:
        return Line(what, goes_on=False, why="it is no longer computed")
    changed = [item for item in before.members if item in broken]
    if changed:
        return Line(what, goes_on=False, why=f"changed: {', '.join(changed)}")
    if score_hash(old, before) != score_hash(new, after):
        return Line(what, goes_on=False, why="it is made up otherwise")
    return Line(what, goes_on=True)


def _index_line(old: Questionnaire, new: Questionnaire, broken: set[str]) -> Line:
    changed = [item.id for item in old.items if item.id in broken]
    if changed:
        return Line("index", goes_on=False, why=f"changed: {', '.join(changed)}")
    if index_hash(old) != index_hash(new):
        return Line("index", goes_on=False, why="it is made up otherwise")
    return Line("index", goes_on=True)
