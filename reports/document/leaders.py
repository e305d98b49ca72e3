"""What heads and the consultant state under their names, and how the report reads it: never mixed with opinions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assessment.diagnosis.facts import FactResult, fact_result
from assessment.diagnosis.results import RoleAnswer
from assessment.diagnosis.sheets import FactSheets
from questionnaires.model import Questionnaire
from reports.document.parts import Observation
from reports.document.reading import Reading
from reports.document.sources import Sources
from reports.document.words import brief_words

FEW = 3
"""Sheets that have a column of their own; of more, the answers stand as lines in one."""


@dataclass(frozen=True)
class Facts:
    """One instrument of facts with its sheets and what they say; ``sources`` reads texts from this instrument."""

    sources: Sources
    sheets: FactSheets
    result: FactResult
    earlier: FactSheets | None = None
    """The same instrument as it was filled in for the last wave."""
    standing: str = ""
    """How sure the company's level is, in words; empty without one."""

    @property
    def form(self) -> Questionnaire:
        """The instrument."""
        return self.sheets.questionnaire

    @property
    def roles(self) -> tuple[str, ...]:
        """Who filled in, sheet by sheet."""
        return tuple(self.role(sheet.role_label, sheet.group) for sheet in self.sheets.sheets)

    def level(self, level: str) -> str:
        """A level's name inside a sentence: a term in English, small in Russian."""
        name = self.sources.band(level)
        return self.sources.say.inside(name) if self.sources.language == "ru" else name

    def role(self, label: str, group: str = "") -> str:
        """A role as it was typed, or the group's head where nothing was."""
        return label or (self.sources.label(group) if group else self.sources.say("unknown"))


def facts_of(sources: Sources, sheets: Iterable[FactSheets], earlier: Iterable[FactSheets] = ()) -> tuple[Facts, ...]:
    """Every instrument of facts that somebody filled in, with what follows from it at the company's level.

    Args:
        sources: The report's.
        sheets: Those of this wave.
        earlier: Those of the last wave.
    """
    former = {each.questionnaire.id: each for each in earlier if each.sheets}
    overall = sources.reading.diagnosis.overall
    standing = brief_words(sources, overall.words) if overall.words else ""
    found = []
    for each in sheets:
        if not each.sheets:
            continue
        result = fact_result(
            each.questionnaire,
            each.sheets,
            advice=sources.advice,
            level=overall.level,
            level_probabilities=overall.level_probabilities,
        )
        own = replace(sources, reading=Reading(sources.reading.diagnosis, each.questionnaire), levels=sources.questionnaire.bands)
        found.append(Facts(own, each, result, former.get(each.questionnaire.id), standing))
    return tuple(found)


def degree_word(sources: Sources, degree: float | None) -> str:
    """Yes, partly, no, or that there is no answer."""
    if degree is None:
        return sources.say("no-answer")
    return sources.say("answer-yes" if degree > 0.75 else "answer-no" if degree < 0.25 else "answer-partly")


def answers_by_role(facts: Facts, answers: Sequence[RoleAnswer]) -> tuple[str, ...]:
    """Who says what, a line for each answer: "Yes: Head of Sales, consultant". Who gave none is named only if nobody gave any."""
    words: dict[str, list[str]] = {}
    given = [answer for answer in answers if answer.answer is not None]
    for answer in given or answers:
        words.setdefault(degree_word(facts.sources, answer.answer), []).append(facts.role(answer.role))
    return tuple(facts.sources.say("answer-of", answer=word, who=", ".join(who)) for word, who in words.items())


def item_text(facts: Facts, item: str) -> str:
    """A question or statement of the instrument."""
    return facts.sources.say.filled(facts.form.leaves_by_id[item].text[facts.sources.language])


def told_outcomes(facts: Facts) -> tuple[Observation, ...]:
    """What the instrument says because its condition holds."""
    known, language = {outcome.id: outcome for outcome in facts.form.outcomes}, facts.sources.language
    say = facts.sources.say
    chosen = [known[each.id] for each in facts.result.outcomes]
    return tuple(Observation(say.filled(outcome.title[language]), say.filled(outcome.text[language])) for outcome in chosen)


def rests_on(facts: Facts) -> str:
    """Who stated it, and that it is not an opinion."""
    say = facts.sources.say
    title = say.filled(facts.form.title[facts.sources.language])
    who = say.listed(list(dict.fromkeys(facts.roles)))
    return say("rests-facts", title=title, version=facts.form.version, who=who, n=len(facts.sheets.sheets))
