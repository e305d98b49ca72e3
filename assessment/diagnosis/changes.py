"""What has changed since the last wave: means of two waves in which nobody is linked."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from assessment.diagnosis.findings import ChangeFigure, ChangePart, ChangeResult, EarlierTurnout
from assessment.diagnosis.item_gaps import item_estimate, keyed_distribution
from assessment.diagnosis.parts import dimension_estimate
from assessment.diagnosis.scales import score_estimate
from assessment.diagnosis.waves import EarlierWave, Waves
from assessment.release import GroupFigures
from assessment.statistics.change import change_of, standardised
from assessment.statistics.comparison import weighted_sum
from assessment.statistics.exact import as_written, difference
from assessment.statistics.intervals import Estimate, Interval
from questionnaires.model import Item, Questionnaire
from questionnaires.scoring import score_bounds

Known = tuple[float, Estimate | None]
"""A mean as published, and the same with its error where that is known."""
Read = Callable[[GroupFigures, Questionnaire], Known | None]


def change_result(waves: Waves) -> ChangeResult:
    """Every mean that both waves show and that is made of the same things, with its change."""
    before, after = waves.before, waves.after
    indexed = after.questionnaire.score is not None and waves.goes_on("index")
    sides = [side.id for side in after.questionnaire.sides]
    return ChangeResult(
        earlier=before.release.questionnaire,
        release=before.release.digest,
        groups=_of_groups(waves) if indexed else {},
        overall=_of_sides(waves, sides, overall=True) if indexed else None,
        gap=_of_sides(waves, sides, overall=False) if indexed else None,
        dimensions=_parts(waves, "dimension", ((each.id, _dimension(each.id)) for each in after.questionnaire.dimensions)),
        items=_parts(waves, "item", ((item.id, _item(item)) for item in after.questionnaire.rated)),
        scales=_parts(waves, "score", ((score.id, _score(score.id)) for score in after.questionnaire.scores)),
        not_compared=waves.not_compared,
        turnout={group: _turnout(before.release.by_id[group]) for group in waves.groups},
    )


def _turnout(group: GroupFigures) -> EarlierTurnout:
    return EarlierTurnout(invited=group.invited, responded=group.responded, scored=group.scored)


def _of_groups(waves: Waves) -> dict[str, ChangeFigure]:
    found: dict[str, ChangeFigure] = {}
    for group, (before, after) in waves.standings.items():
        if before.figures.mean is not None and after.figures.mean is not None:
            earlier, later = (before.figures.mean, before.real), (after.figures.mean, after.real)
            found[group] = _figure(earlier, later, _standardised(waves, group), waves.after.questionnaire.score_range)
    return found


def _standardised(waves: Waves, group: str) -> tuple[Estimate, Estimate] | None:
    """The group's mean in both waves with this wave's make-up; None if its parts or the roster are not known."""
    people = waves.make_up(group)
    if people is None:
        return None
    pairs = [waves.standings[part] for part in waves.strata(group)]
    before, after = ([here.real for here in wave] for wave in zip(*pairs, strict=True))
    known = [[one for one in wave if one is not None] for wave in (before, after)]
    if any(len(wave) < len(people) for wave in known):
        return None
    return standardised(known[0], people), standardised(known[1], people)


def _of_sides(waves: Waves, sides: list[str], *, overall: bool) -> ChangeFigure | None:
    """The change of the company's mean, or of the gap between its sides."""
    if any(side not in waves.standings for side in sides):
        return None
    weights = waves.after.questionnaire.index.weights
    shares = [as_written(weights.get(side, 1.0)) for side in sides]
    factors = [share / sum(shares, Fraction(0)) for share in shares] if overall else [Fraction(1), Fraction(-1)]
    both: list[Known] = []
    for wave in (0, 1):
        here = [waves.standings[side][wave] for side in sides]
        means = [each.figures.mean for each in here]
        if means[0] is None or means[1] is None:
            return None
        mean = float(sum((factor * as_written(one or 0.0) for factor, one in zip(factors, means, strict=True)), Fraction(0)))
        known = [each.real for each in here if each.real is not None]
        both.append((mean, weighted_sum(known, [float(each) for each in factors]) if len(known) == len(here) else None))
    low, high = waves.after.questionnaire.score_range
    return _figure(both[0], both[1], None, (low, high) if overall else (low - high, high - low))


