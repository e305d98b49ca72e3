"""The tables of a page of facts: readiness and open points, figures, calculations, structures, targets, what was stated."""

from collections.abc import Sequence

from assessment.diagnosis.facts import AdvisorResult, CalculatorResult, FactScore, OpenPoint
from questionnaires.calculation import StepResult
from questionnaires.deciding import OptionResult
from questionnaires.questions import Choice, Choices, Item, Leaf, TextQuestion
from questionnaires.routing import item_value
from questionnaires.scoring import score_bounds
from reports.charts.palette import Shape
from reports.document.asked import filled
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.leaders import FEW, Facts, answers_by_role, degree_word, item_text
from reports.document.numbers import BarsChart, DotNumbers, TrackChart
from reports.document.parts import Value
from reports.document.scores import band_key, band_name, decimals_on, percent, ticks_of
from reports.document.shares import options_of


def readiness_grid(facts: Facts) -> Grid:
    """Every score of the sheets on its scale: of a check list, how far each block is in place."""
    sources, say = facts.sources, facts.sources.say
    scores = [each for each in facts.result.scores if each.value is not None]
    if not scores:
        return Grid("", (), ())
    banded = next((each.score for each in scores if each.score.bands), scores[0].score)
    low, high = score_bounds(facts.form, banded)
    columns = (
        Column("name", say("col-scale", low=say.number(low), high=say.number(high))),
        Column("plot", ticks=ticks_of(sources, low, high)),
        Column("rest", say("col-reads")),
    )
    rows = tuple(_score_row(facts, each) for each in scores)
    return Grid(say("readiness-title"), columns, (GridGroup(rows),), key=band_key(sources, banded.bands, low))


def _score_row(facts: Facts, each: FactScore) -> GridRow:
    sources, say, score = facts.sources, facts.sources.say, each.score
    low, high = score_bounds(facts.form, score)
    decimals = decimals_on(low, high)
    groups = each.groups if len(each.groups) > 1 else {}
    values = [Value(sources.shape(group), sources.label(group), say.number(value, decimals)) for group, value in groups.items()]
    dots = [DotNumbers(sources.shape(group), value) for group, value in groups.items()]
    text = say.number(each.value or 0.0, decimals)
    if not dots:
        dots = [DotNumbers("co", each.value or 0.0)]
        values = [Value("co", say("company"), text)]
    title = filled(sources, score.title)
    edges = (*(band.start for band in score.bands), score.bands[-1].end) if score.bands else ()
    told = ", ".join(say("alt-value", who=value.label, value=value.text) for value in values)
    name = band_name(sources, score, each.band)
    return GridRow(
        (
            GridCell(title, values=tuple(values)),
            GridCell(picture=TrackChart(tuple(dots), low, high, edges, f"{title}: {told}")),
            GridCell(name[:1].upper() + name[1:]),
        )
    )


def points_grid(facts: Facts) -> Grid:
    """The points that are not fully in place, block by block, the hardest last."""
    say = facts.sources.say
    by_block: dict[str, list[OpenPoint]] = {}
    for point in facts.result.open_points:
        block = next((score for score in facts.form.scores if point.item.id in score.members and score.meaning == "strength"), None)
        by_block.setdefault(filled(facts.sources, block.title) if block else "", []).append(point)
    groups = tuple(GridGroup(tuple(_point_row(facts, point) for point in points), title) for title, points in by_block.items())
    columns = (
        Column("text", say("col-point")),
        Column("tenth", say("col-in-place-share"), numeric=True),
        Column("rest", say("col-who-says")),
    )
    return Grid(say("points-title", n=len(facts.result.open_points)), columns, groups, note=say("note-points"))


def _point_row(facts: Facts, point: OpenPoint) -> GridRow:
    say = facts.sources.say
    owners = [say("point-owner", owner=text, who=facts.role(role)) for role, text in point.owners]
    proofs = [say("point-proof", proof=text, who=facts.role(role)) for role, text in point.evidence]
    share = GridCell(percent(facts.sources, point.share))
    return GridRow(
        (
            GridCell(item_text(facts, point.item.id), notes=(*owners, *proofs)),
            share,
            GridCell(notes=answers_by_role(facts, point.by_role)),
        )
    )


