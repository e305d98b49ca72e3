"""The folders that the product ships, and which ids lie in them."""

from functools import cache
from pathlib import Path
from typing import Final

LIBRARY: Final = Path(__file__).parent / "library"
"""One questionnaire a file, named after its id."""
ADVICE: Final = Path(__file__).parent / "advice"
"""One file of moves each, named after its id."""


@cache
def library_ids() -> tuple[str, ...]:
    """The ids of the shipped questionnaires, sorted."""
    return _ids(LIBRARY)


@cache
def advice_ids() -> tuple[str, ...]:
    """The ids of the shipped advice files, sorted."""
    return _ids(ADVICE)


def _ids(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))
