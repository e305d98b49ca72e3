"""The console's blueprint and the settings its cookies need."""

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from assessment.web.console.door import guard
from assessment.web.console.page import TEXTS

PATH = "/console"

blueprint = Blueprint("console", "assessment.web.console", url_prefix=PATH, template_folder="templates")
guard(blueprint, texts=TEXTS)


@blueprint.record_once
def _keep_cookies_to_the_console(state: BlueprintSetupState) -> None:
    # Flask's signed cookie carries the forged-form token and the notes of the last step. It must never travel with a
    # respondent's request, so it lives under the console's path; the token lasts as long as the cookie does.
    state.app.config.update(
        SESSION_COOKIE_NAME="entente_console_form",
        SESSION_COOKIE_PATH=PATH,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
    )
