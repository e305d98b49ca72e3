"""Single items, the scale and shares: findings among twenty items, the label "split", alpha's interval, shares of people."""

from dataclasses import dataclass

import numpy as np

from assessment.diagnosis.item_gaps import item_gaps
from assessment.statistics.levels import level_counts
from assessment.statistics.moments import Moments
from assessment.statistics.multiple import FALSE_DISCOVERIES
from assessment.statistics.polarisation import is_split
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.reliability import alpha_within_groups
from tests.calibration.comparing import kind_at, scores
from tests.calibration.populations import Population
from tests.calibration.product import distribution, index, release_of
from tests.calibration.rates import Check, Rate, chance, surveys

ITEM_SIZES = ((8, 9), (12, 12), (15, 40), (40, 40))
NOTHING = "no item differs"
DIFFERING = 6
"""Items of twenty on which the sides differ in the second setting."""
STEP = 0.9
"""By so many options."""
SPLIT_SIZES = (10, 15, 30, 60)
ONE_MIND = {
    "a clear middle": (0.05, 0.20, 0.50, 0.20, 0.05),
    "a wide middle": (0.10, 0.20, 0.40, 0.20, 0.10),
    "a flat middle": (0.15, 0.20, 0.30, 0.20, 0.15),
    "leaning up": (0.05, 0.10, 0.20, 0.30, 0.35),
    "crowded at the top": (0.02, 0.05, 0.13, 0.30, 0.50),
    "nearly flat, leaning up": (0.15, 0.15, 0.20, 0.25, 0.25),
    "quite flat (random answers)": (0.20, 0.20, 0.20, 0.20, 0.20),
}
CAMPS = {
    "camps at 1 and 5": (0.45, 0.04, 0.02, 0.04, 0.45),
    "camps at 1 and 5, six to four": (0.54, 0.04, 0.02, 0.04, 0.36),
    "camps at 1 and 5, three to one": (0.70, 0.04, 0.02, 0.04, 0.20),
    "camps at 1 and 4": (0.40, 0.08, 0.04, 0.40, 0.08),
    "camps at 2 and 4": (0.05, 0.42, 0.06, 0.42, 0.05),
}
ALPHA_SIZES = (5, 10, 15, 30, 60)
ALPHA_KINDS = (
    ("alike", 55.0),
    ("usual, noisy", 55.0),
    ("usual", 55.0),
    ("usual, five dimensions", 55.0),
    ("far apart", 55.0),
    ("two camps", 55.0),
    ("skewed", 55.0),
    ("usual", 85.0),
    ("skewed", 85.0),
)
SHARE_SIZES = (10, 15, 30, 60)
FINDINGS, SPLITS, ALPHAS, SHARES = 1_000, 4_000, 800, 2_000
FLAT = "nobody agrees there; the bars are always drawn"
FEW = "with so few people a report prints no alpha"
CROWDED = "the interval assumes a roughly normal spread; said below"


@dataclass
class Found:
    """What was counted; keys name the setting."""

    discoveries: dict[tuple[tuple[int, int], str], tuple[Rate, Rate, Rate]]
    """False findings among the findings, differing items that were found, intervals of the found that hold."""
    splits: dict[tuple[str, int], Rate]
    alphas: dict[tuple[str, float, int], Rate]
    shares: dict[tuple[str, int], Rate]


def measure() -> Found:
    """Simulate all four."""
    return Found(_discoveries(), _splits(), _alphas(), _shares())


def _discoveries() -> dict[tuple[tuple[int, int], str], tuple[Rate, Rate, Rate]]:
    found = {}
    population = kind_at("usual", 60.0)
    for sizes in ITEM_SIZES:
        for setting, differing in ((NOTHING, 0), (f"{DIFFERING} items differ", DIFFERING)):
            rates, rng = (Rate(), Rate(), Rate()), chance("items", sizes, setting)
            truth = _item_gaps(population, differing)
            for _ in range(surveys(FINDINGS)):
                sides = [_shifted(population, n, differing * (side == 0), rng) for side, n in enumerate(sizes)]
                _findings(sides, truth, differing, rates)
            found[sizes, setting] = rates
    return found


def _shifted(population: Population, n: int, differing: int, rng: np.random.Generator) -> np.ndarray:
    opinions = population.opinions(rng, n)
    opinions[:, :differing] += STEP
    return population.answers(opinions, rng)


