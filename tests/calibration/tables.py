"""The tables and pictures of the calibration page, made of what was counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tests.calibration import comparing, parts, standing
from tests.calibration.plots import Dot, Line, diagonal, rows
from tests.calibration.rates import Check, Rate

DIGITS_NAMES = ("all digits", "released")


def table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first stand right."""
    marks = ["---", *["--:" for _ in head[1:]]]
    return "\n".join("| " + " | ".join(line) + " |" for line in (head, marks, *lines)) + "\n"


def percent(rate: Rate | None, digits: int = 1) -> str:
    """A share in per cent, or why there is none."""
    return "–" if rate is None or not rate.n else f"{100 * rate.share:.{digits}f}"


def intervals(results: standing.Results) -> str:
    """How often each interval holds what it is about, a cell and precision a line."""
    lines = []
    for (cell, precision), found in results.items():
        ends = found.extremes("ci95")
        if ends is None:
            lines.append((str(cell), precision, *["withheld"] * 6))
            continue
        span = f"{percent(ends[0][1])} ({ends[0][0]}) to {percent(ends[1][1])} ({ends[1][0]})"
        figures = [percent(found.pooled(name)) for name in ("ci95", "company", "gap", "ci95_answers", "bounds")]
        lines.append((str(cell), precision, figures[0], span, *figures[1:]))
    head = ("answered", "precision", "`ci95`", "by population", "company", "gap", "`ci95_answers`", "`bounds`")
    return table(head, lines)


def interval_picture(results: standing.Results) -> str:
    """The pooled coverage of ``ci95`` as a picture."""
    cells = dict.fromkeys(cell for cell, _ in results)
    lines = [
        Line(f"{cell} answered", _dot(results[cell, "full"].pooled("ci95")), _dot(results[cell, "released"].pooled("ci95")))
        for cell in cells
    ]
    return rows(
        "How often the 95 % interval holds where the group stands", lines, span=(0.90, 1.0), good=(0.94, 0.97), names=DIGITS_NAMES
    )


def kinds_picture(results: standing.Results, cell: standing.Cell) -> str:
    """The same of one cell, by kind of population."""
    names = dict.fromkeys(kind for name, kind in results[cell, "full"].rates if name == "ci95")
    lines = [
        Line(name, *(_dot(results[cell, precision].rates["ci95", name]) for precision in standing.PRECISIONS)) for name in names
    ]
    title = f"The same by population, {cell} answered"
    return rows(title, lines, span=(0.85, 1.0), good=(0.94, 0.97), names=DIGITS_NAMES)


def levels(results: standing.Results) -> str:
    """Levels stated at .9 or more: how often, what was stated on average, and how often it was right."""
    lines = []
    for (cell, precision), found in results.items():
        for whose in ("side", "company"):
            stated, right = found.sure(whose)
            if right.n:
                lines.append((str(cell), precision, whose, f"{right.n:,}", percent(stated), percent(right)))
    return table(("answered", "precision", "whose", "stated", "on average at", "right"), lines)


def bins(results: standing.Results) -> str:
    """All cells together: what was stated against how often it was right."""
    lines = []
    for place, (low, high) in enumerate(zip(standing.STATED, standing.STATED[1:], strict=False)):
        line = [f"{100 * low:.0f} to {min(100 * high, 100):.0f}"]
        for precision in standing.PRECISIONS:
            stated, right = _bin(results, precision, place)
            line += [f"{right.n:,}", percent(stated), percent(right)]
        lines.append(line)
    head = ("stated, per cent", *(f"{column}, {name}" for name in DIGITS_NAMES for column in ("times", "on average", "right")))
    return table(head, lines)


def level_picture(results: standing.Results) -> str:
    """The reliability diagram."""
    series = []
    for precision in standing.PRECISIONS:
        pairs = [_bin(results, precision, place) for place in range(len(standing.STATED) - 1)]
        series.append([(stated.share, dot) for stated, right in pairs if right.n >= 50 and (dot := _dot(right)) is not None])
    return diagonal("Levels: stated against right, all cells together", series, DIGITS_NAMES)


def gap_tests(found: comparing.Found) -> str:
    """False alarms by sizes and spreads."""
    spreads = list(comparing.SPREADS)
    lines = [(f"{a} v {b}", *(percent(found.tests.get(((a, b), spread))) for spread in spreads)) for a, b in comparing.SIZES]
    return table(("answers", *spreads), lines)


