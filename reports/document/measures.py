"""Appendix C: how each figure was worked out, with the figures of this wave, for whoever wants to check them."""

from collections.abc import Iterator

from assessment.diagnosis.document import GroupResult, ReliabilityResult
from assessment.diagnosis.findings import ItemReliability
from assessment.diagnosis.results import Interval
from assessment.phrases import Argument
from questionnaires.naming import sentence_case
from reports.document.asked import filled
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage, filled_blocks
from reports.document.parts import Head, Observation
from reports.document.reading import is_exact
from reports.document.sources import Sources

INDEXED = ("interval", "bounds", "level", "reliability", "agreement", "gap", "items", "change", "path", "minimums", "not")
PLAIN = ("interval", "gap", "change", "minimums", "not")
"""Remarks for a form with the index, and for one without."""


def measures_page(sources: Sources) -> TopicPage:
    """The appendix; a form without an index has no tables here, for its own pages hold all its figures."""
    say, indexed = sources.say, sources.reading.has_index
    tables = (_means(sources), _agreement(sources), _item_rest(sources)) if indexed else ()
    return TopicPage(
        id="measures",
        head=Head(say("measures-kicker"), say("measures-headline"), say("measures-standfirst")),
        blocks=filled_blocks(*tables, _figures(sources), _how(sources), _literature(sources)),
        rests=say("rests-measures", release=sources.reading.diagnosis.release.hash.rpartition(":")[2][:16]),
    )


def _means(sources: Sources) -> Grid:
    """Every shown group's mean with the three answers to how sure it is."""
    say, reading = sources.say, sources.reading
    columns = (
        Column("short", say("col-group")),
        *(Column("tenth", say(f"measures-col-{name}"), numeric=True) for name in ("n", "mean", "sd", "answers", "real", "bounds")),
    )
    shown = [(group, entry) for group, entry in reading.diagnosis.groups.items() if entry.mean is not None]
    rows = tuple(_mean_row(sources, group, entry) for group, entry in shown)
    return Grid(say("measures-means"), columns, (GridGroup(rows),), note=say("measures-means-note"))


def _mean_row(sources: Sources, group: str, entry: GroupResult) -> GridRow:
    say, exact = sources.say, 1 if is_exact(entry) else 0
    scored = entry.scored or 0
    counted = say.number(scored) if entry.invited is None else say("answered-of", n=scored, of=entry.invited)
    spread = say("spread-hidden") if entry.sd is None else say.number(entry.sd)
    ends = (entry.ci95_answers, entry.ci95, entry.bounds)
    told = (counted, say.number(entry.mean or 0.0, exact), spread, *(_span(sources, each) for each in ends))
    return GridRow((GridCell(sources.label(group)), *(GridCell(text) for text in told)))


def _span(sources: Sources, ends: Interval | None, decimals: int = 1) -> str:
    return sources.say("measures-none") if ends is None else sources.say.span(ends, decimals)


def _agreement(sources: Sources) -> Grid:
    """How far each group agrees, by two measures and against two kinds of chance."""
    say = sources.say
    columns = (
        Column("short", say("col-group")),
        *(Column("tenth", say(f"measures-col-{name}"), numeric=True) for name in ("people", "ad", "cut", "uniform", "slight")),
        Column("half", say("measures-col-words")),
    )
    rows = []
    for group, found in sources.reading.diagnosis.agreement.items():
        slight = say("measures-none") if found.rwg_star_slight is None else say.number(found.rwg_star_slight, 2)
        figures = (say.number(found.n), say.number(found.ad, 2), say.number(found.ad_cut, 2), say.number(found.rwg_star_uniform, 2))
        brief = f"agreement-short-{found.words}"
        words = say(brief) if say.has(brief) else sentence_case(say(f"agreement-{found.words}"))
        rows.append(GridRow((GridCell(sources.label(group)), *(GridCell(each) for each in (*figures, slight)), GridCell(words))))
    return Grid(say("measures-agreement"), columns, (GridGroup(tuple(rows)),), note=say("measures-agreement-note"))


def _item_rest(sources: Sources) -> Grid | None:
    """How each statement goes with the rest, where enough people answered all of them."""
    say, found = sources.say, sources.reading.diagnosis.reliability
    if found is None or not found.items:
        return None
    placed = any(entry.quadrant for entry in found.items)
    columns = (
        Column("rest", say("col-statement")),
        Column("tenth", say("measures-col-rest"), numeric=True),
        Column("tenth", say("measures-col-deleted"), numeric=True),
        *([Column("reads", say("measures-col-reads"))] if placed else []),
    )
    by_id = {entry.id: entry for entry in found.items}
    groups = []
    for dimension in sources.reading.diagnosis.dimensions:
        entries = [by_id[item.id] for item in sources.reading.items_of(dimension.id) if item.id in by_id]
        groups.append(
            GridGroup(tuple(_rest_row(sources, entry, placed=placed) for entry in entries), sources.dimension(dimension.id))
        )
    parts = [say("measures-rest-note", n=found.n or 0), *([] if placed else [say("measures-quadrant-few")])]
    return Grid(say("measures-rest"), columns, tuple(groups), note=" ".join(parts))


