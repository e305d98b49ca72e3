"""Who has a session: the console. Respondents have none, so none is looked for on their pages."""

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

from assessment.web.console.blueprint import PATH


class ConsoleSessions(SecureCookieSessionInterface):
    """Flask's signed cookie below the console's path; elsewhere reading finds nothing and writing is an error."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """The session of a console page, else None."""
        if request.path == PATH or request.path.startswith(f"{PATH}/"):
            return super().open_session(app, request)
        return None
