"""The console's messages: the same in both languages, none too many, none too few."""

import re
from pathlib import Path

from fluent.syntax import parse
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

import assessment.web.console
from assessment.web.console.page import SERVICE_TEXTS, TEXTS, ZONES

CONSOLE = Path(assessment.web.console.__file__).parent


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str, folder: Path = TEXTS) -> dict[str, set[str]]:
    """Message id -> the arguments it needs."""
    found: dict[str, set[str]] = {}
    for file in sorted(folder.glob(f"*.{language}.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), (file.name, entry.content)
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def test_both_languages_have_the_same_messages():
    """A translator left nothing out and added nothing."""
    assert messages("en") == messages("ru")


def test_no_message_hides_one_of_the_services():
    """Console and services share one space of names."""
    assert not set(messages("en")) & set(messages("en", SERVICE_TEXTS))


def test_every_message_is_used():
    """A message that no code or template could name is dead."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in [*CONSOLE.glob("*.py"), *CONSOLE.rglob("*.html")])
    words = set(re.findall(r"[a-z_]+(?:-[a-z0-9_]+)*-?", sources))
    prefixes = {word for word in words if word.endswith("-")} | {"engagement-", "client-", "sign-in-", "password-", "language-"}
    prefixes |= {"plan-", "people-", "discard-", "wave-new-"}
    dead = [name for name in messages("en") if name not in words and not any(name.startswith(prefix) for prefix in prefixes)]
    assert dead == []


def test_every_zone_has_a_name():
    """A zone that can be chosen is called as people call it."""
    names = messages("en")
    assert [zone for zone in ZONES if "zone-" + zone.lower().replace("/", "-").replace("_", "-") not in names] == []


def test_no_sentence_shouts():
    """No exclamation mark in any language."""
    for language in ("en", "ru"):
        assert all("!" not in file.read_text(encoding="utf-8") for file in TEXTS.glob(f"*.{language}.ftl"))
