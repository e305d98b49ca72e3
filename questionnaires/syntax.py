"""YAML's own complaints in plain words."""

import re
from typing import Final

import yaml

from questionnaires.problems import Finding, Place

_UNCLOSED: Final = "the quotation mark that opens here is never closed."
_OPENING: Final = re.compile(r"""^\s*(?:- +)?(?:[\w-]+: +)?(["'])""")
_EXPLANATIONS: Final = (
    ("mapping values are not allowed", "no colon can stand here. Put text that holds ': ' in quotes, or mend the indentation."),
    ("could not find expected ':'", "a colon is missing after this key, or the line is not indented like its neighbours."),
    ("found unexpected end of stream", _UNCLOSED),
    ("while scanning a quoted scalar", "this quoted text is not closed properly; check its quotation marks."),
    ("found unknown escape character", "\\ has a special meaning between double quotes. Use single quotes, or write it twice."),
    ("cannot start any token", "no text can begin with this character. Put the text in quotes."),
    ("expected <block end>", "this does not fit here. Check the indentation; text that begins with { must stand in quotes."),
    ("expected ',' or '}'", "text that begins with { must stand in quotes; otherwise a } or a comma is missing here."),
    ("expected ',' or ']'", "text that begins with [ must stand in quotes; otherwise a ] or a comma is missing here."),
    ("block sequence entries are not allowed", "a list ('- ') cannot begin here. Put it on lines of its own."),
    ("did not find expected <document start>", "this stands outside the file's content. Check the indentation."),
    ("expected the node content", "a value is missing here."),
    ("expected alphabetic or numeric character", "text that begins with & or * must stand in quotes."),
)


def explain(error: yaml.YAMLError, text: str) -> Finding:
    """A syntax error as a finding: where it is and what to do."""
    if isinstance(error, yaml.reader.ReaderError):
        spot = _place_of_index(text, error.position)
        return Finding(spot, f"the character U+{ord(text[error.position]):04X} is not allowed in YAML. Delete it.")
    if not isinstance(error, yaml.MarkedYAMLError):
        return Finding(None, f"this is not YAML: {error}")
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if "end of stream" in said and error.context_mark:
        mark = error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else None
    if place and (opened := _unclosed_quote(text, before=place.line)):
        return Finding(opened, _UNCLOSED)
    for sign, words in _EXPLANATIONS:
        if sign in said:
            return Finding(place, words)
    return Finding(place, f"this is not YAML: {error.problem or error.context}.")


def stray_tabs(text: str) -> tuple[Finding, ...]:
    """The first tab of each line: YAML's readers disagree about where one may stand, and no text needs any."""
    message = "a tab stands here. YAML is indented with spaces; replace the tab by spaces."
    lines = enumerate(text.split("\n"), start=1)
    return tuple(Finding(Place(number, line.index("\t") + 1), message) for number, line in lines if "\t" in line)


def _unclosed_quote(text: str, *, before: int) -> Place | None:
    """The last quotation mark that opens a value above a line and has no partner in its own line.

    A forgotten one swallows the lines below it, up to the next mark, where YAML then stumbles.
    """
    for number, line in reversed(list(enumerate(text.split("\n")[: before - 1], start=1))):
        opening = _OPENING.match(line)
        if opening:
            return None if line.count(opening[1]) > 1 else Place(number, opening.end(1))
    return None


def _place_of_index(text: str, index: int) -> Place:
    before = text[:index]
    return Place(before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1)
