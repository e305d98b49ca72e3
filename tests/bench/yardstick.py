"""What an analyst would write with pandas and pingouin for one file of answers; a program of its own: ``yardstick FILE``.

It runs in an environment that only ``make bench`` makes, and imports nothing of the product. Item statistics per group, scores,
Cronbach's alpha, group tests of every item and of the score, and a bootstrap of 1000 draws. It prints how long each part took,
and the most memory it held, as JSON.
"""

import json
import resource
import sys
import time
from collections.abc import Mapping

import numpy as np
import pandas as pd
import pingouin as pg
from scipy import stats

DRAWS = 1000
NEEDED = 0.8
"""Share of the items that a score rests on at least."""
SIDES = ("side_a", "side_b")


def main() -> None:
    """Analyse, tell."""
    begin = time.perf_counter()
    answers = pd.read_csv(sys.argv[1], na_values=["dk"])
    read = time.perf_counter()
    found = analysed(answers)
    done = time.perf_counter()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"reading": read - begin, "analysis": done - read, "megabytes": megabytes, "figures": found}
    sys.stdout.write(json.dumps(told) + "\n")


def analysed(answers: pd.DataFrame) -> Mapping[str, object]:
    """The figures of a table with a column ``group`` and a column per item."""
    items = [column for column in answers.columns if column != "group"]
    rated = answers[items]
    answers = answers.assign(score=rated.mean(axis=1).where(rated.count(axis=1) >= NEEDED * len(items)) * len(items))
    by_group = answers.groupby("group")
    by_group[items].agg(["count", "mean", "std"])
    counts = {item: answers.groupby("group")[item].value_counts() for item in items}
    alpha, interval = pg.cronbach_alpha(data=rated)
    scores = {group: column.dropna() for group, column in by_group["score"]}
    first, second = (answers[answers["group"] == side] for side in SIDES)
    tests = {item: pg.ttest(first[item].dropna(), second[item].dropna(), correction=True) for item in items}
    adjusted = pg.multicomp([float(test["p_val"].iloc[0]) for test in tests.values()], method="fdr_bh")[1]
    whole = pg.ttest(scores[SIDES[0]], scores[SIDES[1]], correction=True)
    stats.mannwhitneyu(scores[SIDES[0]], scores[SIDES[1]])
    return {
        "people": {group: len(column) for group, column in scores.items()},
        "means": {group: float(column.mean()) for group, column in scores.items()},
        "alpha": float(alpha),
        "bootstrap": {group: bootstrapped(column) for group, column in scores.items()},
        "items": len(counts),
        "smallest": float(min(adjusted)),
        "t": float(whole["T"].iloc[0]),
        "alpha_from": float(interval[0]),
    }


def bootstrapped(scores: pd.Series) -> list[float]:
    """Percentile interval of the mean. Draws are taken from the counts of the values: the quickest that one would write."""
    counts = scores.value_counts()
    rng = np.random.default_rng(1)
    drawn = rng.multinomial(len(scores), counts / len(scores), size=DRAWS)
    return [float(limit) for limit in np.percentile(drawn @ counts.index.to_numpy() / len(scores), [2.5, 97.5])]


if __name__ == "__main__":
    main()