def test_picture(found: comparing.Found) -> str:
    """The same as a picture."""
    lines = [Line(f"{a} v {b}, {spread}", _dot(rate)) for ((a, b), spread), rate in found.tests.items()]
    return rows(
        "False alarms of the test of the gap, promised 5 %",
        lines,
        span=(0.0, 0.12),
        good=(0.0, comparing.MOST_FALSE),
        names=("", ""),
    )


def deltas(found: comparing.Found) -> str:
    """Coverage of the interval of Cliff's delta."""
    return _crossed(found.deltas, "answers", lambda sizes: f"{sizes[0]} v {sizes[1]}")  # type: ignore[index]


def changes(found: comparing.Found) -> str:
    """Words for change where there was none."""
    return _crossed(found.changes, "answered in each wave", str)


def discoveries(found: parts.Found) -> str:
    """Findings among twenty items."""
    lines = [
        (f"{a} v {b}, {setting}", *(percent(rate) for rate in rates)) for ((a, b), setting), rates in found.discoveries.items()
    ]
    return table(("answers", "false among the findings", "differing items found", "intervals of the items found hold"), lines)


def _of_items(setting: str, rates: Sequence[Rate]) -> tuple[str, ...]:
    """Where nothing differs, there is nothing to be found."""
    false, found, held = (percent(rate) for rate in rates)
    return false, "–" if setting == parts.NOTHING else found, held


def splits(found: parts.Found) -> str:
    """How often the label is given, by shape and answers."""
    return _crossed(found.splits, "shape", str, of="n = ")


def alphas(found: parts.Found) -> str:
    """Coverage of Feldt's interval."""
    kinds = dict.fromkeys((kind, mean) for kind, mean, _ in found.alphas)
    lines = [(f"{kind}, mean {mean:g}", *(percent(found.alphas[kind, mean, n]) for n in parts.ALPHA_SIZES)) for kind, mean in kinds]
    return table(("population", *(f"{n} a side" for n in parts.ALPHA_SIZES)), lines)


def shares(found: parts.Found) -> str:
    """Coverage of Wilson's interval."""
    return _crossed(found.shares, "population", str, of="n = ")


def promises(checks: Sequence[Check]) -> str:
    """What was promised, in how many settings it was looked at, and where it was not kept."""
    lines = []
    for what in dict.fromkeys(check.what for check in checks):
        here = [check for check in checks if check.what == what and check.rate.n]
        missed = [check for check in here if not check.met]
        shares = sorted(check.rate.share for check in here)
        span = f"{100 * shares[0]:.1f} to {100 * shares[-1]:.1f}" if shares else "–"
        lines.append((what, str(len(here)), span, str(len(missed))))
    return table(("figure", "settings", "per cent, lowest to highest", "missed"), lines)


def misses(checks: Sequence[Check]) -> str:
    """Every missed promise with the reason why it stands."""
    missed = [check for check in checks if not check.met]
    return "".join(
        f"- {check.what}, {check.cell}: {percent(check.rate)} instead of {_promise(check)}"
        f"{f'; {check.accepted}' if check.accepted else ''}.\n"
        for check in missed
    )


def _promise(check: Check) -> str:
    if check.low and check.high < 1:
        return f"{100 * check.low:.1f} to {100 * check.high:.1f}"
    return f"at least {100 * check.low:.1f}" if check.low else f"at most {100 * check.high:.1f}"


def _crossed(found: Mapping[tuple[object, object], Rate], first: str, name: Callable[[object], str], *, of: str = "") -> str:
    """Rates by two keys as a table."""
    lines, columns = (list(dict.fromkeys(key[place] for key in found)) for place in (0, 1))
    return table(
        (first, *(f"{of}{column}" for column in columns)),
        ((name(each), *(percent(found.get((each, column))) for column in columns)) for each in lines),
    )


def _bin(results: standing.Results, precision: str, place: int) -> tuple[Rate, Rate]:
    stated, right = Rate(), Rate()
    for (_, told), found in results.items():
        if told == precision:
            stated.merge(found.stated["side", place][0])
            right.merge(found.stated["side", place][1])
    return stated, right


def _dot(rate: Rate) -> Dot | None:
    return Dot(rate.share, 2 * rate.error) if rate.n else None
