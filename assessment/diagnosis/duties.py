"""Who does what, as people see it: the rows of ownership tables."""

from collections.abc import Mapping

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.results import OwnershipGroup, OwnershipResult
from assessment.diagnosis.view import ReleaseView
from questionnaires.evaluation import company_figure
from questionnaires.questions import Choice, Matrix
from questionnaires.scoring import TOLERANCE

NOBODY = "nobody"
HALF = 0.5
"""Share of a side that names itself from which both sides overlap."""


def ownership_results(view: ReleaseView, belonging: Belonging) -> tuple[OwnershipResult, ...]:
    """Every row of every table that asks who does a thing."""
    tables = [question for section in view.questionnaire.sections for question in section.items if isinstance(question, Matrix)]
    return tuple(
        _row(view, belonging, table.id, row)
        for table in tables
        if table.ownership
        for row in table.leaves
        if isinstance(row, Choice)
    )


def _row(view: ReleaseView, belonging: Belonging, table: str, row: Choice) -> OwnershipResult:
    asked = [group for group in view.questionnaire.asked_of[row.id] if view.choice(row.id, group) is not None]
    groups = {group: _group(view, row, group) for group in asked}
    company = {option: _company(view, row, option) for option in row.option_ids}
    shares = {option: share for option, share in company.items() if share is not None}
    modal = _modal(shares)
    return OwnershipResult(
        id=row.id,
        question=table,
        part=belonging.of(row.id),
        groups=groups,
        modal=modal,
        clarity=max(shares.values(), default=None),
        overlap=_overlap(view, groups),
        orphan=_orphan(view, groups, modal),
    )


def _group(view: ReleaseView, row: Choice, group: str) -> OwnershipGroup:
    figures = view.choice(row.id, group)
    shares = None if figures is None else figures.shares
    return OwnershipGroup(
        n=None if figures is None else figures.n,
        shares=shares,
        modal=_modal(shares or {}),
        clarity=max(shares.values(), default=None) if shares else None,
    )


def _company(view: ReleaseView, row: Choice, option: str) -> float | None:
    asked = view.questionnaire.asked_of[row.id]
    return company_figure(lambda group: view.share(row.id, option, group), asked, view, fact=False)


def _modal(shares: Mapping[str, float]) -> str | None:
    """The option with the largest share; None if there is none or a tie."""
    highest = max(shares.values(), default=0.0)
    first = [option for option, share in shares.items() if share >= highest - TOLERANCE]
    return first[0] if len(first) == 1 and highest > 0 else None


def _overlap(view: ReleaseView, groups: Mapping[str, OwnershipGroup]) -> bool | None:
    shares = [groups[side].shares if side in groups else None for side in view.sides()]
    if shares[0] is None or shares[1] is None:
        return None
    return all((each or {}).get(side, 0.0) >= HALF - TOLERANCE for side, each in zip(view.sides(), shares, strict=True))


def _orphan(view: ReleaseView, groups: Mapping[str, OwnershipGroup], modal: str | None) -> bool | None:
    first, second = view.sides()
    here, there = groups.get(first), groups.get(second)
    if here is None or there is None or here.shares is None or there.shares is None:
        return None
    return modal == NOBODY or (here.modal == second and there.modal == first)
