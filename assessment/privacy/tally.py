"""Counting answers as they come: rows wait in a small batch, are counted and forgotten, so memory does not grow with people."""

from collections.abc import Mapping, Sequence

from assessment.privacy.answers import AnswerError, AnswerRow
from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CodedRows, CompactRows
from assessment.privacy.counter import Counter
from assessment.privacy.counting import GroupCounts
from assessment.privacy.plan import ReportPlan
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer

BATCH = 65_536
"""Rows that wait; 2.6 MB for twenty ratings."""


class Tally:
    """Counts per group of the rows that were appended; their order does not matter."""

    def __init__(self, groups: Sequence[str], coding: AnswerCoding) -> None:
        self.coding = coding
        self._groups = tuple(groups)
        self._rows = 0
        self._waiting = CompactRows(self._groups, coding)
        self._counters = {group: Counter(coding) for group in self._groups}
        self._counts: Mapping[str, GroupCounts] | None = None

    def append(self, group: str, answers: Mapping[str, Answer]) -> None:
        """Count one more row of answers that fit their questions.

        Raises:
            KeyError: If there is no such group.
        """
        self._waiting.append(group, answers)
        self._count_if_full(1)

    def extend(self, rows: CodedRows) -> None:
        """Count some more rows, coded as the questionnaire's coding would."""
        for begin in range(0, len(rows), BATCH):
            part = rows.part(begin, begin + BATCH)
            self._waiting.extend(part)
            self._count_if_full(len(part))

    def __len__(self) -> int:
        return self._rows

    def by_group(self) -> Mapping[str, GroupCounts]:
        """Counts per group, in the order that the groups were named; those of a group without rows are empty."""
        if self._counts is None:
            self._count()
            self._counts = {group: counter.counts() for group, counter in self._counters.items()}
        return self._counts

    def _count_if_full(self, more: int) -> None:
        self._rows += more
        self._counts = None
        if len(self._waiting) >= BATCH:
            self._count()

    def _count(self) -> None:
        for group in self._waiting.groups:
            self._counters[group].add(*self._waiting.coded(group))
        self._waiting = CompactRows(self._groups, self.coding)


def count_answers(questionnaire: Questionnaire, plan: ReportPlan, rows: Sequence[AnswerRow] | Tally) -> Mapping[str, GroupCounts]:
    """Counts per node of the plan of the people placed directly in it (not of those in its children).

    The order of the rows does not matter. Rows without an answer are no respondents and leave no trace.

    Raises:
        AnswerError: If a row names a group that the plan does not have, an item that the questionnaire does not have, or an
            answer that the question does not take.
    """
    tally = rows if isinstance(rows, Tally) else _counted_rows(questionnaire, plan, rows)
    found = tally.by_group()
    for group, counts in found.items():
        if group not in plan.by_id and counts.responded:
            raise _stranger(group, plan)
    nobody: Mapping[str, GroupCounts] = {}
    if any(group not in found for group in plan.by_id):
        nobody = Tally(tuple(plan.by_id), tally.coding).by_group()
    return {group: found.get(group) or nobody[group] for group in plan.by_id}


def _counted_rows(questionnaire: Questionnaire, plan: ReportPlan, rows: Sequence[AnswerRow]) -> Tally:
    tally = Tally(tuple(plan.by_id), AnswerCoding(questionnaire))
    for row in rows:
        if row.group not in plan.by_id:
            raise _stranger(row.group, plan)
        tally.append(row.group, tally.coding.checked(row.answers))
    return tally


def _stranger(group: str, plan: ReportPlan) -> AnswerError:
    return AnswerError(f"a row belongs to group {group!r}; the plan has {', '.join(plan.by_id)}")
