"""The whole report from its parts."""

import json
from collections.abc import Sequence

from assessment.diagnosis.comments import PublishedComments
from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.sheets import FactSheets
from assessment.privacy.plan import ReportPlan
from questionnaires.model import Advice, Language, Questionnaire
from questionnaires.naming import Names, TermName
from reports.document import front
from reports.document.agreement import agreement_pages
from reports.document.appendix import method_page, statements_page
from reports.document.benchmark import benchmark_page
from reports.document.change import change_page
from reports.document.dimensions import dimension_pages
from reports.document.facts import fact_pages, should_of
from reports.document.grid import TopicPage
from reports.document.inside import inside_page
from reports.document.instruments import instrument_pages
from reports.document.leaders import facts_of
from reports.document.level import level_page
from reports.document.measures import measures_page
from reports.document.model import BoardDocument
from reports.document.moves import moves_page
from reports.document.own_words import own_words_page
from reports.document.parts import BandColumn, ReportFacts
from reports.document.path import path_page
from reports.document.quadrant import quadrant_page
from reports.document.reading import Reading
from reports.document.road import road_page
from reports.document.sources import Sources
from reports.document.team import team_page
from reports.document.views import views_page
from reports.document.wording import EN_DASH, Wording


def build_document(
    diagnosis: Diagnosis,
    questionnaire: Questionnaire,
    *,
    names: Names,
    language: Language,
    advice: Sequence[Advice],
    facts: ReportFacts,
    plan: ReportPlan | None = None,
    sheets: Sequence[FactSheets] = (),
    earlier_sheets: Sequence[FactSheets] = (),
    comments: PublishedComments | None = None,
) -> BoardDocument:
    """The board report in one language, a function of its arguments and nothing else.

    Args:
        diagnosis: What disclosure control let through.
        questionnaire: The instrument that was asked, as frozen with the wave.
        names: The departments' names in ``language``, by group id; the sides at least.
        language: Language of the report.
        advice: The files whose moves the diagnosis recommends.
        facts: Client, wave, dates, adviser.
        plan: The tree of groups, for waves that have groups inside the sides.
        sheets: What heads and the consultant stated, by instrument; those without sheets are left out.
        earlier_sheets: What they stated for the last wave.
        comments: What may be shown of the comments, if the form asked for any.

    Returns:
        Frozen data whose strings are ready to print.

    Raises:
        LookupError: If the diagnosis names a move that no advice file holds.
    """
    wording = Wording(language, names, _terms(language, questionnaire, *(each.questionnaire for each in sheets)))
    sources = Sources(Reading(diagnosis, questionnaire), wording, advice, facts, plan)
    stated = facts_of(sources, sheets, earlier_sheets)
    indexed = sources.reading.has_index
    say = sources.say
    title = say.about("title", sources.sides) if indexed else say.filled(questionnaire.title[language])
    author = facts.adviser or say("brand")
    running_head = f"{facts.client}: {title}" if facts.client else title
    return BoardDocument(
        language=language,
        title=title,
        client=facts.client,
        author=author,
        description=" ".join([say("board-report") + ".", *([say.date(facts.issued_on) + "."] if facts.issued_on else [])]),
        running_head=running_head,
        running_foot=_foot(sources, author, say("confidential")),
        team_foot=_foot(sources, author, say("team-kicker")),
        date=facts.issued_on,
        bands=_bands(sources),
        score_end=questionnaire.bands[-1].end if indexed else 0.0,
        cover=front.cover(sources),
        one=front.one_page(sources, stated),
        groups=front.group_rows(sources),
        groups_note=front.groups_note(sources),
        marks=front.marks(sources),
        level=level_page(sources) if indexed else None,
        inside=inside_page(sources),
        views=views_page(sources) if indexed else None,
        quadrant=quadrant_page(sources),
        agreement=agreement_pages(sources),
        dimensions=dimension_pages(sources),
        topics=instrument_pages(sources, should_of(stated)),
        stated=fact_pages(stated),
        moves=moves_page(sources),
        road=road_page(sources),
        onward=_onward(sources, comments),
        statements=statements_page(sources),
        method=method_page(sources, stated),
        measures=measures_page(sources),
        team=team_page(sources),
        figures_json=json.dumps(diagnosis.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=1) + "\n",
        release_hash=diagnosis.release.hash,
    )


def _terms(language: Language, *forms: Questionnaire) -> dict[str, TermName]:
    """The words for terms: those of the form at hand before those of the sheets of facts."""
    found: dict[str, TermName] = {}
    for term in (term for form in forms for term in form.terms):
        found.setdefault(term.id, term.choices[0].ru if language == "ru" else term.choices[0].en)
    return found


def _foot(sources: Sources, author: str, word: str) -> str:
    issued = sources.facts.issued_on
    parts = [author, word, *([sources.say.date(issued)] if issued else [])]
    return " · ".join(parts)


def _onward(sources: Sources, comments: PublishedComments | None) -> tuple[TopicPage, ...]:
    """What comes between the moves and the appendix, each page only if there is something to say."""
    pages = (path_page(sources), change_page(sources), benchmark_page(sources), own_words_page(sources, comments))
    return tuple(page for page in pages if page is not None)


def _bands(sources: Sources) -> tuple[BandColumn, ...]:
    say, bands = sources.say, sources.questionnaire.bands
    columns = []
    for place, band in enumerate(bands):
        last = place == len(bands) - 1
        end = band.end if last else band.end - 1
        points = f"{say.number(band.start)}{EN_DASH}{say.number(end)}"
        columns.append(BandColumn(band.name[sources.language], points, say.filled(band.description[sources.language]), band.start))
    return tuple(columns)
