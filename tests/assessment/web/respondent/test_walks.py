"""Every anonymous instrument of the library, filled in through the real form in every language, group and route."""

import json
import random
from pathlib import Path

import pytest
from flask import Flask

from assessment.privacy.encryption import LANGUAGE, padded_size
from assessment.services import clients
from questionnaires.bundles import form_of, load_bundle
from questionnaires.library import library_ids
from questionnaires.model import LANGUAGES, Language
from questionnaires.questions import Answer
from questionnaires.shelves import bundle_ids
from tests.assessment.web.form.surveys import OpenSurvey, open_survey
from tests.assessment.web.form.walking import LEFT_OUT, fill_in, question_of, routes, some_answer
from tests.assessment.web.respondent.conftest import Office, Respondent

EVERY_KIND = str(Path(__file__).parents[1] / "form" / "kinds.yaml")
ANONYMOUS = [each for each in bundle_ids() if load_bundle(each).mode == "anonymous"]
FORMS = [EVERY_KIND, *(each for each in (*library_ids(), *ANONYMOUS) if form_of(each).kind == "opinion")]


class Walker(Respondent):
    """Somebody who answers each question that is shown, as planned or by chance."""

    def __init__(self, app: Flask, survey: OpenSurvey, group: str, language: Language, chance: random.Random) -> None:
        super().__init__(app.test_client(), survey.codes[group].pop(), language)
        self.survey, self.language, self.chance = survey, language, chance
        self.filled: dict[str, Answer] = {}
        self.titles: list[str] = []

    def walk(self, plan: dict[str, object]) -> None:
        """From the page at hand to the review; remembers what was answered and which pages there were."""
        self.filled, self.titles = {}, []
        questions = self.survey.questionnaire.leaves_by_id
        while ("to", "send") not in self.page.form().buttons:
            self.titles.append(self.page.h1)
            for each in dict.fromkeys(question_of(name) for name in self.page.form().names):
                answer = plan[each] if each in plan else some_answer(questions[each], self.survey.questionnaire, self.chance)
                if answer is not LEFT_OUT:
                    self.filled[each] = answer  # type: ignore[assignment]
            data = fill_in(self.page.form(), questions, self.filled, self.language)
            data["to"] = "next"
            self.post(data)
            if ("to", "skip") in self.page.form().buttons:
                assert any(plan.get(each) is LEFT_OUT for each in plan), self.page.words
                self.press("to", "skip")

    def send(self) -> dict[str, Answer]:
        """Send, and say what was sent; with comments goes the language of the form."""
        self.press("to", "send")
        assert self.response.status_code == 200
        assert self.browser.get_cookie("ballot", path="/answer") is None, self.page.words
        return {**self.filled, LANGUAGE: self.language} if self.survey.questionnaire.comments else self.filled


def comparable(group: str, answers: dict[str, Answer]) -> tuple[str, str]:
    """A response as a text that sorts."""
    return group, json.dumps(answers, sort_keys=True)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_stored_is_what_was_filled_in(bureau: tuple[Office, Flask], form: str) -> None:
    """In each language and group, on routes that open and that close each section: decrypted as for sealing, all is there."""
    office, app = bureau
    client = clients.list_clients(office.ctx, office.consultant)[0]
    ways = {group.id: routes(form_of(form), group.id) for group in form_of(form).groups}
    longest = max(len(each) for each in ways.values())
    survey = open_survey(office.ctx, office.consultant, client.id, form, people=2 * longest * len(LANGUAGES))
    sent = []
    for group, plans in ways.items():
        for language in LANGUAGES:
            for number, plan in enumerate(plans):
                walker = Walker(app, survey, group, language, random.Random(f"{form}{group}{language}{number}"))
                if not walker.start().page.form().names and not survey.questionnaire.sections_for(group):
                    continue
                walker.walk(plan)
                sent.append(comparable(group, walker.send()))
    assert sorted(sent) == sorted(comparable(group, dict(answers)) for group, answers in survey.stored())
    assert len(survey.sizes()) == 1
    assert survey.sizes().pop() - padded_size(survey.questionnaire) < 1300


@pytest.mark.parametrize("form", [form for form in FORMS if any(section.show_if for section in form_of(form).sections)])
def test_a_section_that_closes_again_takes_its_answers_along(bureau: tuple[Office, Flask], form: str) -> None:
    """Whoever changes an answer at the review so that a section closes sends nothing of that section."""
    office, app = bureau
    client = clients.list_clients(office.ctx, office.consultant)[0]
    survey = open_survey(office.ctx, office.consultant, client.id, form, people=30)
    sent = []
    for group in (each.id for each in survey.questionnaire.groups):
        plans = routes(survey.questionnaire, group)
        for first, second in zip(plans, [*plans[1:], plans[0]], strict=True):
            walker = Walker(app, survey, group, "en", random.Random(f"{form}{group}"))
            walker.start().walk(first)
            before = walker.titles
            change = next(value for name, value in walker.page.form().buttons if name == "to" and (value or "").isdecimal())
            walker.press("to", change or "").walk(second)
            assert len(plans) == 1 or walker.titles != before or len(plans) > 2
            sent.append(comparable(group, walker.send()))
    assert sorted(sent) == sorted(comparable(group, dict(answers)) for group, answers in survey.stored())
