"""Comments at sealing: split from the answers they came with, and placed in a group that is large enough to be named.

A comment goes to the smallest shown node of the plan that holds it and has enough answers; the same rule as for figures
sees to it that no subtraction of such nodes reaches fewer people. Comments of people who are in none of them are dropped:
nobody reads them. Which groups these are depends on the plan and on numbers of people, never on what was written.
"""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assessment.privacy.answers import AnswerRow
from assessment.privacy.encryption import LANGUAGE
from assessment.privacy.plan import ReportPlan
from assessment.privacy.tally import count_answers
from assessment.privacy.tree import shown_nodes
from questionnaires.model import Language, Questionnaire

_CYRILLIC: Final = re.compile(r"[А-Яа-яЁё]")
_LATIN: Final = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Comment:
    """What somebody wrote, without anything else that the person answered."""

    group: str
    """The node of the plan under which it may be shown."""
    question: str
    language: Language
    text: str
    paraphrase_only: bool
    """Written in a language that too few of the group use: its words would tell them apart."""


def split(questionnaire: Questionnaire, rows: Sequence[AnswerRow]) -> tuple[list[AnswerRow], list[tuple[AnswerRow, Language]]]:
    """The rows without comments and language, and rows of nothing but comments with the language of their form."""
    asked = {comment.id for comment in questionnaire.comments}
    answers = [
        AnswerRow(row.group, {name: each for name, each in row.answers.items() if name not in asked | {LANGUAGE}}) for row in rows
    ]
    comments: list[tuple[AnswerRow, Language]] = []
    for row in rows:
        written = {name: each for name, each in row.answers.items() if name in asked}
        comments.append((AnswerRow(row.group, written), "ru" if row.answers.get(LANGUAGE) == "ru" else "en"))
    return answers, comments


def comment_groups(plan: ReportPlan, responded: Mapping[str, int]) -> Mapping[str, str | None]:
    """Group of the plan -> the node under which its people's comments may be shown; None: nobody may read them.

    Args:
        plan: The groups and thresholds.
        responded: People who answered, placed directly in each node.
    """
    parents = {group.id: group.parent for group in plan.groups}
    shown = shown_nodes(parents, responded, minimum=plan.min_group)
    large = shown_nodes(parents, responded, minimum=plan.min_comments, allowed=shown)
    found: dict[str, str | None] = {}
    for group in parents:
        node: str | None = group
        while node is not None and node not in large:
            node = parents[node]
        found[group] = node
    return found


def kept_comments(
    questionnaire: Questionnaire, plan: ReportPlan, rows: Sequence[AnswerRow], *, withheld: Container[str] = ()
) -> list[Comment]:
    """The comments that the consultant may read, in the order of the rows: whoever stores them shuffles them.

    Args:
        questionnaire: What was asked.
        plan: Groups and thresholds.
        rows: Answers as decrypted, comments and language among them.
        withheld: Nodes of which the audit lets nothing be shown; their comments are dropped.
    """
    if not questionnaire.comments:
        return []
    answers, written = split(questionnaire, rows)
    counts = count_answers(questionnaire, plan, answers)
    places = comment_groups(plan, {group: found.responded for group, found in counts.items()})
    speakers = Counter((places[row.group], language) for row, language in written)
    kept: list[Comment] = []
    for row, form_language in written:
        place = places[row.group]
        for question, text in row.answers.items():
            if place is None or place in withheld or not isinstance(text, str) or not text:
                continue
            language = language_of(text, form_language)
            rare = speakers[(place, language)] < plan.min_comments
            kept.append(Comment(place, question, language, text, paraphrase_only=rare))
    return kept


def language_of(text: str, otherwise: Language) -> Language:
    """The language of a text by the letters that most of it is written in; ``otherwise`` if it has none."""
    russian, english = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if russian == english:
        return otherwise
    return "ru" if russian > english else "en"


def may_be_read(plan: ReportPlan, group: str) -> bool:
    """Whether comments of a group could be read if everybody answered; then it makes sense to ask for them.

    A group or node whose number of people is unknown counts as large enough.
    """
    node: str | None = group
    while node is not None:
        found = plan.by_id[node]
        if found.invited is None or found.invited >= plan.min_comments:
            return True
        node = found.parent
    return False
