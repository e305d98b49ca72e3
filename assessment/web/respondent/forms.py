"""The form for a printed code; the questions have theirs in ``assessment.web.form``."""

from pathlib import Path

from wtforms import Form, StringField
from wtforms.validators import DataRequired, Length

from assessment.phrases import phrases
from questionnaires.model import Language

TEXTS = Path(__file__).parent / "texts"
LONGEST_CODE = 80


class CodeForm(Form):
    """The code from a printed card."""

    code = StringField(filters=[lambda text: "".join(text.split()) if text else ""])

    def check(self, language: Language) -> bool:
        """Whether there is something to look up, with the message in that language if not."""
        t = phrases(language, TEXTS)
        return self.validate({"code": [DataRequired(t("code-missing")), Length(max=LONGEST_CODE, message=t("code-unknown"))]})
