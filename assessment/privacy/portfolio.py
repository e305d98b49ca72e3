"""Which clients' scores stand in a comparison: never so few, and never so few at once, that one of them can be told.

Whoever sees two comparisons, one before and one after somebody joined, could subtract. So clients come in together: a survey
that is sealed waits until those of enough different clients have come, its own among them, and then all are let in at once.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar

AT_ONCE = 6
"""Clients that are let in together: five besides the one that looks."""

Client = TypeVar("Client", bound=Hashable)
Survey = TypeVar("Survey")


def let_in(joined: Iterable[tuple[Client, Survey]], *, at_once: int = AT_ONCE) -> dict[Client, Survey]:
    """Client -> the survey by which it stands in the comparison, of those that have been let in.

    Any two states of the comparison differ by no client at all or by ``at_once`` or more, whether they joined or took part anew.

    Args:
        joined: Client and survey in the order in which the surveys were sealed; a client's later one takes the place of its former.
        at_once: Clients that are let in together.
    """
    inside: dict[Client, Survey] = {}
    waiting: dict[Client, Survey] = {}
    for client, survey in joined:
        waiting[client] = survey
        if len(waiting) >= at_once:
            inside |= waiting
            waiting = {}
    return inside
