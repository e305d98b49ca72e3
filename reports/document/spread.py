"""How answers lie on single statements: where a side is split or far apart, and where it is most at one. Bars, not means."""

from collections.abc import Sequence

from assessment.diagnosis.results import ItemGroup
from reports.charts.palette import answer_classes
from reports.document.asked import Rated, asked, asked_text, item_of, rated_results
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, TopicPage, filled_blocks
from reports.document.minds import short_words
from reports.document.numbers import AnswersChart
from reports.document.parts import Head
from reports.document.sources import Sources

SPREAD_ID = "spread"
APART_MOST, ALIKE_MOST = 3, 2
"""Statements of each list that are drawn."""
APART = ("camps", "lack", "weak", "moderate")
"""Words of agreement at which a statement can be told as one that people answer differently."""

Answered = tuple[Rated, ItemGroup]
"""A statement and what one side answered."""


def spread_page(sources: Sources) -> TopicPage | None:
    """The page; None unless the counts of a side are shown and enough people answered to judge them."""
    say = sources.say
    told = {side: _judged(sources, side) for side in sources.sides.values()}
    shown = {side: items for side, items in told.items() if items}
    if not shown:
        return None
    hidden = [say("spread-not-shown", who=sources.label(side), why=_reason(sources, side)) for side in told if side not in shown]
    split = {side: [each for each, entry in items if entry.split] for side, items in shown.items()}
    return TopicPage(
        id=SPREAD_ID,
        head=Head(say("spread-kicker"), _headline(sources, split), say("spread-standfirst")),
        blocks=filled_blocks(_grid(sources, shown)),
        rests=" ".join([say("rests-bars"), say("rests-spread"), *hidden]),
    )


def _judged(sources: Sources, side: str) -> list[Answered]:
    """The statements that enough people of a side answered to say how far they agree."""
    entries = [(each, each.groups.get(side)) for each in rated_results(sources) if side in asked(sources, each.id)]
    return [
        (each, entry)
        for each, entry in entries
        if entry is not None and entry.counts is not None and entry.words not in (None, "too_few")
    ]


def _reason(sources: Sources, side: str) -> str:
    if sources.reading.tier(side) == "withheld":
        return str(sources.withheld(side))
    parts = [(f"agreement.{side}"), *(f"{part}.*.groups.{side}.words" for part in ("items", "rated"))]
    return next((why for path in parts if (why := sources.reason(path))), sources.say("agreement-none"))


def _headline(sources: Sources, split: dict[str, list[Rated]]) -> str:
    say = sources.say
    found = [side for side, items in split.items() if items]
    if not found:
        return say("spread-headline-none" if len(split) > 1 else "spread-headline-none-alone")
    if len(found) > 1:
        return say("spread-headline-both")
    return say.about("spread-headline-one", {"x": found[0]}, n=len(split[found[0]]))


def _grid(sources: Sources, shown: dict[str, list[Answered]]) -> Grid:
    say, groups, drawn, notes = sources.say, [], [], []
    for side, items in shown.items():
        apart = _apart(items)
        alike = _alike(items, apart)[:ALIKE_MOST]
        for name, chosen in (("apart", apart), ("alike", alike)):
            if chosen:
                rows = tuple(_row(sources, side, *each) for each in chosen)
                groups.append(GridGroup(rows, say(f"spread-{name}", who=sources.label(side))))
                drawn += [each for each, _ in chosen]
        whole = sum(entry.ad == 0 for _, entry in items)
        if whole > ALIKE_MOST:
            notes.append(say("spread-unanimous", who=sources.label(side), n=whole))
        elif not apart:
            notes.append(say("spread-none-apart", who=sources.label(side)))
    columns = (
        Column("wide", say("col-statement")),
        Column("answers", say("col-answers")),
        Column("rest", say("agreement-col-words")),
    )
    return Grid("", columns, tuple(groups), key=_key(sources, drawn), note=" ".join(notes))


def _apart(items: Sequence[Answered]) -> list[Answered]:
    """Where people answer most differently: split statements first, then by how far the answers stand at either end."""
    found = [each for each in items if each[1].split or each[1].words in APART]
    found.sort(key=lambda each: (not each[1].split, -(each[1].polarisation or 0.0), each[1].rwg or 0.0))
    return found[:APART_MOST]


def _alike(items: Sequence[Answered], apart: Sequence[Answered]) -> list[Answered]:
    """Where people answer most alike, if chance would seldom make them; none of those where they lie most apart."""
    taken = [each.id for each, _ in apart]
    found = [each for each in items if each[1].beyond_chance and each[0].id not in taken]
    return sorted(found, key=lambda each: (-(each[1].rwg or 0.0), each[1].polarisation or 0.0))


def _row(sources: Sources, side: str, rated: Rated, entry: ItemGroup) -> GridRow:
    say, item = sources.say, item_of(sources, rated.id)
    reverse = item is not None and item.reverse
    mean, distance = say.number(entry.mean or 0.0, 1), say.number(entry.ad or 0.0, 2)
    notes = [say("spread-mean", mean=mean, n=entry.n or 0), say("spread-distance", ad=distance)]
    about = [say("turned")] if reverse else []
    if entry.camps is not None:
        low, high = (entry.camps.high, entry.camps.low) if reverse else (entry.camps.low, entry.camps.high)
        shares = {"low": low, "middle": entry.camps.middle, "high": high}
        about.append(say("spread-camps", **{name: say.number(100 * share) for name, share in shares.items()}))
    words = say("spread-split") if entry.split else short_words(sources, entry.words or "too_few")
    picture = AnswersChart(entry.counts or (), _told(sources, side, rated, entry), camps=bool(entry.split))
    first = GridCell(asked_text(sources, rated.id), notes=tuple(about))
    index = "" if entry.split else say.number(entry.rwg or 0.0, 2)
    return GridRow((first, GridCell(picture=picture), GridCell(words, index, tuple(notes), strong=bool(entry.split))))


def _told(sources: Sources, side: str, rated: Rated, entry: ItemGroup) -> str:
    """The bar in words."""
    say = sources.say
    options = [option[sources.language] for option in sources.questionnaire.scales[sources.reading.item(rated.id).scale].options]
    told = [say("alt-option", option=say.inside(name), n=count) for name, count in zip(options, entry.counts or (), strict=True)]
    return f"{sources.label(side)}: {', '.join(told)}"


def _key(sources: Sources, drawn: Sequence[Rated]) -> tuple[tuple[str, str], ...]:
    """The answers as swatches, if all that is drawn was answered on one scale."""
    scales = {sources.reading.item(rated.id).scale for rated in drawn}
    if len(scales) != 1:
        return ()
    options = sources.questionnaire.scales[scales.pop()].options
    return tuple(zip(answer_classes(len(options)), (option[sources.language] for option in options), strict=True))
