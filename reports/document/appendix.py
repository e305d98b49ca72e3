"""The appendices: every statement's figures; the method, what was withheld, and the report's passport."""

from assessment.diagnosis.document import ItemResult
from reports.document.dimensions import rounded_statements
from reports.document.model import MethodPage, StatementsPage
from reports.document.numbers import DotNumbers, LineChart
from reports.document.parts import Head, Line, StatementGroup, StatementRow, Value
from reports.document.sources import Sources

DEFINITIONS = ("score", "interval", "level", "gap", "moves", "withheld", "change")


def statements_page(sources: Sources) -> StatementsPage:
    """Appendix A: every statement by dimension."""
    reading, say = sources.reading, sources.say
    rests = [say("rests-precision", precision=reading.diagnosis.precision)]
    if any(item.gap is not None for item in reading.diagnosis.items):
        rests.insert(0, say.about("rests-statements", sources.sides, m=len(sources.questionnaire.items)))
    rests += rounded_statements(sources, reading.main_groups, reading.diagnosis.items)
    return StatementsPage(
        head=Head(say("statements-kicker"), say("statements-headline"), _ends(sources, "statements-standfirst")),
        labels=tuple(_column(sources, group) for group in reading.main_groups),
        groups=tuple(
            StatementGroup(
                sources.dimension(dimension.id), tuple(statement_row(sources, item) for item in reading.items_of(dimension.id))
            )
            for dimension in reading.diagnosis.dimensions
        ),
        line_label=_ends(sources, "statements-line"),
        rests=" ".join(rests),
    )


def _ends(sources: Sources, message: str) -> str:
    """A message about the ends of the answers' scale, or its wording for statements on different scales."""
    sizes = {scale.size for scale in sources.questionnaire.scales.values()}
    return sources.say(message, low=1, high=sizes.pop()) if len(sizes) == 1 else sources.say(f"{message}-mixed")


def _column(sources: Sources, group: str) -> Line:
    """A column's head; rounded groups have no n for each statement, so theirs stands here."""
    coarse = sources.reading.tier(group) == "coarse"
    n = f"n {sources.at_most(group)}" if coarse else ""
    return Line(sources.label(group), n, sources.shape(group))


def statement_row(sources: Sources, item: ItemResult) -> StatementRow:
    """One statement: its number on the form, its text, where each group stands, the difference of the sides."""
    reading, say = sources.reading, sources.say
    order = [entry.id for entry in sources.questionnaire.items]
    values, dots, told = [], [], []
    for group in reading.main_groups:
        entry = item.groups.get(group)
        shape, label = sources.shape(group), sources.label(group)
        if entry is None or entry.mean is None:
            values.append(Value(shape, label, "", withheld=sources.missing(f"items.{item.id}", group)))
            continue
        n = say.number(entry.n) if entry.n is not None else ""
        values.append(Value(shape, label, say.number(entry.mean, 1), n))
        if shape in ("a", "b"):
            dots.append(DotNumbers(shape, entry.mean))
            told.append(say("alt-value", who=label, value=say.number(entry.mean, 1)))
    high = float(reading.item_size(item.id))
    chart = LineChart(tuple(dots), 1.0, high, ", ".join(told)) if dots else None
    number = say.number(order.index(item.id) + 1)
    return StatementRow(number, sources.statement(item.id), chart, tuple(values), sources.gap(item.gap, 1, absent="gap-none-brief"))


def method_page(sources: Sources) -> MethodPage:
    """Appendix B: method in plain words, what is not shown and why, cautions, passport."""
    say = sources.say
    return MethodPage(
        head=Head(say("method-kicker"), say("method-headline")),
        definitions=_definitions(sources),
        withheld=tuple(_withheld(sources)),
        cautions=tuple(_cautions(sources)),
        passport=_passport(sources),
    )


def _definitions(sources: Sources) -> tuple[Line, ...]:
    say, questionnaire = sources.say, sources.questionnaire
    plan = sources.reading.diagnosis.plan
    lines = [
        Line(
            say(f"method-{name}"),
            say(
                f"method-{name}-text",
                m=len(questionnaire.items),
                least=questionnaire.index.min_answered,
                min=plan.min_group,
                precision=sources.reading.diagnosis.precision,
                **{"from": plan.detail_from},
            ),
        )
        for name in DEFINITIONS
    ]
    lines.append(Line(say("method-source"), questionnaire.source[sources.language]))
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
    return lines or [Line(say("withheld-nothing"), say("withheld-nothing-text"))]


def _cautions(sources: Sources) -> list[str]:
    say = sources.say
    told = []
    for caution in sources.reading.diagnosis.warnings:
        message = f"warning-{caution.code}"
        arguments = dict(caution.arguments)
        if caution.what and "group" in arguments:
            arguments["group"] = sources.label(caution.what.split(".")[1])
        told.append(say.fragment(message, arguments) if say.has(message) else caution.text)
    return told


def _passport(sources: Sources) -> tuple[Line, ...]:
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
        Line(say("passport-audit"), say(f"audit-{audit.status}")),
        Line(say("passport-precision"), say(f"precision-{diagnosis.precision}")),
        Line(say("passport-attached"), say("passport-attached-text")),
    ]
    return tuple(lines)


def grouped(stamp: str) -> str:
    """The first half of a hash in groups of eight figures, so that two people can compare it aloud."""
    value = stamp.rpartition(":")[2][:32]
    return " ".join(value[start : start + 8] for start in range(0, len(value), 8))
