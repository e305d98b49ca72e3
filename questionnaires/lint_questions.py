"""Whether each question is put together right, and stands in a kind of instrument that may ask it."""

from collections.abc import Iterator
from typing import Final

from questionnaires.problems import Finding
from questionnaires.questions import NONE, OTHER
from questionnaires.references import ITEMS, doubled, ids
from questionnaires.tree import Node, number_of, select, text_of
from questionnaires.vocabulary import Vocabulary

OWNERS: Final = ("side_a", "side_b", "leadership", "other", "nobody", "both")
"""The options of a table that asks who does a thing."""
DONT_KNOW: Final = "dk"
"""What forms and CSV files write for "don't know"."""
FACTS_ONLY: Final = ("verdict", "advisors", "calculators", "criteria")
"""Parts that rest on what named people state."""
INDEX_ONLY: Final = ("dimensions", "score")
MOST_COMMENTS: Final = 3
"""Comments that an opinion may ask for: each is read by the consultant and lengthens every stored answer."""
LONGEST_COMMENT: Final = 1000
"""Characters that a comment may have."""


def question_findings(root: Node, words: Vocabulary) -> Iterator[Finding]:
    """Everything wrong with single questions."""
    for item in select(root, ITEMS):
        kind = text_of(item.get("type")) or "rating"
        yield from _options(item, kind)
        yield from _limits(item, kind)
        if kind == "matrix":
            yield from _matrix(item)
        if not words.fact:
            yield from _for_facts(item, kind)
    if not words.fact:
        yield from _comments(root)
    yield from _kind_of_instrument(root, words)


def _options(item: Node, kind: str) -> Iterator[Finding]:
    yield from doubled(item, "options/*/id", "option")
    for node in select(item, "options/*/id"):
        if text_of(node) == DONT_KNOW:
            yield Finding(node.place, f"'{DONT_KNOW}' stands for \"don't know\" in files of answers. Choose another id.")
    for key, reserved in (("other", OTHER), ("none", NONE)):
        taken = item.get(key)
        if kind == "matrix" or taken is None or taken.value is False:
            continue
        for node in select(item, "options/*/id"):
            if text_of(node) == reserved:
                yield Finding(node.place, f"'{reserved}' is the id of the option that '{key}' adds. Choose another id.")


def _limits(item: Node, kind: str) -> Iterator[Finding]:
    size = len(ids(item, "options/*/id"))
    for key in ("at_most", "top"):
        node = item.get(key)
        limit = number_of(node)
        if node is not None and limit is not None and size and limit > size:
            yield Finding(node.place, f"'{key}' is {limit:g}, but there are only {size} options.")
    low, high, node = number_of(item.get("min")), number_of(item.get("max")), item.get("max")
    if kind == "number" and low is not None and high is not None and node is not None and low >= high:
        yield Finding(node.place, f"'max' is {high:g}, which is not above 'min' at {low:g}.")


def _matrix(item: Node) -> Iterator[Finding]:
    scale, options, owned = item.entry("scale"), item.entry("options"), item.entry("ownership")
    if scale is not None and options is not None:
        yield Finding(options.place, "a matrix has either 'scale' or 'options'. Delete one of them.")
    if scale is None and options is None:
        yield Finding(item.place, "a matrix needs 'scale' or 'options'. Add one of them.")
    if options is not None and len(options.value.children) == 1:
        yield Finding(options.place, "'options' must have at least 2 entries.")
    if owned is not None and owned.value.value is True and set(ids(item, "options/*/id")) != set(OWNERS):
        place = options.place if options is not None else owned.place
        yield Finding(place, f"a table of who does what has the options {', '.join(OWNERS)}, no others and no fewer.")
    for row in select(item, "rows/*"):
        for entry in row.entries:
            if entry.key in ("reverse", "dimension") and scale is None:
                yield Finding(entry.place, f"'{entry.key}' goes with a response scale; these rows have options. Delete it.")


def _comments(root: Node) -> Iterator[Finding]:
    """Few and short: what people write without a name is read, one by one, before anybody else sees it."""
    asked = [item for item in select(root, ITEMS) if text_of(item.get("type")) == "text"]
    for item in asked[MOST_COMMENTS:]:
        message = f"an opinion asks for {MOST_COMMENTS} comments at most. Delete the question, or write 'kind: fact'."
        yield Finding((item.get("type") or item).place, message)
    for item in asked:
        most = item.get("max")
        if most is not None and (number_of(most) or 0) > LONGEST_COMMENT:
            yield Finding(most.place, f"a comment has at most {LONGEST_COMMENT} characters. Lower 'max'.")


def _for_facts(item: Node, kind: str) -> Iterator[Finding]:
    for entry in item.entries:
        if kind == "yes_partly_no" and entry.key in ("evidence", "owner") and entry.value.value is True:
            message = f"'{entry.key}' asks for a line of text, which only facts may have. Delete it, or write 'kind: fact'."
            yield Finding(entry.place, message)


def _kind_of_instrument(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for key in INDEX_ONLY if words.fact else FACTS_ONLY:
        entry = root.entry(key)
        if entry is None:
            continue
        if words.fact:
            yield Finding(entry.place, f"facts are not averaged: '{key}' is for opinions. Delete it, or use 'scores'.")
        else:
            yield Finding(entry.place, f"'{key}' rests on what named people state. Delete it, or write 'kind: fact'.")
    if words.fact:
        return
    index, dimensions = root.entry("score"), root.entry("dimensions")
    if index is not None and dimensions is None:
        yield Finding(index.place, "'score' is made of the items that have a dimension. Add 'dimensions', or use 'scores'.")
    if dimensions is not None and index is None:
        yield Finding(dimensions.place, "dimensions belong to an index. Add 'score', or use 'scores' instead of dimensions.")
