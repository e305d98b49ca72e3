"""The appendices: every statement's figures; the method, what was withheld, and the report's passport."""

import math
from collections.abc import Iterator, Sequence

from assessment.diagnosis.document import Audit
from questionnaires.questions import Item
from reports.document.asked import Instrument, Rated, asked, asked_text, filled, instruments, rated_results
from reports.document.change import told
from reports.document.dimensions import rounded_statements, trimmed
from reports.document.leaders import Facts
from reports.document.model import MethodPage, StatementsPage
from reports.document.numbers import DotNumbers, LineChart
from reports.document.parts import Head, Line, StatementGroup, StatementRow, Value
from reports.document.path import no_path
from reports.document.sources import Sources

DEFINITIONS = ("score", "interval", "level", "gap", "moves", "withheld", "change")
TOPIC_DEFINITIONS = ("scores", "intervals", "gaps", "remedies", "withheld", "change")
"""For a form without an index."""


def statements_page(sources: Sources) -> StatementsPage:
    """Appendix A: every statement, those of the index by dimension, others by the page that asks them."""
    reading, say = sources.reading, sources.say
    rests = [say("rests-precision", precision=reading.diagnosis.precision)]
    if any(rated.gap is not None for rated in rated_results(sources)):
        compared = len(sources.questionnaire.items) or sum(rated.gap is not None for rated in reading.diagnosis.rated)
        rests.insert(0, say.about("rests-statements", sources.sides, m=compared))
    rests += rounded_statements(sources, reading.main_groups, reading.diagnosis.items)
    if any(reading.item(rated.id).reverse for rated in reading.diagnosis.rated):
        rests.append(say("note-turned"))
    return StatementsPage(
        head=Head(say("statements-kicker"), say("statements-headline"), _ends(sources, "statements-standfirst")),
        labels=tuple(_column(sources, group) for group in reading.main_groups),
        groups=tuple(_statement_groups(sources)),
        line_label=_ends(sources, "statements-line"),
        rests=" ".join(rests),
    )


def _statement_groups(sources: Sources) -> Iterator[StatementGroup]:
    for dimension in sources.reading.diagnosis.dimensions:
        rows = tuple(statement_row(sources, item) for item in sources.reading.items_of(dimension.id))
        yield StatementGroup(sources.dimension(dimension.id), rows)
    rated = {each.id: each for each in sources.reading.diagnosis.rated}
    for instrument in instruments(sources.questionnaire):
        for section in instrument.sections:
            asked_here = [rated[leaf.id] for leaf in section.leaves if leaf.id in rated]
            chosen = [each for each in asked_here if set(asked(sources, each.id)) & set(sources.reading.main_groups)]
            if chosen:
                yield StatementGroup(filled(sources, section.title), tuple(statement_row(sources, each) for each in chosen))


def _ends(sources: Sources, message: str) -> str:
    """A message about the ends of the answers' scale, or its wording for statements on different scales."""
    sizes = {scale.size for scale in sources.questionnaire.scales.values()}
    return sources.say(message, low=1, high=sizes.pop()) if len(sizes) == 1 else sources.say(f"{message}-mixed")


def _column(sources: Sources, group: str) -> Line:
    """A column's head; rounded groups have no n for each statement, so theirs stands here."""
    coarse = sources.reading.tier(group) == "coarse"
    n = f"n {sources.at_most(group)}" if coarse else ""
    return Line(sources.label(group), n, sources.shape(group))


def statement_row(sources: Sources, item: Rated) -> StatementRow:
    """One statement: its number on the form, its text, where each group stands, the difference of the sides."""
    reading, say = sources.reading, sources.say
    mine = next(each for each in instruments(sources.questionnaire) if item.id in _numbered(each))
    order, here = _numbered(mine), asked(sources, item.id)
    values, dots, words = [], [], []
    for group in reading.main_groups:
        entry = item.groups.get(group)
        shape, label = sources.shape(group), sources.label(group)
        if group not in here and group in reading.diagnosis.groups:
            values.append(Value(shape, label, say("not-asked")))
            continue
        if entry is None or entry.mean is None:
            part = "items" if item.id in sources.questionnaire.items_by_id else "rated"
            values.append(Value(shape, label, "", withheld=sources.missing(f"{part}.{item.id}", group)))
            continue
        n = say.number(entry.n) if entry.n is not None else ""
        values.append(Value(shape, label, say.number(entry.mean, 1), n))
        if shape in ("a", "b"):
            dots.append(DotNumbers(shape, entry.mean))
            words.append(say("alt-value", who=label, value=say.number(entry.mean, 1)))
    high = float(reading.item_size(item.id))
    chart = LineChart(tuple(dots), 1.0, high, ", ".join(words)) if dots else None
    number = say.number(order.index(item.id) + 1)
    text = sources.statement(item.id) if mine.is_index else asked_text(sources, item.id)
    if reading.item(item.id).reverse and not mine.is_index:
        text = say("statement-turned", statement=trimmed(text))
    return StatementRow(number, text, chart, tuple(values), sources.gap(item.gap, 1, absent="gap-none-brief"))


def _numbered(instrument: Instrument) -> list[str]:
    """The rated questions of an instrument in the order of the form."""
    return [leaf.id for section in instrument.sections for leaf in section.leaves if isinstance(leaf, Item)]


