"""Numbers as people write them in two languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.web.form.numbers import field_number, plain_number, read_number, said_number
from questionnaires.model import LANGUAGES

READ_ALIKE = [
    ("7", 7),
    (" 7 ", 7),
    ("-3", -3),
    ("\N{MINUS SIGN}3,5", -3.5),
    ("1 250", 1250),
    ("1\N{NO-BREAK SPACE}250,5", 1250.5),
    ("1\N{NARROW NO-BREAK SPACE}250.5", 1250.5),
    ("1'250.50", 1250.5),
    ("1.250,5", 1250.5),
    ("1,250.5", 1250.5),
    ("1.234.567", 1_234_567),
    ("1,234,567", 1_234_567),
    ("2,5", 2.5),
    ("2.5", 2.5),
    ("0,125", 0.125),
    (".5", 0.5),
    ("5.", 5.0),
    ("12 %", 12),
    ("12%", 12),
]
NOT_READ = ["", "x", "1e5", "1,25,3", "12,34,567", "1..2", "--1", "1-", "\u0661", "nan", "inf", "1" * 41, "%", "1 % 2"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "number"), READ_ALIKE)
def test_what_reads_alike_in_both_languages(text: str, number: float, language: str) -> None:
    """Comma or point, spaces between thousands, the unit once more: all are understood."""
    assert read_number(text, language, unit="%") == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_number(text: str, language: str) -> None:
    """Anything else is not guessed at."""
    assert read_number(text, language, unit="%") is None


def test_three_digits_after_one_comma() -> None:
    """1,250 is thousands in English and a fraction in Russian; of a whole number it can only be thousands."""
    assert read_number("1,250", "en") == 1250
    assert read_number("1,250", "ru") == 1.25
    assert read_number("1.250", "en") == read_number("1.250", "ru") == 1.25
    for language in LANGUAGES:
        assert read_number("1,250", language, whole=True) == read_number("1.250", language, whole=True) == 1250
        assert read_number("0,125", language, whole=True) == 0.125


@given(st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: round(x, 6))))
def test_what_is_written_is_read_again(number: float) -> None:
    """As it travels hidden and as it stands in a field, whatever the language of the page."""
    for language in LANGUAGES:
        assert read_number(plain_number(number), language) == number
        assert read_number(field_number(number, language), language) == number
        if isinstance(number, int):
            assert read_number(plain_number(number), language, whole=True) == number


def test_numbers_are_said_in_the_language_of_the_page() -> None:
    """Thousands apart, a true minus, no needless noughts."""
    assert said_number(1250.5, "en") == "1,250.5"
    assert said_number(-1250.5, "ru") == "\N{MINUS SIGN}1\N{NO-BREAK SPACE}250,5"
    assert said_number(3.0, "en") == "3"
