"""Which kind of file a text is, and the check that goes with it."""

from pathlib import Path
from typing import Literal

from questionnaires.bundles import load_bundle_text
from questionnaires.checking import check_advice, check_questionnaire, file_name_findings
from questionnaires.lint_shared import check_shared
from questionnaires.model import Advice, Questionnaire
from questionnaires.problems import UnusableError
from questionnaires.reader import read_tree
from questionnaires.shelves import BUNDLES, GROUPS, SCALES

Kind = Literal["questionnaire", "advice", "bundle", "groups", "scales"]


def check_text(text: str, name: str) -> str:
    """Check a text as the kind of file that it is.

    Args:
        text: The YAML.
        name: The file's path.

    Returns:
        What it holds, in a few words.

    Raises:
        QuestionnaireError: With every problem found.
    """
    kind = kind_of(text, Path(name))
    if kind == "advice":
        return _advice_summary(check_advice(text, name))
    if kind == "bundle":
        bundle = load_bundle_text(text, name)
        if Path(name).parent.resolve() == BUNDLES.resolve():
            file_name_findings(text, name)
        return f"{_count(len(bundle.asked), 'opinion instrument')}, {_count(len(bundle.leaders), 'fact sheet')}"
    if kind == "groups":
        return _count(check_shared(text, name, "groups"), "group")
    if kind == "scales":
        return _count(check_shared(text, name, "scales"), "response scale")
    return _questionnaire_summary(check_questionnaire(text, name))


def kind_of(text: str, path: Path) -> Kind:
    """By its folder for what the product ships, else by its content; whatever is nothing else is judged as a questionnaire."""
    folder = path.parent.resolve()
    if folder == GROUPS.resolve():
        return "groups"
    if path.resolve() == SCALES.resolve():
        return "scales"
    try:
        root, _ = read_tree(text)
    except UnusableError:
        return "questionnaire"
    has = [key for key in ("moves", "sections", "asked", "questionnaire") if root.entry(key) is not None]
    if "moves" in has or has == ["questionnaire"]:
        return "advice"
    if has == ["asked"] or folder == BUNDLES.resolve():
        return "bundle"
    return "questionnaire"


def _questionnaire_summary(questionnaire: Questionnaire) -> str:
    if questionnaire.score is not None:
        parts = [
            _count(len(questionnaire.items), "statement"),
            _count(len(questionnaire.dimensions), "dimension"),
            _count(len(questionnaire.bands), "level"),
        ]
    else:
        parts = [_count(len(questionnaire.leaves), "question")]
    optional = (("score", questionnaire.scores), ("outcome", questionnaire.outcomes), ("example", questionnaire.examples))
    return ", ".join([*parts, *(_count(len(found), noun) for noun, found in optional if found)])


def _advice_summary(advice: Advice) -> str:
    lifted = {item for move in advice.moves for item in move.lifts}
    return f"{_count(len(advice.moves), 'move')} for {advice.questionnaire}, {_count(len(lifted), 'statement')} lifted"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
