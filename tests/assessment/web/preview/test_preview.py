"""The preview of a file: seen as respondents see it, followed by what follows, through mistakes and back."""

import os
import random
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from assessment.commands.preview import preview
from assessment.phrases import phrases
from assessment.web.form.wording import TEXTS as FORM
from assessment.web.preview import create_preview
from assessment.web.preview.app import TEXTS
from questionnaires.library import library_ids, questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import LANGUAGES, Language
from tests.assessment.web.form.walking import fill_in, question_of, some_answer
from tests.assessment.web.respondent.reading import Html, read

EVERY_KIND = Path(__file__).parents[1] / "form" / "kinds.yaml"


class Author:
    """Writes a file and looks at it in a browser."""

    def __init__(self, path: Path, source: Path = EVERY_KIND, language: Language = "en") -> None:
        self.path, self.source = path, source
        self.save()
        self.browser: FlaskClient = create_preview(path, language=language).test_client()
        self.page: Html = read(self.browser.get("/"))

    def save(self, old: str = "", new: str = "") -> None:
        """The file as it was first, with one passage replaced, a second later."""
        before = self.path.stat().st_mtime_ns if self.path.exists() else 0
        self.path.write_text(self.source.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        os.utime(self.path, ns=(before + 10**9, before + 10**9))

    def press(self, name: str, value: str, **answers: str) -> Html:
        """Answer and press a button."""
        data = self.page.form().data()
        for question, answer in answers.items():
            data.setlist(f"a_{question}", [answer])
        data[name] = value
        self.page = read(self.browser.post("/", data=data))
        return self.page


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path / "draft.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("instrument", library_ids())
def test_every_instrument_can_be_looked_at_to_its_end(tmp_path: Path, instrument: str, language: Language) -> None:
    """Whatever its kind, one can go on to the review and finish."""
    author = Author(tmp_path / "draft.yaml", questionnaire_path(instrument), language)
    form, chance = load_questionnaire(questionnaire_path(instrument)), random.Random(instrument)
    assert author.page.language == language
    while ("to", "send") not in author.page.form().buttons:
        asked = [form.leaves_by_id[each] for name in author.page.form().names if (each := question_of(name)) in form.leaves_by_id]
        answers = {question.id: some_answer(question, form, chance) for question in asked}
        data = fill_in(author.page.form(), form.leaves_by_id, answers, language)
        author.page = read(author.browser.post("/", data=data))
        if ("to", "skip") in author.page.form().buttons:
            author.press("to", "skip")
    author.press("to", "send")
    assert author.page.h1 == phrases(language, FORM, TEXTS)("sent-title")


def test_scores_and_outcomes_follow_the_answers(tmp_path: Path) -> None:
    """The panel shows a score, its band and an outcome as soon as there is enough to work them out."""
    author = Author(tmp_path / "draft.yaml", questionnaire_path("friction"))
    assert author.page.says("None of its outcomes, so far.")
    radios = {name.removeprefix("a_"): values[4] for name, values in author.page.form().radios.items()}
    page = author.press("to", "next", **radios)
    assert page.says("Economic friction economic 5 Severe")
    assert not page.says("None of its outcomes, so far.")


def test_group_and_language_change_and_answers_stay(author: Author) -> None:
    """Looking at it as somebody else, or in the other language, loses nothing; leadership has a section of its own."""
    author.press("to", "next", ek_reports="1", ek_channel="mail")
    assert author.page.h1 == "Order and shares"
    author.press("as", "leadership")
    assert (author.page.h1, author.page.form().data()["a_ek_channel"]) == ("Order and shares", "mail")
    author.press("to", "next")
    author.press("to", "skip")
    assert author.page.h1 == "For leaders"
    author.press("speak", "ru")
    assert (author.page.h1, author.page.language) == ("Для руководителей", "ru")
    assert author.page.form().data()["group"] == "leadership"


def test_broken_file_shows_its_problems_and_recovers_with_the_answers(author: Author) -> None:
    """A mistake is told with its place; when it is mended, page and answers are there again."""
    author.press("to", "next", ek_reports="1", ek_channel="mail")
    author.save("top: 3", "tpo: 3")
    page = author.press("to", "stay")
    assert page.h1 == "draft.yaml cannot be shown yet"
    assert page.says("unknown key 'tpo'. Did you mean 'top'?")
    assert re.search(rf"{re.escape(str(author.path))}:\d+:\d+: ", page.words)
    author.save()
    page = author.press("to", "stay")
    assert page.h1 == "Order and shares"
    assert page.form().data()["a_ek_channel"] == "mail"


def test_answers_that_a_changed_file_does_not_know_are_dropped(author: Author) -> None:
    """A renamed question loses its answer, the others keep theirs."""
    author.press("to", "next", ek_reports="1", ek_channel="mail")
    author.save("ek_channel", "ek_way")
    data = author.press("to", "stay").form().data()
    assert "a_ek_channel" not in data
    assert data["a_ek_reports"] == "1"


def test_the_page_can_ask_whether_the_file_has_changed(author: Author) -> None:
    """The stamp on the page is the file's, and changes when it is saved or taken away."""
    (body,) = (attributes for tag, attributes in author.page.tags if tag == "body")
    assert author.browser.get("/stamp").text == body["data-stamp"]
    author.save()
    changed = author.browser.get("/stamp").text
    assert changed != body["data-stamp"]
    author.path.unlink()
    assert author.browser.get("/stamp").text not in (changed, body["data-stamp"])
    assert "cannot be shown yet" in author.browser.get("/").text


def test_what_lint_says_stands_beside_the_form(tmp_path: Path) -> None:
    """A file that can be shown but is not sound shows both."""
    author = Author(tmp_path / "other-name.yaml")
    author.save("all: [{item: ek_days, at_least: 3}", "all: [{item: ek_days, at_least: 400}")
    page = author.press("to", "stay")
    assert page.h1 == "To begin with"
    assert page.says("problem in the file") or page.says("problems in the file")


def test_scripts_may_only_ask_this_server(author: Author) -> None:
    """The page asks for the stamp and nothing else; nothing is kept by the browser."""
    headers = author.browser.get("/").headers
    assert "connect-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    for path in ("/static/respondent.css", "/preview/preview.css", "/preview/preview.js", "/static/form.js"):
        with author.browser.get(path) as asset:
            assert asset.status_code == 200, path


def test_wrong_calls_say_what_to_do(tmp_path: Path) -> None:
    """No such file, no such group: exit 1 with a reason, and no traceback."""
    missing = CliRunner().invoke(preview, [str(tmp_path / "none.yaml")])
    assert (missing.exit_code, "there is no such file" in missing.output) == (1, True)
    stranger = CliRunner().invoke(preview, [str(EVERY_KIND), "--group", "board"])
    assert stranger.exit_code == 1
    assert "there are side_a, side_b, leadership" in stranger.output


def test_both_languages_say_the_same() -> None:
    """Each sentence exists in both languages."""
    names = []
    for language in LANGUAGES:
        lines = (TEXTS / f"preview.{language}.ftl").read_text(encoding="utf-8").splitlines()
        names.append({line.split(" =")[0] for line in lines if line[:1].isalpha()})
    assert names[0] == names[1]
