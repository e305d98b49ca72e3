"""The forms a respondent fills in: one class per section of the questionnaire, and the field for a printed code."""

from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from wtforms import Form, RadioField, StringField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # the stubs still describe WTForms 3.2
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from assessment.phrases import phrases
from assessment.web.respondent.wording import Page, Statement, Wording
from questionnaires.model import Language

TEXTS = Path(__file__).parent / "texts"
PREFIX = "a_"
"""Before an item's id in the name of its field, so that no item can be taken for a field of ours."""
LONGEST_CODE = 80


class SectionForm(Form):
    """The answers of one section. ``section_forms`` derives a class per section, with a field per statement."""

    missing: ClassVar[str]
    """What is said beside a statement without an answer."""

    def ask(self, must_answer: frozenset[str]) -> bool:
        """Check what was sent. A missing answer is an error for the items named and no error for the others."""
        return self.validate(
            {
                name: [InputRequired(self.missing) if name.removeprefix(PREFIX) in must_answer else Optional()]
                for name in self._fields
            }
        )


@lru_cache(maxsize=64)
def section_forms(wording: Wording) -> tuple[type[SectionForm], ...]:
    """A form class per section, in the order of the questionnaire."""
    return tuple(_section_form(page, wording.language) for page in wording.pages)


def _section_form(page: Page, language: Language) -> type[SectionForm]:
    t = phrases(language, TEXTS)
    fields = {PREFIX + statement.id: _rating(statement, t("answer-invalid")) for statement in page.statements}
    return type(f"Section{page.number}Form", (SectionForm,), {"missing": t("answer-missing"), **fields})


def _rating(statement: Statement, invalid: str) -> RadioField:
    choices = [SelectChoice(value, label) for value, label in statement.labels.items()]
    return RadioField(statement.text, choices=choices, invalid_choice_message=invalid)  # type: ignore[call-arg]


class CodeForm(Form):
    """The code from a printed card."""

    code = StringField(filters=[lambda text: "".join(text.split()) if text else ""])

    def check(self, language: Language) -> bool:
        """Whether there is something to look up, with the message in that language if not."""
        t = phrases(language, TEXTS)
        return self.validate({"code": [DataRequired(t("code-missing")), Length(max=LONGEST_CODE, message=t("code-unknown"))]})
