"""An opinion instrument in miniature that has a question of every kind, and rows that answer it."""

import itertools
import json
import random
from collections.abc import Mapping
from typing import Any

from assessment.privacy.answers import AnswerRow
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Answer, Choice, Choices, Leaf, NumberQuestion, Ranking, TextQuestion
from questionnaires.routing import on_route
from tests.assessment.factories import group


def words(text: str) -> dict[str, str]:
    """The same words in both languages."""
    return {"en": text, "ru": text}


def options(*ids: str) -> list[dict[str, str]]:
    """Options named by their ids."""
    return [{"id": each, **words(each)} for each in ids]


def scale(size: int) -> dict[str, Any]:
    """A response scale with "don't know"."""
    return {"options": [{"value": value, **words(str(value))} for value in range(1, size + 1)], "dont_know": words("?")}


def question(identifier: str, **fields: Any) -> dict[str, Any]:
    """A rating, or what ``type`` says."""
    return {"id": identifier, "text": words(identifier), **({} if "type" in fields else {"scale": "agree5"}), **fields}


def bands(*edges: float) -> list[dict[str, Any]]:
    """Bands b0, b1 … between these edges."""
    pairs = enumerate(itertools.pairwise(edges))
    return [
        {"id": f"b{number}", "start": start, "end": end, "name": words(f"B{number}"), "description": words("d")}
        for number, (start, end) in pairs
    ]


def score(identifier: str, *items: str, **fields: Any) -> dict[str, Any]:
    """A score of these items."""
    return {"id": identifier, "title": words(identifier), **({"items": items} if items else {}), **fields}


DOERS = ("side_a", "side_b", "leadership", "other", "nobody", "both")
SECTIONS: list[dict[str, Any]] = [
    {
        "id": "burdens",
        "items": [question("h1"), question("h2"), question("h3", reverse=True), question("h4"), question("h5"), question("h6")],
    },
    {"id": "others", "audience": ["side_a", "leadership"], "items": [question("v1"), question("v2")]},
    {"id": "self", "audience": ["side_b"], "items": [question("s1"), question("s2")]},
    {
        "id": "habits",
        "items": [
            question("meets", type="yes_partly_no"),
            question("shares", type="yes_partly_no"),
            question("useful_meets"),
            question("useful_shares"),
        ],
    },
    {
        "id": "kinds",
        "items": [
            question("rhythm", type="choice", options=options("daily", "weekly", "rarely"), other=True, dont_know=True),
            question("obstacles", type="choices", options=options("data", "talk", "trust"), other=True, none=words("none")),
            question("first", type="ranking", options=options("price", "speed", "care"), top=2),
            question("budget", type="allocation", options=options("fairs", "web"), total=100),
            question("days", type="number", unit=words("days"), min=0, max=400, whole=True),
            question("notes", type="information"),
            question("who", type="matrix", ownership=True, options=options(*DOERS), rows=options("w_price", "w_leads")),
        ],
    },
    {
        "id": "weekly",
        "show_if": {"item": "rhythm", "is": ["weekly"]},
        "items": [question("weekly_useful"), question("weekly_long", scale="hinder3")],
    },
]
SCORES = [
    score("burden", "h1", "h2", "h3", "h4", "h5", "h6", meaning="burden", high=3.5, bands=bands(1, 2.5, 3.5, 5)),
    score("total", "h1", "h2", "h3", method="sum"),
    score("weighted", weights={"h1": 2, "h2": 0.5}, min_answered=1),
    score("strength", "h1", "h2", "meets", method="rescaled", bands=bands(0, 40, 60, 100)),
    score("in_place", "meets", "shares", method="share"),
    score("agreeing", "h1", "h2", "h3", "h4", method="share", at_least=4),
    score("single", "h1", method="rescaled"),
    score("view", "v1", "v2", meaning="risk", high=3.5, mirror="self_view", bands=bands(1, 2.5, 3.5, 5)),
    score("self_view", "s1", "s2", meaning="risk", high=3.5, bands=bands(1, 2.5, 3.5, 5)),
]
HEAD = {
    "id": "kinds-in-miniature",
    "version": "1.0.0",
    "title": words("Kinds"),
    "about": words("About"),
    "source": words("Source"),
    "minutes": 5,
    "scales": {"agree5": scale(5), "yes3": scale(3), "hinder3": scale(3)},
}


def opinions(**changes: Any) -> Questionnaire:
    """The instrument, with parts of it replaced."""
    roles = {"side_a": "side", "side_b": "side", "leadership": "leadership", "legal": "other"}
    fields = {
        **HEAD,
        "groups": [group(each, role).model_dump(mode="json", by_alias=True) for each, role in roles.items()],
        "sections": [{"title": words(section["id"]), **section} for section in SECTIONS],
        "scores": SCORES,
        **changes,
    }
    return Questionnaire.model_validate_json(json.dumps(fields))


def random_answer(form: Questionnaire, leaf: Leaf, rng: random.Random, lean: float) -> Answer:
    """Any answer that the question takes."""
    if isinstance(leaf, Choice):
        return rng.choice([*leaf.option_ids, *([None] if leaf.dont_know else [])])
    if isinstance(leaf, Choices):
        ticked = rng.sample(leaf.option_ids, rng.randint(1, min(leaf.at_most or 3, len(leaf.option_ids))))
        return ("none",) if "none" in ticked else tuple(option for option in leaf.option_ids if option in ticked)
    if isinstance(leaf, Ranking):
        return tuple(rng.sample(leaf.option_ids, rng.randint(1, leaf.places)))
    if isinstance(leaf, Allocation):
        first = rng.randint(0, leaf.total)
        return {option: float(first if number == 0 else 0) for number, option in enumerate(leaf.option_ids)} | {
            leaf.option_ids[-1]: float(leaf.total - first)
        }
    if isinstance(leaf, NumberQuestion):
        return rng.randint(int(leaf.min), int(min(leaf.max, leaf.min + 50)))
    if isinstance(leaf, TextQuestion):
        return "In so many words."
    size = form.scales[leaf.scale].size  # type: ignore[union-attr]
    return min(size, max(1, round(rng.gauss(1 + lean * (size - 1), size / 4))))


def random_people(
    form: Questionnaire, people: Mapping[str, int], seed: int = 1, *, missing: float = 0.05, lean: float | None = None
) -> list[AnswerRow]:
    """Rows of people who answer what their group is asked and what their own answers lead to; some answers are missing."""
    rng = random.Random(seed)
    rows = []
    for where, count in people.items():
        for _ in range(count):
            tendency = rng.random() if lean is None else lean
            answers: dict[str, Answer] = {}
            for section in form.sections_for(where):
                for leaf in section.leaves:
                    chance = rng.random()
                    if chance < missing / 2 and leaf.scored:
                        answers[leaf.id] = None
                    elif chance >= missing:
                        answers[leaf.id] = random_answer(form, leaf, rng, tendency)
            rows.append(AnswerRow(where, on_route(form, where, answers)))
    return rows