def _parts(waves: Waves, kind: str, subjects: Iterable[tuple[str, Read]]) -> tuple[ChangePart, ...]:
    found = []
    for name, read in subjects:
        if not waves.goes_on(f"{kind} {name}"):
            continue
        groups = {}
        for group in waves.groups:
            if kind == "item" and not waves.items_told(group):
                continue
            before, after = waves.pair(group)
            earlier, later = read(before, waves.before.questionnaire), read(after, waves.after.questionnaire)
            if earlier is not None and later is not None:
                groups[group] = _figure(earlier, later, None, _scale(kind, name, waves.after.questionnaire))
        if groups:
            found.append(ChangePart(id=name, groups=groups))
    return tuple(found)


def _scale(kind: str, name: str, questionnaire: Questionnaire) -> Interval:
    """From the lowest to the highest value that a dimension, an item or a score can have."""
    if kind == "dimension":
        return 0.0, 100.0
    if kind == "score":
        return score_bounds(questionnaire, questionnaire.scores_by_id[name])
    item = next(item for item in questionnaire.rated if item.id == name)
    return 1.0, float(questionnaire.scales[item.scale].size)


def _dimension(name: str) -> Read:
    def read(group: GroupFigures, _: Questionnaire) -> Known | None:
        figures = group.dimensions.get(name)
        return None if figures is None or figures.mean is None else (figures.mean, dimension_estimate(figures))

    return read


def _item(item: Item) -> Read:
    def read(group: GroupFigures, questionnaire: Questionnaire) -> Known | None:
        figures = group.items.get(item.id) or group.rated.get(item.id)
        if figures is None or figures.mean is None:
            return None
        reach = questionnaire.scales[item.scale].size - 1.0
        return figures.mean, item_estimate(figures, keyed_distribution(figures, item), reach)

    return read


def _score(name: str) -> Read:
    def read(group: GroupFigures, questionnaire: Questionnaire) -> Known | None:
        score = questionnaire.scores_by_id.get(name)
        figures = group.scores.get(name)
        if score is None or figures is None or figures.mean is None:
            return None
        return figures.mean, score_estimate(questionnaire, score, group, census=False)

    return read


def _figure(earlier: Known, later: Known, with_make_up: tuple[Estimate, Estimate] | None, scale: Interval) -> ChangeFigure:
    crude = difference(later[0], earlier[0])
    estimates = with_make_up if with_make_up is not None else (earlier[1], later[1])
    before, after = estimates
    change = None if before is None or after is None else change_of(before, after)
    standard = with_make_up[1].mean - with_make_up[0].mean if with_make_up is not None else None
    return ChangeFigure(
        earlier=earlier[0],
        later=later[0],
        points=crude if standard is None else standard,
        ci95=None if change is None else change.ci95,
        crude=crude,
        standardised=standard,
        smallest=None if change is None else change.smallest,
        words=None if change is None else change.words,
        earlier_ci95=None if earlier[1] is None else earlier[1].interval(scale),
        later_ci95=None if later[1] is None else later[1].interval(scale),
    )


def waves_of(earlier: EarlierWave | None, later: EarlierWave) -> Waves | None:
    """Both waves; None if there is no earlier one, or it asked another questionnaire."""
    return None if earlier is None or earlier.questionnaire.id != later.questionnaire.id else Waves(earlier, later)


def differing_make_up(waves: Waves) -> Mapping[str, tuple[str, float]]:
    """Group -> the part of it whose share of the answers changed most, and by how much (0 to 1, signed)."""
    found = {}
    for group in waves.groups:
        parts = waves.strata(group)
        before, after = waves.pair(group)
        if not parts or not before.responded or not after.responded:
            continue
        shifts = {
            part: (waves.after.release.by_id[part].responded or 0) / after.responded
            - (waves.before.release.by_id[part].responded or 0) / before.responded
            for part in parts
        }
        largest = max(shifts, key=lambda part: abs(shifts[part]))
        found[group] = (largest, shifts[largest])
    return found
