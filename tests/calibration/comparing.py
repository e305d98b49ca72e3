"""Comparing: tests that find nothing where there is nothing, changes that are none, intervals of Cliff's delta."""

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np

from assessment.diagnosis.standing import standings
from assessment.privacy.scalars import gap_scalars
from assessment.statistics.change import change_of
from tests.calibration.populations import KINDS, Array, Population, fitted, populations
from tests.calibration.product import SIDES, distribution, index, release_of
from tests.calibration.rates import Check, Rate, chance, surveys
from tests.calibration.standing import PRECISIONS, Cell

SIZES = {(5, 5): 2_000, (12, 5): 900, (8, 8): 500, (8, 30): 300, (10, 10): 1_500, (40, 15): 1_500}
"""Answers on either side -> surveys per setting; dealing answers anew takes its time."""
DELTA_SIZES = ((5, 5), (12, 5), (10, 10), (15, 40), (30, 30))
SPREADS = {
    "equal": ("usual", "usual"),
    "equal, skewed": ("skewed", "skewed"),
    "the first wider": ("far apart", "usual"),
    "the second wider": ("usual", "far apart"),
    "the second 2.7 times as wide": ("alike", "far apart"),
    "the first 2.7 times as wide": ("far apart", "alike"),
}
"""Kinds of population of the two sides, of which neither tends to be higher: alike, or symmetric about the same point."""
SHIFTS = ((60.0, 60.0), (55.0, 65.0), (51.0, 69.0))
DELTAS, WAVES = 900, 200
MOST_FALSE = 0.065
LEVEL = 0.05
MIDDLE = 60.0
WAVE_CELLS = (Cell(5, 15), Cell(8, 40), Cell(12, 15), Cell(15, 200), Cell(12, 12), Cell(40, 40))
EXTREME = "the report warns of it, see below"


@dataclass
class Found:
    """False alarms of the test of the gap and of the words for change, and coverage of the interval of Cliff's delta."""

    tests: dict[tuple[tuple[int, int], str], Rate]
    deltas: dict[tuple[tuple[int, int], str], Rate]
    changes: dict[tuple[Cell, str], Rate]
    """Of a side, per cell and precision."""


def measure() -> Found:
    """Simulate all three."""
    return Found(_tests(), _deltas(), _changes())


def kind_at(name: str, mean: float) -> Population:
    """A kind of population at a place that it fits.

    Raises:
        LookupError: If it does not fit there.
    """
    found = fitted(next(kind for kind in KINDS if kind.name == name), mean)
    if found is None:
        raise LookupError(f"{name} does not fit at {mean}")
    return found


def scores(population: Population, rng: np.random.Generator, *shape: int) -> Array:
    """Respondents' scores."""
    return population.answers(population.opinions(rng, *shape), rng).sum(axis=-1)


def _counts(values: Array) -> SimpleNamespace:
    """As much of a group's counts as the comparison of the sides looks at."""
    return SimpleNamespace(scores=distribution(values))


def _tests() -> dict[tuple[tuple[int, int], str], Rate]:
    found = {}
    for sizes, most in SIZES.items():
        for spread, kinds in SPREADS.items():
            if sizes[0] == sizes[1] and "the first" in spread:
                continue
            rng, rate, count = chance("test", sizes, spread), Rate(), surveys(most)
            sides = [scores(kind_at(kind, MIDDLE), rng, count, n) for kind, n in zip(kinds, sizes, strict=True)]
            for first, second in zip(*sides, strict=True):
                scalars = gap_scalars(_counts(first), _counts(second), "full")  # type: ignore[arg-type]
                rate.add(scalars is not None and scalars.p is not None and scalars.p <= LEVEL)
            found[sizes, spread] = rate
    return found


def _deltas() -> dict[tuple[tuple[int, int], str], Rate]:
    found = {}
    for sizes in DELTA_SIZES:
        for kind in ("alike", "usual", "far apart", "skewed", "two camps"):
            rate = Rate()
            for means in SHIFTS:
                rng = chance("delta", sizes, kind, means)
                places = [kind_at(kind, mean) for mean in means]
                truth = _true_delta(places, chance("true delta", kind, means))
                count = surveys(DELTAS // len(SHIFTS))
                sides = [scores(place, rng, count, n) for place, n in zip(places, sizes, strict=True)]
                for first, second in zip(*sides, strict=True):
                    scalars = gap_scalars(_counts(first), _counts(second), "full")  # type: ignore[arg-type]
                    interval = None if scalars is None else scalars.cliffs_delta_ci95
                    rate.add(None if interval is None else interval[0] <= truth <= interval[1])
            found[sizes, kind] = rate
    return found


def _true_delta(places: list[Population], rng: np.random.Generator) -> float:
    """P(above) - P(below) of two people, from forty thousand of each."""
    first, second = (np.bincount(scores(place, rng, 40_000), minlength=101) / 40_000 for place in places)
    below = np.cumsum(second) - second
    above = 1 - np.cumsum(second)
    return float(first @ (below - above))


def _changes() -> dict[tuple[Cell, str], Rate]:
    """Two waves among the same people, who have not changed their minds; in each some answer, not always the same ones."""
    found = {(cell, precision): Rate() for cell in WAVE_CELLS for precision in PRECISIONS}
    for cell in WAVE_CELLS:
        for kind in KINDS:
            places, rng = list(populations(kind)), chance("change", cell, kind.name)
            for number in range(surveys(WAVES)):
                _waves(places[number % len(places)], cell, rng, {each: found[cell, each] for each in PRECISIONS})
    return found


def _waves(population: Population, cell: Cell, rng: np.random.Generator, rates: dict[str, Rate]) -> None:
    opinions = population.opinions(rng, len(SIDES), cell.invited)
    waves = []
    for _ in range(2):
        who = rng.permutation(cell.invited)[: cell.n]
        waves.append(list(population.answers(opinions[:, who], rng)))
    for precision, of_side in rates.items():
        both = [standings(release_of(wave, cell.invited, precision), index()) for wave in waves]  # type: ignore[arg-type]
        for side in SIDES:
            before, after = (wave[side].real for wave in both)
            if before is not None and after is not None:
                of_side.add(change_of(before, after).words != "cannot_tell")


def checks(found: Found) -> list[Check]:
    """The promises about false alarms, and about the interval of Cliff's delta."""
    tests = [
        Check(
            "false alarms of the test of the gap",
            f"{sizes[0]} v {sizes[1]}, {spread}",
            rate,
            high=MOST_FALSE,
            accepted=EXTREME if sizes[0] > sizes[1] and min(sizes) < 10 and "the second" in spread else "",
        )
        for (sizes, spread), rate in found.tests.items()
    ]
    changes = [
        Check("“rose” or “fell” where nothing changed", f"{cell}, {precision}", rate, high=MOST_FALSE)
        for (cell, precision), rate in found.changes.items()
        if rate.n
    ]
    deltas: dict[tuple[int, int], Rate] = {}
    for (sizes, _), rate in found.deltas.items():
        deltas.setdefault(sizes, Rate()).merge(rate)
    return [*tests, *changes, *(Check("interval of Cliff’s delta", f"{a} v {b}", rate, 0.93) for (a, b), rate in deltas.items())]
