"""The user's own page: password, language, sessions."""

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import accounts
from assessment.services.errors import InputError
from assessment.web.console.account_forms import ConfirmForm, LanguageForm, PasswordForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import actor, context, go, known_language, message_of, page, t


@blueprint.get("/account")
def account() -> AnyResponse:
    """Everything about the user on one page."""
    return _page(PasswordForm(formdata=None), LanguageForm(formdata=None, language=actor().language))


@blueprint.post("/account/password")
def change_password() -> AnyResponse:
    """Changes the password after asking for the old one."""
    form = PasswordForm()
    if form.validate_on_submit():
        if form.new.data != form.again.data:
            form.refuse(t("password-differs"), "again")
        else:
            try:
                accounts.change_password(context(), actor(), current=form.current.data or "", new=form.new.data or "")
            except InputError as error:
                form.refuse(message_of(error, "error-input"), "new" if error.field == "password" else error.field)
            else:
                return go("console.sign_in", said=t("password-changed"))  # its session has ended with all others
    return _page(form, LanguageForm(formdata=None, language=actor().language))


@blueprint.post("/account/language")
def set_language() -> AnyResponse:
    """Speaks to the user in another language from the next page on."""
    form = LanguageForm()
    chosen = known_language(form.language.data or "")
    if form.validate_on_submit() and chosen:
        accounts.set_language(context(), actor(), chosen)
        return go("console.account")
    return _page(PasswordForm(formdata=None), form)


@blueprint.route("/account/sessions/<int:session_id>/end", methods=["GET", "POST"])
def revoke_session(session_id: int) -> AnyResponse:
    """Ends one session, on whatever device it is; asks first."""
    if request.method == "POST":
        accounts.revoke_session(context(), actor(), session_id)
        return go("console.account", said=t("session-ended"))
    chosen = next((found for found in accounts.list_sessions(context(), actor()) if found.id == session_id), None)
    if chosen is None:
        return go("console.account")
    return page("session_end.html", title=t("session-end-title"), form=ConfirmForm(), chosen=chosen)


def _page(password: PasswordForm, chosen: LanguageForm) -> AnyResponse:
    return page(
        "account.html",
        title=t("account-title"),
        password=password,
        chosen=chosen,
        faults=[*password.faults, *chosen.faults],
        sessions=accounts.list_sessions(context(), actor()),
        status=max(password.status, chosen.status),
    )