def figures_grid(facts: Facts) -> Grid:
    """Numbers in their units, with who gave which where several did; pairs of target and result have a table of their own."""
    sources, say = facts.sources, facts.sources.say
    paired = {name for criterion in facts.form.criteria for name in (criterion.target, criterion.actual)}
    rows = []
    for number in facts.result.numbers:
        if number.value is None or number.question.id in paired:
            continue
        several = number.by_role if len(number.by_role) > 1 else ()
        given = [say("figure-of", who=facts.role(role), value=_figure(facts, value)) for role, value in several]
        text = figure_text(facts, number.value, filled(sources, number.question.unit))
        rows.append(GridRow((GridCell(item_text(facts, number.question.id)), GridCell(text), GridCell(notes=tuple(given)))))
    if not any(row.cells[-1].notes for row in rows):  # one person's figures need no column for who gave which
        return Grid(
            say("figures-title"), (Column("text", say("col-figure")), Column("rest", say("col-value"))), _without_last(rows)
        )
    columns = (Column("wide", say("col-figure")), Column("reads", say("col-value")), Column("rest", say("col-who-says")))
    return Grid(say("figures-title"), columns, (GridGroup(tuple(rows)),))


def _without_last(rows: Sequence[GridRow]) -> tuple[GridGroup, ...]:
    return (GridGroup(tuple(GridRow(row.cells[:-1]) for row in rows)),)


def figure_text(facts: Facts, value: float, unit: str) -> str:
    """A number in its unit."""
    return _with_unit(facts, _figure(facts, value), unit)


def _figure(facts: Facts, value: float) -> str:
    """A number with as many decimals as it has, two at most."""
    digits = next(digits for digits in (0, 1, 2) if digits == 2 or abs(round(value, digits) - value) < 1e-9)
    return facts.sources.say.number(value, digits)


def _with_unit(facts: Facts, value: str, unit: str) -> str:
    """A figure and its unit; per cent as the language sets it."""
    say = facts.sources.say
    return say("per-cent", value=value) if unit == "%" else say("with-unit", value=value, unit=say.inside(unit)) if unit else value


def calculator_grid(facts: Facts, result: CalculatorResult) -> Grid:
    """Every step of a calculation with its numbers."""
    say = facts.sources.say
    rows = tuple(_step_row(facts, step) for step in result.steps)
    columns = (Column("text", say("col-step")), Column("rest", say("col-formula")), Column("reads", say("col-result")))
    return Grid(filled(facts.sources, result.calculator.title), columns, (GridGroup(rows),))


def _step_row(facts: Facts, result: StepResult) -> GridRow:
    sources, say, step = facts.sources, facts.sources.say, result.step
    signs = {"*": "×", "/": "÷", "-": "−"}
    pieces = [_figure(facts, piece) if isinstance(piece, float | int) else signs.get(piece, piece) for piece in result.formula]
    if result.value is None:
        problem = result.problem
        names = [say.quoted(_input_name(facts, name)) for name in (problem.names if problem else ())]
        why = say(f"calculation-{problem.reason if problem else 'missing'}", what=say.listed(names))
        return GridRow((GridCell(filled(sources, step.title)), GridCell(why), GridCell(say("no-result"))))
    value = say.number(result.value, step.digits)
    text = _with_unit(facts, value, filled(sources, step.unit) if step.unit else "")
    formula = " ".join(pieces).replace("( ", "(").replace(" )", ")")
    return GridRow((GridCell(filled(sources, step.title)), GridCell(formula), GridCell(text, strong=True)))


def _input_name(facts: Facts, name: str) -> str:
    if name in facts.form.leaves_by_id:
        return item_text(facts, name).rstrip("?.")
    steps = (step for calculator in facts.form.calculators for step in calculator.steps)
    return next((filled(facts.sources, step.title) for step in steps if step.id == name), name)


def advisor_grid(facts: Facts, result: AdvisorResult) -> Grid:
    """How well each structure fits, with what speaks for and against it."""
    sources, say = facts.sources, facts.sources.say
    columns = (
        Column("reads", say("col-structure")),
        Column("half", say("col-fits"), numeric=True),
        Column("rest", say("col-pros")),
        Column("rest", say("col-cons")),
    )
    rows = tuple(_option_row(facts, option) for option in result.options)
    return Grid(filled(sources, result.advisor.title), columns, (GridGroup(rows),), note=say("note-advisor"))


def _option_row(facts: Facts, result: OptionResult) -> GridRow:
    sources, say = facts.sources, facts.sources.say
    told = [say("option-best")] if result.best else [say("option-excluded")] if result.excluded else []
    share = say("option-open") if result.share is None else percent(sources, result.share)
    pros, cons = (tuple(filled(sources, text) for text in texts) for texts in (result.option.pros, result.option.cons))
    return GridRow(
        (
            GridCell(filled(sources, result.option.title), notes=tuple(told)),
            GridCell(share, strong=result.best),
            GridCell(notes=pros),
            GridCell(notes=cons),
        )
    )


