"""What a service refuses, and why: a message id for ``texts/`` and its arguments, never a sentence."""

from assessment.phrases import Argument


class ServiceError(Exception):
    """Something a person asked for cannot be done. ``code`` is a Fluent message id, ``arguments`` fill it."""

    def __init__(self, code: str, /, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class InputError(ServiceError):
    """A value is wrong; ``field`` names it, None if it is no single one."""

    def __init__(self, field: str | None, code: str, /, **arguments: Argument) -> None:
        super().__init__(code, **arguments)
        self.field = field


class NotFound(ServiceError):  # noqa: N818
    """There is no such thing, or it belongs to somebody else: the caller cannot tell which."""

    def __init__(self) -> None:
        super().__init__("error-not-found")


class Refused(ServiceError):  # noqa: N818
    """It exists but may not be done: by this person, or in this state."""


class SignInRefused(ServiceError):  # noqa: N818
    """``code`` is ``wrong`` or ``throttled``; ``retry_after`` in seconds, 0 if one may try at once."""

    def __init__(self, code: str, *, retry_after: int = 0) -> None:
        super().__init__(code)
        self.retry_after = retry_after


class UnknownCode(ServiceError):  # noqa: N818
    """No open survey has this code. ``mistyped``: its form or check character is wrong, so a typing error is certain."""

    def __init__(self, *, mistyped: bool = False) -> None:
        super().__init__("error-code-mistyped" if mistyped else "error-code-unknown")
        self.mistyped = mistyped


class TooManyCodes(UnknownCode):
    """Too many unknown codes came from one address; ``retry_after`` in seconds."""

    def __init__(self, *, retry_after: int) -> None:
        super().__init__()
        self.code = "error-code-throttled"
        self.retry_after = retry_after


class KeysLost(ServiceError):  # noqa: N818
    """The key store has no key of a survey that is not over: its disk is not mounted, or it is lost."""

    def __init__(self) -> None:
        super().__init__("error-keys-lost")


class NotTheirGroup(ServiceError):  # noqa: N818
    """Somebody asked to be counted in a group that does not include them: no page of ours offers it."""

    def __init__(self) -> None:
        super().__init__("error-not-found")


class InvalidAnswers(ServiceError):  # noqa: N818
    """The submitted answers are not answers of this questionnaire; ``items`` are the ids that are wrong."""

    def __init__(self, code: str, items: tuple[str, ...] = ()) -> None:
        super().__init__(code, count=len(items))
        self.items = items
