"""What is judged from two ends: practices (in place, useful), flows (giver, receiver), pairs of departments (rater, rated)."""

from collections.abc import Callable

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.results import CellResult, FlowResult, PracticeResult, PracticeStanding, Quadrant
from assessment.diagnosis.view import ReleaseView
from assessment.statistics.exact import difference
from questionnaires.evaluation import View, asked_groups, company_figure
from questionnaires.model import Questionnaire
from questionnaires.questions import Item
from questionnaires.scoring import TOLERANCE, band_of
from questionnaires.tables import Practice

IN_PLACE_FROM = 0.5
"""Share of the way from "no" to "yes" from which a practice counts as in place. Ours."""


def practice_results(questionnaire: Questionnaire, view: View, belonging: Belonging) -> tuple[PracticeResult, ...]:
    """Every practice for the company and for each group that is asked about it and shown."""
    results = []
    for practice in questionnaire.practices:
        asked = [group for group in _asked_both(questionnaire, practice) if group in view.groups()]
        shown = {group: _standing(questionnaire, practice, view, group) for group in asked}
        results.append(
            PracticeResult(
                id=practice.id,
                part=belonging.of(practice.in_place),
                company=_standing(questionnaire, practice, view, None),
                groups={group: here for group, here in shown.items() if (here.in_place, here.useful) != (None, None)},
            )
        )
    return tuple(results)


def flow_results(questionnaire: Questionnaire, view: View, belonging: Belonging) -> tuple[FlowResult, ...]:
    """Every flow as its giver and its receiver see it."""
    results = []
    for flow in questionnaire.flows:
        given, received = view.item(flow.given, flow.giver), view.item(flow.received, flow.receiver)
        results.append(
            FlowResult(
                id=flow.id,
                part=belonging.of(flow.given),
                giver=flow.giver,
                receiver=flow.receiver,
                given=given,
                received=received,
                usable=view.item(flow.usable, flow.receiver),
                gap=None if given is None or received is None else difference(given, received),
            )
        )
    return tuple(results)


def cell_results(view: ReleaseView, belonging: Belonging) -> tuple[CellResult, ...]:
    """Every pair whose rater the plan has: how one group judges what comes from another."""
    form, results = view.questionnaire, []
    for cell in form.cells:
        if cell.rater not in view.groups():
            continue
        figures, score = view.scale(cell.score, cell.rater), form.scores_by_id[cell.score]
        mean = None if figures is None else figures.mean
        band = None if mean is None else band_of(score, mean)
        results.append(
            CellResult(
                rater=cell.rater,
                rated=cell.rated,
                score=cell.score,
                part=belonging.of(cell.score),
                n=None if figures is None else figures.n,
                mean=mean,
                band=None if band is None else band.id,
            )
        )
    return tuple(results)


def _asked_both(questionnaire: Questionnaire, practice: Practice) -> tuple[str, ...]:
    useful = asked_groups(questionnaire, practice.useful)
    return tuple(group for group in asked_groups(questionnaire, practice.in_place) if group in useful)


def _standing(questionnaire: Questionnaire, practice: Practice, view: View, group: str | None) -> PracticeStanding:
    """In one group, or in the company if it is None."""
    place, useful = (_figure(questionnaire, item, view, group) for item in (practice.in_place, practice.useful))
    size = _size(questionnaire, practice.in_place)
    in_place = None if place is None or size < 2 else (place - 1) / (size - 1)
    middle = (_size(questionnaire, practice.useful) + 1) / 2
    return PracticeStanding(in_place=in_place, useful=useful, quadrant=_quadrant(in_place, useful, middle))


def _figure(questionnaire: Questionnaire, item: str, view: View, group: str | None) -> float | None:
    figure: Callable[[str], float | None] = lambda each: view.item(item, each)  # noqa: E731  a figure of a group
    if group is not None:
        return figure(group)
    return company_figure(figure, asked_groups(questionnaire, item), view, fact=questionnaire.kind == "fact")


def _size(questionnaire: Questionnaire, item: str) -> int:
    question = questionnaire.leaves_by_id.get(item)
    return questionnaire.scales[question.scale].size if isinstance(question, Item) else 1


def _quadrant(in_place: float | None, useful: float | None, middle: float) -> Quadrant | None:
    if in_place is None or useful is None:
        return None
    done, wanted = in_place >= IN_PLACE_FROM - TOLERANCE, useful >= middle - TOLERANCE
    if done:
        return "keep" if wanted else "fix"
    return "start" if wanted else "skip"
