"""Why agreement, paths and changes are not shown where they are not."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.findings import ChangeFigure, ChangeResult
from assessment.diagnosis.gone import Entry, Gone, collapsed
from assessment.diagnosis.results import ItemGroup
from assessment.diagnosis.waves import MIN_ITEM_CHANGE, Waves
from assessment.release import Release
from assessment.statistics.polarisation import MIN_SPLIT
from questionnaires.model import Questionnaire

AGREEMENT_FIGURES = ("rwg", "ad", "polarisation", "split", "words", "beyond_chance")
UNSURE = ("ci95", "smallest", "words")
"""What a change lacks whose error is not known."""
_PLACES = {"item": "items", "score": "scales", "dimension": "dimensions", "index": "groups"}
MIN_SPREAD = 2
MIN_OMEGA = 100


def agreement_gone(part: str, item: str, groups: Mapping[str, ItemGroup], release: Release) -> Iterator[Gone]:
    """Of one rated question: how far its groups agree, where that cannot be said."""
    for group, here in groups.items():
        for name, code, n in _figures_gone(here, release):
            yield Gone(part, item, f"groups.{group}.{name}", code, n)


def index_agreement_gone(release: Release, diagnosis: Diagnosis) -> Iterator[Gone]:
    """Of the items of the index, and of the groups over all of them."""
    entries = [
        Entry(each.id, each.groups, list(agreement_gone("items", each.id, each.groups, release))) for each in diagnosis.items
    ]
    yield from collapsed(entries)


def groups_without_agreement(release: Release, diagnosis: Diagnosis) -> Iterator[tuple[str, str, int | None]]:
    """Path, code and number of shown groups over whose items agreement cannot be worked out."""
    for group in release.groups:
        if group.tier == "withheld" or group.id in diagnosis.agreement:
            continue
        few = group.tier == "coarse" or (group.responded or 0) < MIN_SPREAD
        n = release.plan.detail_from if group.tier == "coarse" else MIN_SPREAD
        yield f"agreement.{group.id}", "coarse" if group.tier == "coarse" else "too-few" if few else "part-few", n if few else None


def reliability_gone(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Iterator[tuple[str, str, int | None]]:
    """Path, code and number of what is missing in a reliability that is shown."""
    found = diagnosis.reliability
    if found is None or found.alpha is None:
        return
    if found.omega is None and (found.n or 0) < MIN_OMEGA:
        yield "reliability.omega", "reliability-few", MIN_OMEGA
    elif found.omega is None:
        yield "reliability.omega", "no-factor", None
    for item in found.items:
        yield from (
            (f"reliability.items.{item.id}.{name}", "no-variance", None)
            for name in ("item_rest", "alpha_if_deleted")
            if getattr(item, name) is None and len(questionnaire.items) > MIN_SPREAD
        )


def change_gone(change: ChangeResult, waves: Waves) -> Iterator[tuple[str, str, int | None]]:
    """Path, code and number of changes that are not given, or given without an interval."""
    shown = [group.id for group in waves.after.release.groups if group.tier != "withheld"]
    for group in shown:
        if group not in waves.groups:
            yield f"change.groups.{group}", "wave-missing", None
        elif not waves.items_told(group):
            few = min(each.responded or 0 for each in waves.pair(group)) < MIN_ITEM_CHANGE
            yield f"change.items.*.groups.{group}", "wave-few" if few else "wave-joined", MIN_ITEM_CHANGE if few else None
    yield from _of_company(change, waves)
    singles = [(group, each) for group, each in change.groups.items() if each.ci95 is None]
    for name in UNSURE:
        yield from ((f"change.groups.{group}.{name}", "one-answer", None) for group, _ in singles)
    for kind, parts in (("dimensions", change.dimensions), ("items", change.items), ("scales", change.scales)):
        yield from _without_interval(kind, [(part.id, part.groups) for part in parts])
    yield from ((_broken_path(each.what), "wave-differs", None) for each in change.not_compared)


def _of_company(change: ChangeResult, waves: Waves) -> Iterator[tuple[str, str, int | None]]:
    code = "side-missing" if waves.goes_on("index") else "wave-differs"
    if waves.after.questionnaire.score is None:
        code = "no-index"
    for name, figure in (("overall", change.overall), ("gap", change.gap)):
        if figure is None:
            yield f"change.{name}", code, None
        elif figure.ci95 is None:
            yield from ((f"change.{name}.{missing}", "one-answer", None) for missing in UNSURE)


def _broken_path(what: str) -> str:
    """Where a line that does not go on would stand in the document."""
    kind, _, name = what.partition(" ")
    return f"change.{_PLACES[kind]}.{name}" if name else f"change.{_PLACES[kind]}"


def _without_interval(kind: str, parts: Sequence[tuple[str, Mapping[str, ChangeFigure]]]) -> Iterator[tuple[str, str, int | None]]:
    entries = [
        Entry(
            name,
            groups,
            [
                Gone(kind, name, f"groups.{group}.{missing}", "spread-unknown")
                for group, each in groups.items()
                if each.ci95 is None
                for missing in UNSURE
            ],
        )
        for name, groups in parts
    ]
    yield from ((f"change.{gone.part}.{gone.id}.{gone.ending}", gone.code, gone.n) for gone in collapsed(entries))


def _figures_gone(here: ItemGroup, release: Release) -> Iterator[tuple[str, str, int | None]]:
    """Names of figures that are missing, with code and number."""
    if here.counts is None:
        code = "no-answers" if release.precision == "full" else "part-few"
        rounded = here.mean is not None or here.n is None
        reason = ("coarse", release.plan.detail_from) if rounded else (code, None)
        yield from ((name, *reason) for name in AGREEMENT_FIGURES)
        if here.dont_know_rate is None:
            yield "dont_know_rate", *reason
        return
    if here.rwg is None:
        yield from ((name, "too-few", MIN_SPREAD) for name in AGREEMENT_FIGURES if name != "split")
    if here.split is None:
        yield "split", "too-few", MIN_SPLIT
