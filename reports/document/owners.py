"""Who does what, as each group sees it: the tables of duties, what both sides claim, what belongs to nobody."""

from collections.abc import Mapping, Sequence

from assessment.diagnosis.results import OwnershipGroup, OwnershipResult
from reports.document.asked import Instrument, asked, asked_text, filled, ordered, table_titles
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.parts import Observation, Withholding
from reports.document.scores import percent
from reports.document.shares import options_of
from reports.document.sources import Sources

BOTH = "both"
Should = Mapping[str, str]
"""Row of a table -> what the heads want it to be, in words."""


def owner_grid(sources: Sources, instrument: Instrument, duties: Sequence[OwnershipResult], should: Should | None = None) -> Grid:
    """Every row of every table: whom each group names most often, and how clear it is."""
    say, titles = sources.say, table_titles(instrument)
    groups = ordered(sources, {group for duty in duties for group in asked(sources, duty.id)})
    columns = [Column("name", say("col-task"))]
    columns += [Column("reads", sources.label(group), shape=sources.shape(group)) for group in groups]
    if should:
        columns.append(Column("reads", say("col-should")))
    columns.append(Column("rest", say("col-clarity"), numeric=True))
    lists: dict[str, list[GridRow]] = {}
    for duty in duties:
        lists.setdefault(duty.question, []).append(_row(sources, duty, groups, should))
    tables = tuple(GridGroup(tuple(rows), filled(sources, titles[table])) for table, rows in lists.items())
    return Grid(say("owners-title"), tuple(columns), tables, note=say("note-owners"))


def owner_remarks(sources: Sources, duties: Sequence[OwnershipResult]) -> tuple[Observation, ...]:
    """The rows that both sides claim, and those that are nobody's."""
    say, found = sources.say, []
    for name, chosen in (
        ("overlaps", [duty for duty in duties if duty.overlap]),
        ("orphans", [duty for duty in duties if duty.orphan]),
    ):
        if chosen:
            tasks = "; ".join(say.inside(_task(sources, duty)) for duty in chosen)
            found.append(Observation(say(f"owners-{name}", n=len(chosen)), tasks[:1].upper() + tasks[1:] + "."))
    if not found and any(duty.overlap is not None for duty in duties):
        found.append(Observation(say("owners-none"), say("owners-none-text")))
    return tuple(found)


def _task(sources: Sources, duty: OwnershipResult) -> str:
    return asked_text(sources, duty.id).removesuffix(".")


def _row(sources: Sources, duty: OwnershipResult, groups: Sequence[str], should: Should | None) -> GridRow:
    say = sources.say
    flags = [say(f"duty-{name}") for name, holds in (("overlap", duty.overlap), ("orphan", duty.orphan)) if holds]
    cells = [GridCell(_task(sources, duty), notes=tuple(flags))]
    cells += [_cell(sources, duty, duty.groups.get(group)) for group in groups]
    if should:
        cells.append(GridCell(should.get(duty.id, say("should-open"))))
    cells.append(
        GridCell(withheld=Withholding(say("withheld-short"), ""))
        if duty.clarity is None
        else GridCell(percent(sources, duty.clarity))
    )
    return GridRow(tuple(cells))


def _cell(sources: Sources, duty: OwnershipResult, here: OwnershipGroup | None) -> GridCell:
    say = sources.say
    if here is None or here.shares is None:
        return GridCell(withheld=Withholding(say("withheld-short"), ""))
    if here.modal is None:
        return GridCell(say("modal-none"))
    return GridCell(owner_word(sources, duty.id, here.modal), percent(sources, here.clarity or 0.0))


def owner_word(sources: Sources, question: str, option: str) -> str:
    """An option of a table of duties; the sides by their labels, for the options' words are long."""
    if option in sources.questionnaire.groups_by_id:
        return sources.label(option)
    if option == BOTH:
        return sources.say("owner-both")
    return options_of(sources, question).get(option, option)
