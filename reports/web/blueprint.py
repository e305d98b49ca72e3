"""The blueprint of results, behind the console's door."""

from pathlib import Path

from flask import Blueprint

from assessment.web.console import guard
from reports.drawing import DRAWING

TEXTS = Path(__file__).parent / "texts"

blueprint = Blueprint(
    "results",
    "reports.web",
    url_prefix="/console",
    template_folder="templates",
    static_folder="static",
    static_url_path="/results-static",
)
guard(blueprint, texts=TEXTS)


@blueprint.context_processor
def _drawing() -> dict[str, object]:
    return dict(DRAWING)
