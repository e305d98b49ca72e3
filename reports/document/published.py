"""Figures that others have published on the same question; another sample and another question, so only their order compares."""

from collections.abc import Mapping

PUBLISHED_SHARES: Mapping[str, Mapping[str, int]] = {
    "ob_all": {"data": 43, "communication": 43, "metrics": 41, "processes": 37, "accountability": 25, "reporting": 21},
}
"""Question -> option -> per cent of those asked. Obstacles to alignment: the survey named in the questionnaire's source."""


def ranks(values: Mapping[str, float]) -> dict[str, int]:
    """The place of each value, the highest first; equal values share the better place."""
    return {name: 1 + sum(other > value for other in values.values()) for name, value in values.items()}
