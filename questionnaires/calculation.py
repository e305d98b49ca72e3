"""Calculations from numbers, every step of which can be shown.

A formula is an expression of + - * / and brackets over numbers and names. It is parsed by Python's own parser and then read
node by node; whatever else Python can say is refused, so a formula can do nothing but calculate.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import Final, Literal

from questionnaires.tables import Calculator, Step

MAX_LENGTH: Final = 300
_SIGNS: Final[Mapping[type[ast.operator], str]] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_OPERATIONS: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}


class FormulaError(ValueError):
    """A formula that is not one; the message says why."""


class CalculationError(ValueError):
    """A step that has no result: an input is missing, or a divisor is zero; ``names`` says which inputs or steps."""

    def __init__(self, reason: Literal["missing", "zero"], names: tuple[str, ...]) -> None:
        self.reason = reason
        self.names = names
        super().__init__(f"{reason}: {', '.join(names)}")


@dataclass(frozen=True)
class StepResult:
    """One line of a calculation with its numbers."""

    step: Step
    value: float | None
    """None if it cannot be calculated; ``problem`` says why."""
    formula: tuple[str | float, ...]
    """The formula in pieces: signs and brackets as text, numbers as numbers; a name whose value is missing stays a name."""
    problem: CalculationError | None = None


def calculate(calculator: Calculator, numbers: Mapping[str, float]) -> tuple[StepResult, ...]:
    """All steps in order, each from the numbers given and the steps before it.

    A step that depends on one without a result has the same problem, so the first cause is named throughout.
    """
    known = dict(numbers)
    problems: dict[str, CalculationError] = {}
    results = []
    for step in calculator.steps:
        value, problem = _outcome(step.formula, known, problems)
        if value is not None:
            known[step.id] = value
        if problem is not None:
            problems[step.id] = problem
        results.append(StepResult(step, value, _filled(parse(step.formula), known), problem))
    return tuple(results)


@lru_cache(maxsize=256)
def parse(formula: str) -> ast.expr:
    """The tree of a formula.

    Raises:
        FormulaError: If it says anything but numbers, names, + - * / and brackets.
    """
    if len(formula) > MAX_LENGTH:
        raise FormulaError(f"a formula has at most {MAX_LENGTH} characters")
    try:
        tree = ast.parse(formula.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError("this is no formula; write one such as revenue * share / 100") from None
    for node in ast.walk(tree):
        _check(node)
    return tree


def names_in(formula: str) -> tuple[str, ...]:
    """The names that a formula uses, each once, in order.

    Raises:
        FormulaError: If it is none.
    """
    return _names(parse(formula))


def _check(node: ast.AST) -> None:
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            raise FormulaError(f"{node.value!r} is not a number")
        return
    allowed = (ast.BinOp, ast.UnaryOp, ast.Name, ast.Load, ast.USub, *_SIGNS)
    if not isinstance(node, allowed):
        raise FormulaError("only numbers, names, + - * / and brackets may stand in a formula")


def _names(tree: ast.AST) -> tuple[str, ...]:
    names = sorted((node for node in ast.walk(tree) if isinstance(node, ast.Name)), key=lambda node: node.col_offset)
    return tuple(dict.fromkeys(node.id for node in names))


def _outcome(
    formula: str, known: Mapping[str, float], problems: Mapping[str, CalculationError]
) -> tuple[float | None, CalculationError | None]:
    names = names_in(formula)
    inherited = next((problems[name] for name in names if name in problems), None)
    missing = tuple(name for name in names if name not in known and name not in problems)
    if missing:
        return None, CalculationError("missing", missing)
    if inherited is not None:
        return None, inherited
    try:
        return _value(parse(formula), known), None
    except CalculationError as problem:
        return None, problem


def _value(node: ast.expr, known: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name):
        return known[node.id]
    if isinstance(node, ast.UnaryOp):
        return -_value(node.operand, known)
    if not isinstance(node, ast.BinOp):
        raise FormulaError("only numbers, names, + - * / and brackets may stand in a formula")
    return _combined(node, _value(node.left, known), _value(node.right, known))


def _combined(node: ast.BinOp, left: float, right: float) -> float:
    if not isinstance(node.op, ast.Div):
        return _OPERATIONS[type(node.op)](left, right)
    if right == 0 or not isfinite(left / right):
        raise CalculationError("zero", _names(node.right))
    return left / right


def _filled(node: ast.expr, known: Mapping[str, float], *, inside: int = 0) -> tuple[str | float, ...]:
    """The formula with numbers for names; brackets only where they are needed (``inside``: 1 in a product, 2 after - or /)."""
    if isinstance(node, ast.Name):
        return (known.get(node.id, node.id),)
    if isinstance(node, ast.UnaryOp):
        return ("-", *_filled(node.operand, known, inside=2))
    if not isinstance(node, ast.BinOp):
        return (float(node.value),) if isinstance(node, ast.Constant) and isinstance(node.value, int | float) else ()
    product = isinstance(node.op, ast.Mult | ast.Div)
    rank = 3 if product else 1
    after = rank + isinstance(node.op, ast.Sub | ast.Div)
    pieces = (
        *_filled(node.left, known, inside=rank),
        _SIGNS[type(node.op)],
        *_filled(node.right, known, inside=after),
    )
    return ("(", *pieces, ")") if inside > rank else pieces
