"""A working paper in one language, with names in their places and the statements worth talking about."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assessment.phrases import phrases
from assessment.services.views import SealedWave
from questionnaires.basics import Language, Text
from questionnaires.kits import Block, Paper
from questionnaires.naming import Names, fill, sentence_case

MOST_ITEMS = 5
"""Statements that a meeting can talk about."""


@dataclass(frozen=True)
class LowItem:
    """A statement with low answers and what each side's mean was, as printed; "" where it is withheld."""

    text: str
    means: tuple[str, ...]


@dataclass(frozen=True)
class FilledBlock:
    """One piece of a paper; ``lines`` are its texts, ``rows`` a table's cells (the first row is its head)."""

    kind: Literal["heading", "paragraph", "points", "steps", "check", "fields", "table"]
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def shape(self) -> str:
        """How a table's columns share its width: ``numbered`` if the first holds only figures, else by their number."""
        cells = [row[0] for row in self.rows[1:] if row[0]]
        return "numbered" if cells and all(cell.isdigit() for cell in cells) else f"columns-{len(self.rows[0])}"


@dataclass(frozen=True)
class FilledPaper:
    """A paper ready to be set."""

    id: str
    language: Language
    title: str
    subtitle: str
    blocks: tuple[FilledBlock, ...]


def filled(paper: Paper, language: Language, names: Names, *, subtitle: str = "", lowest: Sequence[LowItem] = ()) -> FilledPaper:
    """The paper in a language.

    Args:
        paper: The paper as its file has it.
        language: The language to set it in.
        names: Group id -> name, in that language.
        subtitle: The client, or nothing.
        lowest: The statements with the lowest answers, lowest first; without any, what introduces them is left out.
    """

    def say(text: Text) -> str:
        return sentence_case(fill(text[language], names))

    heads = tuple(sentence_case(names[side].short) for side in ("side_a", "side_b"))
    blocks: list[FilledBlock] = []
    for index, block in enumerate(paper.blocks):
        following = paper.blocks[index + 1] if index + 1 < len(paper.blocks) else None
        if not lowest and (block.lowest or (block.heading and following and following.lowest)):
            continue
        blocks.extend(_filled(block, say, heads, lowest))
    return FilledPaper(paper.id, language, say(paper.title), subtitle, tuple(blocks))


def lowest_items(wave: SealedWave, language: Language) -> tuple[LowItem, ...]:
    """The index items of a sealed wave that got the lowest answers on the side that answered lowest; none if all are withheld."""
    sides = [side.id for side in wave.questionnaire.sides]
    names = wave.names[language] if language in wave.names else wave.questionnaire.names(language)
    found: list[tuple[float, LowItem]] = []
    for item in wave.diagnosis.items:
        groups = [item.groups.get(side) for side in sides]
        means = [group.mean if group is not None else None for group in groups]
        known = [mean for mean in means if mean is not None]
        if known:
            text = sentence_case(fill(wave.questionnaire.items_by_id[item.id].text[language], names))
            found.append((min(known), LowItem(text, tuple(_figure(mean, language) for mean in means))))
    return tuple(low for _, low in sorted(found, key=lambda pair: pair[0])[:MOST_ITEMS])


def _filled(block: Block, say: Callable[[Text], str], heads: tuple[str, ...], lowest: Sequence[LowItem]) -> Iterator[FilledBlock]:
    if block.heading:
        yield FilledBlock("heading", (say(block.heading),))
    if block.paragraph:
        yield FilledBlock("paragraph", (say(block.paragraph),))
    for kind in ("points", "steps", "check", "fields"):
        texts: tuple[Text, ...] = getattr(block, kind)
        if texts:
            yield FilledBlock(kind, tuple(say(text) for text in texts))
    if block.table:
        head = tuple(say(cell) for cell in block.table.head)
        rows = [tuple(say(cell) for cell in row) for row in block.table.rows]
        rows += [()] * block.table.blank
        yield FilledBlock("table", rows=(head, *(_padded(row, len(head)) for row in rows)))
    if block.lowest:
        yield FilledBlock("paragraph", (say(block.lowest),))
        yield FilledBlock("table", rows=(("", *heads), *((low.text, *low.means) for low in lowest)))


def _padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*row, *("",) * (width - len(row)))


def _figure(mean: float | None, language: Language) -> str:
    if mean is None:
        return "–"
    return phrases(language).number(mean, 1)
