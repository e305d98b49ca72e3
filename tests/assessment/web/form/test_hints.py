"""The rules that watch a comment: how much they find, how often they are wrong, and that browser and server find the same."""

from pathlib import Path

import pytest
import yaml

from assessment.web.form.hints import KINDS, findings, marked
from questionnaires.model import LANGUAGES
from tests.e2e.conftest import CHROMIUM, CHROMIUM_ARGS

FOLDER = Path(__file__).parent / "comments"
STATIC = Path(__file__).parents[4] / "assessment" / "web" / "static"
LEAST_RECALL, MOST_FALSE_ALARMS = 0.9, 0.1


def labelled(language: str, kind: str, part: str) -> list[str]:
    """Labelled comments; every fourth is held out."""
    texts = yaml.safe_load((FOLDER / f"comments.{language}.yaml").read_text(encoding="utf-8"))[kind]
    assert len(texts) == len(set(texts)) == 100
    return [text for place, text in enumerate(texts) if part == "all" or (place % 4 == 3) == (part == "held out")]


@pytest.mark.parametrize("part", ["all", "held out"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_what_identifies_is_found(language: str, part: str) -> None:
    """At least nine in ten comments that tell somebody are noticed, also of those for which no rule was made."""
    texts = labelled(language, "identifying", part)
    missed = [text for text in texts if not findings(text)]
    assert 1 - len(missed) / len(texts) >= LEAST_RECALL, missed


@pytest.mark.parametrize("part", ["all", "held out"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_harmless_comments_are_left_in_peace(language: str, part: str) -> None:
    """At most one in ten comments that tell nobody is warned of."""
    texts = labelled(language, "harmless", part)
    alarms = [text for text in texts if findings(text)]
    assert len(alarms) / len(texts) <= MOST_FALSE_ALARMS, alarms


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ask Sarah about it", "name", "Sarah"),
        ("Спросите Анну Викторовну", "name", "Анну"),
        ("mail me: k.lind@olmar.com", "email", "k.lind@olmar.com"),
        ("Звоните 8 (495) 123-45-67", "phone", "8 (495) 123-45-67"),
        ("On 14 March nobody came", "date", "14 March"),
        ("3 сентября поменяли прайс", "date", "3 сентября"),
        ("The Head of logistics decides", "role", "Head"),
        ("as the only designer here", "self", "as the only"),
        ("Я единственная в отделе", "self", "Я единственная"),
    ],
)
def test_each_kind_is_found_where_it_stands(text: str, kind: str, words: str) -> None:
    """The place is that of the words."""
    found = [(each.kind, text[each.start : each.end]) for each in findings(text)]
    assert (kind, words) in found
    assert "".join(piece for _, piece in marked(text)) == text
    assert {each for each, _ in marked(text)} <= {"", *KINDS}


def test_nothing_is_found_in_nothing() -> None:
    """An empty text has no pieces."""
    assert findings("") == ()
    assert list(marked("")) == []


def test_the_browser_finds_what_the_server_finds() -> None:
    """All four hundred comments, rule by rule as the script compiles them, in Chromium."""
    from playwright.sync_api import sync_playwright

    texts = [text for language in LANGUAGES for kind in ("identifying", "harmless") for text in labelled(language, kind, "all")]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        page = browser.new_page()
        page.set_content("<html><body></body></html>")
        for script in ("comment-rules.js", "comment.js"):
            page.add_script_tag(content=(STATIC / script).read_text(encoding="utf-8"))
        found = page.evaluate("(texts) => texts.map((text) => [...findings(text)].sort())", texts)
        browser.close()
    assert [dict(each) for each in found] == [first_of_each_kind(text) for text in texts]


def first_of_each_kind(text: str) -> dict[str, str]:
    """Kind -> the words that the first rule of that kind finds first, as the browser lists them."""
    from assessment.web.form.hints import _rules

    seen: dict[str, str] = {}
    for kind, rule in _rules():
        for match in rule.finditer(text):
            seen.setdefault(kind, match[0].strip())
    return seen
