"""Texts and the department names that they ask for."""

from collections.abc import Collection, Iterator

from questionnaires.model import LANGUAGES, Language
from questionnaires.naming import CASES, FORMS, TERM_FORMS, PlaceholderError, parse_placeholder, placeholders
from questionnaires.problems import Finding, Place, suggestion
from questionnaires.tree import Node, select, text_of

_DECLINED = ("name", "people", "head")


def name_findings(root: Node) -> Iterator[Finding]:
    """Group names that lack a language, lack Russian cases or hold braces."""
    for group in select(root, "groups/*"):
        entry = group.entry("name")
        if entry is None or entry.value.kind != "mapping":
            continue
        for language in LANGUAGES:
            if entry.value.entry(language) is None:
                yield Finding(entry.place, f"the group has no name in the language '{language}'. Add the key '{language}'.")
        yield from _undeclined(entry.value.get("ru"))
        for node in _leaves(entry.value):
            text = text_of(node) or ""
            if not text.strip():
                yield Finding(node.place, "a name must not be empty.")
            if "{" in text or "}" in text:
                yield Finding(node.place, "a name cannot hold braces: names are what placeholders are filled with.")


def placeholder_findings(root: Node, source: str, *, groups: Collection[str], terms: Collection[str] = ()) -> Iterator[Finding]:
    """Placeholders that name no group, no term or no form of it, and braces that are not a pair."""
    lines = _lines(source)
    for _, node in translations(root):
        text = text_of(node) or ""
        for placeholder in placeholders(text):
            mistake = _mistake(placeholder, groups, terms)
            if mistake:
                yield Finding(_position(node, lines, f"{{{placeholder}}}"), mistake)
            text = text.replace(f"{{{placeholder}}}", "")
        for brace in "{}":
            if brace in text:
                message = f"a single '{brace}'. A placeholder has both braces: {{side_a}}. Braces cannot stand in a text otherwise."
                yield Finding(_position(node, lines, brace), message)
                break


def _mistake(placeholder: str, groups: Collection[str], terms: Collection[str]) -> str | None:
    name, *rest = placeholder.split(".")
    if groups and name not in groups and name not in terms:
        what = "no group and no term" if terms else "no group"
        return f"{{{placeholder}}} names {what} of the questionnaire.{suggestion(name, (*groups, *terms))}"
    forms = TERM_FORMS if name in terms else FORMS
    try:
        _, form, _ = parse_placeholder(placeholder)
    except PlaceholderError as error:
        unknown = next((part for part in rest if part not in (*forms, *CASES)), "")
        near = suggestion(unknown, (*forms, *CASES))
        return f"{{{placeholder}}} is not a form of a name.{near}" if near.startswith(" Did") else f"{error}."
    if form not in forms:
        what = "term" if name in terms else "group"
        return f"{{{placeholder}}} asks for the form '{form}'; a {what} has {', '.join(forms)}."
    return None


def _undeclined(russian: Node | None) -> Iterator[Finding]:
    if russian is None:
        return
    for form in _DECLINED:
        node = russian.get(form)
        if text_of(node) and node is not None:
            yield Finding(node.place, f"a Russian name needs its six cases. Write '{form}:' and below it {', '.join(CASES)}.")


def translations(node: Node) -> Iterator[tuple[Language, Node]]:
    """Every text in any language, group names apart."""
    for entry in node.entries:
        if entry.key in LANGUAGES and entry.value.kind == "text":
            yield ("en" if entry.key == "en" else "ru"), entry.value
        else:
            yield from translations(entry.value)
    for child in node.children:
        yield from translations(child)


def place_of(node: Node, source: str, searched: str) -> Place:
    """Where a piece of a text stands, whatever its capitals; the text's own place if it cannot be found as written."""
    return _position(node, [line.lower() for line in _lines(source)], searched.lower())


def _lines(source: str) -> list[str]:
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _leaves(node: Node) -> Iterator[Node]:
    if node.kind == "text":
        yield node
    for entry in node.entries:
        yield from _leaves(entry.value)


def _position(node: Node, lines: list[str], searched: str) -> Place:
    """Where a piece of a text stands; the text's own place if it cannot be found as written."""
    for number in range(node.place.line, min(node.last_line, len(lines)) + 1):
        start = node.place.column - 1 if number == node.place.line else 0
        column = lines[number - 1].find(searched, start)
        if column >= 0:
            return Place(number, column + 1)
    return node.place
