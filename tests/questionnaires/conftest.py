"""The smallest valid questionnaire and a way to ask what is wrong with a text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from questionnaires.loader import QuestionnaireError, load_questionnaire, load_questionnaire_text
from questionnaires.model import Questionnaire

SAMPLES = Path(__file__).parent / "samples"

SMALL = """\
id: small
version: 1.0.0
title: {en: Small, ru: Малая}
about: {en: Two statements., ru: Два утверждения.}
source: {en: Ours., ru: Наша.}
minutes: 1
groups:
  - id: side_a
    role: side
    name:
      en: {name: Sales, short: Sales, people: salespeople, head: Head of Sales}
      ru:
        name: {nom: сбыт, gen: сбыта, dat: сбыту, acc: сбыт, ins: сбытом, pre: сбыте}
        short: Сбыт
        people: {nom: сбытовики, gen: сбытовиков, dat: сбытовикам, acc: сбытовиков, ins: сбытовиками, pre: сбытовиках}
        head: {nom: глава, gen: главы, dat: главе, acc: главу, ins: главой, pre: главе}
  - id: side_b
    role: side
    name:
      en: {name: Marketing, short: Marketing, people: marketers, head: Head of Marketing}
      ru:
        name: {nom: реклама, gen: рекламы, dat: рекламе, acc: рекламу, ins: рекламой, pre: рекламе}
        short: Реклама
        people: {nom: рекламисты, gen: рекламистов, dat: рекламистам, acc: рекламистов, ins: рекламистами, pre: рекламистах}
        head: {nom: глава, gen: главы, dat: главе, acc: главу, ins: главой, pre: главе}
scales:
  yes2:
    options:
      - {value: 1, en: "No", ru: Нет}
      - {value: 2, en: "Yes", ru: Да}
dimensions:
  - id: trust
    title: {en: Trust, ru: Доверие}
sections:
  - id: first
    title: {en: First, ru: Первый}
    items:
      - id: plan
        text:
          en: "{side_a} asks {side_b}."
          ru: "{side_a.people} спрашивают {side_b.people.acc}."
        scale: yes2
        dimension: trust
        effort: 1
      - id: talk
        text:
          en: They talk.
          ru: Они говорят.
        scale: yes2
        dimension: trust
        effort: 2
score:
  min_answered: 1
  weights:
    side_a: 1
    side_b: 1
  bands:
    - id: low
      start: 2
      end: 3
      name: {en: Low, ru: Низкий}
      description: {en: Far apart., ru: Далеко.}
    - id: high
      start: 3
      end: 4
      name: {en: High, ru: Высокий}
      description: {en: Close., ru: Близко.}
examples:
  - id: both-levels
    people:
      - {group: side_a, rest: 1}
      - {group: side_b, rest: 2}
    expect:
      scores: {side_a: {index: 2}}
"""


@pytest.fixture
def small() -> str:
    """The text of the smallest valid questionnaire."""
    return SMALL


@pytest.fixture
def sample() -> Callable[[str], str]:
    """The text of a sample."""
    return lambda name: (SAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.fixture
def opinion() -> Questionnaire:
    """A small opinion instrument with every kind of question."""
    return load_questionnaire(SAMPLES / "opinion.yaml")


@pytest.fixture
def facts() -> Questionnaire:
    """A small instrument of facts with every part that only facts have."""
    return load_questionnaire(SAMPLES / "facts.yaml")


@pytest.fixture
def problems() -> Callable[[str], list[str]]:
    """Ask what is wrong with a text: one line per problem, without the file's name."""

    def ask(text: str) -> list[str]:
        try:
            load_questionnaire_text(text, "f.yaml")
        except QuestionnaireError as error:
            return [line.removeprefix("f.yaml:") for line in str(error).split("\n")]
        return []

    return ask


@pytest.fixture
def changed(small: str, problems: Callable[[str], list[str]]) -> Callable[..., list[str]]:
    """Replace a piece of the small questionnaire, which must be there, and ask what is wrong."""

    def ask(*replacements: tuple[str, str]) -> list[str]:
        text = small
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        return problems(text)

    return ask


@pytest.fixture(scope="module")
def opinion_module() -> Questionnaire:
    """The small opinion instrument, for tests that are run with many examples."""
    return load_questionnaire(SAMPLES / "opinion.yaml")
