"""The folders that the product ships, and which ids lie in them."""

from functools import cache
from pathlib import Path
from typing import Final

LIBRARY: Final = Path(__file__).parent / "library"
"""One questionnaire a file, named after its id."""
ADVICE: Final = Path(__file__).parent / "advice"
"""One file of moves each, named after its id."""
BUNDLES: Final = Path(__file__).parent / "bundles"
"""Which instruments go together, one bundle a file."""
KIT: Final = Path(__file__).parent / "kit"
"""Working papers for the consultant, one a file."""
GROUPS: Final = Path(__file__).parent / "groups"
"""Sets of groups that questionnaires share."""
SCALES: Final = Path(__file__).parent / "scales.yaml"
"""The response scales that questionnaires share."""


@cache
def library_ids() -> tuple[str, ...]:
    """The ids of the shipped questionnaires, sorted."""
    return _ids(LIBRARY)


@cache
def advice_ids() -> tuple[str, ...]:
    """The ids of the shipped advice files, sorted."""
    return _ids(ADVICE)


@cache
def bundle_ids() -> tuple[str, ...]:
    """The ids of the shipped bundles, sorted."""
    return _ids(BUNDLES)


@cache
def kit_ids() -> tuple[str, ...]:
    """The ids of the shipped working papers, sorted."""
    return _ids(KIT)


@cache
def group_sets() -> tuple[str, ...]:
    """The names of the shared sets of groups, sorted."""
    return _ids(GROUPS)


def _ids(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))
