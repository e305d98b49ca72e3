"""What a reader of the figures must know: codes with a sentence in every language."""

from collections.abc import Iterator, Sequence

from assessment.diagnosis.changes import differing_make_up
from assessment.diagnosis.document import Caution, Diagnosis, GroupResult
from assessment.diagnosis.waves import EarlierWave, Waves
from assessment.diagnosis.words import TEXTS
from assessment.phrases import Argument, phrases
from assessment.release import GroupFigures, Release
from questionnaires.model import Questionnaire

FEW_ANSWERS = 10
LOW_RESPONSE = 0.5
REDUNDANT_ALPHA = 0.95
CROSS_CHECK_POINTS = 1.0


MAKE_UP_SHIFT = 0.10
"""Share of a group's answers by which a part of it must have grown or shrunk to be spoken of."""
MUCH_MORE = 1.5
"""Answers against those of the last wave from which, or from whose inverse, their number is spoken of."""


def cautions(
    release: Release,
    diagnosis: Diagnosis,
    questionnaire: Questionnaire,
    *,
    earlier: EarlierWave | None = None,
    waves: Waves | None = None,
) -> tuple[Caution, ...]:
    """Every warning, group by group, then those of the whole, then those of the comparison with the last wave.

    Args:
        release: What is published.
        diagnosis: All of the document but this.
        questionnaire: What was asked.
        earlier: The last wave, if there is one.
        waves: Both waves, if they can be compared.
    """
    found = [caution for group, result in diagnosis.groups.items() for caution in _of_group(group, result)]
    if release.precision == "full":
        found.extend(_cross_checks(release, questionnaire))
        found.extend(caution for group in release.groups for caution in _of_checks(group))
    found.extend(_of_reliability(diagnosis))
    results = [diagnosis.groups.get(side.id) for side in questionnaire.sides]
    found.extend(_of_gap(diagnosis, results))
    shown = [side for side in results if side is not None and (side.mean if questionnaire.score else side.responded) is not None]
    if len(shown) == 1:
        found.append(caution("one-side-only", None))
    if waves is not None:
        found.extend(_of_waves(waves))
    elif earlier is not None:
        found.append(caution("other-questionnaire", "change", earlier=earlier.questionnaire.id))
    return tuple(found)


def caution(code: str, what: str | None, **arguments: Argument) -> Caution:
    """A warning with its English sentence."""
    return Caution(code=code, text=phrases("en", TEXTS)(f"warning-{code}", **arguments), what=what, arguments=arguments)


def _of_group(group: str, result: GroupResult) -> list[Caution]:
    path, responded = f"groups.{group}", result.responded
    if not responded:
        return []
    found = []
    invited, scored = result.invited, responded if result.scored is None else result.scored
    if invited is not None and responded > invited:
        found.append(caution("roster-exceeded", path, group=result.label, n=responded, invited=invited))
    elif invited and responded / invited < LOW_RESPONSE:
        found.append(caution("low-response", path, group=result.label, n=responded, invited=invited))
    if responded < FEW_ANSWERS:
        found.append(caution("few-answers", path, group=result.label, n=responded))
    if scored < responded:
        found.append(caution("unscored", path, group=result.label, n=responded, unscored=responded - scored))
    return found


def _cross_checks(release: Release, questionnaire: Questionnaire) -> list[Caution]:
    """Sum of the items' means against the mean prorated score: a large difference says that proration matters here."""
    found = []
    for group in release.groups:
        means = [group.items[item.id].mean for item in questionnaire.items if item.id in group.items]
        known = [mean for mean in means if mean is not None]
        if group.mean is None or len(known) < len(questionnaire.items):
            continue
        difference = sum(known) - group.mean
        if abs(difference) > CROSS_CHECK_POINTS:
            found.append(caution("scored-differs", f"groups.{group.id}.mean", group=group.label, points=round(abs(difference), 1)))
    return found


def _of_checks(group: GroupFigures) -> Iterator[Caution]:
    """How the mean would change with people who are left out of it, or without people who may not have read."""
    checks, path = group.checks, f"groups.{group.id}.mean"
    if checks is None:
        return
    if checks.mean_with_half is not None:
        yield caution("half-answered", path, group=group.label, n=checks.half_answered, mean=round(checks.mean_with_half, 1))
    if checks.flagged and checks.mean_without_flagged is not None:
        yield caution("careless", path, group=group.label, n=checks.flagged, mean=round(checks.mean_without_flagged, 1))


def _of_gap(diagnosis: Diagnosis, sides: Sequence[GroupResult | None]) -> Iterator[Caution]:
    """Dealing answers anew finds too much where the smaller side spreads more widely (docs/calibration.md)."""
    first, second = sides if len(sides) == 2 else (None, None)
    if diagnosis.gap is None or diagnosis.gap.test != "permutation" or first is None or second is None:
        return
    few, many = sorted((first, second), key=lambda side: side.scored or 0)
    if (few.scored or 0) < (many.scored or 0) and (few.sd or 0.0) > (many.sd or 0.0):
        yield caution("small-side-wider", "gap.p", group=few.label)


def _of_waves(waves: Waves) -> Iterator[Caution]:
    before, after = waves.before.release.questionnaire, waves.after.release.questionnaire
    if before.version != after.version:
        yield caution("version-changed", "change", earlier=before.version, later=after.version, n=len(waves.broken))
    shifts = differing_make_up(waves)
    for group in waves.groups:
        path, label = f"groups.{group}", waves.after.release.by_id[group].label
        part, shift = shifts.get(group, ("", 0.0))
        earlier, later = (each.responded or 0 for each in waves.pair(group))
        if abs(shift) >= MAKE_UP_SHIFT:
            told = waves.after.release.by_id[part].label
            yield caution("make-up-changed", path, group=label, part=told, points=round(100 * shift))
        elif min(earlier, later) and not 1 / MUCH_MORE < later / earlier < MUCH_MORE:
            yield caution("answers-changed", path, group=label, earlier=earlier, later=later)


def _of_reliability(diagnosis: Diagnosis) -> list[Caution]:
    found = diagnosis.reliability
    if found is None or found.alpha is None:
        return []
    if found.alpha < 0:
        return [caution("alpha-negative", "reliability.alpha")]
    if found.alpha >= REDUNDANT_ALPHA:
        return [caution("alpha-redundant", "reliability.alpha")]
    if found.status == "provisional" and found.n is not None:
        return [caution("alpha-provisional", "reliability.alpha", n=found.n)]
    return []
