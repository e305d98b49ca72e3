"""What stands on each card, in the language of the person who gets it."""

from collections.abc import Sequence
from dataclasses import dataclass

import segno
from markupsafe import Markup

from assessment.services.views import LinkView, WaveView
from assessment.web.form import wording
from assessment.web.form.wording import tie
from assessment.web.respondent.audience import closing_text
from assessment.web.respondent.page import texts
from questionnaires.model import Language

CARDS_A_PAGE = 8


@dataclass(frozen=True)
class Card:
    """One card and its stub. Only the stub says whose it is."""

    name: str
    group: str
    language: Language
    title: str
    address: str
    """Where the code is typed, as a person types it."""
    code: str
    picture: Markup
    closes: str


def cards(wave: WaveView, links: Sequence[LinkView]) -> tuple[Card, ...]:
    """A card for each link, in their order.

    Args:
        wave: An open wave.
        links: Links that the consultant hands out.
    """
    spoken = {language: _said(wave, language) for language in {link.language for link in links}}
    return tuple(
        Card(
            name=link.name,
            group=wave.plan.by_id[link.cell].label[link.language],
            language=link.language,
            title=spoken[link.language][0],
            address=link.url.rpartition("/")[0].removeprefix("https://"),
            code=link.code,
            picture=picture(link.url),
            closes=spoken[link.language][1],
        )
        for link in links
    )


def picture(url: str) -> Markup:
    """The QR code of an address as SVG, with the four modules of white around it that readers need."""
    code = segno.make(url, error="m", micro=False)
    return Markup(code.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None))  # noqa: S704 - made of squares alone


def _said(wave: WaveView, language: Language) -> tuple[str, str]:
    """Title of the survey, as its landing page has it, and when it closes."""
    t, form = texts(language), wave.questionnaire
    words = wording(form, wave.names[language], language)
    several = any(group.role == "other" for group in form.groups)
    title = words.title if several else t("landing-title", a=words.side_a, b=words.side_b)
    closes = closing_text(wave.closes_at, wave.plan, t) if wave.closes_at else ""
    return tie(title, language), closes