def _item_gaps(population: Population, differing: int) -> np.ndarray:
    """True difference of every item's mean, from forty thousand people."""
    rng = chance("true items", differing)
    opinions = population.opinions(rng, 40_000)
    here = population.expected(opinions)
    opinions[:, :differing] += STEP
    return (population.expected(opinions) - here).mean(axis=0)


def _findings(sides: list[np.ndarray], truth: np.ndarray, differing: int, rates: tuple[Rate, Rate, Rate]) -> None:
    release = release_of(sides, None, "full", items=True)
    gaps = list(item_gaps(release, index(), index().items).values())
    chosen = [place for place, gap in enumerate(gaps) if gap is not None and (gap.p_adjusted or 1.0) <= FALSE_DISCOVERIES]
    rates[0].add(sum(place >= differing for place in chosen) / max(len(chosen), 1))
    for place in range(differing):
        rates[1].add(place in chosen)
    intervals = [(truth[place], gap.ci_selected) for place in chosen if (gap := gaps[place]) is not None]
    missed = sum(held is not None and not held[0] <= true <= held[1] for true, held in intervals)
    rates[2].add(1 - missed / max(len(intervals), 1))


def _splits() -> dict[tuple[str, int], Rate]:
    found = {}
    for name, shares in (ONE_MIND | CAMPS).items():
        for n in SPLIT_SIZES:
            answers = chance("split", name, n).multinomial(n, shares, size=surveys(SPLITS))
            labels = [is_split([int(each) for each in counts]) for counts in answers]
            found[name, n] = Rate(sum(label is True for label in labels), len(labels))
    return found


def _alphas() -> dict[tuple[str, float, int], Rate]:
    found = {}
    for kind, mean in ALPHA_KINDS:
        population = kind_at(kind, mean)
        rng = chance("alpha", kind, mean)
        many = population.answers(population.opinions(rng, 60_000), rng).astype(np.float64)
        truth = alpha_within_groups([Moments.of(many)]).alpha or 0.0
        for n in ALPHA_SIZES:
            rate = Rate()
            for _ in range(surveys(ALPHAS)):
                answers = population.answers(population.opinions(rng, 2, n), rng).astype(np.float64)
                interval = alpha_within_groups([Moments.of(side) for side in answers]).ci95
                rate.add(interval is not None and interval[0] <= truth <= interval[1])
            found[kind, mean, n] = rate
    return found


def _shares() -> dict[tuple[str, int], Rate]:
    """Shares of people per level, as ``share_by_level`` gives them, for every level that one in twenty or more stands at."""
    found = {}
    starts = [band.start for band in index().bands]
    for kind in ("alike", "usual", "far apart", "two camps"):
        rng = chance("share", kind)
        truth = np.array(level_counts(distribution(scores(kind_at(kind, 57.0), rng, 60_000)), starts)) / 60_000
        for n in SHARE_SIZES:
            rate = Rate()
            for people in scores(kind_at(kind, 57.0), rng, surveys(SHARES), n):
                for count, share in zip(level_counts(distribution(people), starts), truth, strict=True):
                    low, high = wilson_interval(count, n)
                    rate.add(low <= share <= high if 0.05 <= share <= 0.95 else None)
            found[kind, n] = rate
    return found


def checks(found: Found) -> list[Check]:
    """The promises about single items, alpha and shares."""
    items = []
    for (sizes, setting), (false, _, held) in found.discoveries.items():
        cell = f"{sizes[0]} v {sizes[1]}, {setting}"
        items.append(Check("false findings among the items found", cell, false, high=0.065))
        items.append(Check("intervals of the items found", cell, held, low=0.93))
    splits = [
        Check(
            "“split” although of one mind",
            f"{name}, n = {n}",
            found.splits[name, n],
            high=0.05,
            accepted=FLAT if "flat" in name else "",
        )
        for name in ONE_MIND
        for n in SPLIT_SIZES
    ]
    alphas = [
        Check(
            "interval of alpha",
            f"{kind} at {mean:g}, {n} a side",
            rate,
            low=0.93,
            accepted=CROWDED if mean > 80 or kind == "skewed" else FEW if n < 10 else "",
        )
        for (kind, mean, n), rate in found.alphas.items()
    ]
    shares = [Check("interval of a share", f"{kind}, n = {n}", rate, low=0.93) for (kind, n), rate in found.shares.items()]
    return [*items, *splits, *alphas, *shares]
