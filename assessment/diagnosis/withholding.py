"""What the document does not show, path by path, and why."""

from collections.abc import Iterator, Mapping

from assessment.diagnosis.benchmark import benchmark_gone
from assessment.diagnosis.document import Diagnosis, Gap, GroupResult, Withheld
from assessment.diagnosis.gone import Gone
from assessment.diagnosis.item_gaps import MIN_ITEM_GAP
from assessment.diagnosis.portfolio import OtherClients
from assessment.diagnosis.standing import MIN_LEVEL
from assessment.diagnosis.waves import Waves
from assessment.diagnosis.withholding_agreement import (
    change_gone,
    groups_without_agreement,
    index_agreement_gone,
    reliability_gone,
)
from assessment.diagnosis.withholding_further import further_values
from assessment.diagnosis.words import TEXTS
from assessment.phrases import Argument, phrases
from assessment.release import GroupFigures, Release
from questionnaires.model import Questionnaire

MIN_SCALARS = {"released": 10, "full": 2}
INDEX_FIGURES = ("mean", "sd", "ci95_answers", "ci95", "bounds", "level", "level_probabilities", "share_by_level", "words")
INDEX_PARTS = ("groups.*.scored", "overall", "gap", "reliability", "agreement", "shortest_path")
MIN_RELIABILITY = {"released": 30, "full": 10}


def withheld_values(
    release: Release,
    diagnosis: Diagnosis,
    questionnaire: Questionnaire,
    *,
    path: object = None,
    waves: Waves | None = None,
    others: OtherClients | None = None,
    asked_verdict: bool = False,
) -> tuple[Withheld, ...]:
    """Every value that is None for a reason, in the order of the document. A withheld group has one entry, its own.

    Args:
        release: What is published.
        diagnosis: All of the document but this.
        questionnaire: What was asked; without an index there are entries of one kind for all its figures.
        path: The shortest path, or the code of the reason why there is none.
        waves: This wave beside the last one, if they can be compared.
        others: The consultant's other clients, if they are compared.
        asked_verdict: Whether leaders were asked whether to move up.
    """
    found: list[Withheld] = []
    for group in release.groups:
        if group.tier == "withheld" or questionnaire.score is not None:
            found.extend(_of_group(release, group, diagnosis.groups[group.id]))
    if questionnaire.score is not None:
        found.extend(_of_index(release, diagnosis))
        found.extend(_of_agreement(release, diagnosis, questionnaire))
        if isinstance(path, str):
            found.append(withheld("shortest_path", path))
    else:
        found.extend(withheld(what, "no-index") for what in (*(f"groups.*.{name}" for name in INDEX_FIGURES), *INDEX_PARTS))
    found.extend(_told(each) for each in further_values(release, diagnosis, questionnaire))
    if diagnosis.change is not None and waves is not None:
        found.extend(_entries(change_gone(diagnosis.change, waves)))
    found.extend(_entries(benchmark_gone(diagnosis.benchmark, others, diagnosis.overall)))
    if asked_verdict and diagnosis.verdict is None:
        found.append(withheld("verdict", "verdict-unknown"))
    return tuple(found)


def _of_index(release: Release, diagnosis: Diagnosis) -> Iterator[Withheld]:
    yield from _of_company(release, diagnosis)
    for group in release.groups:
        if group.tier != "withheld":
            yield from _of_parts(release, group)
    yield from _of_gaps(diagnosis)
    if diagnosis.reliability is None or diagnosis.reliability.alpha is None:
        yield _reliability(release)