def _rest_row(sources: Sources, entry: ItemReliability, *, placed: bool) -> GridRow:
    figures = [_two(sources, value) for value in (entry.item_rest, entry.alpha_if_deleted)]
    reads = [sources.say(f"measures-quadrant-{entry.quadrant or 'none'}")] if placed else []
    return GridRow(tuple(GridCell(text) for text in (sources.statement(entry.id), *figures, *reads)))


def _two(sources: Sources, value: float | None) -> str:
    return sources.say("measures-none") if value is None else sources.say.number(value, 2)


def _figures(sources: Sources) -> Notes:
    """Reliability and the difference between the sides, figure by figure."""
    say, diagnosis = sources.say, sources.reading.diagnosis
    entries = (
        [Observation(say("measures-reliability"), _reliability(sources, diagnosis.reliability))]
        if sources.reading.has_index
        else []
    )
    entries += [Observation(say("measures-scores"), text) for text in _scores(sources)]
    entries += [Observation(say("measures-gap"), text) for text in _gap(sources)]
    if diagnosis.between_groups is not None:
        between = diagnosis.between_groups
        icc = {"one": say.number(between.icc1, 2), "two": _two(sources, between.icc2)}
        entries.append(Observation(say("measures-between"), say("measures-between-text", n=between.groups, **icc)))
    return Notes(say("measures-figures"), tuple(entries))


def _reliability(sources: Sources, found: ReliabilityResult | None) -> str:
    say = sources.say
    if found is None or found.alpha is None:
        reason = sources.reason("reliability.alpha") or sources.reason("reliability")
        return f"{say('measures-alpha-none')} {reason}".strip()
    parts = [say("measures-alpha", alpha=say.number(found.alpha, 2), n=found.n or 0, span=_span(sources, found.ci95, 2))]
    if found.status == "provisional":
        parts.append(say("measures-alpha-provisional"))
    if found.omega is None:
        parts.append(f"{say('measures-omega-none')} {sources.reason('reliability.omega')}".strip())
    else:
        parts.append(say("measures-omega", omega=say.number(found.omega, 2)))
    return " ".join(parts)


def _scores(sources: Sources) -> Iterator[str]:
    """The reliability of every score besides the index of which it is told; nothing if there is none."""
    say, known = sources.say, sources.questionnaire.scores_by_id
    told = [
        say(
            "measures-scores-one",
            title=filled(sources, known[scale.id].title),
            alpha=say.number(found.alpha, 2),
            span=_span(sources, found.ci95, 2),
            n=found.n,
        )
        for scale in sources.reading.diagnosis.scales
        if (found := scale.reliability) is not None
    ]
    if told:
        yield f"{'; '.join(told)}. {say('measures-scores-note')}"


def _gap(sources: Sources) -> Iterator[str]:
    """The difference of the sides as points, as pairs and as a test; nothing without both sides."""
    say, gap = sources.say, sources.reading.diagnosis.gap
    if gap is None:
        return
    parts = [say.about("measures-gap-points", sources.sides, points=say.signed(gap.points, 1))]
    if gap.ci95 is not None and gap.ci95_answers is not None:
        spans = {"real": say.span(gap.ci95, 1), "answers": say.span(gap.ci95_answers, 1)}
        parts.append(say("measures-gap-ends", **spans))
    if gap.cliffs_delta is not None:
        parts.append(say("measures-delta", delta=say.number(gap.cliffs_delta, 2), span=_span(sources, gap.cliffs_delta_ci95, 2)))
    if gap.p is not None:
        p = say("measures-p-small") if gap.p < 0.001 else say("measures-p", p=say.number(gap.p, 3))
        parts.append(say("measures-test", test=say(f"measures-test-{gap.test}"), p=p))
    yield " ".join(parts)


def _how(sources: Sources) -> Notes:
    """How each kind of figure is worked out, in words that a statistician can follow."""
    say, diagnosis = sources.say, sources.reading.diagnosis
    questionnaire = sources.questionnaire
    names = INDEXED if sources.reading.has_index else PLAIN
    arguments: dict[str, Argument] = {
        "min": diagnosis.plan.min_group,
        "from": diagnosis.plan.detail_from,
        "m": len(questionnaire.items),
        "prior": say.number(questionnaire.index.prior_sd) if sources.reading.has_index else "",
        "precision": diagnosis.precision,
    }
    entries = tuple(Observation(say(f"measures-how-{name}"), say(f"measures-how-{name}-text", **arguments)) for name in names)
    return Notes(say("measures-how"), entries)


def _literature(sources: Sources) -> Notes:
    """The works that the figures follow, in the language they are in."""
    say = sources.say
    used = ["means", "gaps"] if not sources.reading.has_index else ["means", "reliability", "agreement", "gaps"]
    entries = tuple(Observation(say(f"measures-read-{name}"), say(f"measures-read-{name}-text"), language="en") for name in used)
    return Notes(say("measures-read"), entries)
