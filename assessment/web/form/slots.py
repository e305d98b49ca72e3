"""Pages that are the same for everybody but for their slots: rendered once, filled in for each respondent.

A template writes ``{{ slot("NAME") }}`` wherever respondents differ. Rendered with ``Marks`` it becomes a ``SlottedPage``: the
texts between the slots. Rendered with the values themselves it gives what filling the slots gives, which a test holds.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape


class Marks:
    """Stands in for the values while a template is rendered. No text can hold a mark by chance or by design."""

    def __init__(self) -> None:
        self._edge = secrets.token_hex(16)

    def __call__(self, name: str) -> Markup:
        """The mark of a slot; names hold neither markup nor blanks."""
        return Markup(f"{self._edge}{name}{self._edge}")  # noqa: S704 - hexadecimal digits around a name of ours

    def split(self, html: str) -> "SlottedPage":
        """The rendered page, taken apart at its marks."""
        pieces = html.split(self._edge)
        return SlottedPage(texts=tuple(pieces[::2]), names=tuple(pieces[1::2]))


class Values(dict[str, str | Markup]):
    """What stands in the slots, by name; a slot without a value stays empty."""

    def __call__(self, name: str) -> str | Markup:
        """The value of a slot, for a template that is rendered with the values themselves."""
        return self.get(name, "")


@dataclass(frozen=True)
class SlottedPage:
    """Texts and, between each two of them, the name of a slot; a name may come more than once."""

    texts: tuple[str, ...]
    names: tuple[str, ...]

    def filled(self, values: Mapping[str, str | Markup]) -> str:
        """The page with its slots filled; values are escaped unless they are markup.

        Raises:
            KeyError: If there is a value for a slot that the page does not have.
        """
        parts = list(self._empty)
        for name, value in values.items():
            text = escape(value)
            for place in self._places[name]:
                parts[place] = text
        return "".join(parts)

    @cached_property
    def _empty(self) -> tuple[str, ...]:
        between = ("",) * len(self.texts)
        return tuple(part for pair in zip(self.texts, between, strict=True) for part in pair)

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        places: dict[str, tuple[int, ...]] = {}
        for number, name in enumerate(self.names):
            places[name] = (*places.get(name, ()), 2 * number + 1)
        return places
