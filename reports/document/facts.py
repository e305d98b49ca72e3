"""A page for each sheet of facts: what heads and the consultant state, beside the answers of everybody."""

from collections.abc import Sequence

from questionnaires.questions import Matrix
from reports.document.beside import level_grid, then_now_grids
from reports.document.decision import decision_page
from reports.document.grid import Grid, Notes, TopicPage, filled_blocks
from reports.document.leaders import Facts, rests_on, told_outcomes
from reports.document.owners import Should, owner_word
from reports.document.pairs import practice_grid
from reports.document.parts import Head
from reports.document.remedies import fact_remedies
from reports.document.stated import (
    advisor_grid,
    calculator_grid,
    criteria_grid,
    figures_grid,
    points_grid,
    readiness_grid,
    stated_grid,
)


def fact_pages(facts: Sequence[Facts]) -> tuple[TopicPage, ...]:
    """Whether to be closer first, then the others in the order given."""
    deciding = [page for each in facts if each.form.verdict and (page := decision_page(each)) is not None]
    return (*deciding, *(_page(each) for each in facts if not each.form.verdict))


def should_of(facts: Sequence[Facts]) -> Should:
    """Row of a table of duties -> whom the heads want to do it, where their sheets agree; by the id without its prefix."""
    found: dict[str, str] = {}
    for each in facts:
        tables = [item for section in each.form.sections for item in section.items if isinstance(item, Matrix) and item.ownership]
        for row in (row for table in tables for row in table.leaves):
            given = {answer for sheet in each.sheets.sheets if isinstance(answer := sheet.answers.get(row.id), str)}
            if given:
                word = owner_word(each.sources, row.id, next(iter(given))) if len(given) == 1 else each.sources.say("should-open")
                found[row.id.partition("_")[2]] = word
    return found


def _is_baseline(facts: Facts) -> bool:
    """Whether the sheet holds bare figures, which stand beside the level and prove nothing."""
    form = facts.form
    return bool(facts.result.numbers) and not (form.scores or form.criteria or form.calculators or form.advisors)


def _figures(facts: Facts) -> tuple[Grid | None, ...]:
    """The numbers; of a baseline beside the level, and beside those of the last wave where there are some."""
    if not _is_baseline(facts):
        return (figures_grid(facts),)
    if facts.earlier is None:
        return level_grid(facts), figures_grid(facts)
    return level_grid(facts), *then_now_grids(facts, facts.earlier)


def _page(facts: Facts) -> TopicPage:
    say, told = facts.sources.say, told_outcomes(facts)
    title = say.filled(facts.form.title[facts.sources.language])
    kind = "-baseline" if _is_baseline(facts) else ""
    beside = {"beside": "level" if facts.sources.levels else "answers", "waves": 2 if facts.earlier else 1} if kind else {}
    about = say(f"facts-standfirst{kind}", **beside)
    head = Head(
        title,
        told[0].title if told else say(f"facts-headline{kind}", **beside),
        f"{told[0].text} {about}" if told else about,
    )
    groups = tuple(dict.fromkeys(sheet.group for sheet in facts.sheets.sheets))
    return TopicPage(
        id=f"facts-{facts.form.id}",
        head=head,
        blocks=filled_blocks(
            readiness_grid(facts),
            *(calculator_grid(facts, each) for each in facts.result.calculators),
            criteria_grid(facts) if facts.form.criteria else None,
            *_figures(facts),
            *(advisor_grid(facts, each) for each in facts.result.advisors),
            practice_grid(facts.sources, facts.result.practices, groups) if facts.result.practices else None,
            Notes(say("topic-meaning"), told[1:]),
            fact_remedies(facts),
            points_grid(facts) if facts.result.open_points else None,
            stated_grid(facts, texts=not (kind and facts.earlier)),
        ),
        rests=rests_on(facts),
    )
