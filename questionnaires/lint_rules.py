"""Whether each rule can hold and can fail, and whether somebody can reach each section.

Both are decided by trying: every figure that a condition looks at takes a few values that stand for all others (the ends of its
range, the numbers it is compared with, the middles between them), and all combinations are judged. Beyond a bound nothing is said.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product
from math import prod
from typing import Final

from questionnaires.conditions import Condition
from questionnaires.evaluation import holds
from questionnaires.model import Questionnaire, Section
from questionnaires.problems import Finding
from questionnaires.questions import Answer, Choice, Choices, Item, Leaf, NumberQuestion
from questionnaires.routing import route
from questionnaires.tree import Node, Path, locate
from questionnaires.trial import Trial, plain_conditions

MAX_COMBINATIONS: Final = 100_000
SAMPLE: Final = 1000
"""Most rules show within so many combinations, taken from all over, that they can hold and can fail."""
ALWAYS: Final = "this condition always holds, so it says nothing. Make it narrower, or delete it."
NEVER: Final = "this condition can never hold. Look at its numbers, and at who is asked what it speaks of."


def rule_findings(root: Node, questionnaire: Questionnaire) -> Iterator[Finding]:
    """Sections that nobody reaches, outcomes and exclusions that never or always hold."""
    for number, section in enumerate(questionnaire.sections):
        if section.show_if is not None and not _is_reachable(questionnaire, section):
            place = locate(root, ("sections", number, "show_if"))[1]
            yield Finding(place, f"nobody can ever reach section '{section.id}': no answers of its audience make this hold.")
    for number, outcome in enumerate(questionnaire.outcomes):
        yield from condition_use(root, ("outcomes", number, "when"), outcome.when, questionnaire)
    for number, advisor in enumerate(questionnaire.advisors):
        for index, option in enumerate(advisor.options):
            if option.unless is not None:
                path: Path = ("advisors", number, "options", index, "unless")
                yield from condition_use(root, path, option.unless, questionnaire)


def condition_use(root: Node, path: Path, condition: Condition, questionnaire: Questionnaire) -> Iterator[Finding]:
    """A finding if a rule holds for all figures or for none."""
    seen = outcomes_of(condition, questionnaire)
    if seen is not None and len(seen) == 1:
        yield Finding(locate(root, path)[1], ALWAYS if True in seen else NEVER)


def outcomes_of(condition: Condition, questionnaire: Questionnaire) -> frozenset[bool] | None:
    """Whether a condition can hold (True) and can fail to (False); None if there are too many combinations to tell."""
    trial = Trial(questionnaire, condition)
    seen: set[bool] = set()
    for view in chain(trial.sample(SAMPLE), trial.views() if trial.combinations <= MAX_COMBINATIONS else ()):
        seen.add(holds(condition, view, questionnaire) is True)
        if len(seen) == 2:
            return frozenset(seen)
    return frozenset(seen) if trial.combinations <= MAX_COMBINATIONS else _of_parts(condition, questionnaire)


def _of_parts(condition: Condition, questionnaire: Questionnaire) -> frozenset[bool] | None:
    """The same from the parts of a condition: one that can never hold spoils an ``all``, one that always holds an ``any``."""
    if condition.not_ is not None:
        inner = outcomes_of(condition.not_, questionnaire)
        return None if inner is None else frozenset(not each for each in inner)
    parts = [outcomes_of(part, questionnaire) for part in condition.all or condition.any or ()]
    decisive = condition.any is not None
    spoilt, kept = frozenset((decisive,)), frozenset((not decisive,))
    if spoilt in parts:
        return spoilt
    return kept if parts and all(part == kept for part in parts) else None


def _is_reachable(questionnaire: Questionnaire, section: Section) -> bool:
    """Whether answers of some group lead to a section; True if there are too many to try."""
    needed = _looked_at(questionnaire, section)
    compared = _compared_numbers(questionnaire)
    values = {name: _answers(questionnaire, questionnaire.leaves_by_id[name], compared.get(name, ())) for name in needed}
    if prod(len(each) for each in values.values()) > MAX_COMBINATIONS:
        return True
    groups = [group.id for group in questionnaire.groups if section.asks(group.id)]
    return any(
        section in route(questionnaire, group, dict(zip(values, answers, strict=True)))
        for group in groups
        for answers in product(*values.values())
    )


def _looked_at(questionnaire: Questionnaire, section: Section) -> tuple[str, ...]:
    """The questions that decide about a section, those that decide about their sections included."""
    home = {leaf.id: each for each in questionnaire.sections for leaf in each.leaves}
    found: dict[str, None] = {}
    waiting = [section]
    while waiting:
        condition = waiting.pop().show_if
        for plain in plain_conditions(condition) if condition is not None else ():
            name = plain.item or plain.answered
            if name is not None and name not in found:
                found[name] = None
                waiting.append(home[name])
    return tuple(found)


def _compared_numbers(questionnaire: Questionnaire) -> Mapping[str, tuple[float, ...]]:
    """Number question -> the numbers that conditions compare it with."""
    found: dict[str, tuple[float, ...]] = {}
    for section in questionnaire.sections:
        for plain in plain_conditions(section.show_if) if section.show_if is not None else ():
            if plain.item is not None:
                equal = [value for value in plain.is_ or () if isinstance(value, int)]
                edges = (plain.at_least, plain.below, *(plain.between or ()), *equal)
                found[plain.item] = (*found.get(plain.item, ()), *(edge for edge in edges if edge is not None))
    return found


def _answers(questionnaire: Questionnaire, leaf: Leaf, edges: Iterable[float]) -> tuple[Answer, ...]:
    """Answers that stand for all that a question can get; None stands for none as well."""
    if isinstance(leaf, Item):
        return (*range(1, questionnaire.scales[leaf.scale].size + 1), None)
    if isinstance(leaf, Choice):
        return (*leaf.option_ids, None)
    if isinstance(leaf, NumberQuestion):
        near = {leaf.min, leaf.max, *(edge + step for edge in edges for step in (-1, 0, 1))}
        return (*sorted(value for value in near if leaf.min <= value <= leaf.max), None)
    options = leaf.option_ids if isinstance(leaf, Choices) else ("some",)
    return (options[:1], None)
