"""Signing in and out."""

from flask import redirect, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import accounts
from assessment.services.errors import SignInRefused
from assessment.web.console.account_forms import SignInForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import COOKIE, safe_next
from assessment.web.console.page import context, known_language, page, t


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> AnyResponse:
    """The sign-in page; goes on to where the stranger wanted to go, if that is in the console."""
    chosen = known_language(request.args.get("language", ""))
    if chosen:
        session["language"] = chosen
    onward = safe_next(request.args.get("next"))
    form = SignInForm()
    if form.validate_on_submit():
        try:
            token = accounts.sign_in(
                context(), email=form.email.data or "", password=form.password.data or "", address=request.remote_addr or ""
            )
        except SignInRefused as refusal:
            form.refuse(_refusal(refusal))
        else:
            return _enter(token, onward or url_for("console.clients"))
    return page("sign_in.html", title=t("sign-in-title"), form=form, onward=onward, status=form.status)


@blueprint.post("/sign-out")
def sign_out() -> AnyResponse:
    """Ends the session on the server and forgets its cookies."""
    accounts.sign_out(context(), request.cookies.get(COOKIE, ""))
    session.clear()
    response = redirect(url_for("console.sign_in"), code=303)
    response.delete_cookie(COOKIE, path="/console")
    return response


def _enter(token: str, target: str) -> AnyResponse:
    zone = session.get("zone")
    session.clear()  # a form token handed out before sign-in is worth nothing after it
    if zone:
        session["zone"] = zone
    response = redirect(target, code=303)
    secure = request.is_secure or context().base_url.startswith("https://")
    response.set_cookie(COOKIE, token, path="/console", httponly=True, samesite="Lax", secure=secure)
    return response


def _refusal(refusal: SignInRefused) -> str:
    if refusal.code == "throttled":
        minutes = max(1, -(-refusal.retry_after // 60))
        return t("sign-in-throttled", minutes=minutes)
    return t("sign-in-wrong")
