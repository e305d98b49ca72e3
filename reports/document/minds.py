"""Whether a group is of one mind: the finding, its sentence and its figures, shared by the pages about agreement."""

from typing import Literal

from assessment.diagnosis.findings import AgreementResult
from assessment.diagnosis.words import agreement_phrase
from questionnaires.naming import sentence_case
from reports.document.parts import Withholding
from reports.document.sources import Sources

Mind = Literal["one", "partly", "not", "camps", "too_few", "hidden", "withheld"]
"""``one`` to ``camps`` from most to least agreement; ``too_few`` to judge, ``hidden`` and ``withheld`` for want of figures."""
JUDGED: tuple[Mind, ...] = ("one", "partly", "not", "camps")
FEW = 5
"""Answers below which only unanimity beats chance."""


def mind_of(sources: Sources, group: str) -> Mind:
    """How far a group agrees; where the distance of answers and the index against chance differ, in part."""
    found = sources.reading.diagnosis.agreement.get(group)
    if found is None:
        if sources.reading.tier(group) == "withheld":
            return "withheld"
        return "too_few" if (sources.reading.group(group).responded or 0) < FEW else "hidden"
    if found.words in ("too_few", "camps"):
        return found.words
    close = found.ad <= found.ad_cut
    if close and found.words in ("strong", "very_strong"):
        return "one"
    return "not" if not close and found.words in ("lack", "weak") else "partly"


def reason_for(sources: Sources, group: str) -> Withholding:
    """Why it cannot be said how far a group agrees."""
    if sources.reading.tier(group) == "withheld":
        return sources.withheld(group)
    return Withholding(sources.say("agreement-none"), sources.reason(f"agreement.{group}"))


def short_words(sources: Sources, words: str) -> str:
    """How far a group agrees, for a cell of a table."""
    if words in ("camps", "too_few"):
        return sources.say(f"agreement-short-{words}")
    return sentence_case(agreement_phrase(sources.language, words))


def finding(sources: Sources, group: str) -> str:
    """How far a group agrees, as a sentence."""
    return sources.say.about(f"agreement-side-{mind_of(sources, group)}", {"g": group})


def index_note(sources: Sources, found: AgreementResult) -> str:
    """The index of agreement against both kinds of chance."""
    say, even = sources.say, sources.say.number(found.rwg_star_uniform, 2)
    if found.rwg_star_slight is None:
        return say("agreement-even", value=even)
    return say("agreement-both", even=even, skewed=say.number(found.rwg_star_slight, 2))


def census(sources: Sources, group: str) -> list[str]:
    """Of a group that has answered to the last: what its figures are about, and how far a repeat could move its mean."""
    entry, say = sources.reading.group(group), sources.say
    if entry.invited is None or entry.responded != entry.invited:
        return []
    half = None if entry.ci95 is None else (entry.ci95[1] - entry.ci95[0]) / 2
    told = [say("agreement-census", n=entry.invited)]
    return told if half is None else [*told, say("agreement-noise", half=say.number(half, 1))]
