"""Every instrument of facts, filled in through the real form in every language and group; what follows is shown."""

import random

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from questionnaires.answering import lines_of
from questionnaires.library import instrument, library_ids
from questionnaires.model import LANGUAGES, Language, Questionnaire
from questionnaires.questions import OTHER, Answer, Leaf
from tests.assessment.web.facts.conftest import Desk
from tests.assessment.web.form.walking import LEFT_OUT, fill_in, question_of, routes, some_answer
from tests.assessment.web.respondent.reading import Html, read

FACTS = [each for each in library_ids() if instrument(each).kind == "fact"]


class Walker:
    """Somebody who states facts, from the first page to the end."""

    def __init__(self, browser: FlaskClient, path: str, form: Questionnaire, language: Language, chance: random.Random) -> None:
        self.browser, self.path, self.form, self.language, self.chance = browser, path, form, language, chance
        lines = {line.id: line for leaf in form.leaves for line in lines_of(form, leaf).values()}
        self.questions: dict[str, Leaf] = {**form.leaves_by_id, **lines}
        self.filled: dict[str, Answer] = {}
        self.page: Html = read(browser.get(f"{path}?language={language}"))

    def walk(self, plan: dict[str, object]) -> None:
        """To the review; remembers what was stated."""
        while ("to", "send") not in self.page.form().buttons:
            shown = list(dict.fromkeys(question_of(name) for name in self.page.form().names))
            assert shown, self.page.words
            for each in shown:
                answer = plan[each] if each in plan else self._answer(each)
                if answer is not LEFT_OUT:
                    self.filled[each] = answer  # type: ignore[assignment]
            self.press("next", fill_in(self.page.form(), self.questions, self.filled, self.language))
            if ("to", "skip") in self.page.form().buttons:
                assert LEFT_OUT in plan.values(), self.page.words
                self.press("skip")

    def press(self, to: str, data: MultiDict[str, str] | None = None) -> None:
        """One of the form's buttons."""
        posted = self.page.form().data() if data is None else data
        posted["to"] = to
        response = self.browser.post(self.path, data=posted)
        assert response.status_code == 200, response.text
        self.page = read(response)

    def _answer(self, question: str) -> object:
        if question.endswith("_other"):
            given = self.filled.get(question.removesuffix("_other"))
            return "Что-то <ещё>" if given == OTHER or (isinstance(given, tuple) and OTHER in given) else LEFT_OUT
        return some_answer(self.questions[question], self.form, self.chance)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FACTS)
def test_what_is_kept_is_what_was_stated(desk: Desk, name: str, language: Language) -> None:
    """Heads and leadership fill a sheet in behind its link, by each route; stored, it reads the same, and results are shown."""
    form = instrument(name)
    for group in form.groups:
        if not form.sections_for(group.id):
            continue
        for number, plan in enumerate(routes(form, group.id)):
            sheet = desk.asked(name, group.id)
            chance = random.Random(f"{name}{group.id}{language}{number}")
            walker = Walker(desk.app.test_client(), f"/f/{sheet.token}", form, language, chance)
            assert walker.page.language == language
            walker.walk(plan)
            walker.press("send")
            stored = desk.sheet(sheet.id)
            assert stored.done_at is not None
            assert stored.answers == walker.filled
            again = read(desk.app.test_client().get(f"/f/{sheet.token}?language={language}"))
            assert ("to", "send") in again.form().buttons
    console = desk.console()
    shown = console.get(f"/console/waves/{desk.wave_id}/facts/{name}")
    assert shown.status_code == 200, shown.text
    assert read(shown).h1
