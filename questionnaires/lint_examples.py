"""Worked examples, run: whether the answers are answers, whether they come to what is expected, and what they leave out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from questionnaires.example_coverage import uncovered
from questionnaires.example_run import COMPANY, INDEX, Run, filled
from questionnaires.examples import Example, Person
from questionnaires.model import Questionnaire
from questionnaires.moves import Move
from questionnaires.problems import Finding, suggestion
from questionnaires.questions import AnswerRefusedError, Item, Question
from questionnaires.selection import selected
from questionnaires.tree import Node, Path, Step, locate
from questionnaires.vocabulary import usual_levels

TOLERANCE: Final = 0.005


def example_findings(root: Node, questionnaire: Questionnaire, moves: Sequence[Move] | None) -> Iterator[Finding]:
    """Everything wrong with examples, and what none of them reaches.

    Args:
        root: The file's tree.
        questionnaire: Its model.
        moves: The moves of its advice; None if they cannot be loaded.

    What no example reaches is said once all examples come out as expected.
    """
    runs = []
    found: list[Finding] = []
    for number, example in enumerate(questionnaire.examples):
        at = _Spot(root, ("examples", number))
        wrong = [*_people(at, questionnaire, example), *_words(at, questionnaire, example)]
        if not wrong:
            run = Run(questionnaire, example)
            runs.append(run)
            wrong = [*_results(at, run), *_decisions(at, run), *(_moves(at, run, moves) if moves is not None else ())]
        found += wrong
    yield from found or uncovered(root, questionnaire, runs)


@dataclass(frozen=True)
class _Spot:
    """An example's place in the tree."""

    root: Node
    path: Path

    def finding(self, path: Iterable[Step], message: str) -> Finding:
        """A finding at a key, or at a value in a list, below the example."""
        return Finding(locate(self.root, (*self.path, *path))[1], message)

    def exactly(
        self, path: Path, what: str, expected: Sequence[str], found: Sequence[str], known: Iterable[str]
    ) -> Iterator[Finding]:
        """Findings for each id that is expected in vain, and one for those that are not expected."""
        known = tuple(known)
        for number, name in enumerate(expected):
            if name not in known:
                yield self.finding((*path, number), f"there is no {what} '{name}'.{suggestion(name, known)}")
            elif name not in found:
                yield self.finding((*path, number), f"{what} '{name}' does not follow from these answers.{_instead(found)}")
        more = [name for name in found if name not in expected]
        if more:
            yield self.finding(path, f"{what} {_quoted(more)} follows from these answers as well. Add it, or change the answers.")


def _people(at: _Spot, questionnaire: Questionnaire, example: Example) -> Iterator[Finding]:
    """Groups and answers that there are not."""
    for number, person in enumerate(example.people):
        path: Path = ("people", number)
        if person.group not in questionnaire.groups_by_id:
            groups = tuple(questionnaire.groups_by_id)
            yield at.finding((*path, "group"), f"there is no group '{person.group}'.{suggestion(person.group, groups)}")
            continue
        wrong = list(_answers(at, questionnaire, person, path))
        yield from wrong
        if not wrong:
            yield from _asked(at, questionnaire, person, path)


def _answers(at: _Spot, questionnaire: Questionnaire, person: Person, path: Path) -> Iterator[Finding]:
    for name, answer in person.answers.items():
        question = questionnaire.leaves_by_id.get(name)
        if question is None:
            if not _is_line(questionnaire, name, answer):
                known = tuple(questionnaire.leaves_by_id)
                yield at.finding((*path, "answers", name), f"there is no question '{name}'.{suggestion(name, known)}")
            continue
        reason = _refusal(questionnaire, question, answer)
        if reason:
            yield at.finding((*path, "answers", name), f"'{name}' does not take this answer: {reason}.")


def _asked(at: _Spot, questionnaire: Questionnaire, person: Person, path: Path) -> Iterator[Finding]:
    """Answers to what this person is not asked, and a rest that is no answer to some question."""
    kept = filled(questionnaire, person)
    for name in person.answers:
        if name not in kept:
            message = f"this person is not asked '{name}': its section is not shown to {person.group} after these answers."
            yield at.finding((*path, "answers", name), message)
    unfit = [
        item
        for item in questionnaire.rated
        if item.id in kept and item.id not in person.answers and _refusal(questionnaire, item, person.rest)
    ]
    if unfit:
        top = questionnaire.scales[unfit[0].scale].size
        message = f"'rest' is {person.rest}, but '{unfit[0].id}' takes 1 to {top}. Name its answer, or choose another rest."
        yield at.finding((*path, "rest"), message)


def _is_line(questionnaire: Questionnaire, name: str, answer: object) -> bool:
    """Whether this is a line beside a question of facts."""
    question, _, line = name.rpartition("_")
    is_one = line in ("other", "evidence", "owner") and question in questionnaire.leaves_by_id
    return questionnaire.kind == "fact" and is_one and isinstance(answer, str)


