"""The smallest valid objects that the tests of assessment need."""

import json
import random
from collections.abc import Mapping

from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import ReportPlan, plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from questionnaires.conditions import Condition
from questionnaires.measures import Index
from questionnaires.model import Advice, Band, Dimension, Group, Move, Option, Questionnaire, Scale, Section, Text
from questionnaires.naming import DepartmentName
from questionnaires.questions import Rating

HASH = "sha256:" + "0" * 64


def text(words: str) -> Text:
    """The same words in both languages."""
    return Text(en=words, ru=words)


def group(identifier: str, role: str) -> Group:
    """A group named by its id."""
    name = DepartmentName.model_validate({"name": identifier, "short": identifier, "people": identifier, "head": identifier})
    return Group(id=identifier, role=role, name={"en": name, "ru": name})


def questionnaire(*, dimensions: int = 5, per_dimension: int = 4, reverse: frozenset[str] = frozenset()) -> Questionnaire:
    """The index in miniature: items i1, i2 … in dimensions d1, d2 …, five options, four bands cutting the range in quarters."""
    count = dimensions * per_dimension
    items = tuple(
        Rating(
            id=f"i{number + 1}",
            text=text(f"Statement {number + 1}"),
            scale="agree5",
            dimension=f"d{number // per_dimension + 1}",
            reverse=f"i{number + 1}" in reverse,
            effort=2,
        )
        for number in range(count)
    )
    starts = [count * step for step in range(1, 6)]
    bands = tuple(
        Band(id=name, start=starts[index], end=starts[index + 1], name=text(name.title()), description=text(name))
        for index, name in enumerate(("undefined", "defined", "aligned", "integrated"))
    )
    return Questionnaire(
        id="miniature",
        version="1.0.0",
        title=text("Miniature"),
        about=text("About"),
        source=text("Source"),
        minutes=5,
        groups=(group("side_a", "side"), group("side_b", "side"), group("leadership", "leadership")),
        scales={
            "agree5": Scale(
                options=tuple(Option(en=str(value), ru=str(value), value=value) for value in range(1, 6)), dont_know=text("?")
            )
        },
        dimensions=tuple(Dimension(id=f"d{number + 1}", title=text(f"D{number + 1}")) for number in range(dimensions)),
        sections=tuple(
            Section(id=f"d{number + 1}", title=text("S"), items=items[number * per_dimension : (number + 1) * per_dimension])
            for number in range(dimensions)
        ),
        score=Index(min_answered=-(-count * 4 // 5), weights={"side_a": 1.0, "side_b": 1.0}, bands=bands),
    )


def move(
    identifier: str, transition: str | None, *lifts: str, effort: str = "low", line: str = "ninety-days", when=None, **fields
) -> Move:
    """A move that lifts the given items; ``when`` is a condition as a file writes it."""
    return Move(
        id=identifier,
        transition=transition,
        title=text(identifier),
        why=text("why"),
        steps=(text("one"), text("two")),
        owner=text("owner"),
        effort=effort,
        weeks_to_effect=4,
        line=line,
        first_sign=text("sign"),
        stops=text("stop"),
        lifts=lifts,
        when=None if when is None else Condition.model_validate_json(json.dumps(when)),
        **fields,
    )


def advice(*moves: Move, of: str = "miniature") -> Advice:
    """An advice file of these moves."""
    return Advice(id="miniature-moves", version="1.0.0", questionnaire=of, moves=moves)


def same_answers(form: Questionnaire, where: str, value: int, people: int) -> list[AnswerRow]:
    """So many people who answer everything alike."""
    return [AnswerRow(where, {item.id: value for item in form.items})] * people


def random_rows(form: Questionnaire, people: Mapping[str, int], seed: int = 1, *, missing: float = 0.05) -> list[AnswerRow]:
    """Rows of people whose answers hang together; side_a answers lower; some answers missing, some "don't know"."""
    rng = random.Random(seed)
    rows = []
    for where, count in people.items():
        for _ in range(count):
            level = rng.gauss(2.6 if where.startswith("side_a") else 3.3, 0.6)
            answers: dict[str, int | None] = {}
            for item in form.items:
                chance = rng.random()
                if chance < missing / 2:
                    answers[item.id] = None
                elif chance >= missing:
                    answers[item.id] = min(5, max(1, round(rng.gauss(level, 0.8))))
            rows.append(AnswerRow(where, answers))
    return rows


def released(form: Questionnaire, rows, *, precision="released", invited=None, plan: ReportPlan | None = None):
    """A release of these rows."""
    return build_release(form, HASH, plan or plan_from_questionnaire(form, invited=invited), rows, precision=precision)
