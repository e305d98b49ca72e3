"""The anonymity planner: head counts in, what survives and what to join out. Nothing typed here is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.privacy.plan import ReportPlan
from assessment.privacy.planner import JOINTS, SHARES, Joining, Outlook, joinings, outlooks
from assessment.services.people import MAX_PEOPLE
from assessment.services.views import WaveView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import REFUSED, language, t
from assessment.web.console.planner import Forecast, forecast, label
from assessment.web.console.wave_page import find_wave, not_now, wave_page

LIKELY = 60
"""The share, in per cent, for which joinings are looked for: about what such surveys get."""


@dataclass(frozen=True)
class HeadCount:
    """The field of one group that people can belong to."""

    id: str
    label: str
    typed: str
    people: int
    wrong: bool


@dataclass(frozen=True)
class Row:
    """A figure of both sides together, or the comments, at each share."""

    name: str
    cells: tuple[str, ...]
    """What stands there; empty: nothing."""


@blueprint.get("/waves/<int:wave_id>/planner")
def planner(wave_id: int) -> AnyResponse:
    """What survives at 40, 60 and 80 per cent, for the head counts in the address or, failing these, those on the list."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "draft"):
        return back
    counts = _head_counts(wave)
    wrong = any(count.wrong for count in counts)
    invited = {count.id: count.people for count in counts}
    columns = outlooks(wave.plan, invited)
    shown = forecast(wave.plan, invited, language())
    return wave_page(
        "planner.html",
        wave,
        title=t("planner-title"),
        counts=counts,
        wrong=wrong,
        most=MAX_PEOPLE,
        forecast=() if wrong else shown,
        shares=SHARES,
        words=[_in_words(share, place, shown) for place, share in enumerate(SHARES)],
        rows=_rows(wave.plan, columns),
        joinings=[_joining(wave.plan, found) for found in joinings(wave.plan, invited, LIKELY)],
        small=_small_sides(wave.plan, shown),
        status=REFUSED if wrong else 200,
    )


def _head_counts(wave: WaveView) -> list[HeadCount]:
    counts = []
    for cell in wave.plan.cells:
        typed = request.args.get(cell.id, str(wave.invited_by_cell.get(cell.id, 0))).strip()
        fits = typed == "" or (typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MAX_PEOPLE)))
        people = int(typed) if fits and typed else 0
        path = [label(cell, language())]
        parent = cell.parent
        while parent is not None:
            path.append(label(wave.plan.by_id[parent], language()))
            parent = wave.plan.by_id[parent].parent
        counts.append(HeadCount(cell.id, ": ".join(reversed(path)), typed, people, wrong=not fits or people > MAX_PEOPLE))
    return counts


def _in_words(share: int, place: int, shown: Sequence[Forecast]) -> str:
    """One sentence: which groups are shown in full, which by their means, which not at all."""
    asked = [group for group in shown if group.invited]
    parts = [
        t(f"planner-words-{kind}", groups=", ".join(names))
        for kind in ("full", "part", "none")
        if (names := [group.label for group in asked if group.shown[place] == kind])
    ]
    return t("planner-words", share=share, what="; ".join(parts))


def _rows(plan: ReportPlan, columns: Sequence[Outlook]) -> list[Row]:
    rows = [
        Row(t(f"planner-joint-{joint}"), tuple(t("planner-yes") if joint in each.joints else "" for each in columns))
        for joint in JOINTS
    ]
    return [*rows, Row(t("planner-comments", min=plan.min_comments), tuple(_comments(plan, each) for each in columns))]


def _comments(plan: ReportPlan, column: Outlook) -> str:
    return ", ".join(label(group, language()) for group in plan.groups if "comments" in column.figures[group.id])


def _joining(plan: ReportPlan, found: Joining) -> str:
    def names(parts: Sequence[str]) -> str:
        return ", ".join(label(plan.by_id[part], language()) for part in parts)

    told: Mapping[str, str | int] = {
        "group": names([found.parent]),
        "before": found.people_before,
        "after": found.people_after,
    }
    if found.leaves_parts_out:
        return t("planner-leave-out", **told)
    return t("planner-join", **told, parts="; ".join(names(block) for block in found.blocks if len(block) > 1))


def _small_sides(plan: ReportPlan, shown: Sequence[Forecast]) -> list[Forecast]:
    """Sides that so few people belong to that an anonymous survey tells nothing of them."""
    sides = {group.id for group in plan.groups if group.role == "side" and group.parent is None}
    return [group for group in shown if group.id in sides and group.invited and group.invited * LIKELY // 100 < plan.min_group]
