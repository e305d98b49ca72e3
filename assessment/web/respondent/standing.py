"""Pages that stand still: what happens to the data, and how accessible the form is."""

from flask import Response, request, url_for

from assessment.privacy.plan import DETAIL_FROM, MIN_GROUP, ReportPlan
from assessment.release import canonical_json
from assessment.web.respondent.arrival import find
from assessment.web.respondent.audience import branches, closing_text
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.page import chosen_language, general_language, page, switch, texts
from questionnaires.model import LANGUAGES
from questionnaires.naming import sentence_case


@blueprint.get("/promise")
def general_promise() -> Response:
    """What is stored, for how long, who sees what, and what is not covered: true of every survey."""
    language = general_language()
    tongues = switch(language, LANGUAGES, lambda each: url_for("respondent.general_promise", language=each))
    return page("promise", language, switch=tongues, plan=None, min_group=MIN_GROUP, detail_from=DETAIL_FROM)


@blueprint.get("/s/<code>/promise")
def promise(code: str) -> Response:
    """The same with the plan of the survey at hand: what it says, its hash, and how to work the hash out."""
    view = find(code)
    language = chosen_language(request.args.get("language"), view.languages, view.language)
    tongues = switch(language, view.languages, lambda each: url_for("respondent.promise", code=code, language=each))
    return page(
        "promise",
        language,
        brand=view.client_name,
        switch=tongues,
        code=code,
        plan=view.plan,
        min_group=view.plan.min_group,
        detail_from=view.plan.detail_from,
        branches=branches(view.plan, language),
        closes=closing_text(view.closes_at, view.plan, texts(language)),
        recipients=sentence_case(view.plan.recipients.get(language, "")),
        comments=bool(view.questionnaire.comments),
    )


@blueprint.get("/s/<code>/plan.json")
def plan_file(code: str) -> Response:
    """The report plan, byte for byte as it was hashed: whoever hashes the file gets the fingerprint on the page."""
    return _file(find(code).plan)


def _file(plan: ReportPlan) -> Response:
    response = Response(canonical_json(plan).encode(), mimetype="application/json")
    response.headers["Content-Disposition"] = 'attachment; filename="report-plan.json"'
    return response


@blueprint.get("/accessibility")
def accessibility() -> Response:
    """How accessible these pages are and whom to tell if they are not."""
    language = general_language()
    tongues = switch(language, LANGUAGES, lambda each: url_for("respondent.accessibility", language=each))
    return page("accessibility", language, switch=tongues)
