"""Made-up figures that stand for all that a condition may meet, to find out whether it can hold and can fail."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise, product
from math import prod
from random import Random
from typing import Final, get_args

from questionnaires.conditions import Condition, Decision
from questionnaires.evaluation import MISSING, Missing, asked_groups
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer, Choice, Item, NumberQuestion
from questionnaires.scoring import TOLERANCE, score_bounds
from questionnaires.vocabulary import usual_levels

Key = tuple[str, str, str]
"""What kind of figure, of what, of which group ("" for all groups alike)."""
Value = float | str | Missing
_STEPS: Final = 8
_MOST_GROUPS: Final = 4


def plain_conditions(condition: Condition) -> Iterator[Condition]:
    """The conditions that a condition is made of, itself if it is not made of others."""
    parts = (*(condition.all or ()), *(condition.any or ()), *((condition.not_,) if condition.not_ else ()))
    if not parts:
        yield condition
    for part in parts:
        yield from plain_conditions(part)


class Trial:
    """All combinations of representative figures for one condition.

    Figures of different things are independent of each other, except that the shares of a question with one answer add up to
    at most 1. Groups differ only where the condition tells them apart.
    """

    def __init__(self, questionnaire: Questionnaire, condition: Condition) -> None:
        self.questionnaire = questionnaire
        self._plain = tuple(plain_conditions(condition))
        self._bounds = {score.id: score_bounds(questionnaire, score) for score in questionnaire.scores}
        self._cuts: dict[tuple[str, str], set[float]] = {}
        self._groups: dict[tuple[str, str], dict[str, None]] = {}
        self._together: set[str] = set()
        for plain in self._plain:
            self._note(plain)
        self._values = dict(self._variables())

    @property
    def combinations(self) -> int:
        """How many there are, impossible ones included."""
        return prod(len(values) for values in self._values.values())

    def views(self) -> Iterator["_TrialView"]:
        """A view of each combination."""
        return self._made(product(*self._values.values()))

    def sample(self, size: int) -> Iterator["_TrialView"]:
        """Views of the highest and the lowest figures, then of combinations drawn from all over, always the same ones."""
        lot = Random(size).random  # noqa: S311 - nothing is kept secret by it
        sized = [(values, len(values)) for values in self._values.values()]
        ends = (tuple(values[end] for values, _ in sized) for end in (-1, 0))
        return self._made(chain(ends, (tuple([values[int(lot() * count)] for values, count in sized]) for _ in range(size))))

    def _made(self, combinations: Iterable[tuple[Value, ...]]) -> Iterator["_TrialView"]:
        keys = tuple(self._values)
        groups = tuple(dict.fromkeys(group for _, _, group in keys if group))
        rivals = self._rivals(keys)
        for values in combinations:
            if all(sum(_share(values[place]) for place in places) <= 1 + TOLERANCE for places in rivals):
                yield _TrialView(self.questionnaire, dict(zip(keys, values, strict=True)), groups)

    def _note(self, plain: Condition) -> None:
        """Remember what a plain condition looks at, in which groups and against which numbers."""
        edges = [edge for edge in (plain.at_least, plain.below, *(plain.between or ())) if edge is not None]
        for kind, subject in _subjects(plain):
            self._cuts.setdefault((kind, subject), set()).update([] if plain.gap or plain.difference else edges)
            told_apart = self._groups.setdefault((kind, subject), {})
            told_apart.update(dict.fromkeys(self._scope(plain, subject)))
            if plain.gap or plain.difference or plain.highest:
                self._together.add(subject)
            if plain.band is not None:
                bands = self.questionnaire.scores_by_id[subject].bands
                self._cuts[kind, subject].update(band.start for band in bands)

    def _scope(self, plain: Condition, subject: str) -> tuple[str, ...]:
        sides = tuple(side.id for side in self.questionnaire.sides)
        asked = asked_groups(self.questionnaire, subject)
        if plain.gap is not None or plain.in_ in ("both", "either"):
            return tuple(side for side in sides if side in asked)
        if plain.in_ == "any":
            return asked[:_MOST_GROUPS]
        return () if plain.in_ == "company" else tuple(group for group in asked if group == plain.in_)

    def _variables(self) -> Iterator[tuple[Key, tuple[Value, ...]]]:
        if any(plain.level for plain in self._plain):
            levels = tuple(band.id for band in self.questionnaire.bands) or usual_levels()
            yield ("level", "", ""), levels
        if any(plain.verdict for plain in self._plain):
            yield ("verdict", "", ""), get_args(Decision)
        for (kind, subject), groups in self._groups.items():
            if kind == "answer":
                yield (kind, subject, ""), self._answers(subject)
                continue
            values = self._figures(kind, subject)
            asked = asked_groups(self.questionnaire, subject)
            sides = [side.id for side in self.questionnaire.sides if side.id in asked]
            for group in dict.fromkeys([*groups, *sides]) if groups else ("",):
                yield (kind, subject, group), values

    def _answers(self, item: str) -> tuple[Value, ...]:
        question = self.questionnaire.leaves_by_id[item]
        named = [value for plain in self._plain if plain.item == item for value in plain.is_ or ()]
        if isinstance(question, Item):
            return (*range(1, self.questionnaire.scales[question.scale].size + 1), MISSING)
        if isinstance(question, Choice):
            return (*question.option_ids, MISSING)
        if isinstance(question, NumberQuestion):
            return (*dict.fromkeys([*(float(value) for value in named), question.min, question.max]), MISSING)
        return ("some", MISSING)

    def _figures(self, kind: str, subject: str) -> tuple[Value, ...]:
        cuts = self._cuts[kind, subject]
        low, high = self._range(kind, subject, cuts)
        edges = sorted({low, high, *(cut for cut in cuts if low <= cut <= high)})
        middles = [(first + second) / 2 for first, second in pairwise(edges)]
        steps = [low + (high - low) * step / _STEPS for step in range(1, _STEPS)] if subject in self._together else []
        return tuple(sorted({*edges, *middles, *steps}))

    def _range(self, kind: str, subject: str, cuts: set[float]) -> tuple[float, float]:
        if kind in ("share_high", "share"):
            return 0.0, 1.0
        question = self.questionnaire.leaves_by_id.get(subject)
        if isinstance(question, Item):
            return 1.0, float(self.questionnaire.scales[question.scale].size)
        if isinstance(question, NumberQuestion):
            return question.min, question.max
        if subject in self._bounds:
            return self._bounds[subject]
        if any(dimension.id == subject for dimension in self.questionnaire.dimensions):
            return 0.0, 100.0
        lowest, highest = min(cuts, default=0.0), max(cuts, default=1.0)
        return lowest - 1 - abs(lowest), highest + 1 + abs(highest)

    def _rivals(self, keys: Sequence[Key]) -> list[list[int]]:
        """The places of figures that are shares of the same people, each of whom chose one option."""
        places: dict[tuple[str, str], list[int]] = {}
        for place, (kind, subject, group) in enumerate(keys):
            item = subject.partition(":")[0]
            if kind == "share" and isinstance(self.questionnaire.leaves_by_id[item], Choice):
                places.setdefault((item, group), []).append(place)
        return [found for found in places.values() if len(found) > 1]


def _share(value: Value) -> float:
    return value if isinstance(value, float) else 0.0


def _subjects(plain: Condition) -> Iterator[tuple[str, str]]:
    """The figures that a plain condition looks at: their kind and what they are of."""
    if plain.answered is not None:
        yield "answer", plain.answered
    elif plain.item is not None:
        yield "answer" if plain.is_ is not None else "figure", plain.item
    elif plain.chosen is not None:
        yield "share", f"{plain.chosen}:{plain.option}"
    elif plain.share_high is not None:
        yield "share_high", plain.share_high
    for subject in (plain.score, plain.gap, *(plain.difference or ()), *((plain.among or ()) if plain.highest else ())):
        if subject is not None:
            yield "figure", subject


class _TrialView:
    """The figures of one combination."""

    def __init__(self, questionnaire: Questionnaire, figures: Mapping[Key, Value], groups: tuple[str, ...]) -> None:
        self._questionnaire = questionnaire
        self._figures = figures
        self._groups = groups

    def answer(self, item: str) -> Answer | Missing:
        value = self._figures.get(("answer", item, ""), MISSING)
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def item(self, item: str, group: str) -> float | None:
        return self._number("figure", item, item, group)

    def score(self, score: str, group: str) -> float | None:
        return self._number("figure", score, score, group)

    def share_high(self, score: str, group: str) -> float | None:
        return self._number("share_high", score, score, group)

    def share(self, item: str, option: str, group: str) -> float | None:
        return self._number("share", f"{item}:{option}", item, group)

    def gap(self, subject: str) -> float | None:
        first, second = (self._number("figure", subject, subject, side) for side in self.sides())
        return None if first is None or second is None else first - second

    def level(self) -> str | None:
        value = self._figures.get(("level", "", ""))
        return value if isinstance(value, str) else None

    def verdict(self) -> str | None:
        value = self._figures.get(("verdict", "", ""))
        return value if isinstance(value, str) else None

    def groups(self) -> tuple[str, ...]:
        return self._groups

    def sides(self) -> tuple[str, str]:
        first, second = self._questionnaire.sides
        return first.id, second.id

    def _number(self, kind: str, subject: str, asked: str, group: str) -> float | None:
        if group not in asked_groups(self._questionnaire, asked):
            return None
        value = self._figures.get((kind, subject, group), self._figures.get((kind, subject, "")))
        return value if isinstance(value, float) else None
