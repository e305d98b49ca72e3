"""One page for each instrument besides the index: its finding, its figures, what they mean, what helps."""

from collections.abc import Sequence

from assessment.diagnosis.results import ScaleResult
from questionnaires.measures import Outcome
from questionnaires.scoring import score_bounds
from reports.document.asked import Instrument, asked, filled, inside, instruments, moves_of, questions_of
from reports.document.grid import Block, Notes, TopicPage, filled_blocks
from reports.document.mirrored import mirror_notes
from reports.document.owners import Should, owner_grid, owner_remarks
from reports.document.pairs import cell_grid, flow_grid, practice_grid, worst_cells
from reports.document.parts import Head, Observation
from reports.document.ratings import rated_of, rating_grids
from reports.document.remedies import remedy_grid
from reports.document.scores import band_name, listed_scales, score_grids, score_of
from reports.document.shares import share_grids
from reports.document.sources import Sources

MOST_BANDS = 3
"""Descriptions of bands that are told."""


def instrument_pages(sources: Sources, should: Should | None = None) -> tuple[TopicPage, ...]:
    """The pages in the order of the form; the index has its own.

    Args:
        sources: What the report is made from.
        should: Row of a table of duties -> who is to do it by what the heads say.
    """
    found = [each for each in instruments(sources.questionnaire) if not each.is_index]
    return tuple(_page(sources, instrument, should) for instrument in found)


def page_id(instrument_id: str) -> str:
    """Where links to an instrument's page lead."""
    return f"topic-{instrument_id}"


def _page(sources: Sources, instrument: Instrument, should: Should | None) -> TopicPage:
    outcomes = outcomes_of(sources, instrument)
    return TopicPage(
        id=page_id(instrument.id),
        head=Head(filled(sources, instrument.title), headline(sources, instrument), standfirst(sources, instrument)),
        blocks=filled_blocks(
            *_figures(sources, instrument, should),
            _meaning(sources, instrument, outcomes),
            remedy_grid(sources, moves_of(sources, instrument)),
            *rating_grids(sources, instrument),
        ),
        rests=topic_rests(sources, instrument),
    )


def outcomes_of(sources: Sources, instrument: Instrument) -> tuple[Outcome, ...]:
    """What the instrument says because its condition holds, the most important first."""
    known = {outcome.id: outcome for outcome in sources.questionnaire.outcomes}
    return tuple(known[each.id] for each in sources.reading.diagnosis.outcomes if each.part == instrument.part and each.id in known)


def headline(sources: Sources, instrument: Instrument) -> str:
    """The first thing that the instrument says, or else what its strongest band is, or that nothing stands out."""
    outcomes = outcomes_of(sources, instrument)
    if outcomes:
        return filled(sources, outcomes[0].title)
    if not _shown(sources, instrument):
        return sources.say("topic-headline-withheld")
    telling = _most_telling(sources, instrument)
    if telling is None:
        return sources.say("topic-headline-none")
    score = score_of(sources, telling)
    kind = "burden" if score.meaning in ("burden", "risk") else "strength"
    band = band_name(sources, score, telling.band)
    if len(listed_scales(sources, instrument.part)) == 1:
        return sources.say("topic-headline-one", title=filled(sources, score.title), band=band)
    return sources.say(f"topic-headline-{kind}", title=inside(sources, score.title), band=band)


def _shown(sources: Sources, instrument: Instrument) -> bool:
    """Whether anything at all is shown of the instrument."""
    diagnosis, mine = sources.reading.diagnosis, questions_of(instrument)
    rated = any(entry.mean is not None for each in diagnosis.rated if each.id in mine for entry in each.groups.values())
    chosen = (entry for each in diagnosis.choices if each.id in mine for entry in each.groups.values())
    return rated or any(entry.counts is not None or entry.means is not None or entry.mean is not None for entry in chosen)


def _most_telling(sources: Sources, instrument: Instrument) -> ScaleResult | None:
    """The score that is worst: the highest burden or risk, else the lowest strength."""
    known = [scale for scale in listed_scales(sources, instrument.part) if scale.mean is not None and scale.band is not None]
    heavy = [scale for scale in known if scale.meaning in ("burden", "risk")]
    if heavy:
        return max(heavy, key=lambda scale: _place(sources, scale))
    return min(known, key=lambda scale: _place(sources, scale), default=None)


def _calls(sources: Sources, scale: ScaleResult) -> float:
    """How much a score calls for attention, 0 to 1: a heavy burden or risk, a weak strength."""
    place = _place(sources, scale)
    return place if scale.meaning in ("burden", "risk") else 1 - place


