"""Words that promise more than answers can show: what is refused, what is allowed, and that no text of ours says them."""

import re
from pathlib import Path

import pytest

from questionnaires.lint_claims import overclaims
from questionnaires.lint_texts import translations
from questionnaires.loader import QuestionnaireError, load_questionnaire_text
from questionnaires.reader import read_tree
from questionnaires.tree import text_of

ROOT = Path(__file__).parents[2]
MATHEMATICAL = "audit-"
"""Messages of something that is proved: whether a release can be solved for a withheld figure."""

REFUSED = [
    ("en", "This proves that Sales is right.", "proves that"),
    ("en", "The survey has proven the cause.", "proven the"),
    ("en", "Shared goals drive the relationship.", "drive"),
    ("en", "Meetings are the key driver of trust.", "key driver"),
    ("en", "The score was driven by one side.", "driven"),
    ("en", "The sides differ significantly.", "significantly"),
    ("en", "A significant gap of 7 points. The change is significant.", "significant"),
    ("en", "There is no significant difference, so they agree on 3 of 4.", "no significant"),
    ("ru", "Это доказывает правоту продаж.", "доказывает"),
    ("ru", "Причина доказана опросом.", "доказана"),
    ("ru", "Этот показатель влияет на доверие.", "показатель влияет"),
    ("ru", "Оценки руководства определяют результат.", "оценки руководства определяют"),
    ("ru", "Главный драйвер — общие цели.", "драйвер"),
    ("ru", "Стороны значимо расходятся.", "значимо"),
    ("ru", "Различие на 7 баллов незначимо.", "незначимо"),
    ("ru", "Статистически значимое изменение.", "значимое"),
]
ALLOWED = [
    ("en", "The figures stand beside the level and never prove that it is their cause."),
    ("en", "That does not prove that they agree. It is not proof that they do."),
    ("en", "Whose leads proved good, and what opportunities to prove results are there?"),
    ("en", "A significant gap: 7 points, give or take 2. A significant change of { $points } points."),
    ("en", "Files lie on a shared drive. The figure says what goes together, never what drives what."),
    ("ru", "Это не доказывает, что стороны согласны. Показатели причин не доказывают."),
    ("ru", "Объяснить, на что влияет каждая роль, и кто определяет цену сделки."),
    ("ru", "Значимое расхождение — 7 баллов, плюс-минус 2. Доказать свой результат."),
]


@pytest.mark.parametrize(("language", "text", "word"), REFUSED)
def test_what_says_too_much_is_refused(language, text, word):
    """Proof, causes, a significance without its size, and no difference taken for agreement."""
    assert word in [claim.word for claim in overclaims(text, language)]


@pytest.mark.parametrize(("language", "text"), ALLOWED)
def test_what_is_denied_measured_or_meant_otherwise_is_allowed(language, text):
    """A proof that is denied, a size in the same sentence, people who decide and show."""
    assert list(overclaims(text, language)) == []


def test_lint_shows_the_place_of_a_claim():
    """In a questionnaire, at the word, in the second line of a text."""
    path = ROOT / "questionnaires" / "library" / "pulse.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(number for number, each in enumerate(text.split("\n"), 1) if each.strip().startswith("en: Pulse"))
    broken = text.replace("en: Pulse", "en: Pulse significantly", 1)
    with pytest.raises(QuestionnaireError) as caught:
        load_questionnaire_text(broken, "pulse.yaml")
    assert f"pulse.yaml:{line}:{len('  en: Pulse ') + 1}: 'significantly': give the size with its interval" in str(caught.value)


def fluent_claims(path):
    """What a file of messages claims, with the message; comments are no texts."""
    language, found, message = path.name.split(".")[-2], [], ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        named = re.match(r"([a-z][\w-]*) =", line)
        message = named.group(1) if named else message
        if not line.startswith("#") and not message.startswith(MATHEMATICAL):
            found.extend(f"{message}: {claim.word}" for claim in overclaims(line, language))
    return found


FLUENT = sorted(path for folder in ("assessment", "reports") for path in (ROOT / folder).rglob("*.ftl"))
YAML = sorted((ROOT / "questionnaires").rglob("*.yaml"))
PROSE = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"])


@pytest.mark.parametrize("path", FLUENT, ids=[path.name for path in FLUENT])
def test_no_message_of_ours_says_too_much(path):
    """Every Fluent file of the product."""
    assert fluent_claims(path) == []


@pytest.mark.parametrize("path", YAML, ids=[f"{path.parent.name}/{path.name}" for path in YAML])
def test_no_questionnaire_of_ours_says_too_much(path):
    """Instruments, bundles, advice, shared scales and groups."""
    root, _ = read_tree(path.read_text(encoding="utf-8"))
    assert [claim.word for language, node in translations(root) for claim in overclaims(text_of(node) or "", language)] == []


@pytest.mark.parametrize("path", PROSE, ids=[path.name for path in PROSE])
def test_no_page_of_ours_says_too_much(path):
    """What is quoted or code may name a word."""
    text = re.sub(r"```.*?```|`[^`]*`|\"[^\"]*\"|“[^”]*”", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert [claim.word for claim in overclaims(text, "en")] == []


def test_there_are_texts_to_read():
    """The lists above are not empty by a mistake in their paths."""
    assert (len(FLUENT) > 40, len(YAML) > 30, len(PROSE) > 10) == (True, True, True)
