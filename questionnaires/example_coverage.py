"""What a report may say and no example shows: bands, levels, outcomes, options of advisors, verdicts."""

from collections.abc import Iterator, Sequence
from typing import get_args

from questionnaires.conditions import Decision
from questionnaires.example_run import COMPANY, INDEX, Run
from questionnaires.measures import Band
from questionnaires.model import Questionnaire
from questionnaires.problems import Finding
from questionnaires.tree import Node, Path, locate
from questionnaires.vocabulary import usual_levels


def uncovered(root: Node, questionnaire: Questionnaire, runs: Sequence[Run]) -> Iterator[Finding]:
    """A finding, at its place, for each thing that can come out and comes out in no example."""
    banded: list[tuple[str, tuple[Band, ...], Path]] = [(INDEX, questionnaire.bands, ("score", "bands"))]
    banded += [(score.id, score.bands, ("scores", number, "bands")) for number, score in enumerate(questionnaire.scores)]
    for score, bands, path in banded:
        reached = {run.band(score, group) for run in runs for group in (*run.view.groups(), COMPANY)} if bands else set()
        for number, band in enumerate(bands):
            if band.id not in reached:
                what = f"level '{band.id}'" if score == INDEX else f"band '{band.id}' of '{score}'"
                yield _finding(root, (*path, number), f"no example reaches {what}")
    fired = {outcome for run in runs for outcome in run.outcomes}
    for number, outcome in enumerate(questionnaire.outcomes):
        if outcome.id not in fired:
            yield _finding(root, ("outcomes", number), f"outcome '{outcome.id}' fires in no example")
    yield from _unadvised(root, questionnaire, runs)
    yield from _undecided(root, questionnaire, runs)


def _unadvised(root: Node, questionnaire: Questionnaire, runs: Sequence[Run]) -> Iterator[Finding]:
    best = {(advisor, each.option.id) for run in runs for advisor, found in run.advice.items() for each in found if each.best}
    for number, advisor in enumerate(questionnaire.advisors):
        for index, option in enumerate(advisor.options):
            if (advisor.id, option.id) not in best:
                path: Path = ("advisors", number, "options", index)
                yield _finding(root, path, f"option '{option.id}' of '{advisor.id}' is best in no example")


def _undecided(root: Node, questionnaire: Questionnaire, runs: Sequence[Run]) -> Iterator[Finding]:
    if not questionnaire.verdict:
        return
    decided = {run.verdict.decision for run in runs if run.verdict is not None}
    with_row = {row.from_ for row in questionnaire.verdict}
    for decision in get_args(Decision):
        possible = decision != "sustain" or set(usual_levels()) - with_row
        if possible and decision not in decided:
            yield _finding(root, ("verdict",), f"the verdict '{decision}' is reached in no example")


def _finding(root: Node, path: Path, message: str) -> Finding:
    return Finding(locate(root, path)[1], f"{message}. Add one under 'examples'.")