def _place(sources: Sources, scale: ScaleResult) -> float:
    low, high = score_bounds(sources.questionnaire, score_of(sources, scale))
    return ((scale.mean or low) - low) / (high - low)


def standfirst(sources: Sources, instrument: Instrument) -> str:
    """What the headline means."""
    outcomes = outcomes_of(sources, instrument)
    if outcomes:
        return filled(sources, outcomes[0].text)
    if not _shown(sources, instrument):
        return sources.say("topic-standfirst-withheld")
    telling = _most_telling(sources, instrument)
    if telling is not None:
        band = next(each for each in score_of(sources, telling).bands if each.id == telling.band)
        return filled(sources, band.description)
    return sources.say("topic-standfirst-none")


def _figures(sources: Sources, instrument: Instrument, should: Should | None) -> list[Block]:
    """What the kind of instrument calls for."""
    diagnosis, part = sources.reading.diagnosis, instrument.part
    blocks: list[Block] = list(score_grids(sources, part))
    cells = [cell for cell in diagnosis.cells if cell.part == part]
    flows = [flow for flow in diagnosis.flows if flow.part == part]
    practices = [practice for practice in diagnosis.practices if practice.part == part]
    duties = [duty for duty in diagnosis.ownership if duty.part == part]
    if cells:
        blocks += [cell_grid(sources, cells), Notes(sources.say("worst-title"), worst_cells(sources, cells))]
    if flows:
        blocks.append(flow_grid(sources, flows))
    if practices:
        blocks.append(practice_grid(sources, practices))
    if duties:
        blocks.insert(0, Notes(sources.say("owners-open"), owner_remarks(sources, duties)))
        blocks.append(owner_grid(sources, instrument, duties, should))
    mirrored = mirror_notes(sources, part)
    return [*blocks, *([mirrored] if mirrored else []), *share_grids(sources, part)]


def _meaning(sources: Sources, instrument: Instrument, outcomes: Sequence[Outcome]) -> Notes:
    """What follows: the outcomes after the one that is the headline, then what the bands say."""
    told = [Observation(filled(sources, outcome.title), filled(sources, outcome.text)) for outcome in outcomes[1:]]
    return Notes(sources.say("topic-meaning"), (*told, *_bands(sources, instrument, bool(outcomes))))


def _bands(sources: Sources, instrument: Instrument, with_outcomes: bool) -> list[Observation]:
    """The descriptions of the bands that the scores lie in, those that call most first; the headline's own is told already."""
    say, telling = sources.say, _most_telling(sources, instrument)
    texts: dict[str, list[str]] = {}
    for scale in sorted(listed_scales(sources, instrument.part), key=lambda scale: _calls(sources, scale), reverse=True):
        score = score_of(sources, scale)
        band = next((each for each in score.bands if each.id == scale.band), None)
        if band is None or (not with_outcomes and telling is not None and scale.id == telling.id):
            continue
        title = say("band-title", title=filled(sources, score.title), band=band_name(sources, score, band.id))
        texts.setdefault(filled(sources, band.description), []).append(title)
    return [Observation("; ".join(titles), text) for text, titles in list(texts.items())[:MOST_BANDS]]


def topic_rests(sources: Sources, instrument: Instrument) -> str:
    """The instrument, who answered it, whose the edges are, what is rounded."""
    reading, say = sources.reading, sources.say
    subjects = [leaf.id for section in instrument.sections for leaf in section.leaves]
    groups = dict.fromkeys(group for subject in subjects for group in asked(sources, subject))
    counts = [
        say("rests-count", who=sources.label(group), n=sources.answered(group))
        for group in groups
        if reading.tier(group) != "withheld"
    ]
    parts = [say("rests-topic", title=filled(sources, instrument.title), version=instrument.version)]
    parts.append(say("rests-answers", counts="; ".join(counts)) if counts else str(sources.withheld(reading.side_a)))
    scales = listed_scales(sources, instrument.part)
    if any(score_of(sources, scale).bands for scale in scales) or any(
        cell.part == instrument.part for cell in reading.diagnosis.cells
    ):
        parts.append(say("rests-edges"))
    if any(figures.ci95 is not None for scale in scales for figures in scale.groups.values()):
        parts.append(say("rests-lines"))
    if any(rated.gap is not None for rated in rated_of(sources, instrument)) or any(scale.gap is not None for scale in scales):
        parts.append(say.about("rests-gap-topic", sources.sides))
    coarse = [group for group in groups if reading.tier(group) == "coarse"]
    if coarse:
        who = ", ".join(say("rests-who", who=sources.label(group), n=reading.group(group).responded or 0) for group in coarse)
        parts.append(say("rests-coarse-topic", who=who))
    return " ".join(parts)
