"""The level: each group on the scale, the chance of each level, the people at each level."""

from collections.abc import Mapping
from textwrap import wrap

from assessment.diagnosis.document import GroupResult, OverallResult
from reports.document.model import LevelPage
from reports.document.numbers import ScaleChart
from reports.document.parts import Cell, Head, LevelRow, SpreadRow, Withholding
from reports.document.reading import certain, is_exact
from reports.document.sources import Sources
from reports.document.wording import NBSP
from reports.document.words import brief_words, hedged_words, level_words

NEARLY_NEVER, NEARLY_ALWAYS = 0.005, 0.995
HEADLINE_LINES, HEADLINE_WIDTH = 3, 32
"""Lines that a headline may take, and characters that fit one of them."""


def level_page(sources: Sources) -> LevelPage:
    """The page of the level."""
    groups = sources.reading.main_groups
    return LevelPage(
        head=Head(sources.say("level-kicker"), headline(sources), _standfirst(sources)),
        rows=level_rows(sources, decimals=1),
        chances=_all_chances(sources),
        people=tuple(_people(sources, group) for group in groups),
        bounds=_bounds(sources),
        rests=_rests(sources),
    )


def level_rows(sources: Sources, *, decimals: int) -> tuple[LevelRow, ...]:
    """The sides, the company, leadership; rounded groups show whole points whatever ``decimals`` says."""
    groups = sources.reading.main_groups
    rows = [group_row(sources, group, decimals) for group in groups]
    rows.insert(2, _company_row(sources, decimals))
    return tuple(rows)


def headline(sources: Sources) -> str:
    """The finding: two levels, one level, or what can be said while a side is withheld."""
    reading, say = sources.reading, sources.say
    a, b = reading.group(reading.side_a), reading.group(reading.side_b)
    if not reading.both_shown:
        return _headline_with_one_side(sources)
    if a.level is None or b.level is None or a.words is None or b.words is None:
        return say("level-headline-none")
    if a.level == b.level:
        message = "level-headline-same-apart" if certain(reading.diagnosis.gap) else "level-headline-same"
        roles = {"high": reading.higher[0], "low": reading.higher[1]}
        return say.about(message, roles, level=band_inside(sources, a.level))
    if not certain(reading.diagnosis.gap):
        return say.about("level-headline-edge", sources.sides)
    return _headline_split(sources, a.words, b.words)


def _headline_split(sources: Sources, *words: str) -> str:
    """The split in the fullest wording that fits three lines."""
    headline = ""
    for wording in (level_words, brief_words, hedged_words):
        a, b = (wording(sources, key) for key in words)
        headline = sources.say.about("level-headline-split", sources.sides, a_words=a, b_words=b)
        if len(wrap(headline, HEADLINE_WIDTH)) <= HEADLINE_LINES:
            break
    return headline


def band_inside(sources: Sources, level: str) -> str:
    """A level's name inside a sentence: capital in English, where it is a term, small in Russian."""
    name = sources.band(level)
    return sources.say.inside(name) if sources.language == "ru" else name


