"""From a release to findings: the one entry of this package."""

from collections.abc import Mapping, Sequence

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.benchmark import benchmark_result
from assessment.diagnosis.cautions import cautions
from assessment.diagnosis.changes import change_result, waves_of
from assessment.diagnosis.company import overall_result, side_gap
from assessment.diagnosis.document import Audit, Diagnosis, GroupResult, OverallResult, ReleaseStamp
from assessment.diagnosis.duties import ownership_results
from assessment.diagnosis.moves import ranked_moves
from assessment.diagnosis.pairs import cell_results, flow_results, practice_results
from assessment.diagnosis.parts import dimension_results, item_results, reliability_result
from assessment.diagnosis.portfolio import OtherClients
from assessment.diagnosis.questions import choice_results, rated_results
from assessment.diagnosis.results import OutcomeResult
from assessment.diagnosis.scales import scale_results
from assessment.diagnosis.sheets import FactSheets
from assessment.diagnosis.shortest import shortest_path
from assessment.diagnosis.standing import group_result, standings
from assessment.diagnosis.unanimity import agreement_results, between_result, visibility_results
from assessment.diagnosis.verdict import verdict_summary
from assessment.diagnosis.view import ReleaseView
from assessment.diagnosis.waves import EarlierWave
from assessment.diagnosis.withholding import withheld_values
from assessment.release import Release
from questionnaires.evaluation import fired
from questionnaires.model import Advice, Questionnaire


def diagnose(
    release: Release,
    questionnaire: Questionnaire,
    advice: Sequence[Advice],
    facts: FactSheets | None = None,
    earlier: EarlierWave | None = None,
    *,
    others: OtherClients | None = None,
) -> Diagnosis:
    """The diagnosis of a wave: a function of its release, the questionnaire, advice, facts, last wave and other clients alone.

    A value that the release does not hold is None and stands in ``withheld``; no rounding happens here.

    Args:
        release: What the wave publishes.
        questionnaire: What was asked: one instrument, or several of a bundle as one form.
        advice: Files of moves of its instruments.
        facts: The sheets of the instrument that decides whether to move up; without them there is no verdict.
        earlier: The last wave of the same questionnaire; without it there is no change.
        others: The consultant's other clients; without them there is no comparison.
    """
    here = standings(release, questionnaire)
    first, second = (here.get(side.id) for side in questionnaire.sides)
    groups = {group: group_result(found, questionnaire) for group, found in here.items()}
    overall = overall_result(first, second, questionnaire)
    gap = side_gap(first, second, release.gap, questionnaire)
    items = item_results(release, questionnaire, gap)
    level = _starting_level(overall, [groups.get(side.id) for side in questionnaire.sides], questionnaire)
    verdict = verdict_summary(facts, level, overall.level_probabilities)
    view = ReleaseView(release, questionnaire, level, None if verdict is None else verdict.decision)
    path = shortest_path(questionnaire, items, overall, verdict) if questionnaire.score is not None else "no-index"
    waves = waves_of(earlier, EarlierWave(release, questionnaire))
    partial = Diagnosis(
        questionnaire=release.questionnaire,
        precision=release.precision,
        plan=release.plan,
        release=ReleaseStamp(hash=release.digest, audit=_audit(release)),
        groups=groups,
        overall=overall,
        gap=gap,
        dimensions=dimension_results(release, questionnaire),
        items=items,
        reliability=reliability_result(release, questionnaire),
        moves=ranked_moves(questionnaire, advice, items, level, view=view, verdict=verdict),
        verdict=verdict,
        shortest_path=None if isinstance(path, str) else path,
        change=None if waves is None else change_result(waves),
        benchmark=benchmark_result(release, questionnaire, others),
    ).model_copy(update=_further_parts(release, view))
    return partial.model_copy(
        update={
            "warnings": cautions(release, partial, questionnaire, earlier=earlier, waves=waves),
            "withheld": withheld_values(
                release, partial, questionnaire, path=path, waves=waves, others=others, asked_verdict=facts is not None
            ),
        }
    )


def _further_parts(release: Release, view: ReleaseView) -> Mapping[str, object]:
    """Agreement, and everything besides the index, by its place in the document."""
    questionnaire = view.questionnaire
    belonging = Belonging(questionnaire)
    outcomes = fired(questionnaire.outcomes, view, questionnaire)
    return {
        "agreement": agreement_results(release, questionnaire),
        "between_groups": between_result(release),
        "visibility": visibility_results(release, questionnaire, belonging),
        "scales": scale_results(release, view, belonging),
        "rated": rated_results(release, questionnaire, belonging),
        "choices": choice_results(release, questionnaire, belonging),
        "outcomes": tuple(OutcomeResult(id=each.id, part=belonging.of_condition(each.when)) for each in outcomes),
        "practices": practice_results(questionnaire, view, belonging),
        "flows": flow_results(questionnaire, view, belonging),
        "cells": cell_results(view, belonging),
        "ownership": ownership_results(view, belonging),
    }


def _starting_level(overall: OverallResult, sides: Sequence[GroupResult | None], questionnaire: Questionnaire) -> str | None:
    """The company's level; without one, the lower level of the sides that are shown."""
    if overall.level is not None:
        return overall.level
    order = [band.id for band in questionnaire.bands]
    known = [side.level for side in sides if side is not None and side.level is not None]
    return min(known, key=order.index, default=None)


def _audit(release: Release) -> Audit:
    if (found := release.audit) is not None:
        return Audit(groups_protected=found.groups_protected, tightest_interval=found.tightest_interval, status=found.status)
    protected = sum(1 for group in release.groups if group.tier == "withheld")
    return Audit(groups_protected=protected, status="rules_only" if release.precision == "released" else "not_run")