def _of_agreement(release: Release, diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[Withheld]:
    yield from (_told(each) for each in index_agreement_gone(release, diagnosis))
    yield from _entries(groups_without_agreement(release, diagnosis))
    yield from _entries(reliability_gone(diagnosis, questionnaire))


def _told(gone: Gone) -> Withheld:
    return withheld(f"{gone.part}.{gone.id}.{gone.ending}", gone.code, **gone.arguments)


def _entries(found: Iterator[tuple[str, str, int | None]]) -> Iterator[Withheld]:
    for what, code, n in found:
        yield withheld(what, code, **({} if n is None else {"n": n}))


def withheld(what: str, code: str, **arguments: Argument) -> Withheld:
    """An entry with its English reason."""
    return Withheld(what=what, reason=phrases("en", TEXTS)(f"withheld-{code}", **arguments), code=code, arguments=arguments)


def _of_group(release: Release, group: GroupFigures, result: GroupResult) -> Iterator[Withheld]:
    path = f"groups.{group.id}"
    if group.tier == "withheld":
        if release.precision == "full":
            yield withheld(path, "no-answers")
        elif group.reason == "would_reveal_others":
            yield withheld(path, "would-reveal-others")
        else:
            yield withheld(path, "too-few", n=release.plan.min_group)
        return
    if group.mean is None:
        code = "no-score" if not group.scored or release.precision == "full" else "score-few"
        for name in INDEX_FIGURES:
            yield withheld(f"{path}.{name}", code)
        return
    yield from _of_standing(group, result)
    if group.tier == "coarse":
        for name in ("sd", "share_by_level"):
            yield withheld(f"{path}.{name}", "coarse", n=release.plan.detail_from)


def _of_standing(group: GroupFigures, result: GroupResult) -> Iterator[Withheld]:
    path = f"groups.{group.id}"
    if result.ci95 is None:
        for name in ("sd", "ci95_answers", "ci95"):
            yield withheld(f"{path}.{name}", "one-answer")
    if result.bounds is None:
        yield withheld(f"{path}.bounds", "roster-unknown" if group.invited is None else "roster-exceeded")
    if result.level is None:
        for name in ("level", "level_probabilities", "words"):
            yield withheld(f"{path}.{name}", "level-few", n=MIN_LEVEL)


def _of_company(release: Release, diagnosis: Diagnosis) -> Iterator[Withheld]:
    if diagnosis.overall.mean is None:
        yield withheld("overall", "side-missing")
        yield withheld("gap", "side-missing")
        return
    if diagnosis.overall.ci95 is None:
        yield withheld("overall.ci95", "one-answer")
    if diagnosis.overall.level is None:
        for name in ("level", "level_probabilities", "words"):
            yield withheld(f"overall.{name}", "level-few", n=MIN_LEVEL)
    gap = diagnosis.gap
    if gap is not None and gap.ci95 is None:
        for name in ("ci95", "ci95_answers", "words"):
            yield withheld(f"gap.{name}", "one-answer")
    if gap is not None and release.gap is None:
        for name in ("cliffs_delta", "cliffs_delta_ci95", "pairs_of_100", "p", "size"):
            yield withheld(f"gap.{name}", "side-few", n=MIN_SCALARS[release.precision])
    elif gap is not None and gap.p is None:
        yield withheld("gap.p", "separated")


def _of_parts(release: Release, group: GroupFigures) -> Iterator[Withheld]:
    if group.tier == "coarse":
        yield withheld(f"dimensions.*.groups.{group.id}.ci95", "coarse", n=release.plan.detail_from)
        for name in ("n", "counts", "dont_know"):
            yield withheld(f"items.*.groups.{group.id}.{name}", "coarse", n=release.plan.detail_from)
    full = release.precision == "full"
    for name, dimension in group.dimensions.items():
        if dimension.mean is None:
            yield withheld(f"dimensions.{name}.groups.{group.id}.mean", *(("no-answers",) if full else ("part-few",)))
        elif dimension.sd is None and group.tier == "detail":
            yield withheld(f"dimensions.{name}.groups.{group.id}.ci95", "one-answer")
    for name, item in group.items.items():
        path = f"items.{name}.groups.{group.id}"
        if item.mean is None:
            yield withheld(f"{path}.mean", *(("no-answers",) if full else ("part-few",)))
        if item.counts is None and group.tier == "detail":
            rounded = item.mean is not None
            yield (
                withheld(f"{path}.counts", "coarse", n=release.plan.detail_from)
                if rounded
                else withheld(f"{path}.counts", "no-answers" if full else "part-few")
            )


def _of_gaps(diagnosis: Diagnosis) -> Iterator[Withheld]:
    yield from _gaps("dimensions", {part.id: part.gap for part in diagnosis.dimensions}, withheld("", "side-missing"))
    yield from _gaps("items", {part.id: part.gap for part in diagnosis.items}, withheld("", "side-few", n=MIN_ITEM_GAP))


def _gaps(kind: str, gaps: Mapping[str, Gap | None], missing: Withheld) -> Iterator[Withheld]:
    """Gaps that are not shown, and gaps whose interval is not; one entry if it holds for all of them."""
    without_interval = withheld("", "spread-unknown")
    absent = [name for name, gap in gaps.items() if gap is None]
    bare = [name for name, gap in gaps.items() if gap is not None and gap.ci95 is None]
    for names, ending, entry in ((absent, "gap", missing), (bare, "gap.ci95", without_interval)):
        for name in ["*"] if len(names) == len(gaps) else names:
            yield entry.model_copy(update={"what": f"{kind}.{name}.{ending}"})


def _reliability(release: Release) -> Withheld:
    if release.reliability is not None:
        return withheld("reliability.alpha", "no-variance")
    return withheld("reliability.alpha", "reliability-few", n=MIN_RELIABILITY[release.precision])
