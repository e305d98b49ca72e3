"""Words for levels, in both languages, for every level and pair."""

import re

import pytest

from assessment.diagnosis.words import TEXTS, instrumental, words_key, words_phrase
from assessment.phrases import Phrases
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire

INDEX = load_questionnaire(questionnaire_path("relationship-index"))
LEVELS = ("undefined", "defined", "aligned", "integrated")
KEYS = [f"{form}_{level}" for form in ("clearly", "probably") for level in LEVELS] + [
    form.format(one, other)
    for form in ("more_likely_{}_than_{}", "between_{}_and_{}")
    for one in LEVELS
    for other in LEVELS
    if one != other
]


@pytest.mark.parametrize(
    ("chances", "key"),
    [
        ((0.0, 0.95, 0.05, 0.0), "clearly_defined"),
        ((0.0, 0.06, 0.94, 0.0), "probably_aligned"),
        ((0.0, 0.2, 0.8, 0.0), "probably_aligned"),
        ((0.0, 0.21, 0.79, 0.0), "more_likely_aligned_than_defined"),
        ((0.0, 0.5, 0.5, 0.0), "more_likely_defined_than_aligned"),
        ((0.1, 0.3, 0.4, 0.2), "between_defined_and_aligned"),
        ((0.0, 0.49, 0.3, 0.21), "between_defined_and_aligned"),
    ],
)
def test_keys_follow_the_probability_of_the_most_probable_level(chances, key):
    """.95, .80 and .50 are the edges; ties go to the lower level; between names the two in the order of the scale."""
    assert words_key(dict(zip(LEVELS, chances, strict=True))) == key


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_key_has_a_phrase(language, key):
    """No key is without its words, and none of them leaves an id or a placeholder behind."""
    phrase = words_phrase(language, key, INDEX)
    assert phrase
    assert not re.search(r"[{}_]", phrase)
    assert language == "en" or re.fullmatch(r"[а-яё ,«»]+", phrase)


def test_russian_says_it_in_the_right_case():
    """Neuter adjectives that agree with «взаимодействие»."""
    assert words_phrase("ru", "clearly_defined", INDEX) == "явно регламентированное"
    assert words_phrase("ru", "more_likely_aligned_than_defined", INDEX) == "скорее согласованное, чем регламентированное"
    assert words_phrase("ru", "between_defined_and_aligned", INDEX) == "между регламентированным и согласованным"
    assert words_phrase("en", "between_defined_and_aligned", INDEX) == "between Defined and Aligned"
    assert [instrumental(word) for word in ("стихийное", "тесное", "строгое", "общее", "доверие", "вполне общее")] == [
        "стихийным",
        "тесным",
        "строгим",
        "общим",
        None,
        None,
    ]


def test_an_unknown_key_is_refused():
    """A key of another questionnaire does not pass silently."""
    with pytest.raises(LookupError, match="clearly_splendid"):
        words_phrase("en", "clearly_splendid", INDEX)


def test_both_languages_have_the_same_messages():
    """Whatever is said in English is said in Russian."""
    ids = {
        language: {
            match for file in TEXTS.glob(f"*.{language}.ftl") for match in re.findall(r"^([a-z][\w-]*) =", file.read_text(), re.M)
        }
        for language in ("en", "ru")
    }
    assert ids["en"] == ids["ru"]


@pytest.mark.parametrize("number", [1, 2, 5, 21])
def test_every_reason_and_warning_reads_in_both_languages(number):
    """Each message fills with any number."""
    arguments = {"n": number, "invited": number, "unscored": number, "group": "Sales", "points": 1.5}
    arguments |= {"mean": 51.5, "earlier": number, "later": number, "part": "North"}
    for language in ("en", "ru"):
        say = Phrases(language, TEXTS)
        names = [
            match
            for file in TEXTS.glob(f"w*.{language}.ftl")
            for match in re.findall(r"^((?:withheld|warning)-[\w-]+) =", file.read_text(), re.M)
        ]
        assert len(names) > 20
        assert all("{" not in say(name, **arguments) for name in names)
    assert Phrases("ru", TEXTS)("withheld-too-few", n=5) == "меньше 5 ответов"
