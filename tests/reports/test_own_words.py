"""The page of comments: there only if there is something to show, both sides beside each other, question by question."""

import pytest

from assessment.diagnosis.comments import PublishedComment, PublishedComments, in_order
from assessment.diagnosis.diagnose import diagnose
from assessment.privacy.plan import plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from questionnaires.bundles import form_of
from questionnaires.hashing import form_hash
from questionnaires.library import advice_for
from questionnaires.model import LANGUAGES
from reports.document import ReportFacts, build_document
from tests.assessment.factories import random_rows

FORM = form_of("relationship-index")


def said(group: str, text: str, wording: str = "verbatim", question: str = "words_helps") -> PublishedComment:
    return PublishedComment(question=question, group=group, language="en", wording=wording, text=text)


def document(comments: PublishedComments | None, language: str = "en"):
    """The report on a wave of two sides."""
    plan = plan_from_questionnaire(FORM, invited={"side_a": 20, "side_b": 15})
    rows = random_rows(FORM, {"side_a": 16, "side_b": 12})
    release = build_release(FORM, form_hash(FORM), plan, rows, precision="released")
    return build_document(
        diagnose(release, FORM, advice_for(FORM)),
        FORM,
        names=FORM.names(language),
        language=language,
        advice=advice_for(FORM),
        facts=ReportFacts(client="Acme", wave="Autumn"),
        plan=plan,
        comments=comments,
    )


def page_of(comments: PublishedComments | None, language: str = "en"):
    return next((page for page in document(comments, language).onward if page.id == "own-words"), None)


def test_there_is_a_page_only_if_there_is_something_to_show():
    """No comments asked for, none let through: no page."""
    assert page_of(None) is None
    assert page_of(PublishedComments(release="sha256:0", withheld=3, waiting=2)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_sides_stand_beside_each_other_question_by_question(language):
    """A column for each side, a block for each question; how a text was changed, what is withheld, and the hash are said."""
    first = [said("side_a", "Joint visits."), said("side_a", "Ask […].", "masked"), said("side_b", "Notes.", "paraphrase")]
    comments = in_order([*first, said("side_b", "One list.", question="words_change")])
    published = PublishedComments(release="sha256:0", comments=comments, withheld=2, waiting=1)
    page = page_of(published, language)
    helps, change = page.blocks
    assert [[saying and saying.text for saying in row] for row in helps.rows] == [["Ask […].", "Notes."], ["Joint visits.", None]]
    assert [[saying and saying.text for saying in row] for row in change.rows] == [[None, "One list."]]
    assert helps.rows[0][0].note
    assert helps.rows[0][1].note
    assert helps.rows[1][0].note == ""
    assert "2" in page.head.standfirst
    assert published.digest in page.rests


def test_the_order_tells_nothing_but_the_alphabet():
    """However the comments come, the document is the same."""
    texts = ["b", "a", "c"]
    assert in_order([said("side_a", text) for text in texts]) == in_order([said("side_a", text) for text in reversed(texts)])