def _refusal(questionnaire: Questionnaire, question: Question, answer: object) -> str | None:
    """Why a question does not take an answer; None if it does. "Don't know" may be written wherever an answer may be absent."""
    if answer is None and not isinstance(question, Item):
        return None
    try:
        question.accept(answer, questionnaire.scales)
    except AnswerRefusedError as error:
        limits = ", ".join(f"{key} {_plain(value)}" for key, value in error.limits.items() if key != "given")
        words = {
            "kind": "it is of another kind",
            "range": "it lies outside the range",
            "option": "there is no such option",
            "whole": "a whole number is asked for",
            "long": "it is too long",
            "many": "there are too many",
            "doubled": "an option stands twice",
            "total": "the points do not add up",
        }
        return words[error.reason] + (f" ({limits})" if limits else "")
    return None


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(str(each) for each in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _words(at: _Spot, questionnaire: Questionnaire, example: Example) -> Iterator[Finding]:
    """Levels, groups, scores and advisors that there are not."""
    from_tables = [level for row in questionnaire.verdict for level in (row.from_, row.to)]
    levels = (*(band.id for band in questionnaire.bands), *from_tables, *usual_levels())
    if example.level is not None and example.level not in levels:
        yield at.finding(("level",), f"there is no level '{example.level}'.{suggestion(example.level, levels)}")
    steps = [step.id for calculator in questionnaire.calculators for step in calculator.steps]
    index = (INDEX,) if questionnaire.score else ()
    scores = (*questionnaire.scores_by_id, *index, *steps)
    for key, by_group in (("scores", example.expect.scores), ("bands", example.expect.bands)):
        for group, expected in by_group.items():
            groups = (*questionnaire.groups_by_id, COMPANY)
            if group not in groups:
                yield at.finding(("expect", key, group), f"there is no group '{group}'.{suggestion(group, groups)}")
            for score in expected:
                if score not in scores:
                    message = f"there is no score '{score}'.{suggestion(score, scores)}"
                    yield at.finding(("expect", key, group, score), message)
    advisors = [advisor.id for advisor in questionnaire.advisors]
    for advisor in example.expect.advice:
        if advisor not in advisors:
            yield at.finding(("expect", "advice", advisor), f"there is no advisor '{advisor}'.{suggestion(advisor, advisors)}")


def _results(at: _Spot, run: Run) -> Iterator[Finding]:
    """Scores, bands and outcomes that come out otherwise."""
    for group, scores in run.example.expect.scores.items():
        for score, expected in scores.items():
            value = run.value(score, group)
            if value is None:
                yield at.finding(("expect", "scores", group, score), _no_value(run, score, group))
            elif abs(value - expected) > TOLERANCE:
                message = f"'{score}' of {group} comes to {_rounded(value)}, not {expected:g}."
                yield at.finding(("expect", "scores", group, score), message)
    for group, bands in run.example.expect.bands.items():
        for score, band in bands.items():
            found, value = run.band(score, group), run.value(score, group)
            if found != band:
                lies = f"lies in band '{found}' (it is {_rounded(value)})" if found and value is not None else "has no band"
                yield at.finding(("expect", "bands", group, score), f"'{score}' of {group} {lies}, not in '{band}'.")
    level = run.level_of_answers
    if run.example.level is not None and level not in (None, run.example.level):
        yield at.finding(("level",), f"these answers come to the level '{level}', not '{run.example.level}'.")
    if run.example.expect.outcomes is not None:
        known = [outcome.id for outcome in run.questionnaire.outcomes]
        yield from at.exactly(("expect", "outcomes"), "outcome", run.example.expect.outcomes, run.outcomes, known)


def _decisions(at: _Spot, run: Run) -> Iterator[Finding]:
    """Verdicts and advice that come out otherwise."""
    expected, result = run.example.expect.verdict, run.verdict
    if expected is not None and result is None:
        missing = "Add 'level'" if run.questionnaire.verdict else "This instrument has no 'verdict' table"
        yield at.finding(("expect", "verdict"), f"nothing can be decided here. {missing}.")
    if expected is not None and result is not None:
        if expected.decision != result.decision:
            message = f"the table says '{result.decision}', not '{expected.decision}'."
            yield at.finding(("expect", "verdict", "decision"), message)
        for key, wanted, weighed in (("tighten", expected.tighten, result.tighten), ("leave", expected.leave, result.leave)):
            if wanted:
                held = [each.item for each in weighed if each.holds]
                known = tuple(run.questionnaire.leaves_by_id)
                yield from at.exactly(("expect", "verdict", key), "condition", wanted, held, known)
    for advisor, options in run.example.expect.advice.items():
        found = [option.option.id for option in run.advice[advisor] if option.best]
        known = tuple(option.option.id for option in run.advice[advisor])
        yield from at.exactly(("expect", "advice", advisor), "option", options, found, known)


def _moves(at: _Spot, run: Run, moves: Sequence[Move]) -> Iterator[Finding]:
    """Moves that are chosen otherwise."""
    if run.example.expect.moves is not None:
        chosen = [choice.move.id for choice in selected(moves, run.view, run.questionnaire, very_large=True)]
        yield from at.exactly(("expect", "moves"), "move", run.example.expect.moves, chosen, [move.id for move in moves])


def _no_value(run: Run, score: str, group: str) -> str:
    steps = (result for calculator in run.questionnaire.calculators for result in run.view.steps(calculator, group))
    problem = next((result.problem for result in steps if result.step.id == score and result.problem), None)
    if problem is not None:
        words = "is missing" if problem.reason == "missing" else "is zero"
        return f"'{score}' of {group} cannot be calculated: {_quoted(problem.names)} {words}."
    return f"'{score}' of {group} has no value: too few of its items are answered."


def _rounded(value: float) -> str:
    return f"{round(value, 4):g}" if abs(value) < 10_000 else f"{value:.2f}"


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _instead(found: Sequence[str]) -> str:
    return f" These do: {', '.join(found)}." if found else " None does."
