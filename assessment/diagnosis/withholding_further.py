"""What the parts besides the index do not show, path by path, and why.

Whole figures of a group are named by the group's path; what holds of every entry of a part is named once, with ``*`` for its id.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.gone import Entry, Gone, collapsed
from assessment.diagnosis.questions import MIN_SHARE
from assessment.diagnosis.results import (
    CellResult,
    ChoiceGroup,
    ChoiceResult,
    Gap,
    ItemGroup,
    OwnershipResult,
    ScaleGroup,
    ScaleResult,
)
from assessment.diagnosis.score_reliability import why_not_told
from assessment.diagnosis.withholding_agreement import agreement_gone
from assessment.release import Release
from questionnaires.evaluation import asked_groups
from questionnaires.measures import Score
from questionnaires.model import Questionnaire

ITEM_GAP_FROM = 8
RESTS = "rests-missing"


def further_values(release: Release, diagnosis: Diagnosis, questionnaire: Questionnaire) -> tuple[Gone, ...]:
    """Every value of these parts that is None for a reason, in the order of the document."""
    context = _Context(release, questionnaire)
    everything = (
        [Entry(each.id, each.groups, list(_scale(context, each))) for each in diagnosis.scales],
        [Entry(each.id, each.groups, list(_rated(context, each.id, each.groups, each.gap))) for each in diagnosis.rated],
        [Entry(each.id, each.groups, list(_choice(context, each))) for each in diagnosis.choices],
        [Entry(each.id, each.groups, list(_missing(each.model_dump(), each.id, "practices"))) for each in diagnosis.practices],
        [Entry(each.id, {}, list(_missing(each.model_dump(), each.id, "flows"))) for each in diagnosis.flows],
        [Entry(_cell_id(each), {}, list(_cell(context, each))) for each in diagnosis.cells],
        [Entry(each.id, each.groups, list(_duty(context, each))) for each in diagnosis.ownership],
    )
    return tuple(gone for part in everything for gone in collapsed(part))


@dataclass(frozen=True)
class _Context:
    release: Release
    questionnaire: Questionnaire

    @property
    def full(self) -> bool:
        return self.release.precision == "full"

    @property
    def detail_from(self) -> int:
        return self.release.plan.detail_from

    def is_coarse(self, group: str) -> bool:
        return self.release.by_id[group].tier == "coarse"

    def asked_of_both(self, subject: str) -> bool:
        asked = asked_groups(self.questionnaire, subject)
        return all(side.id in asked for side in self.questionnaire.sides)


def _scale(context: _Context, scale: ScaleResult) -> Iterator[Gone]:
    score = context.questionnaire.scores_by_id[scale.id]
    for group, here in scale.groups.items():
        for ending, code, n in _scale_group(context, score, group, here):
            yield Gone("scales", scale.id, f"groups.{group}{ending}", code, n)
    if scale.mean is None:
        yield from (Gone("scales", scale.id, name, RESTS) for name in _company_figures(score))
    if scale.mirror is not None and scale.mirror_gap is None:
        yield Gone("scales", scale.id, "mirror_gap", RESTS)
    why = why_not_told(context.release, context.questionnaire, score)
    if why is not None:
        yield Gone("scales", scale.id, "reliability", *why)
    if scale.gap is None and context.asked_of_both(scale.id):
        yield Gone("scales", scale.id, "gap", RESTS)
    elif scale.gap is not None and scale.gap.ci95 is None:
        yield from (Gone("scales", scale.id, f"gap.{name}", "spread-unknown") for name in ("ci95", "ci95_answers", "words"))


def _company_figures(score: Score) -> tuple[str, ...]:
    return ("mean", *(("band",) if score.bands else ()), *(("risk",) if score.bands and score.meaning == "risk" else ()))


def _scale_group(context: _Context, score: Score, group: str, here: ScaleGroup) -> Iterator[tuple[str, str, int | None]]:
    fewer, detail = ("coarse", context.detail_from), ["sd", "ci95", "ci95_answers"]
    detail += ["band_shares"] if score.bands else []
    detail += ["share_high"] if score.high is not None else []
    if context.is_coarse(group):
        yield from ((f".{name}", *fewer) for name in ("n", *detail))
        if here.mean is None:
            code, n = fewer if score.method == "share" else ("part-few", None)
            yield from ((f".{name}", code, n) for name in ("mean", *(("band",) if score.bands else ())))
    elif here.mean is None:
        yield "", "no-answers" if context.full else "part-few", None
    elif here.sd is None:
        code, n = ("one-answer", None) if here.n == 1 else fewer
        yield from ((f".{name}", code, n) for name in detail if getattr(here, name) is None)
        if here.n is None:
            yield ".n", "part-few", None


def _rated(context: _Context, item: str, groups: Mapping[str, ItemGroup], gap: Gap | None) -> Iterator[Gone]:
    for group, here in groups.items():
        path = f"groups.{group}"
        if context.is_coarse(group):
            yield from (
                Gone("rated", item, f"{path}.{name}", "coarse", context.detail_from) for name in ("n", "counts", "dont_know")
            )
        elif here.mean is not None and here.counts is None:
            yield Gone("rated", item, f"{path}.counts", "coarse", context.detail_from)
        if not context.is_coarse(group) and here.n is None:
            yield from (Gone("rated", item, f"{path}.{name}", "part-few") for name in ("n", "dont_know"))
        if here.mean is None:
            names = ("mean",) if context.is_coarse(group) else ("mean", "counts")
            code = "no-answers" if context.full else "part-few"
            yield from (Gone("rated", item, f"{path}.{name}", code) for name in names)
    yield from agreement_gone("rated", item, groups, context.release)
    if gap is None and context.asked_of_both(item):
        yield Gone("rated", item, "gap", "side-few", ITEM_GAP_FROM)
    elif gap is not None and gap.ci95 is None:
        yield Gone("rated", item, "gap.ci95", "spread-unknown")


def _choice(context: _Context, choice: ChoiceResult) -> Iterator[Gone]:
    for group, here in choice.groups.items():
        for ending, code, n in _choice_group(context, choice.kind, group, here):
            yield Gone("choices", choice.id, f"groups.{group}{ending}", code, n)


def _choice_group(context: _Context, kind: str, group: str, here: ChoiceGroup) -> Iterator[tuple[str, str, int | None]]:
    if context.is_coarse(group):
        yield "", "coarse", context.detail_from
    elif here.counts is None and here.means is None and here.mean is None:
        yield "", "no-answers" if context.full else "part-few", None
    elif here.counts is not None and here.shares is None:
        yield ".shares", "shares-few", MIN_SHARE
    elif kind == "number" and here.sd is None:
        yield ".sd", "one-answer", None


def _cell_id(cell: CellResult) -> str:
    return f"{cell.rater}.{cell.score}"


def _cell(context: _Context, cell: CellResult) -> Iterator[Gone]:
    tier = context.release.by_id[cell.rater].tier
    if tier != "detail":
        code, n = ("coarse", context.detail_from) if tier == "coarse" else (RESTS, None)
        yield Gone("cells", _cell_id(cell), "n", code, n)
    elif cell.n is None:
        yield Gone("cells", _cell_id(cell), "n", "part-few")
    if cell.mean is None:
        has_bands = bool(context.questionnaire.scores_by_id[cell.score].bands)
        yield from (Gone("cells", _cell_id(cell), ending, RESTS) for ending in ("mean", *(("band",) if has_bands else ())))


def _duty(context: _Context, duty: OwnershipResult) -> Iterator[Gone]:
    for group, here in duty.groups.items():
        if here.shares is None:
            code, n = ("coarse", context.detail_from) if context.is_coarse(group) else ("part-few", None)
            yield Gone("ownership", duty.id, f"groups.{group}", *(("no-answers", None) if context.full else (code, n)))
    if duty.clarity is None:
        yield from (Gone("ownership", duty.id, name, RESTS) for name in ("modal", "clarity", "overlap", "orphan"))


def _missing(fields: Mapping[str, object], name: str, part: str, path: str = "") -> Iterator[Gone]:
    """Every value that is None among figures that rest on others."""
    for field, value in fields.items():
        if value is None and field != "part":
            yield Gone(part, name, f"{path}{field}", RESTS)
        elif isinstance(value, Mapping):
            yield from _missing(value, name, part, f"{path}{field}.")
