"""What a reader of the figures must know: codes with a sentence in every language."""

from assessment.diagnosis.document import Caution, Diagnosis, GroupResult
from assessment.diagnosis.words import TEXTS
from assessment.phrases import Argument, phrases
from assessment.release import Release
from questionnaires.model import Questionnaire

FEW_ANSWERS = 10
LOW_RESPONSE = 0.5
REDUNDANT_ALPHA = 0.95
CROSS_CHECK_POINTS = 1.0


def cautions(release: Release, diagnosis: Diagnosis, questionnaire: Questionnaire) -> tuple[Caution, ...]:
    """Every warning, group by group, then those of the whole."""
    found = [caution for group, result in diagnosis.groups.items() for caution in _of_group(group, result)]
    if release.precision == "full":
        found.extend(_cross_checks(release, questionnaire))
    found.extend(_of_reliability(diagnosis))
    results = [diagnosis.groups.get(side.id) for side in questionnaire.sides]
    shown = [side for side in results if side is not None and (side.mean if questionnaire.score else side.responded) is not None]
    if len(shown) == 1:
        found.append(caution("one-side-only", None))
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
