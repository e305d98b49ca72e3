"""What a form is made of, and whom each part of it asks: one instrument, or those of a bundle."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessment.diagnosis.document import ItemResult, MoveResult
from assessment.diagnosis.results import RatedResult
from questionnaires.model import Questionnaire, Section, Text
from questionnaires.questions import Item, Matrix
from reports.document.sources import Sources

Rated = RatedResult | ItemResult


@dataclass(frozen=True)
class Instrument:
    """One instrument of the form; ``part`` is how the diagnosis names it, None where the form is this instrument alone."""

    id: str
    version: str
    title: Text
    part: str | None
    sections: tuple[Section, ...]
    is_index: bool
    """Whether it has the index, which has pages of its own."""


def instruments(questionnaire: Questionnaire) -> tuple[Instrument, ...]:
    """The instruments of a form in its order."""
    if not questionnaire.parts:
        sections = questionnaire.sections
        whole = Instrument(questionnaire.id, questionnaire.version, questionnaire.title, None, sections, _has_index(sections))
        return (whole,)
    by_id = {section.id: section for section in questionnaire.sections}
    found = []
    for part in questionnaire.parts:
        sections = tuple(by_id[section] for section in part.sections)
        found.append(Instrument(part.id, part.version, part.title, part.id, sections, _has_index(sections)))
    return tuple(found)


def _has_index(sections: Iterable[Section]) -> bool:
    return any(isinstance(leaf, Item) and leaf.dimension is not None for section in sections for leaf in section.leaves)


def filled(sources: Sources, text: Text) -> str:
    """A text of the questionnaire or of the advice in the report's language, with the names filled in."""
    return sources.say.filled(text[sources.language])


def inside(sources: Sources, text: Text) -> str:
    """A title as it stands inside a sentence; one that opens with a name keeps its capital in English."""
    told, raw = filled(sources, text), text[sources.language]
    return told if raw.startswith("{") and sources.language == "en" else sources.say.inside(told)


def ordered(sources: Sources, groups: Iterable[str]) -> tuple[str, ...]:
    """Groups that the wave has: the sides, leadership, then the others in the questionnaire's order."""
    wanted = set(groups) & set(sources.reading.diagnosis.groups)
    first = [group for group in sources.reading.main_groups if group in wanted]
    return (*first, *(group.id for group in sources.questionnaire.groups if group.id in wanted and group.id not in first))


def asked(sources: Sources, subject: str) -> tuple[str, ...]:
    """The groups of the wave that are asked a question, or enough questions of a score."""
    everybody = tuple(group.id for group in sources.questionnaire.groups)
    return ordered(sources, sources.questionnaire.asked_of.get(subject, everybody))


def questions_of(instrument: Instrument) -> frozenset[str]:
    """The ids of everything that an instrument asks."""
    return frozenset(leaf.id for section in instrument.sections for leaf in section.leaves)


def rated_results(sources: Sources) -> tuple[Rated, ...]:
    """Every rated question with its figures, those of the index first."""
    diagnosis = sources.reading.diagnosis
    return (*diagnosis.items, *diagnosis.rated)


def item_of(sources: Sources, question: str) -> Item | None:
    """A rated question of the form, of the index or not."""
    found = sources.questionnaire.leaves_by_id.get(question)
    return found if isinstance(found, Item) else None


def asked_text(sources: Sources, question: str) -> str:
    """A question as it was asked; a row that other tables have in the same words stands with what its table asks."""
    leaf = sources.questionnaire.leaves_by_id[question]
    text = filled(sources, leaf.text)
    table = _table_of(sources.questionnaire, question)
    if table is None or sum(other.text == leaf.text for other in sources.questionnaire.leaves) < 2:
        return text
    return sources.say("statement-of", what=filled(sources, table.text).rstrip(".?:"), statement=sources.say.inside(text))


def in_table(sources: Sources, question: str) -> bool:
    """Whether a question is a row of a table."""
    return _table_of(sources.questionnaire, question) is not None


def _table_of(questionnaire: Questionnaire, question: str) -> Matrix | None:
    tables = (item for section in questionnaire.sections for item in section.items if isinstance(item, Matrix))
    return next((table for table in tables if any(row.id == question for row in table.rows)), None)


def table_titles(instrument: Instrument) -> dict[str, Text]:
    """Table of questions -> the title of the page that asks it."""
    return {item.id: section.title for section in instrument.sections for item in section.items if isinstance(item, Matrix)}


def moves_of(sources: Sources, instrument: Instrument) -> tuple[MoveResult, ...]:
    """The recommended moves that come from the advice of an instrument, by rank."""
    mine = {move.id for advice in sources.advice if advice.questionnaire == instrument.id for move in advice.moves}
    return tuple(sorted((move for move in sources.reading.diagnosis.moves if move.id in mine), key=lambda move: move.rank))
