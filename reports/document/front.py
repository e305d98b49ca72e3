"""The opening pages: cover, everything on one page, who answered, how to read the marks."""

from collections.abc import Sequence
from datetime import date

from reports.document import level
from reports.document.asked import filled
from reports.document.findings import findings
from reports.document.leaders import Facts
from reports.document.model import Cover, OnePage
from reports.document.moves import decisions
from reports.document.parts import GroupRow, Head, Line, Observation
from reports.document.reading import certain, is_exact
from reports.document.sources import Sources
from reports.document.topic_front import counted_questions, topic_head, topic_rests_on, topic_table
from reports.document.words import hedged_words, level_words


def cover(sources: Sources) -> Cover:
    """The first page."""
    reading, say, facts = sources.reading, sources.say, sources.facts
    told = [
        say("alt-value", who=sources.label(group), value=say.number(mean))
        for group in (reading.side_a, reading.side_b)
        if (mean := reading.group(group).mean) is not None
    ]
    return Cover(
        brand=facts.adviser or say("brand"),
        brand_line=facts.adviser_line if facts.adviser else say("brand-line"),
        facts=tuple(_cover_facts(sources)),
        side_a=reading.group(reading.side_a).mean,
        side_b=reading.group(reading.side_b).mean,
        chart_title=(", ".join(told) or say("level-headline-withheld")) if reading.has_index else "",
        foot=say("cover-foot"),
    )


def _cover_facts(sources: Sources) -> list[Line]:
    reading, say, facts = sources.reading, sources.say, sources.facts
    groups = [reading.group(group) for group in reading.main_groups]
    answered = sum(entry.responded for entry in groups if entry.responded is not None)
    lines = []
    if facts.issued_on:
        lines.append(Line(say("cover-issued"), say.date(facts.issued_on)))
    if facts.wave:
        lines.append(Line(say("cover-wave"), facts.wave))
    if facts.opened_on and facts.closed_on:
        lines.append(Line(say("cover-period"), period(sources, facts.opened_on, facts.closed_on)))
    invited = [entry.invited for entry in groups if entry.invited is not None]
    if len(invited) == len(groups):
        lines.append(Line(say("cover-asked"), say("cover-asked-text", n=sum(invited))))
    if all(entry.responded is not None for entry in groups):
        lines.append(Line(say("cover-answered"), say("cover-answered-text", n=answered, precision=reading.diagnosis.precision)))
    lines.append(Line(say("cover-questionnaire"), _what_was_asked(sources)))
    if reading.diagnosis.precision == "released":
        lines.append(Line(say("cover-smallest"), say("cover-smallest-text", n=reading.diagnosis.plan.min_group)))
    return lines


def _what_was_asked(sources: Sources) -> str:
    """The questionnaire and how much it asks: statements of the index, or questions of all kinds."""
    form, questions = sources.questionnaire, counted_questions(sources)
    only_index = len(form.items) == questions
    message = "cover-questionnaire-text" if only_index else "cover-questionnaire-questions"
    return sources.say(message, title=filled(sources, form.title), version=form.version, n=questions)


def period(sources: Sources, opened: date, closed: date) -> str:
    """The days of a wave: "5 October 2026 to 23 October 2026"."""
    return sources.say("period", opened=sources.say.date(opened), closed=sources.say.date(closed))


def one_page(sources: Sources, stated: Sequence[Facts] = ()) -> OnePage:
    """Everything that matters on one page."""
    indexed, kicker = sources.reading.has_index, sources.say("one-kicker")
    rests = [level.rests_instrument(sources), level.cut_offs(sources)] if indexed else [topic_rests_on(sources)]
    return OnePage(
        head=Head(kicker, headline(sources), _standfirst(sources)) if indexed else topic_head(sources, kicker),
        rows=level.level_rows(sources, decimals=0) if indexed else (),
        table=None if indexed else topic_table(sources),
        findings=findings(sources, stated),
        decisions=decisions(sources),
        against=tuple(
            Observation(sources.say(f"against-{name}"), sources.say(f"against-{name}-text")) for name in _against(sources)
        ),
        note=one_note(sources),
        rests=" ".join(rests),
    )


def one_note(sources: Sources) -> str:
    """How to read the scale and the numbers of people, and that its top is rare."""
    if not sources.reading.has_index:
        return sources.say("topic-note")
    low, high = (sources.say.number(end) for end in sources.questionnaire.score_range)
    top = sources.questionnaire.bands[-1].name[sources.language]
    return sources.say("one-note", start=low, end=high, top=top, bracketed=_bracketed(sources))


def _bracketed(sources: Sources) -> str:
    """Whether a number in brackets stands anywhere and has to be explained."""
    return "yes" if any(sources.scored(group) != sources.answered(group) for group in sources.reading.main_groups) else "no"


