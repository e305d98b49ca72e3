"""Checking a tree against a model: which keys there may be and what kind of value each takes."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from questionnaires.model import LANGUAGES
from questionnaires.problems import Finding, Place, suggestion
from questionnaires.questions import QUESTION_TYPES, AnyQuestion
from questionnaires.tree import WORDS, Kind, Node, Path, Step, locate

M = TypeVar("M", bound=BaseModel)

_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list (lines with '- ')",
    "model_type": "a mapping (key: value)",
    "model_attributes_type": "a mapping (key: value)",
    "mapping_type": "a mapping (key: value)",
    "dict_type": "a mapping (key: value)",
}
_PATTERNS: Final[Mapping[str, str]] = {
    r"^[a-z][a-z0-9_]*$": "an id: small Latin letters, digits and _, beginning with a letter",
    r"^[a-z][a-z0-9-]*$": "an id: small Latin letters, digits and -, beginning with a letter",
    r"^\d+\.\d+\.\d+$": "a version of three numbers, such as 1.0.0",
    r"\S": "text",
}
_LANGUAGE_NAMES: Final = {"en": "English", "ru": "Russian"}


def validate(root: Node, model: type[M]) -> tuple[M | None, tuple[Finding, ...]]:
    """The model that the tree describes, or None and everything that hinders it."""
    try:
        return model.model_validate(root.plain()), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_finding(root, model, detail) for detail in details if not _is_consequence(root, detail))


def _is_consequence(root: Node, detail: ErrorDetails) -> bool:
    """Whether a list counts as too short only because its entries are wrong, which is reported by itself."""
    if detail["type"] != "too_short":
        return False
    node, _ = locate(root, detail["loc"])
    return len(node.children) >= int(detail["ctx"]["min_length"])


def _finding(root: Node, model: type[BaseModel], detail: ErrorDetails) -> Finding:
    typed = tuple(step for step in detail["loc"] if step != "[key]")
    path = tuple(step for index, step in enumerate(typed) if not _is_tag(typed, index))
    node, place = locate(root, path)
    name = str(path[-1]) if path else "the file"
    kind = detail["type"]
    if kind == "union_tag_invalid":
        return _unknown_type(node, place)
    if kind == "extra_forbidden":
        return Finding(place, f"unknown key '{name}'.{suggestion(name, _keys(model, typed[:-1]))}")
    if kind == "missing":
        return Finding(place, _missing(name, _keys(model, typed[:-1])))
    if detail["loc"] and detail["loc"][-1] == "[key]":
        return Finding(place, f"'{name}' cannot be a key here: {_reason(detail, node)}")
    if node.kind == "nothing" or (kind in ("string_too_short", "string_pattern_mismatch") and not str(node.value or "").strip()):
        return Finding(place, _empty(name))
    return Finding(_value_place(node, place, kind), f"{_subject(path)} {_reason(detail, node)}")


def _unknown_type(node: Node, place: Place) -> Finding:
    """A question of a kind that there is not."""
    found = node.get("type")
    written = found.source if found is not None else ""
    return Finding(
        found.place if found is not None else place, f"'type' cannot be '{written}'.{suggestion(written, QUESTION_TYPES)}"
    )


def _is_tag(path: Path, index: int) -> bool:
    """Whether a step is no key of the file but the kind of question by which pydantic tells the entries of a section apart."""
    return index >= 2 and path[index] in QUESTION_TYPES and isinstance(path[index - 1], int) and path[index - 2] == "items"


def _value_place(node: Node, place: Place, kind: str) -> Place:
    """A wrong value is pointed at itself; a list or mapping of the wrong size at its key."""
    return place if kind in ("too_short", "too_long") else node.place


def _subject(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    if not names:
        return "the file"
    return f"an entry of '{names[-1]}'" if isinstance(path[-1], int) else f"'{names[-1]}'"


def _reason(detail: ErrorDetails, node: Node) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in _EXPECTED:
        return f"must be {_EXPECTED[kind]}, but {_found(node)}.{_advice(_EXPECTED[kind], node)}"
    if kind == "string_pattern_mismatch":
        return f"must be {_PATTERNS.get(context['pattern'], context['pattern'])}; '{detail['input']}' is not."
    if kind == "literal_error":
        allowed = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        return f"cannot be '{node.source}'.{suggestion(node.source, allowed)}"
    limits = {
        "greater_than_equal": "must be at least {ge}",
        "less_than_equal": "must be at most {le}",
        "greater_than": "must be more than {gt}",
        "less_than": "must be less than {lt}",
        "too_short": "must have at least {min_length} entries",
        "too_long": "must have at most {max_length} entries",
        "string_too_long": "must have at most {max_length} characters",
    }
    if kind not in limits:
        return f"cannot be used: {detail['msg']}."
    return limits[kind].format(**context).replace(" 1 entries", " 1 entry") + "."


def _found(node: Node) -> str:
    return f"{node.source} is {WORDS[node.kind]}" if node.kind in ("number", "boolean") else f"here is {WORDS[node.kind]}"


def _advice(expected: str, node: Node) -> str:
    bare: tuple[Kind, ...] = ("number", "boolean")
    if expected == "text" and node.kind in bare:
        return " Put it in quotes."
    if expected == "text" and node.kind in ("mapping", "list"):
        return " Text that begins with { or [ must stand in quotes."
    if node.kind == "text" and "number" in expected:
        return " Write it in digits, without quotes."
    return ""


def _missing(name: str, siblings: tuple[str, ...]) -> str:
    if name in LANGUAGES and set(siblings) >= set(LANGUAGES):
        return f"the {_LANGUAGE_NAMES[name]} text is missing. Add the key '{name}'."
    return f"the key '{name}' is missing here. Add it."


def _empty(name: str) -> str:
    if name in LANGUAGES:
        return f"the {_LANGUAGE_NAMES[name]} text is empty."
    return f"'{name}' has no value. Write one, or delete the key."


def _keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that the mapping at a path may have; () if it may have any."""
    annotation: Any = model
    for step in path:
        annotation = _inner(annotation, step)
    if not _is_model(annotation):
        return ()
    return tuple(field.alias or name for name, field in annotation.model_fields.items())


def _inner(annotation: Any, step: Step) -> Any:
    """The type of what stands under a key or in a list of the given type."""
    if _is_model(annotation):
        by_key = {field.alias or name: field for name, field in annotation.model_fields.items()}
        field = by_key.get(str(step))
        return _unwrapped(field.annotation) if field else None
    if annotation == AnyQuestion:
        return QUESTION_TYPES.get(str(step))
    arguments = get_args(annotation)
    if get_origin(annotation) is tuple:
        return _unwrapped(arguments[0])
    return _unwrapped(arguments[-1]) if arguments else None


def _unwrapped(annotation: Any) -> Any:
    """The type without "or None"."""
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    return choices[0] if type(None) in get_args(annotation) and choices else annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
