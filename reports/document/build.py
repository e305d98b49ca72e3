"""The whole report from its parts."""

import json
from collections.abc import Sequence

from assessment.diagnosis.document import Diagnosis
from assessment.privacy.plan import ReportPlan
from questionnaires.model import Advice, Language, Questionnaire
from questionnaires.naming import Names
from reports.document import front
from reports.document.appendix import method_page, statements_page
from reports.document.dimensions import dimension_pages
from reports.document.inside import inside_page
from reports.document.level import level_page
from reports.document.model import BoardDocument
from reports.document.moves import moves_page
from reports.document.parts import BandColumn, ReportFacts
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

    Returns:
        Frozen data whose strings are ready to print.

    Raises:
        LookupError: If the diagnosis names a move that no advice file holds.
    """
    sources = Sources(Reading(diagnosis, questionnaire), Wording(language, names), advice, facts, plan)
    say = sources.say
    title = say.about("title", sources.sides)
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
        score_end=questionnaire.bands[-1].end,
        cover=front.cover(sources),
        one=front.one_page(sources),
        groups=front.group_rows(sources),
        groups_note=front.groups_note(sources),
        marks=front.marks(sources),
        level=level_page(sources),
        inside=inside_page(sources),
        views=views_page(sources),
        quadrant=quadrant_page(sources),
        dimensions=dimension_pages(sources),
        moves=moves_page(sources),
        road=road_page(sources),
        statements=statements_page(sources),
        method=method_page(sources),
        team=team_page(sources),
        figures_json=json.dumps(diagnosis.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=1) + "\n",
        release_hash=diagnosis.release.hash,
    )


def _foot(sources: Sources, author: str, word: str) -> str:
    issued = sources.facts.issued_on
    parts = [author, word, *([sources.say.date(issued)] if issued else [])]
    return " · ".join(parts)


def _bands(sources: Sources) -> tuple[BandColumn, ...]:
    say, bands = sources.say, sources.questionnaire.bands
    columns = []
    for place, band in enumerate(bands):
        last = place == len(bands) - 1
        end = band.end if last else band.end - 1
        points = f"{say.number(band.start)}{EN_DASH}{say.number(end)}"
        columns.append(BandColumn(band.name[sources.language], points, say.filled(band.description[sources.language]), band.start))
    return tuple(columns)