def _against(sources: Sources) -> list[str]:
    """What no figure of the method speaks for; a level can be skipped only where two or more lie above."""
    bands = [band.id for band in sources.questionnaire.bands]
    level = sources.reading.diagnosis.overall.level if bands else None
    skippable = level is not None and bands.index(level) < len(bands) - 2
    return ["skip"] * skippable + ["merger", "meetings"] + ["ranking"] * (not skippable)


def headline(sources: Sources) -> str:
    """What each side sees; never who is right."""
    reading, say = sources.reading, sources.say
    a, b = reading.group(reading.side_a), reading.group(reading.side_b)
    if not reading.both_shown or a.level is None or b.level is None:
        return level.headline(sources)
    gap = reading.diagnosis.gap
    high, low = reading.higher
    roles = {"high": high, "low": low}
    if a.level == b.level:
        message = "one-headline-same-apart" if certain(gap) else "one-headline-same"
        return say.about(message, roles, level=level.band_inside(sources, a.level))
    high_level, low_level = (hedged_words(sources, reading.group(group).words or "") for group in (high, low))
    message = "one-headline-split" if certain(gap) else "one-headline-split-chance"
    return say.about(message, roles, high_level=high_level, low_level=low_level)


def _standfirst(sources: Sources) -> str:
    reading, say = sources.reading, sources.say
    overall = reading.diagnosis.overall
    parts = []
    if overall.mean is not None and overall.words is not None:
        words = level_words(sources, overall.words)
        end = say.number(sources.questionnaire.score_range[1])
        parts.append(say("one-company", value=say.number(overall.mean), count=round(overall.mean), end=end, words=words))
        same = reading.group(reading.side_a).level == reading.group(reading.side_b).level
        parts.append(say("one-views" if same else "one-split"))
    else:
        parts.append(say("one-no-company"))
    if reading.diagnosis.gap is not None:
        parts.append(level.gap_sentence(sources))
    return " ".join(parts)


def group_rows(sources: Sources) -> tuple[GroupRow, ...]:
    """Every group of the wave: asked, answered, scored and how it is shown."""
    return tuple(_group_row(sources, group) for group in sources.reading.diagnosis.groups)


def _group_row(sources: Sources, group: str) -> GroupRow:
    reading, say = sources.reading, sources.say
    entry, tier = reading.group(group), reading.tier(group)
    decimals = 1 if is_exact(entry) else 0
    return GroupRow(
        shape=sources.shape(group),
        label=sources.label(group),
        invited=say.number(entry.invited) if entry.invited is not None else say("unknown"),
        answered=say.number(entry.responded) if entry.responded is not None else "",
        of_invited=sources.answered(group),
        scored=say.number(entry.scored) if entry.scored is not None else "",
        score=say.number(entry.mean, decimals) if entry.mean is not None else "",
        spread=say.number(entry.sd) if entry.sd is not None else say("spread-hidden"),
        shown_as=say("shown-thin" if reading.thin(group) else f"shown-{tier}"),
        withheld=None if entry.mean is not None or _shown_without_index(sources, group) else sources.withheld(group),
        depth=len(sources.parents(group)),
    )


def _shown_without_index(sources: Sources, group: str) -> bool:
    return not sources.reading.has_index and sources.reading.tier(group) != "withheld"


def groups_note(sources: Sources) -> str:
    """Who is counted as an answer but has no score; nothing for a form without an index, where each score says its own n."""
    reading, say = sources.reading, sources.say
    if not reading.has_index:
        return ""
    entries = [reading.group(group) for group in reading.main_groups]
    known = [entry.responded - entry.scored for entry in entries if entry.responded is not None and entry.scored is not None]
    message = "groups-note-open" if not any(known) and len(known) < len(entries) else "groups-note"
    return say(message, least=sources.questionnaire.index.min_answered, m=len(sources.questionnaire.items), n=sum(known))


def marks(sources: Sources) -> tuple[Line, ...]:
    """How to read the marks and the figures."""
    reading, say = sources.reading, sources.say
    shapes = [
        Line(sources.label(group), say(f"mark-{sources.shape(group)}"), sources.shape(group)) for group in reading.main_groups
    ]
    told = {"bracketed": _bracketed(sources)}
    words = [Line(say(f"mark-{name}"), say(f"mark-{name}-text", **told)) for name in ("interval", "n", "withheld")]
    others = [group for group in reading.diagnosis.groups if sources.shape(group) == "o"]
    shapes += [Line(say("others"), say("mark-o"), "o")] if others else []
    scale = next(iter(sources.questionnaire.scales.values()), None)
    company = [Line(say("company"), say("mark-co"), "co")] if reading.has_index else []
    if scale is None or not reading.has_index:
        return (*shapes, *company, *words)
    answers = say(
        "mark-answers-text",
        low=1,
        high=scale.size,
        lowest=say.inside(scale.options[0][sources.language]),
        highest=say.inside(scale.options[-1][sources.language]),
    )
    return (*shapes, *company, *words, Line(say("mark-answers"), answers))
