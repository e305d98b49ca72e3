"""Clients of a consultant that have been surveyed, for tests of comparisons between them."""

import random
from datetime import datetime, timedelta

from assessment.privacy.answers import AnswerRow
from assessment.privacy.release_builder import build_release
from assessment.release import canonical_json
from assessment.services import clients, waves
from assessment.services.context import Context
from assessment.services.views import UserView
from assessment.store.tables import Wave
from questionnaires.model import Questionnaire

PEOPLE = {"side_a": 14, "side_b": 12}


def surveyed(
    ctx: Context,
    actor: UserView,
    name: str,
    *,
    level: float,
    on: datetime,
    agreed: bool = True,
    people: dict[str, int] = PEOPLE,
    form: str = "relationship-index",
    client_id: int | None = None,
    engagement_id: int | None = None,
    precision: str = "released",
) -> int:
    """A client whose people answer around ``level`` (1 to 5) in a survey that is sealed that day; returns the wave's id.

    Answers are released without having been sent: what is tested begins with the release.
    """
    then = ctx.with_clock(lambda: on)
    if engagement_id is None:
        client = client_id or clients.create_client(then, actor, name=name, language="en").id
        engagement_id = clients.create_engagement(
            then, actor, client, title="Together", questionnaire_id=form, languages=("en", "ru"), names={}
        ).id
    wave = waves.create_wave(then, actor, engagement_id, title="First wave")
    waves.save_plan(
        then,
        actor,
        wave.id,
        closes_at=on + timedelta(days=1),
        min_group=5,
        delivery="shown",
        recipients={"en": "The board.", "ru": "Правление."},
        groups=wave.plan.groups,
        portfolio=agreed,
    )
    asked = [(cell, number) for cell, count in people.items() for number in range(max(count, 5))]
    lines = "\n".join(f"P {cell} {number};{cell}{number}@x.example;{cell}" for cell, number in asked)
    assert not waves.add_people(then, actor, wave.id, lines).problems
    launched = waves.launch_wave(then, actor, wave.id)
    with ctx.database.write() as session:
        row = session.get_one(Wave, wave.id)
        rows = answers_around(launched.questionnaire, level, people, name)
        release = build_release(launched.questionnaire, row.questionnaire_hash, launched.plan, rows, precision=precision)
        row.state, row.sealed_at, row.closed_at = "sealed", on, on
        row.release, row.release_hash, row.public_key = canonical_json(release), release.digest, None
    return wave.id


def answers_around(form: Questionnaire, level: float, people: dict[str, int], seed: str) -> list[AnswerRow]:
    """Everybody's answers to the index, spread around a level."""
    dice = random.Random(seed)
    rows = []
    for cell, count in people.items():
        for _ in range(count):
            own = dice.gauss(level, 0.3)
            rows.append(AnswerRow(cell, {item.id: min(5, max(1, round(dice.gauss(own, 0.7)))) for item in form.items}))
    return rows


def many(ctx: Context, actor: UserView, count: int, *, start: datetime, agreed: bool = True) -> list[int]:
    """So many clients, one sealed each week, each closer than the one before."""
    return [
        surveyed(
            ctx,
            actor,
            f"Company {number + 1:02}",
            level=2.2 + 2.0 * number / max(1, count - 1),
            on=start + timedelta(weeks=number),
            agreed=agreed,
        )
        for number in range(count)
    ]
