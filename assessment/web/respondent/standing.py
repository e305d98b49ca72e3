"""Pages that stand still: what happens to the data, and how accessible the form is."""

from flask import Response, request, url_for

from assessment.privacy.plan import DETAIL_FROM, MIN_GROUP
from assessment.web.respondent.arrival import find
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.page import chosen_language, general_language, page, switch
from questionnaires.model import LANGUAGES


@blueprint.get("/promise")
def general_promise() -> Response:
    """What is stored, for how long, who sees what, and what is not covered: true of every survey."""
    language = general_language()
    tongues = switch(language, LANGUAGES, lambda each: url_for("respondent.general_promise", language=each))
    return page("promise", language, switch=tongues, plan=None, min_group=MIN_GROUP, detail_from=DETAIL_FROM)


@blueprint.get("/s/<code>/promise")
def promise(code: str) -> Response:
    """The same with the figures of the survey at hand."""
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
    )


@blueprint.get("/accessibility")
def accessibility() -> Response:
    """How accessible these pages are and whom to tell if they are not."""
    language = general_language()
    tongues = switch(language, LANGUAGES, lambda each: url_for("respondent.accessibility", language=each))
    return page("accessibility", language, switch=tongues)
