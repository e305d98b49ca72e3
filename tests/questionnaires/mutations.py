"""Ways of breaking a shipped file in a given line, several of them in one text, without moving any other line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from questionnaires.library import instrument, library_ids
from questionnaires.reader import read_tree
from questionnaires.shared import completed
from questionnaires.tree import Entry, Node, select, text_of


@dataclass
class Patient:
    """A text that is being broken: its lines, and which of them must be reported."""

    text: str
    lines: list[str] = field(init=False)
    root: Node = field(init=False)
    broken: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.root = read_tree(self.text)[0]

    def result(self) -> str:
        """The broken text."""
        return "\n".join(self.lines)

    def replace(self, node: Node, new: str, why: str, *, expect: int | None = None) -> bool:
        """Write something else for a simple value in one line; False if it is none, or if its line is broken already."""
        line, column = node.place.line - 1, node.place.column - 1
        rest = self.lines[line][column:]
        written = next(
            (each for each in (f'"{node.source}"', f"'{node.source}'", node.source) if each and rest.startswith(each)), None
        )
        expected = expect or node.place.line
        if written is None or node.place.line in self.broken or expected in self.broken:
            return False
        self.lines[line] = self.lines[line][:column] + new + rest[len(written) :]
        self.broken[expected] = why
        return True

    def rename(self, entry: Entry, new: str, why: str) -> bool:
        """Write another key."""
        line, column = entry.place.line - 1, entry.place.column - 1
        if entry.place.line in self.broken or not self.lines[line][column:].startswith(f"{entry.key}:"):
            return False
        self.lines[line] = self.lines[line][:column] + new + self.lines[line][column + len(entry.key) :]
        self.broken[entry.place.line] = why
        return True


Mutation = Callable[[Patient], object]


def dangling(pattern: str) -> Mutation:
    """Name something that does not exist, in the first place of a path where that can be written."""
    return lambda patient: any(patient.replace(node, "nosuch", f"nosuch at {pattern}") for node in select(patient.root, pattern))


def worded(pattern: str, new: str, *, last: bool = False) -> Mutation:
    """Write a value that cannot stand there, in the first place or in the last."""

    def mutate(patient: Patient) -> bool:
        nodes = [*select(patient.root, pattern)]
        return any(patient.replace(node, new, f"{new} at {pattern}") for node in (nodes[::-1] if last else nodes))

    return mutate


def renamed(pattern: str, key: str, *, last: bool = False) -> Mutation:
    """Misspell a key, in the first place or in the last."""

    def mutate(patient: Patient) -> bool:
        nodes = [*select(patient.root, pattern)] if pattern else [patient.root]
        entries = (entry for node in (nodes[::-1] if last else nodes) if (entry := node.entry(key)))
        return any(patient.rename(entry, f"{key}x", f"{key}x at {pattern}") for entry in entries)

    return mutate


def doubled(pattern: str) -> Mutation:
    """Give the second id of a path the first one's name."""

    def mutate(patient: Patient) -> bool:
        first, *others = [*select(patient.root, pattern), None, None]
        name = text_of(first)
        return name is not None and any(node is not None and patient.replace(node, name, f"doubled {pattern}") for node in others)

    return mutate


def empty_translation(patient: Patient) -> bool:
    """Leave the Russian text of the first text in one line empty."""
    texts = (node for node in _of_kind(patient.root, "mapping") if node.entry("en") is not None)
    russian = (value for node in texts if (value := node.get("ru")) is not None and value.kind == "text")
    return any(patient.replace(node, '""', "empty Russian") for node in russian)


def lost_translation(patient: Patient) -> bool:
    """Take the key of a Russian text away: what it is called instead is unknown."""
    texts = [node for node in _of_kind(patient.root, "mapping") if node.entry("en") is not None]
    entries = (entry for node in reversed(texts) if (entry := node.entry("ru")) is not None)
    return any(patient.rename(entry, "rus", "lost Russian") for entry in entries)


def bad_placeholder(patient: Patient) -> bool:
    """Name a group that there is not."""
    return any(
        patient.replace(node, f'"{node.source.replace("{side_b", "{side_q", 1)}"', "placeholder")
        for node in _of_kind(patient.root, "text")
        if "{side_b" in node.source and '"' not in node.source
    )


def overlapping_bands(patient: Patient) -> bool:
    """Let the second band begin before the first ends."""
    bands = [band for pattern in ("score/bands", "scores/*/bands") for band in select(patient.root, pattern)]
    starts = (start for band in bands if len(band.children) > 1 and (start := band.children[1].get("start")) is not None)
    return any(patient.replace(start, f"{float(start.source) - 0.25:g}", "overlap") for start in starts)


def odd_type(patient: Patient) -> bool:
    """A kind of question that there is not, where others of a kind of their own remain."""
    types = [*select(patient.root, "sections/*/items/*/type")]
    return len(types) > 2 and patient.replace(types[1], "ratings", "odd type")