def _headline_with_one_side(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    shown = [group for group in (reading.side_a, reading.side_b) if reading.shown(group)]
    if not shown:
        counted = any(reading.group(group).responded is not None for group in (reading.side_a, reading.side_b))
        return say("level-headline-none" if counted else "level-headline-withheld")
    other = reading.side_b if shown[0] == reading.side_a else reading.side_a
    roles = {"shown": shown[0], "hidden": other}
    entry = reading.group(shown[0])
    words = level_words(sources, entry.words) if entry.words else ""
    if reading.group(other).responded is not None:
        return say.about("level-headline-one-unscored" if words else "level-headline-none", roles, words=words)
    return say.about("level-headline-one" if words else "level-headline-one-none", roles, words=words)


def _standfirst(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    parts = [say("level-standfirst")]
    gap = reading.diagnosis.gap
    if gap is not None:
        parts.append(gap_sentence(sources))
        if gap.pairs_of_100 is not None:
            parts.append(say.about("level-pairs", sources.sides, pairs=gap.pairs_of_100))
    return " ".join(parts)


def gap_sentence(sources: Sources) -> str:
    """How far the sides lie apart in points, with its interval, and whether it could be chance."""
    gap, say = sources.reading.diagnosis.gap, sources.say
    if gap is None:
        return ""
    points = abs(gap.points)
    if gap.ci95 is None:
        return say("gap-points", points=say.number(points), count=round(points))
    half = say.number((gap.ci95[1] - gap.ci95[0]) / 2)
    message = "gap-certain" if certain(gap) else "gap-chance"
    return say(message, points=say.number(points), count=round(points), half=half)


def group_row(sources: Sources, group: str, decimals: int) -> LevelRow:
    """A group on the scale; a rounded score shows whole points whatever ``decimals`` says."""
    entry = sources.reading.group(group)
    precise = decimals if is_exact(entry) else 0
    return _row(
        sources,
        group,
        entry,
        precise,
        label=sources.label(group),
        answered=sources.scored(group),
        withheld=None if entry.mean is not None else sources.withheld(group),
    )


def _company_row(sources: Sources, decimals: int) -> LevelRow:
    overall, say = sources.reading.diagnosis.overall, sources.say
    exact = all(is_exact(sources.reading.group(group)) for group in sources.sides.values())
    withheld = None if overall.mean is not None else Withholding(say("company-none"), say("company-none-why"))
    return _row(
        sources,
        None,
        overall,
        decimals if exact else 0,
        label=say("company"),
        answered=say("company-mean") if withheld is None else "",
        withheld=withheld,
    )


def _row(
    sources: Sources,
    group: str | None,
    entry: GroupResult | OverallResult,
    decimals: int,
    *,
    label: str,
    answered: str,
    withheld: Withholding | None,
) -> LevelRow:
    say = sources.say
    shape = sources.shape(group) if group is not None else "co"
    if entry.mean is None:
        title = f"{label}: {withheld}" if withheld else label
        return LevelRow(shape, label, answered, "", "", "", ScaleChart(None, None, title), withheld)
    value = say.number(entry.mean, decimals)
    words = brief_words(sources, entry.words) if entry.words else say("no-level")
    title = say("alt-scale", who=label, value=value, words=words)
    if entry.ci95 is not None:
        low, high = (say.number(end) for end in entry.ci95)
        title = say("alt-scale-interval", who=label, value=value, low=low, high=high, words=words)
    return LevelRow(shape, label, answered, value, say.half(entry.ci95, decimals), words, ScaleChart(entry.mean, entry.ci95, title))


def _all_chances(sources: Sources) -> tuple[SpreadRow, ...]:
    rows = [_chances(sources, group) for group in sources.reading.main_groups]
    rows.insert(2, _company_chances(sources))
    return tuple(rows)


def _chances(sources: Sources, group: str) -> SpreadRow:
    entry, label = sources.reading.group(group), sources.label(group)
    if entry.level_probabilities is None:
        return SpreadRow(sources.shape(group), label, "", withheld=_no_chance(sources, group))
    cells = _chance_cells(sources, entry.level_probabilities)
    return SpreadRow(sources.shape(group), label, sources.say.span(entry.ci95), cells)


def _company_chances(sources: Sources) -> SpreadRow:
    overall, say = sources.reading.diagnosis.overall, sources.say
    if overall.level_probabilities is None:
        return SpreadRow("co", say("company"), "", withheld=Withholding(say("company-none"), say("company-none-why")))
    return SpreadRow("co", say("company"), say.span(overall.ci95), _chance_cells(sources, overall.level_probabilities))


def _no_chance(sources: Sources, group: str) -> Withholding:
    if sources.reading.shown(group):
        return Withholding(sources.say("no-level"), sources.say("no-level-why"))
    return sources.withheld(group)


def _chance_cells(sources: Sources, chances: Mapping[str, float]) -> tuple[Cell, ...]:
    most = max(chances.values())
    bands = sources.questionnaire.bands
    return tuple(Cell(_per_cent(sources, chances[band.id]), strong=chances[band.id] == most) for band in bands)


def _per_cent(sources: Sources, chance: float) -> str:
    if chance < NEARLY_NEVER:
        return f"<{NBSP}1"
    if chance > NEARLY_ALWAYS:
        return f">{NBSP}99"
    return sources.say.number(100 * chance)


def _people(sources: Sources, group: str) -> SpreadRow:
    entry, label = sources.reading.group(group), sources.label(group)
    if entry.share_by_level is None or entry.scored is None:
        return SpreadRow(sources.shape(group), label, "", withheld=sources.no_spread(group))
    bands = sources.questionnaire.bands
    people = [round(entry.share_by_level[band.id].share * entry.scored) for band in bands]
    cells = tuple(Cell(sources.say.number(count), strong=count == max(people)) for count in people)
    return SpreadRow(sources.shape(group), label, sources.say("of-scored", n=entry.scored), cells)


def _bounds(sources: Sources) -> str:
    """Where each side would lie whatever those without a score had said; empty if all have one or nobody was counted."""
    say = sources.say
    told: list[str] = []
    for group in sources.reading.main_groups[:2]:
        entry = sources.reading.group(group)
        if entry.bounds is None or entry.invited is None or entry.scored is None or entry.invited <= entry.scored:
            continue
        low, high = (say.number(end) for end in entry.bounds)
        message = "level-bound-more" if told else "level-bound"
        told.append(say.about_inside(message, {"a": group}, silent=entry.invited - entry.scored, low=low, high=high))
    return say("level-bounds", sides=", ".join(told)) if told else ""


def rests_instrument(sources: Sources) -> str:
    """The questionnaire, the scored answers and the days they were given."""
    reading, say, facts = sources.reading, sources.say, sources.facts
    scored = sum(reading.group(group).scored or 0 for group in reading.main_groups if reading.shown(group))
    title, version = sources.questionnaire.title[sources.language], sources.questionnaire.version
    if facts.opened_on and facts.closed_on:
        days = say("period", opened=say.date(facts.opened_on), closed=say.date(facts.closed_on))
        return say("rests-instrument-dated", title=title, version=version, n=scored, days=days)
    return say("rests-instrument", title=title, version=version, n=scored)


def _rests(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    parts = [rests_instrument(sources)]
    reliability = reading.diagnosis.reliability
    if reliability is not None and reliability.alpha is not None:
        message = "rests-alpha-provisional" if reliability.status == "provisional" else "rests-alpha"
        parts.append(say(message, alpha=say.number(reliability.alpha, 2)))
    else:
        parts.append(say("rests-no-alpha"))
    parts.append(cut_offs(sources))
    return " ".join(parts)


def cut_offs(sources: Sources) -> str:
    """Whose the edges of the levels are."""
    edges = [sources.say.number(band.start) for band in sources.questionnaire.bands[1:]]
    return sources.say("rests-cut-offs", edges=sources.say.listed(edges))
