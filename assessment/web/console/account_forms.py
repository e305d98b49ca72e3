"""Forms about the user: signing in, password, language, sessions."""

from typing import ClassVar

from wtforms import EmailField, PasswordField, RadioField

from assessment.web.console.form import AtMost, ConsoleForm, Required, choice, stripped


class SignInForm(ConsoleForm):
    """Address and password."""

    words: ClassVar[str] = "sign-in"

    email = EmailField(validators=[Required("sign-in-email-missing")], filters=[stripped], render_kw={"autocomplete": "username"})
    password = PasswordField(validators=[Required("sign-in-password-missing")], render_kw={"autocomplete": "current-password"})


class PasswordForm(ConsoleForm):
    """The old password and the new one twice, for nobody sees what is typed."""

    words: ClassVar[str] = "password"

    current = PasswordField(validators=[Required("password-current-missing")], render_kw={"autocomplete": "current-password"})
    new = PasswordField(validators=[Required("password-new-missing"), AtMost(200)], render_kw={"autocomplete": "new-password"})
    again = PasswordField(validators=[Required("password-again-missing")], render_kw={"autocomplete": "new-password"})


class LanguageForm(ConsoleForm):
    """The console's language; each language names itself."""

    words: ClassVar[str] = "language"

    language = RadioField(choices=[choice("en", "English"), choice("ru", "Русский")])


class ConfirmForm(ConsoleForm):
    """Nothing but the button: the page says what it will do."""
