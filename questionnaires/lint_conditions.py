"""Whether a condition says one thing that can be judged: one subject, what it is compared with, and words that exist."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from questionnaires.conditions import COMPARISONS, SUBJECTS
from questionnaires.problems import Finding, suggestion
from questionnaires.references import ids
from questionnaires.tree import Entry, Node, number_of, text_of
from questionnaires.vocabulary import Vocabulary

SCOPES: Final = ("company", "both", "either", "any")
ROUTING_SUBJECTS: Final = ("all", "any", "not", "answered", "item")
_NUMERIC: Final = ("at_least", "below", "between")
_SHARES: Final = ("share_high", "chosen")


@dataclass(frozen=True)
class _Form:
    """Which keys go with a subject."""

    comparisons: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    scope: bool = False


_FORMS: Final = {
    "item": _Form(("is", *_NUMERIC), scope=True),
    "score": _Form((*_NUMERIC, "band"), scope=True),
    "difference": _Form(_NUMERIC),
    "highest": _Form(extra=("among",)),
    "share_high": _Form(_NUMERIC, scope=True),
    "chosen": _Form(_NUMERIC, extra=("option",), scope=True),
    "gap": _Form(_NUMERIC),
}


def condition_findings(node: Node, words: Vocabulary, *, before: int | None = None) -> Iterator[Finding]:
    """Everything wrong with a condition.

    Args:
        node: The condition.
        words: What it may speak of.
        before: For ``show_if``, the place of its section: only questions of earlier sections have been answered.
    """
    if node.kind != "mapping":
        return
    subjects = [entry for entry in node.entries if entry.key in SUBJECTS]
    if not subjects:
        yield Finding(node.place, f"a condition must say what it is about. Add one of {', '.join(_allowed(before))}.")
        return
    if len(subjects) > 1:
        first, second = subjects[0], subjects[1]
        message = f"a condition is about one thing, here '{first.key}' and '{second.key}'. Write two under 'all' or 'any'."
        yield Finding(second.place, message)
        return
    (subject,) = subjects
    if before is not None and subject.key not in ROUTING_SUBJECTS:
        allowed = ", ".join(_allowed(before))
        yield Finding(subject.place, f"'{subject.key}' is not known while somebody answers. 'show_if' may use {allowed}.")
        return
    yield from _parts(node, subject, words, before)


def _allowed(before: int | None) -> tuple[str, ...]:
    return SUBJECTS if before is None else ROUTING_SUBJECTS


def _parts(node: Node, subject: Entry, words: Vocabulary, before: int | None) -> Iterator[Finding]:
    form = _FORMS.get(subject.key, _Form())
    yield from _companions(node, subject, form, before)
    if subject.key in ("all", "any"):
        if subject.value.kind == "list" and not subject.value.children:
            yield Finding(subject.place, f"'{subject.key}' holds no condition. Add one.")
        for child in subject.value.children:
            yield from condition_findings(child, words, before=before)
    elif subject.key == "not":
        yield from condition_findings(subject.value, words, before=before)
    elif subject.key in ("answered", "item"):
        yield from _question(node, subject, words, before)
    else:
        yield from _words(node, subject, words)
    yield from _scope(node, words)
    yield from _range(node, subject)


def _companions(node: Node, subject: Entry, form: _Form, before: int | None) -> Iterator[Finding]:
    """Keys that do not go with the subject, comparisons that are missing or too many."""
    compared = [entry for entry in node.entries if entry.key in COMPARISONS]
    allowed = {subject.key, *form.comparisons, *form.extra, *(("in",) if form.scope and before is None else ())}
    for entry in node.entries:
        if entry.key not in allowed and entry.key in (*COMPARISONS, "in", "among", "option"):
            yield Finding(entry.place, f"'{entry.key}' does not go with '{subject.key}'. Delete it.")
    fitting = [entry for entry in compared if entry.key in form.comparisons]
    if form.comparisons and not fitting:
        yield Finding(subject.place, f"say what '{subject.key}' is compared with: add {_listed(form.comparisons)}.")
    if len(fitting) > 1:
        message = "one comparison is enough; from one number up to another is 'between: [from, to]'. Delete the others."
        yield Finding(fitting[1].place, message)
    for key in form.extra:
        if node.entry(key) is None:
            yield Finding(subject.place, f"'{subject.key}' needs the key '{key}'. Add it.")


def _question(node: Node, subject: Entry, words: Vocabulary, before: int | None) -> Iterator[Finding]:
    name = text_of(subject.value)
    if name is None:
        return
    question = words.questions.get(name)
    if question is None:
        yield _unknown(subject.value, "question", name, words.questions)
        return
    if before is not None and question.section >= before:
        message = f"'{name}' is asked in this section or later. 'show_if' can look only at answers of earlier sections."
        yield Finding(subject.value.place, message)
    figures = before is None and not words.fact
    if subject.key == "answered":
        if figures:
            yield Finding(subject.place, "'answered' is for 'show_if' and for facts; a group's answers are always several.")
        return
    given = node.entry("is")
    if given is not None:
        yield from _possible_values(given, name, words)
        if figures:
            other = "'chosen' with 'option'" if question.kind in ("choice", "choices") else "at_least, below or between"
            yield Finding(given.place, f"a group has no single answer to '{name}'. Compare its figure: use {other}.")
    elif question.kind not in ("rated", "number"):
        message = f"'{name}' has no number to compare. Use 'is' in 'show_if' and facts, 'chosen' with 'option' in rules."
        yield Finding(subject.value.place, message)


def _possible_values(given: Entry, name: str, words: Vocabulary) -> Iterator[Finding]:
    question = words.questions[name]
    if question.kind not in ("rated", "choice", "number"):
        yield Finding(given.place, f"'is' needs a question with one answer out of some; '{name}' is none.")
        return
    for value in given.value.children:
        plain = value.value
        if question.kind == "number":
            possible = question.bounds is None or (number_of(value) is not None and _within(number_of(value), question.bounds))
            listed = "numbers from {:g} to {:g}".format(*(question.bounds or (0, 0)))
        else:
            possible = not question.values or plain in question.values
            listed = ", ".join(str(each) for each in question.values)
        if not possible:
            yield Finding(value.place, f"'{name}' is never answered '{value.source}'. It takes {listed}.")


def _within(value: float | None, bounds: tuple[float, float]) -> bool:
    return value is not None and bounds[0] <= value <= bounds[1]


def _words(node: Node, subject: Entry, words: Vocabulary) -> Iterator[Finding]:
    """What the other subjects name."""
    key = subject.key
    if key in ("score", "highest"):
        yield from _named(subject.value, "score", words.measures)
    elif key == "share_high":
        yield from _named(subject.value, "score", words.scores)
        score = words.scores.get(text_of(subject.value) or "")
        if score is not None and score.get("high") is None:
            yield Finding(subject.value.place, f"score '{text_of(subject.value)}' has no 'high'. Add it to the score.")
    elif key == "gap":
        figures = (*words.scores, *words.dimensions, *words.of_kind("rated", "number"))
        yield from _named(subject.value, "score, dimension or rated question", figures)
    elif key == "difference":
        for child in subject.value.children:
            yield from _named(child, "score", words.measures)
    elif key == "level":
        for child in subject.value.children:
            yield from _named(child, "level", words.levels)
    elif key == "chosen":
        yield from _chosen(node, subject, words)
    yield from _bands(node, subject, words)
    yield from _among(node, subject, words)


def _chosen(node: Node, subject: Entry, words: Vocabulary) -> Iterator[Finding]:
    name = text_of(subject.value)
    yield from _named(subject.value, "question with options", words.of_kind("choice", "choices"))
    option = node.get("option")
    if option is not None and name is not None and name in words.of_kind("choice", "choices"):
        yield from _part(option, name, "option", [str(value) for value in words.questions[name].values])


def _bands(node: Node, subject: Entry, words: Vocabulary) -> Iterator[Finding]:
    name = text_of(subject.value)
    entry = node.entry("band")
    if entry is None or subject.key != "score" or name is None or name not in words.measures:
        return
    known = ids(words.scores[name], "bands/*/id") if name in words.scores else ()
    if not known:
        yield Finding(entry.place, f"'{name}' has no bands. Compare it with a number: at_least, below or between.")
        return
    for child in entry.value.children:
        yield from _part(child, name, "band", known)


def _among(node: Node, subject: Entry, words: Vocabulary) -> Iterator[Finding]:
    entry = node.entry("among")
    if entry is None or subject.key != "highest":
        return
    for child in entry.value.children:
        yield from _named(child, "score", words.measures)
    name = text_of(subject.value)
    if name is not None and name not in ids(entry.value, "*"):
        yield Finding(entry.place, f"'{name}' itself must stand in 'among' as well. Add it.")


def _scope(node: Node, words: Vocabulary) -> Iterator[Finding]:
    scope = node.get("in")
    if scope is not None:
        yield from _named(scope, "group", (*SCOPES, *words.groups))


def _range(node: Node, subject: Entry) -> Iterator[Finding]:
    between = node.get("between")
    if between is not None and len(between.children) == 2:
        low, high = (number_of(child) for child in between.children)
        if low is not None and high is not None and low >= high:
            yield Finding(between.place, f"nothing lies between {low:g} and {high:g}. Write the lower number first.")
    if subject.key not in _SHARES:
        return
    for entry in node.entries:
        numbers = entry.value.children if entry.key == "between" else (entry.value,)
        for number in numbers if entry.key in _NUMERIC else ():
            value = number_of(number)
            if value is not None and not 0 <= value <= 1:
                yield Finding(number.place, f"a share lies between 0 and 1, this is {value:g}. Half is 0.5.")


def _named(node: Node, what: str, known: Collection[str]) -> Iterator[Finding]:
    name = text_of(node)
    if name is not None and name not in known:
        yield _unknown(node, what, name, known)


def _part(node: Node, whole: str, what: str, known: Collection[str]) -> Iterator[Finding]:
    name = text_of(node)
    if name is not None and name not in known:
        yield Finding(node.place, f"'{whole}' has no {what} '{name}'.{suggestion(name, known)}")


def _unknown(node: Node, what: str, name: str, known: Collection[str]) -> Finding:
    return Finding(node.place, f"there is no {what} '{name}'.{suggestion(name, known)}")


def _listed(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
