"""Calculations step by step, and formulas that are none."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.calculation import FormulaError, calculate, names_in, parse


def test_each_step_uses_the_numbers_and_the_steps_before(facts):
    """With the formula as it was worked out."""
    year, month = calculate(facts.calculators[0], {"f_revenue": 2400, "f_size": 100})
    assert (year.value, year.formula) == (24, (2400, "/", 100))
    assert (month.value, month.formula) == (2, (24, "/", 12))


def test_a_missing_input_is_named_throughout(facts):
    """The step that depends on it has the same problem."""
    for result in calculate(facts.calculators[0], {"f_revenue": 2400}):
        assert result.value is None
        assert (result.problem.reason, result.problem.names) == ("missing", ("f_size",))


def test_a_zero_divisor_is_named(facts):
    """Never an infinite number."""
    year, month = calculate(facts.calculators[0], {"f_revenue": 2400, "f_size": 0})
    assert year.problem is month.problem
    assert (year.problem.reason, year.problem.names) == ("zero", ("f_size",))


def test_names_come_once_in_order():
    """For checking that each is known."""
    assert names_in("a * (b + a) / -c - 2") == ("a", "b", "c")


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "a +",
        "a ** 2",
        "f(a)",
        "a.b",
        "a[0]",
        "'x'",
        "a if b else c",
        "True",
        "a // b",
        "a, b",
        "__import__('os')",
        "a" * 301,
        "(",
    ],
)
def test_anything_else_is_no_formula(formula):
    """Only numbers, names, + - * / and brackets."""
    with pytest.raises(FormulaError):
        parse(formula)


@given(st.text(max_size=30))
def test_no_text_ends_in_another_error(formula):
    """Whatever is written, it is a formula or not one."""
    with contextlib.suppress(FormulaError):
        assert isinstance(names_in(formula), tuple)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a * (b + c)", "3*(4+5)"),
        ("a - (b - c)", "3-(4-5)"),
        ("(a + b) + c", "3+4+5"),
        ("a / (b * c)", "3/(4*5)"),
        ("-(a + d)", "-(3+d)"),
    ],
)
def test_a_filled_formula_means_the_same(facts, formula, expected):
    """Brackets stand where they are needed; what is missing keeps its name."""
    step = facts.calculators[0].steps[0].model_copy(update={"formula": formula})
    calculator = facts.calculators[0].model_copy(update={"steps": (step,)})
    (result,) = calculate(calculator, {"a": 3, "b": 4, "c": 5})
    assert "".join(f"{piece:g}" if isinstance(piece, float | int) else piece for piece in result.formula) == expected