QUESTIONNAIRE: tuple[Mutation, ...] = (
    worded("version", "1.0"),
    worded("minutes", "many"),
    renamed("", "source"),
    empty_translation,
    lost_translation,
    bad_placeholder,
    overlapping_bands,
    doubled("sections/*/items/*/id"),
    doubled("sections/*/id"),
    doubled("outcomes/*/id"),
    doubled("examples/*/id"),
    renamed("sections/*/items/*", "text", last=True),
    worded("sections/*/items/*/reverse", "backwards"),
    odd_type,
    worded("sections/*/items/*/max", "-1"),
    worded("scores/*/method", "median"),
    worded("outcomes/*/when/*", "nosuch"),
    *map(
        dangling,
        (
            "sections/*/items/*/scale",
            "sections/*/items/*/dimension",
            "sections/*/audience/*",
            "sections/*/show_if/item",
            "scores/*/items/*",
            "scores/*/mirror",
            "outcomes/*/when/score",
            "outcomes/*/when/item",
            "outcomes/*/when/gap",
            "outcomes/*/when/all/*/score",
            "outcomes/*/when/all/*/item",
            "outcomes/*/when/any/*/item",
            "outcomes/*/when/any/*/chosen",
            "outcomes/*/when/level/*",
            "outcomes/*/when/band/*",
            "practices/*/useful",
            "flows/*/given",
            "flows/*/giver",
            "cells/*/score",
            "cells/*/rater",
            "verdict/*/tighten/*",
            "verdict/*/leave/*/item",
            "advisors/*/options/*/conditions/*",
            "calculators/*/steps/*/formula",
            "criteria/*/actual",
            "advice/*",
        ),
    ),
)
ADVICE: tuple[Mutation, ...] = (
    worded("version", "1.0"),
    renamed("moves/*", "owner"),
    renamed("moves/*", "lifts"),
    empty_translation,
    lost_translation,
    bad_placeholder,
    doubled("moves/*/id"),
    worded("moves/*/effort", "little"),
    worded("moves/*/size", "XL"),
    worded("moves/*/transition", "defined-integrated"),
    worded("moves/*/weeks_to_effect", "soon"),
    worded("moves/*/line", "short"),
    worded("moves/*/id", "Not an id", last=True),
    *map(
        dangling,
        (
            "moves/*/lifts/*",
            "moves/*/when/item",
            "moves/*/when/score",
            "moves/*/when/gap",
            "moves/*/when/chosen",
            "moves/*/when/verdict/*",
            "moves/*/when/all/*/score",
            "moves/*/when/all/*/item",
            "moves/*/when/any/*/item",
            "moves/*/when/any/*/chosen",
        ),
    ),
)
BUNDLE: tuple[Mutation, ...] = (
    worded("version", "1.0"),
    worded("id", "Not an id"),
    empty_translation,
    lost_translation,
    worded("mode", "secret"),
    dangling("leaders/*"),
    dangling("asked/*"),
    worded("asked/*", "change-need"),
    doubled("asked/*"),
)
GROUPS: tuple[Mutation, ...] = (
    worded("*/id", "Not an id", last=True),
    doubled("*/id"),
    worded("*/name/en/short", '""'),
    worded("*/name/en/people", "12"),
    worded("*/name/ru/name/gen", '"{x}"'),
    renamed("*/name/ru/people", "dat"),
    renamed("*/name/ru", "head"),
    renamed("*/name/en", "head"),
    worded("*/name/ru/gender", "male"),
    worded("*/name/ru/number", "three"),
    worded("*/name/ru/short", "no"),
    renamed("*", "role"),
)
SCALES: tuple[Mutation, ...] = (
    worded("*/options/*/value", "7"),
    worded("*/options/*/en", "No"),
    worded("*/options/*/en", '""'),
    worded("*/options/*/ru", '" "'),
    worded("*/options/*/value", "one"),
    renamed("*/options/*", "ru"),
    renamed("*/options/*", "value"),
    renamed("*/dont_know", "en"),
    renamed("*", "dont_know", last=True),
    renamed("*", "options", last=True),
    worded("*/dont_know/ru", '""'),
    worded("*/dont_know/en", "12"),
)


def broken_everywhere(text: str, mutations: tuple[Mutation, ...]) -> Patient:
    """A text broken in every way that it can be broken in."""
    patient = Patient(text)
    for mutate in mutations:
        mutate(patient)
    return patient


def broken_in_use(text: str) -> Patient:
    """A text in which a figure is expected that does not come out, a rule can never hold and a section is out of reach."""
    patient = Patient(text)
    for number in select(patient.root, "examples/*/expect/scores/*/*"):
        if patient.replace(number, f"{float(number.source) + 1:g}", "wrong figure"):
            break
    for pattern in ("outcomes/*", "moves/*"):
        for rule in select(patient.root, pattern):
            if _make_impossible(patient, rule):
                break
    words = completed(patient.root)[0]
    for section in select(words, "sections/*"):
        entry, limit = section.entry("show_if"), next(select(section, "show_if/at_least"), None)
        if entry is not None and limit is not None:
            patient.replace(limit, "99", "section out of reach", expect=entry.place.line)
    return patient


def _make_impossible(patient: Patient, rule: Node) -> bool:
    """Ask for more than there can be; shares are bounded by themselves."""
    entry = rule.entry("when")
    if entry is None:
        return False
    for plain in (entry.value, *select(entry.value, "all/*")):
        limit = plain.get("at_least")
        if limit is not None and plain.get("chosen") is None and plain.get("share_high") is None and not _is_step(plain):
            return patient.replace(limit, "9999999", "rule that never holds", expect=entry.place.line)
    return False


def _is_step(plain: Node) -> bool:
    """Steps have no bounds."""
    steps = (step for name in library_ids() for calculator in instrument(name).calculators for step in calculator.steps)
    return text_of(plain.get("score")) in {step.id for step in steps}


def _of_kind(node: Node, kind: str) -> Iterator[Node]:
    if node.kind == kind:
        yield node
    for child in (*node.children, *(entry.value for entry in node.entries)):
        yield from _of_kind(child, kind)
