"""Whether a diagnosis says of every value that is missing why it is."""

import math
from collections.abc import Iterator, Mapping

from assessment.diagnosis.score_reliability import can_be_told
from questionnaires.evaluation import asked_groups

PARTS = ("items", "scales", "rated", "choices", "practices", "flows", "cells", "ownership")
OF_KIND = {
    "choice": {"means", "mean", "sd"},
    "choices": {"means", "mean", "sd"},
    "ranking": {"mean", "sd"},
    "allocation": {"counts", "shares", "mean", "sd"},
    "number": {"counts", "shares", "means"},
}
GAP_ONLY = {"cliffs_delta", "cliffs_delta_ci95", "pairs_of_100", "p", "p_adjusted", "share", "test", "size", "ci_selected"}


def silent_gaps(diagnosis, form) -> list[str]:
    """Paths of values besides the index that are None and neither explained nor absent by nature."""
    reasons = [entry.what.split(".") for entry in diagnosis.withheld]
    found = []
    for part in PARTS:
        for entry in getattr(diagnosis, part):
            fields = entry.model_dump()
            name = f"{entry.rater}.{entry.score}" if part == "cells" else entry.id
            for path in missing(fields):
                whole = [part, *name.split("."), *path]
                if not by_nature(part, entry, path, form) and not any(covers(reason, whole) for reason in reasons):
                    found.append(".".join(whole))
    return found


def silent_changes(diagnosis) -> list[str]:
    """The same of the comparison with the last wave; None as the number of people invited says that nobody knows it."""
    if diagnosis.change is None:
        return []
    reasons = [entry.what.split(".") for entry in diagnosis.withheld]
    fields = diagnosis.change.model_dump(exclude={"dimensions", "items", "scales", "not_compared", "earlier", "release"})
    for part in ("dimensions", "items", "scales"):
        fields[part] = {each.id: each.model_dump() for each in getattr(diagnosis.change, part)}
    gone = list(missing(fields))
    return [
        ".".join(path)
        for path in gone
        if not told_elsewhere(path, gone) and not any(covers(reason, ["change", *path]) for reason in reasons)
    ]


def told_elsewhere(path, gone) -> bool:
    """Whether a figure of the comparison is missing where another says why: no roster, no index, no interval of the change."""
    return path[-1] in ("standardised", "invited", "scored") or (
        path[-1] in ("earlier_ci95", "later_ci95") and (*path[:-1], "ci95") in gone
    )


def covers(reason, path) -> bool:
    """Whether a path of the withheld list is the path or leads to it; ``*`` stands for the id."""
    if len(path) > 1 and path[0] == "cells" and len(reason) > 1 and reason[1] == "*":
        path = [path[0], "*", *path[3:]]
    return len(reason) <= len(path) and all(one in ("*", other) for one, other in zip(reason, path, strict=False))


def missing(fields: Mapping[str, object], before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Paths of None values."""
    for name, value in fields.items():
        if value is None:
            yield (*before, name)
        elif isinstance(value, Mapping):
            yield from missing(value, (*before, name))


def by_nature(part, entry, path, form) -> bool:
    """Whether a value is None because there is no such thing here."""
    last = path[-1]
    gap_only = GAP_ONLY | ({"ci95_answers", "words"} if part in ("items", "rated") else set())
    if last in ("part", "camps") or (path[0] == "gap" and last in gap_only):
        return True
    if path == ("gap",) and part in ("scales", "rated"):
        return not {side.id for side in form.sides} <= set(asked_groups(form, entry.id))
    if part in ("scales", "cells"):
        score = form.scores_by_id[entry.id if part == "scales" else entry.score]
        absent = {
            "band": not score.bands,
            "band_shares": not score.bands,
            "risk": not score.bands or score.meaning != "risk",
            "share_high": score.high is None,
            "mirror": score.mirror is None,
            "mirror_gap": score.mirror is None,
            "reliability": not can_be_told(form, score),
        }
        return absent.get(last, False)
    if part == "choices":
        return last in OF_KIND[entry.kind]
    if part == "ownership" and last == "modal":
        return (entry if path == ("modal",) else entry.groups[path[1]]).clarity is not None
    return False


def not_finite(value, path="") -> list[str]:
    """Paths of numbers that are no numbers."""
    if isinstance(value, float):
        return [] if math.isfinite(value) else [path]
    if isinstance(value, Mapping):
        return [found for name, each in value.items() for found in not_finite(each, f"{path}.{name}")]
    if isinstance(value, list | tuple):
        return [found for number, each in enumerate(value) for found in not_finite(each, f"{path}.{number}")]
    return []
