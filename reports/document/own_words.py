"""What people wrote in their own words: what the consultant let through, both sides beside each other, question by question."""

from collections.abc import Iterable
from itertools import zip_longest

from assessment.diagnosis.comments import PublishedComment, PublishedComments
from questionnaires.questions import TextQuestion
from reports.document.grid import Column, Said, Saying, TopicPage, filled_blocks
from reports.document.parts import Head
from reports.document.sources import Sources


def own_words_page(sources: Sources, published: PublishedComments | None) -> TopicPage | None:
    """The page; None where nothing may be shown."""
    if published is None or not published.comments:
        return None
    say = sources.say
    blocks = filled_blocks(*(_asked(sources, question, published.comments) for question in sources.questionnaire.comments))
    if not blocks:
        return None
    told = [say("own-words-standfirst")]
    told += [say("own-words-withheld", n=published.withheld)] if published.withheld else []
    told += [say("own-words-waiting", n=published.waiting)] if published.waiting else []
    least = sources.reading.diagnosis.plan.min_comments
    return TopicPage(
        "own-words",
        Head(say("own-words-kicker"), say("own-words-headline", n=len(published.comments)), " ".join(told)),
        blocks,
        say("own-words-rests", least=least, hash=published.digest),
    )


def _asked(sources: Sources, question: TextQuestion, comments: Iterable[PublishedComment]) -> Said | None:
    """One question with a column for each side and for any other group that has something to say."""
    mine = [each for each in comments if each.question == question.id]
    if not mine:
        return None
    sides = [group.id for group in sources.questionnaire.sides]
    tops = list(dict.fromkeys([*sides, *(_top(sources, each.group) for each in mine)]))
    said = [[_saying(sources, each, top) for each in mine if _top(sources, each.group) == top] for top in tops]
    return Said(
        title=sources.say.filled(question.text[sources.language]),
        columns=tuple(Column("text", label=sources.label(top), shape=sources.shape(top)) for top in tops),
        rows=tuple(tuple(row) for row in zip_longest(*said)),
    )


def _saying(sources: Sources, comment: PublishedComment, top: str) -> Saying:
    notes = [sources.label(comment.group)] if comment.group != top else []
    notes += [sources.say(f"own-words-{comment.wording}")] if comment.wording != "verbatim" else []
    return Saying(comment.text, comment.language, ", ".join(notes))


def _top(sources: Sources, group: str) -> str:
    """The group at the top of the tree that holds this one."""
    return (group, *sources.parents(group))[-1]
