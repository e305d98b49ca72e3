"""What a diagnosis costs without parsing, and once answers are counted: ``counts ANSWERS FEW TIMES``; prints milliseconds as JSON.

ANSWERS and FEW are files of many and of few answers to the relationship index; both are read before anything is timed.
"""

import json
import pickle
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import wsgi  # noqa: F401  first: it says how many threads linear algebra has
from assessment.diagnosis.diagnose import diagnose
from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CodedRows
from assessment.privacy.counting import GroupCounts
from assessment.privacy.plan import plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from assessment.privacy.tally import Tally
from assessment.score.csv_reader import read_answers
from assessment.score.scoring import load_by_id
from questionnaires.library import advice_for

FORM, STAMP = load_by_id("relationship-index")
PLAN, ADVICE = plan_from_questionnaire(FORM), advice_for(FORM)
CODING = AnswerCoding(FORM)


def from_rows(rows: CodedRows) -> Tally:
    """The diagnosis of answers that are read and coded."""
    tally = Tally(tuple(FORM.groups_by_id), CODING)
    tally.extend(rows)
    from_counts(tally)
    return tally


def from_counts(counts: Tally) -> None:
    """The diagnosis of answers that are counted."""
    diagnose(build_release(FORM, STAMP, PLAN, counts, precision="full"), FORM, ADVICE)


class Stored(Tally):
    """Counts as they come from a store: nothing that was worked out from them before is remembered."""

    def __init__(self, counts: Mapping[str, GroupCounts]) -> None:
        super().__init__(tuple(counts), CODING)
        self._stored = pickle.dumps(counts)
        self.load()

    def load(self) -> None:
        """Forget what was worked out."""
        self._counts = pickle.loads(self._stored)


def main() -> None:
    """Time all of them in turns."""
    many, few = (read_answers(Path(name), FORM).rows.all_coded() for name in sys.argv[1:3])
    stored = {name: Stored(from_rows(rows).by_group()) for name, rows in (("many", many), ("few", few))}
    found: dict[str, list[float]] = {"rows": [], "many": [], "few": []}
    for _ in range(int(sys.argv[3])):
        found["rows"].append(_milliseconds(lambda: from_rows(many)))
    for _ in range(5 * int(sys.argv[3])):
        for name, counts in stored.items():
            counts.load()
            found[name].append(_milliseconds(lambda counts=counts: from_counts(counts)))
    sys.stdout.write(json.dumps(found) + "\n")


def _milliseconds(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
