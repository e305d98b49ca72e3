"""A command group that loads a command's module when that command is asked for: the list of commands costs nothing."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

import click


class Place(NamedTuple):
    """Where a command is defined, and its line in the list of commands: how its own help begins."""

    module: str
    help: str
    registers: tuple[str, ...] = ()
    """Modules that are loaded with it because they say, at import, what they can do for it."""


class LoadedGroup(click.Group):
    """Commands by name; each is an attribute of that name in its module."""

    def __init__(self, name: str, places: Mapping[str, Place], *, help: str) -> None:  # noqa: A002 - click's name for it
        super().__init__(name, help=help)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in order of the alphabet."""
        return sorted(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, loaded now; None if there is none."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        for module in place.registers:
            import_module(module)
        command: click.Command = getattr(import_module(place.module), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, written without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._places[name].help) for name in self.list_commands(ctx)])
