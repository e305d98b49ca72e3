"""Lays out the demo client, through the same services that people use.

One engagement asks the index: two sealed waves, which are compared, and an open one. Another is a first diagnosis, sealed, with the
facts of the heads and comments, of which two wait for a decision.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from assessment.demo.answers import Turnout, answers_of_group
from assessment.demo.comments import DAYS as COMMENT_DAYS
from assessment.demo.comments import comments_of, decide_on_comments
from assessment.demo.facts import state_facts
from assessment.demo.people import staff_list
from assessment.demo.stereotypes import views_of_group
from assessment.services import accounts, clients, respondent, waves
from assessment.services.context import Context
from assessment.services.sealing import seal
from assessment.services.views import UserView, WaveView
from questionnaires.questions import Answer

SEED = 20260914
CLIENT = "Halden Instruments"
CONSULTANT = "consultant@entente.example"
VIEWER = "viewer@entente.example"
FIRST_WAVE: Mapping[str, Turnout] = {
    "side_a": Turnout(invited=34, answering=28),
    "side_b": Turnout(invited=15, answering=12),
    "leadership": Turnout(invited=6, answering=4),
}
SECOND_WAVE: Mapping[str, Turnout] = {
    "side_a": Turnout(invited=34, answering=26),
    "side_b": Turnout(invited=15, answering=11),
    "leadership": Turnout(invited=6, answering=5),
}
THIRD_WAVE: Mapping[str, Turnout] = {
    "side_a": Turnout(invited=34, answering=13),
    "side_b": Turnout(invited=15, answering=6),
    "leadership": Turnout(invited=6, answering=2),
}
DIAGNOSIS: Mapping[str, Turnout] = {
    "side_a": Turnout(invited=34, answering=27),
    "side_b": Turnout(invited=15, answering=13),
    "leadership": Turnout(invited=6, answering=5),
}
RECIPIENTS = {
    "en": "Halden's management, the heads of both departments and the consultants",
    "ru": "руководство «Халден Инструментс», руководители обоих отделов и консультанты",
}
FIRST_WAVE_AGO = timedelta(days=400)
SECOND_WAVE_AGO = timedelta(days=210)
THIRD_WAVE_AGO = timedelta(days=5)
DIAGNOSIS_AGO = timedelta(days=70)
OPEN_FOR = timedelta(days=21)
DRIFT = 0.25
"""How much closer the departments feel in the waves after the first, in scale points."""


@dataclass(frozen=True)
class DemoAccess:
    """How to get into the demo."""

    consultant: str
    viewer: str
    password: str
    unused_links: Mapping[str, str]
    """Label of each group -> a link of the open wave that nobody has used."""


def demo_exists(ctx: Context) -> bool:
    """Whether the demo has been laid out in this database."""
    return accounts.find_user(ctx, CONSULTANT) is not None


def lay_out_demo(ctx: Context, password_file: Path) -> None:
    """Create the demo's people, client and their waves; the password is made here and kept in a file of its owner's."""
    password = secrets.token_urlsafe(9)
    password_file.touch(mode=0o600)
    password_file.write_text(password, encoding="ascii")
    consultant = accounts.create_user(ctx, email=CONSULTANT, password=password, role="owner", name="Demo consultant")
    accounts.create_user(ctx, email=VIEWER, password=password, role="viewer", name="Demo viewer")
    client = clients.create_client(ctx, consultant, name=CLIENT, language="en")
    engagement = _engagement(ctx, consultant, client.id, "Sales and Marketing", "relationship-index")
    today = datetime.combine(ctx.now().date(), time(15), tzinfo=UTC)
    past = (("First wave", FIRST_WAVE_AGO, FIRST_WAVE, 0.0), ("Second wave", SECOND_WAVE_AGO, SECOND_WAVE, DRIFT))
    for title, ago, turnout, drift in past:
        sealed = _open_wave(ctx, consultant, engagement, title, opened=today - ago, turnout=turnout, drift=drift)
        _seal(ctx, consultant, sealed.id, on=today - ago + OPEN_FOR)
    recently = today - THIRD_WAVE_AGO
    _open_wave(ctx, consultant, engagement, "Third wave", opened=recently, turnout=THIRD_WAVE, drift=DRIFT)
    diagnosis = _engagement(ctx, consultant, client.id, "First diagnosis", "first-diagnosis")
    opened = today - DIAGNOSIS_AGO
    wave = _open_wave(ctx, consultant, diagnosis, "Diagnosis", opened=opened, turnout=DIAGNOSIS, drift=0.0)
    _seal(ctx, consultant, wave.id, on=opened + OPEN_FOR)
    afterwards = ctx.with_clock(lambda: opened + OPEN_FOR)
    state_facts(afterwards, consultant, wave.id)
    decide_on_comments(afterwards, consultant, wave.id)


def _engagement(ctx: Context, consultant: UserView, client_id: int, title: str, form: str) -> int:
    made = clients.create_engagement(
        ctx, consultant, client_id, title=title, questionnaire_id=form, languages=("en", "ru"), names={}
    )
    return made.id


def _seal(ctx: Context, consultant: UserView, wave_id: int, *, on: datetime) -> None:
    then = ctx.with_clock(lambda: on)
    waves.close_wave(then, consultant, wave_id)
    seal(then, wave_id)


def demo_access(ctx: Context, password_file: Path) -> DemoAccess:
    """The sign-ins and some unused links of the demo as it stands now; no links once the open wave has been closed."""
    consultant = accounts.find_user(ctx, CONSULTANT)
    unused: dict[str, str] = {}
    if consultant is not None:
        open_waves = [
            wave.id
            for client in clients.list_clients(ctx, consultant)
            for engagement in client.engagements
            for wave in engagement.waves
            if client.name == CLIENT and wave.state == "open"
        ]
        unused = _last_links(ctx, consultant, open_waves[-1]) if open_waves else {}
    password = password_file.read_text(encoding="ascii") if password_file.exists() else "(chosen by you)"
    return DemoAccess(consultant=CONSULTANT, viewer=VIEWER, password=password, unused_links=unused)


def _open_wave(
    ctx: Context,
    consultant: UserView,
    engagement_id: int,
    title: str,
    *,
    opened: datetime,
    turnout: Mapping[str, Turnout],
    drift: float,
) -> WaveView:
    """A launched wave of that day with its answers in."""
    then = ctx.with_clock(lambda: opened)
    wave = waves.create_wave(then, consultant, engagement_id, title=title)
    waves.save_plan(
        then,
        consultant,
        wave.id,
        closes_at=opened + OPEN_FOR,
        min_group=5,
        delivery="shown",
        recipients=dict(RECIPIENTS),  # type: ignore[arg-type]
        groups=wave.plan.groups,
        comment_days=COMMENT_DAYS,
    )
    offset = 0
    lines: list[str] = []
    for group, part in turnout.items():
        lines.extend(staff_list(group, part.invited, offset=offset))
        offset += part.invited
    waves.add_people(then, consultant, wave.id, "\n".join(lines))
    waves.launch_wave(then, consultant, wave.id)
    for group, part in turnout.items():
        links = [link for link in waves.links(then, consultant, wave.id) if link.cell == group]
        for link, answers in zip(links, _answers(wave, group, part.answering, drift), strict=False):
            respondent.submit(then, respondent.start(then, link.code).value, answers)
    return wave


def _answers(wave: WaveView, group: str, people: int, drift: float) -> Iterator[Mapping[str, Answer]]:
    """The answers to what the wave asks: the index, and in a diagnosis also how Marketing is seen, and some comments."""
    index = answers_of_group(group, people=people, seed=SEED, drift=drift)
    if not wave.questionnaire.parts:
        return iter(index)
    views = views_of_group(group, people=people, seed=SEED)
    together = enumerate(zip(index, views, strict=True))
    return ({**answers, **view, **comments_of(group, number)} for number, (answers, view) in together)


def _last_links(ctx: Context, consultant: UserView, wave_id: int) -> dict[str, str]:
    labels = {group.id: group.label["en"] for group in waves.wave(ctx, consultant, wave_id).plan.groups}
    return {labels[link.cell]: link.url for link in waves.links(ctx, consultant, wave_id)}
