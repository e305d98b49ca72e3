"""Made-up comments of the demo's people, and what its consultant has decided on them so far."""

from collections.abc import Mapping
from itertools import chain

from assessment.services.comments import CommentView, comment_desk, decide
from assessment.services.context import Context
from assessment.services.views import UserView

DAYS = 90
"""Days for which the demo keeps originals, so that there is something to read."""
WRITTEN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "side_a": {
        "words_helps": (
            "When Marketing comes along to a customer, the next leaflet answers real questions.",
            "The Thursday call works, because every topic ends with a name and a date.",
            "Priya in Marketing answers within the hour, whatever we ask.",
            "The fair in spring was planned together, and nobody had to ask who does what.",
        ),
        "words_change": (
            "Agree in writing what a qualified lead is. Today each of us decides alone.",
            "One list of key accounts for both departments instead of three.",
            "As the only engineer in the team I am asked to correct every data sheet.",
            "Tell us about a campaign before our customers do.",
        ),
    },
    "side_b": {
        "words_helps": (
            "A short note after each visit: what was asked, what was missing.",
            "It helps that both heads explain decisions in the same words.",
        ),
        "words_change": (
            "Say what became of our leads. We never hear whether they were any good.",
            "Ask us before the forecast is finished, not after.",
            "Measure both of us by new customers, not one by orders and the other by clicks.",
        ),
    },
}


def comments_of(group: str, number: int) -> Mapping[str, str]:
    """What the person of that number in a group wrote, by question; most wrote nothing."""
    texts = WRITTEN.get(group, {})
    return {question: said[number] for question, said in texts.items() if number < len(said)}


def decide_on_comments(ctx: Context, consultant: UserView, wave_id: int) -> None:
    """Let most comments through, mask one, put one in other words, and leave the last two undecided."""
    written = chain.from_iterable(said for questions in WRITTEN.values() for said in questions.values())
    order = {text: place for place, text in enumerate(written)}
    waiting = sorted(comment_desk(ctx, consultant, wave_id).comments, key=lambda each: order[each.original])
    for comment in waiting[:-2]:
        _decide(ctx, consultant, wave_id, comment)


def _decide(ctx: Context, consultant: UserView, wave_id: int, comment: CommentView) -> None:
    if "Priya" in comment.original:
        text = comment.original.replace("Priya", "[…]")
        decide(ctx, consultant, wave_id, comment.id, decision="masked", text=text)
    elif "the only engineer" in comment.original:
        text = "Data sheets are corrected in Sales, which takes time from selling."
        decide(ctx, consultant, wave_id, comment.id, decision="paraphrase", text=text)
    else:
        decide(ctx, consultant, wave_id, comment.id, decision="verbatim")
