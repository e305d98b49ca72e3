"""A world on each database."""

import pytest

from tests.worlds import World


@pytest.fixture
def world(database, keys):
    """An empty world."""
    return World(database, keys)


@pytest.fixture
def anna(world):
    """A consultant."""
    return world.user("anna")
