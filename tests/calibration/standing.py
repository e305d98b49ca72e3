"""Where groups stand: do the intervals hold the truth as often as they say, and are levels right as often as they are stated?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from assessment.diagnosis.company import overall_result, side_gap
from assessment.diagnosis.standing import Standing, group_result, level_of, standings
from assessment.release import Precision
from tests.calibration.populations import KINDS, Array, Population, populations
from tests.calibration.product import SIDES, index, release_of
from tests.calibration.rates import Check, Rate, chance, surveys

SURVEYS = 600
"""Simulated companies per kind of population and cell; each has two sides."""
PRECISIONS: tuple[Precision, ...] = ("full", "released")
STATED = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0000001)
"""Probabilities at which a reliability diagram is cut."""
SURE = 0.9


@dataclass(frozen=True)
class Cell:
    """So many of so many answered on each side."""

    n: int
    invited: int

    def __str__(self) -> str:
        return f"{self.n} of {self.invited}"


CELLS = tuple(Cell(n, of) for n, of in ((3, 6), (5, 15), (8, 40), (12, 15), (15, 200), (12, 12), (40, 40)))
SAFE_SIDE = (Cell(8, 8),)
"""Cells that a release is known to be too careful about; see the page."""


def _two() -> tuple[Rate, Rate]:
    return Rate(), Rate()


@dataclass
class Found:
    """What was counted for one cell and precision."""

    rates: dict[tuple[str, str], Rate] = field(default_factory=lambda: defaultdict(Rate))
    """(figure, kind of population) -> how often it was right."""
    stated: dict[tuple[str, int], tuple[Rate, Rate]] = field(default_factory=lambda: defaultdict(_two))
    """(whose level, bin of ``STATED``) -> what was stated and how often it was right."""

    def pooled(self, figure: str) -> Rate:
        """Of all kinds of population together."""
        whole = Rate()
        for (name, _), rate in self.rates.items():
            if name == figure:
                whole.merge(rate)
        return whole

    def extremes(self, figure: str) -> tuple[tuple[str, Rate], tuple[str, Rate]] | None:
        """The kinds of population with the lowest and the highest rate."""
        kinds = [(kind, rate) for (name, kind), rate in self.rates.items() if name == figure and rate.n]
        return (min(kinds, key=lambda each: each[1].share), max(kinds, key=lambda each: each[1].share)) if kinds else None

    def sure(self, whose: str, least: float = SURE) -> tuple[Rate, Rate]:
        """What was stated, and how often it was right, where at least ``least`` was stated."""
        stated, right = Rate(), Rate()
        for (name, place), rates in self.stated.items():
            if name == whose and STATED[place] >= least:
                stated.merge(rates[0])
                right.merge(rates[1])
        return stated, right


Results = dict[tuple[Cell, Precision], Found]


def measure(cells: Sequence[Cell] = (*CELLS, *SAFE_SIDE)) -> Results:
    """Simulate every cell in every population and precision."""
    results: Results = {(cell, precision): Found() for cell in cells for precision in PRECISIONS}
    for cell in cells:
        for kind in KINDS:
            places, rng = list(populations(kind)), chance("standing", cell, kind.name)
            for number in range(surveys(SURVEYS)):
                _survey(places[number % len(places)], cell, rng, {each: results[cell, each] for each in PRECISIONS})
    return results


def _survey(population: Population, cell: Cell, rng, found: dict[Precision, Found]) -> None:  # type: ignore[no-untyped-def]
    opinions = population.opinions(rng, len(SIDES), cell.invited)
    answers = population.answers(opinions, rng)
    true, said = population.true_scores(opinions).mean(axis=1), answers.sum(axis=2).mean(axis=1)
    for precision, here in found.items():
        release = release_of(list(answers[:, : cell.n]), cell.invited, precision)
        if release.groups[0].tier != "withheld":
            _count(here, population.kind.name, standings(release, index()), true, said)


def _count(found: Found, kind: str, here: dict[str, Standing], true: Array, said: Array) -> None:
    """Hold everything that the diagnosis says of both sides against the truth."""
    form, both = index(), [here[side] for side in SIDES]
    for side, standing in enumerate(both):
        result = group_result(standing, form)
        found.rates["ci95", kind].add(_holds(result.ci95, true[side]))
        found.rates["ci95_answers", kind].add(_holds(result.ci95_answers, said[side]))
        found.rates["bounds", kind].add(_holds(result.bounds, said[side]))
        _level(found, "side", result.level_probabilities, level_of(true[side], form))
    company = overall_result(both[0], both[1], form)
    found.rates["company", kind].add(_holds(company.ci95, true.mean()))
    _level(found, "company", company.level_probabilities, level_of(true.mean(), form))
    gap = side_gap(both[0], both[1], None, form)
    if gap is not None:
        found.rates["gap", kind].add(_holds(gap.ci95, true[0] - true[1]))
        found.rates["gap_answers", kind].add(_holds(gap.ci95_answers, said[0] - said[1]))


def _holds(interval: tuple[float, float] | None, truth: float) -> bool | None:
    """Whether an interval holds the truth; the last dust of binary fractions does not matter."""
    return None if interval is None else interval[0] - 1e-9 <= truth <= interval[1] + 1e-9


def _level(found: Found, whose: str, chances: dict[str, float] | None, truth: str) -> None:
    if chances is None:
        return
    level = max(chances, key=chances.__getitem__)
    place = next(place for place in range(len(STATED) - 1) if chances[level] < STATED[place + 1])
    stated, right = found.stated[whose, place]
    stated.add(chances[level])
    right.add(level == truth)


def checks(results: Results) -> list[Check]:
    """The promises about intervals and levels."""
    found = []
    for (cell, precision), here in results.items():
        name, few = f"{cell}, {precision}", cell.n <= 5
        careful = cell in SAFE_SIDE and precision == "released"
        high = 1.0 if careful else 0.98 if few else 0.97
        found.append(Check("95 % interval (`ci95`)", name, here.pooled("ci95"), 0.94, high))
        found.append(Check("interval of the gap (`gap.ci95`)", name, here.pooled("gap"), 0.94))
        for whose in ("side", "company"):
            stated, right = here.sure(whose)
            if right.n:
                found.append(Check(f"level of a {whose} stated at .9 or more", name, right, low=stated.share - 0.02, clusters=1.2))
    return found