def criteria_grid(facts: Facts) -> Grid:
    """Targets beside what came of them."""
    sources, say = facts.sources, facts.sources.say
    rows = []
    for each in facts.result.criteria:
        if each.target is None and each.actual is None:
            continue
        state = "unknown" if each.met is None else "met" if each.met else "missed"
        bars: tuple[tuple[Shape, float], ...] = () if each.ratio is None else (("co", min(each.ratio, 2.0) / 2),)
        ratio = "" if each.ratio is None else percent(sources, each.ratio)
        picture = (
            GridCell(picture=BarsChart(bars, say("alt-value", who=filled(sources, each.criterion.title), value=ratio)))
            if bars
            else GridCell()
        )
        target, actual = (say("unknown") if value is None else _figure(facts, value) for value in (each.target, each.actual))
        cells = (GridCell(filled(sources, each.criterion.title)), picture, GridCell(target), GridCell(actual))
        rows.append(GridRow((*cells, GridCell(ratio), GridCell(say(f"criterion-{state}")))))
    columns = (
        Column("name", say("col-criterion")),
        Column("bars", ticks=(say.number(0), "", percent(sources, 1.0), "", percent(sources, 2.0))),
        Column("tenth", say("col-target"), numeric=True),
        Column("tenth", say("col-actual"), numeric=True),
        Column("tenth", say("col-ratio"), numeric=True),
        Column("rest", say("col-met")),
    )
    return Grid(say("criteria-title"), columns, (GridGroup(tuple(rows)),), note=say("note-criteria"))


def stated_grid(facts: Facts, *, texts: bool = True) -> Grid:
    """Everything else as it was stated: the questions of no table above, with each sheet's answer.

    Args:
        facts: The sheets.
        texts: Whether what was written in words belongs to it.
    """
    say, form = facts.sources.say, facts.form
    strengths = {item for score in form.scores if score.meaning == "strength" for item in score.members}
    paired = {item for practice in form.practices for item in (practice.in_place, practice.useful)}
    rows = []
    for leaf in form.leaves:
        told = Item | Choice | Choices | TextQuestion if texts else Item | Choice | Choices
        if leaf.id in strengths | paired or not isinstance(leaf, told):
            continue
        answers = [_answer(facts, leaf, place) for place in range(len(facts.sheets.sheets))]
        if any(answers):
            everybody = [answer or _silence(facts, leaf, place) for place, answer in enumerate(answers)]
            rows.append(GridRow((GridCell(item_text(facts, leaf.id)), *_answer_cells(facts, everybody))))
    columns = [Column("text", say("col-question"))]
    if len(facts.roles) <= FEW:
        columns += [Column("rest", role) for role in facts.roles]
    else:
        columns.append(Column("rest", say("col-who-says")))
    return Grid(say("stated-title"), tuple(columns), (GridGroup(tuple(rows)),))


def _silence(facts: Facts, leaf: Leaf, place: int) -> str:
    """Why a sheet has no answer: not asked, or left out."""
    group = facts.sheets.sheets[place].group
    return facts.sources.say("no-answer" if group in facts.form.asked_of[leaf.id] else "not-asked-of")


def _answer_cells(facts: Facts, answers: Sequence[str]) -> list[GridCell]:
    if len(facts.roles) <= FEW:
        return [GridCell(answer) for answer in answers]
    words: dict[str, list[str]] = {}
    for role, answer in zip(facts.roles, answers, strict=True):
        words.setdefault(answer, []).append(role)
    return [GridCell(notes=tuple(facts.sources.say("answer-of", answer=word, who=", ".join(who)) for word, who in words.items()))]


def _answer(facts: Facts, leaf: Leaf, place: int) -> str:
    """One sheet's answer in words; empty for none."""
    sheet = facts.sheets.sheets[place]
    given = sheet.answers.get(leaf.id)
    if isinstance(leaf, Item):
        value = item_value(facts.form, leaf.id, sheet.answers)
        scale = facts.form.scales[leaf.scale]
        if value is None or given is None:
            return ""
        if scale.size == 3:
            return degree_word(facts.sources, (float(given) - 1) / 2) if isinstance(given, int) else ""
        return scale.options[int(given) - 1][facts.sources.language] if isinstance(given, int) else ""
    if isinstance(leaf, TextQuestion):
        return given.strip() if isinstance(given, str) else ""
    options = options_of(facts.sources, leaf.id)
    chosen = (given,) if isinstance(given, str) else given if isinstance(given, tuple) else ()
    return ", ".join(options.get(option, option) for option in chosen)
