"""What the report would say after the answers so far: scores with bands, outcomes, decisions, advice, moves."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from assessment.phrases import Phrases
from assessment.web.form import Turn, Wording
from assessment.web.form.numbers import said_number
from questionnaires.deciding import LeaderSheet, advise, decide
from questionnaires.evaluation import fired
from questionnaires.library import advice_for
from questionnaires.measures import Band, Index, Score
from questionnaires.model import Questionnaire
from questionnaires.moves import Move
from questionnaires.problems import QuestionnaireError
from questionnaires.questions import Answer
from questionnaires.scoring import band_of
from questionnaires.selection import selected
from questionnaires.sheets import Sheet, SheetView


class Figure(NamedTuple):
    """One score; ``value`` None: too few of its items have an answer."""

    id: str
    title: str
    value: str | None
    band: str | None


class Told(NamedTuple):
    """One thing that follows, by the id under which the file knows it."""

    id: str
    text: str


class Findings(NamedTuple):
    """Everything that follows."""

    figures: list[Figure]
    outcomes: list[Told]
    decisions: list[Told]
    moves: list[Told]


def findings(turn: Turn, t: Phrases) -> Findings:
    """What follows from one reader's answers.

    Scores are those of the reader. An opinion draws its conclusions from groups; here every group answers as the reader does.
    """
    words, form, answers = turn.wording, turn.wording.questionnaire, turn.sheet.answers
    own = SheetView(form, [Sheet(turn.group, answers)])
    groups = [turn.group] if form.kind == "fact" else [group.id for group in form.groups]
    view = SheetView(form, [Sheet(group, answers) for group in groups])
    outcomes = [Told(each.id, words.say(each.title[words.language])) for each in fired(form.outcomes, view, form)]
    moves = [Told(each.move.id, words.say(each.move.title[words.language])) for each in selected(_moves(form), view, form)]
    return Findings(_figures(words, own, turn.group), outcomes, _decisions(words, turn.group, answers, t), moves)


def _figures(words: Wording, own: SheetView, group: str) -> list[Figure]:
    form, language = words.questionnaire, words.language
    found = []
    if form.score is not None:
        found.append(_figure(words, "index", words.title, own.index(group), form.score))
    found += [_figure(words, each.id, words.say(each.title[language]), own.score(each.id, group), each) for each in form.scores]
    for calculator in form.calculators:
        for result in own.steps(calculator, group):
            value = None if result.value is None else said_number(round(result.value, result.step.digits), language)
            unit = f" {words.say(result.step.unit[language])}" if result.step.unit else ""
            said = None if value is None else value + unit
            found.append(Figure(result.step.id, words.say(result.step.title[language]), said, None))
    return found


def _figure(words: Wording, score_id: str, title: str, value: float | None, score: Score | Index) -> Figure:
    band: Band | None = None if value is None else band_of(score, value)
    said = None if value is None else said_number(round(value, 2), words.language)
    return Figure(score_id, title, said, words.say(band.name[words.language]) if band else None)


def _decisions(words: Wording, group: str, answers: Mapping[str, Answer], t: Phrases) -> list[Told]:
    """What the decision table says at each level, and which option each advisor finds best."""
    form, language = words.questionnaire, words.language
    sheets = [LeaderSheet(group, answers)]
    verdicts = (
        [Told(row.from_, t(f"decision-{decide(form, row.from_, sheets).decision}")) for row in form.verdict] if answers else []
    )
    advice = []
    for advisor in form.advisors:
        best = [words.say(each.option.title[language]) for each in advise(form, advisor, sheets) if each.best]
        if best:
            advice.append(Told(advisor.id, f"{words.say(advisor.title[language])}: {', '.join(best)}"))
    return [*verdicts, *advice]


def _moves(form: Questionnaire) -> Sequence[Move]:
    """The moves of the advice that the file names; none as long as a file of advice is broken, which lint tells."""
    try:
        return [move for advice in _named(form) for move in advice]
    except QuestionnaireError:
        return []


def _named(form: Questionnaire) -> Iterable[Sequence[Move]]:
    return (advice.moves for advice in advice_for(form))