def method_page(sources: Sources, stated: Sequence[Facts] = ()) -> MethodPage:
    """Appendix B: method in plain words, what is not shown and why, cautions, passport."""
    say = sources.say
    return MethodPage(
        head=Head(say("method-kicker"), say("method-headline")),
        definitions=_definitions(sources),
        withheld=tuple(_withheld(sources)),
        cautions=tuple(_cautions(sources)),
        passport=_passport(sources, stated),
    )


def _definitions(sources: Sources) -> tuple[Line, ...]:
    say, questionnaire = sources.say, sources.questionnaire
    plan = sources.reading.diagnosis.plan
    names = DEFINITIONS if questionnaire.score else TOPIC_DEFINITIONS
    if sources.reading.diagnosis.change is not None:
        names = (*names[:-1], "changed")
    if questionnaire.score and questionnaire.scores:
        names = (*names[:1], "scores", *names[1:])
    lines = [
        Line(
            say(f"method-{name}"),
            say(
                f"method-{name}-text",
                m=len(questionnaire.items),
                least=questionnaire.score.min_answered if questionnaire.score else 0,
                min=plan.min_group,
                precision=sources.reading.diagnosis.precision,
                **{"from": plan.detail_from},
            ),
        )
        for name in names
    ]
    lines.append(Line(say("method-source"), filled(sources, questionnaire.source)))
    return tuple(lines)


def _withheld(sources: Sources) -> list[Line]:
    reading, say = sources.reading, sources.say
    lines = []
    for group in reading.diagnosis.groups:
        if reading.tier(group) == "withheld":
            lines.append(Line(sources.label(group), sources.withheld(group).reason, sources.shape(group)))
        elif reading.tier(group) == "coarse":
            lines.append(Line(sources.label(group), sources.no_spread(group).reason, sources.shape(group)))
        elif reading.thin(group):
            plan = reading.diagnosis.plan
            text = say("withheld-thin", min=plan.min_group, **{"from": plan.detail_from})
            lines.append(Line(sources.label(group), text, sources.shape(group)))
    change = reading.diagnosis.change
    if change is not None and not told(change):
        lines.append(Line(say("change-kicker"), say("change-nothing")))
    if reason := no_path(sources):
        lines.append(Line(say("path-kicker"), reason))
    return lines or [Line(say("withheld-nothing"), say("withheld-nothing-text"))]


def _cautions(sources: Sources) -> list[str]:
    say = sources.say
    lines = []
    for caution in sources.reading.diagnosis.warnings:
        message = f"warning-{caution.code}"
        arguments = dict(caution.arguments)
        if caution.what and "group" in arguments:
            arguments["group"] = sources.label(caution.what.split(".")[1])
        lines.append(say.fragment(message, arguments) if say.has(message) else caution.text)
    return lines


def _audited(sources: Sources, audit: Audit) -> str:
    """What the audit proved, its interval rounded down: never more than was proved."""
    say = sources.say
    if audit.status != "proved" or audit.tightest_interval is None:
        return say(f"audit-{audit.status}")
    return say("audit-proved-open", points=say.number(math.floor(audit.tightest_interval * 10 + 1e-9) / 10, 1))


def _passport(sources: Sources, stated: Sequence[Facts]) -> tuple[Line, ...]:
    say, diagnosis = sources.say, sources.reading.diagnosis
    plan, audit = diagnosis.plan, diagnosis.release.audit
    used = {move.id for move in diagnosis.moves}
    advice = [entry for entry in sources.advice if used & {move.id for move in entry.moves}] or list(sources.advice)
    lines = [
        Line(say("passport-questionnaire"), f"{diagnosis.questionnaire.id} {diagnosis.questionnaire.version}"),
        Line(say("passport-questionnaire-hash"), grouped(diagnosis.questionnaire.hash)),
        Line(say("passport-advice"), ", ".join(f"{entry.id} {entry.version}" for entry in advice) or say("passport-none")),
        Line(
            say("passport-plan"),
            say("passport-plan-text", min=plan.min_group, comments=plan.min_comments, **{"from": plan.detail_from}),
        ),
        Line(say("passport-plan-hash"), grouped(plan.hash)),
        Line(say("passport-release-hash"), grouped(diagnosis.release.hash)),
        Line(say("passport-audit"), _audited(sources, audit)),
        Line(say("passport-precision"), say(f"precision-{diagnosis.precision}")),
        Line(say("passport-attached"), say("passport-attached-text")),
    ]
    parts = ", ".join(f"{part.id} {part.version}" for part in sources.questionnaire.parts)
    if diagnosis.change is not None:
        before = diagnosis.change
        lines.insert(6, Line(say("passport-earlier"), f"{grouped(before.release)} ({before.earlier.id} {before.earlier.version})"))
    if parts:
        lines.insert(2, Line(say("passport-parts"), parts))
    if stated:
        lines.insert(2, Line(say("passport-facts"), ", ".join(f"{each.form.id} {each.form.version}" for each in stated)))
    return tuple(lines)


def grouped(stamp: str) -> str:
    """The first half of a hash in groups of eight figures, so that two people can compare it aloud."""
    value = stamp.rpartition(":")[2][:32]
    return " ".join(value[start : start + 8] for start in range(0, len(value), 8))
