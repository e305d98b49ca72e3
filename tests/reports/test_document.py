"""What the report says: sentences that follow from the figures, figures of the right precision, reasons for what is missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from assessment.phrases import PhraseError
from reports.document.parts import Withholding
from reports.document.wording import NBSP, TEXTS, Wording
from tests.reports.factory import ALIKE, diagnosis, document, questionnaire
from tests.reports.latin import latin_words

NO_LEADERS = {"leadership": None}
UNCOUNTED = {"side_a": (None, 24), "side_b": (None, 11)}
"""Nobody knows how many were asked, so the answers are a sample."""


def strings(value: object) -> Iterator[str]:
    """Every string in a document, the attached figures left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "figures_json":
                yield from strings(getattr(value, field.name))


def heads(report) -> list:
    return [
        report.one.head,
        *(page.head for page in (report.level, report.views) if page is not None),
        *(page.head for page in report.dimensions),
        *(page.head for page in (report.quadrant, report.road) if page is not None),
        *(page.head for page in (*report.agreement, *report.topics, *report.stated)),
        report.moves.head,
        report.statements.head,
        report.method.head,
    ]


def test_sides_on_different_levels_are_headlined_as_a_split():
    report = document("en")
    assert report.one.head.headline == "Marketing sees the two as Aligned, Sales as Defined"
    assert report.level.head.headline == "Two sides on two levels: Sales clearly Defined, Marketing clearly Aligned"
    assert "The mean hides a split;" in report.one.head.standfirst


def test_russian_headlines_name_both_sides_and_the_levels():
    report = document("ru")
    told = report.one.head.headline.replace(NBSP, " ")
    assert told == "Два взгляда: маркетинг — согласованное, продажи — регламентированное"
    assert report.level.head.headline.replace(NBSP, " ") == (
        "Разные уровни: продажи — явно регламентированное, маркетинг — явно согласованное"
    )


def test_sides_on_one_level_that_do_not_differ_say_that_it_could_be_chance(language):
    report = document(language, found=diagnosis(bases=ALIKE, **NO_LEADERS, **UNCOUNTED))
    doubt = {"en": "could be chance", "ru": "может быть случайной"}[language]
    assert doubt in report.one.head.headline
    assert doubt in report.level.head.headline
    assert (
        report.views.head.headline
        == {
            "en": "In no dimension do the sides differ beyond chance",
            "ru": f"Ни{NBSP}по{NBSP}одному направлению стороны не{NBSP}расходятся уверенно",
        }[language]
    )
    proof = {"en": "does not prove that they agree", "ru": "не доказывает, что стороны согласны"}[language]
    assert proof in report.one.findings[0].text.replace(NBSP, " ")


def test_a_gap_whose_interval_holds_zero_carries_its_doubt(language):
    report = document(language, found=diagnosis(bases=ALIKE, **NO_LEADERS, **UNCOUNTED))
    doubt = {"en": "could be chance", "ru": "возможно, случайно"}[language]
    assert [row.gap.note for row in report.views.rows] == [doubt] * 5
    assert all(row.gap.plus_minus for row in report.views.rows)


def test_a_withheld_side_leaves_neither_its_figures_nor_the_company():
    report = document("en", found=diagnosis(side_b=(6, 4)))
    rows = {row.label: row for row in report.level.rows}
    assert str(rows["Marketing"].withheld) == "Withheld to protect respondents. Fewer than 5 answers."
    assert (rows["Marketing"].value, rows["Marketing"].chart.value) == ("", None)
    assert rows["Company"].withheld is not None
    assert report.level.head.headline == "Sales: clearly Defined; the answers of Marketing are withheld"
    assert report.one.findings[0].title == "The answers of Marketing are withheld"
    assert all(item.gap.note == "not compared" for page in report.dimensions for item in page.items)
    assert report.cover.side_b is None


def test_a_withheld_leadership_shows_its_sentence_and_no_number(language):
    report = document(language, found=diagnosis(leadership=(6, 4)))
    name = questionnaire().names(language)["leadership"].short
    told = [row for row in report.level.rows if row.label == name]
    assert told[0].withheld is not None
    assert all(value.text == "" for row in report.views.rows for value in row.values if value.label == name)
    assert all(value.text == "" for group in report.statements.groups for row in group.rows for value in row.values[2:])


def test_both_sides_withheld_still_make_a_report(language):
    report = document(language, found=diagnosis(side_a=(5, 3), side_b=(6, 4), leadership=(4, 3)))
    assert all(row.withheld is not None for row in report.level.rows)
    assert all(page.rests for page in report.dimensions)
    assert not re.search(r"\d,?\d? (of|из) 100", " ".join(strings(report.one)))


def test_coarse_groups_are_rounded_and_have_words_instead_of_bars():
    report = document("en", found=diagnosis(side_a=(9, 8), side_b=(8, 6), leadership=(7, 6)))
    assert all(re.fullmatch(r"\d+", row.value) for row in report.level.rows)
    sides = [side for page in report.dimensions for item in page.items for side in item.sides]
    assert all(side.chart is None and side.words and side.mean.endswith((".0", ".5")) for side in sides)
    assert {side.n for side in sides} == {"up to 8", "up to 6"}
    assert not any(page.has_bars for page in report.dimensions)
    assert report.views.head.headline == "The two views side by side; their differences have no interval"


def test_a_coarse_group_shows_no_spread_and_says_from_when_it_would():
    report = document("en")
    [leaders] = [row for row in report.level.people if row.label == "Leadership"]
    assert str(leaders.withheld) == (
        "Withheld to protect respondents. Counts and spread are shown from 10 answers; here there are 6."
    )


def test_marks_that_differ_without_a_known_interval_are_not_called_alike():
    report = document("en", found=diagnosis(side_a=(9, 8), side_b=(8, 6)))
    [talk] = [page for page in report.dimensions if page.id == "communication"]
    assert talk.head.headline == "Marketing gives higher marks here, but with no interval"


@pytest.mark.parametrize(("precision", "named"), [("released", False), ("full", True)])
def test_only_answers_whose_small_groups_are_hidden_are_called_anonymous(precision, named, language):
    report = document(language, found=diagnosis(precision=precision))
    told = " ".join(f"{line.label} {line.text}" for line in report.cover.facts).replace(NBSP, " ").lower()
    assert ({"en": "anonymously", "ru": "анонимно"}[language] in told) is not named
    assert ({"en": "smallest group shown", "ru": "порог анонимности"}[language] in told) is not named
    method = " ".join(line.text for line in report.method.definitions).replace(NBSP, " ")
    assert ({"en": "Nothing below 5 answers", "ru": "меньше 5, не показано ничего"}[language] in method) is not named
    assert ({"en": "neither rounded nor withheld", "ru": "не округлены и не скрыты"}[language] in told) is named


def test_full_precision_of_a_handful_is_shown_as_it_is():
    report = document("en", found=diagnosis(side_a=(None, 3), side_b=(None, 4), leadership=None, precision="full"))
    assert {row.answered for row in report.level.rows} == {"3", "4", "mean"}
    assert report.level.head.headline == "Too few answers to say at which level the sides stand"
    assert all(side.chart for page in report.dimensions for item in page.items for side in item.sides)
    assert report.level.bounds == ""


def test_an_unknown_roster_gives_answers_without_invited():
    report = document("en", found=diagnosis(side_a=(None, 24), side_b=(None, 11), leadership=None))
    assert report.level.rows[0].answered == "24 (23)"
    assert report.level.rows[1].answered == "11"
    assert [row.invited for row in report.groups] == ["not counted", "not counted"]


def test_figures_have_the_decimals_of_their_tier():
    rows = {row.label: row for row in document("en").level.rows}
    assert re.fullmatch(r"\d\d\.\d", rows["Sales"].value)
    assert re.fullmatch(rf"±{NBSP}\d\.\d", rows["Sales"].plus_minus)
    assert re.fullmatch(r"\d\d", rows["Leadership"].value)


def test_russian_figures_have_a_decimal_comma_and_ranges_a_dash():
    report = document("ru")
    assert re.fullmatch(r"\d\d,\d", report.level.rows[0].value)
    assert re.fullmatch(r"\d\d–\d\d", report.level.chances[0].note)


def test_chances_near_nought_and_one_are_not_printed_as_certainty():
    cells = [cell.text for row in document("en").level.chances for cell in row.cells]
    assert f"<{NBSP}1" in cells and f">{NBSP}99" in cells
    assert not {"0", "100"} & set(cells)


def test_people_at_each_level_add_up_to_those_scored():
    found = diagnosis()
    for row, group in zip(document("en", found=found).level.people[:2], ("side_a", "side_b"), strict=True):
        assert sum(int(cell.text) for cell in row.cells) == found.groups[group].scored


def test_counts_in_bars_are_the_released_ones():
    found = diagnosis()
    report = document("en", found=found)
    released = {item.id: item for item in found.items}
    for page in report.dimensions:
        ids = [item.id for item in questionnaire().items if item.dimension == page.id]
        for block, item in zip(page.items, ids, strict=True):
            assert block.sides[0].chart.counts == released[item].groups["side_a"].counts
            assert block.sides[0].n == str(sum(block.sides[0].chart.counts))


def test_every_headline_is_short_and_states_no_verdict(language):
    for found in (diagnosis(), diagnosis(bases=ALIKE), diagnosis(side_b=(6, 4))):
        for head in heads(document(language, found=found)):
            assert len(re.findall(r"[^\W\d_]+", head.headline)) <= 14, head.headline
            assert not re.search(r"right|wrong|worse|fail|прав[аы]?\b|хуже|провал", head.headline, re.IGNORECASE)
            assert "!" not in head.headline


def test_russian_headlines_bind_short_words():
    for head in heads(document("ru")):
        assert not re.search(r"(?<![\w-])[а-яё]{1,2} ", head.headline, re.IGNORECASE), head.headline


def test_three_cautions_are_always_on_the_one_page(language):
    one = document(language).one
    told = " ".join((one.head.standfirst, one.note, one.rests)).replace(NBSP, " ")
    for part in {
        "en": ("neither view is the error", "Integrated is rare", "set by the authors"),
        "ru": ("ни один не ошибка", "Интегрированное взаимодействие — редкость", "установили авторы"),
    }[language]:
        assert part in told


def test_no_russian_sentence_is_left_in_english():
    report = document("ru")
    english = {entry.text for entry in report.measures.blocks[-1].entries if entry.language == "en"}
    passport = " ".join(line.text for line in report.method.passport)
    for text in strings(report):
        if text not in english and text not in passport and not re.fullmatch(r"[a-z0-9_:]+", text):  # ids, which are not printed
            assert not latin_words(text), text


def test_every_message_exists_in_both_languages():
    ids = {}
    for language in ("en", "ru"):
        files = [file.read_text(encoding="utf-8") for file in TEXTS.glob(f"*.{language}.ftl")]
        ids[language] = {name for text in files for name in re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)}
    verb = re.compile(r"(high|shown|hidden|side|l|x|y|g)-(sees|gives|rates|has|does|scores|is)")
    verbs = {name for name in ids["en"] if verb.fullmatch(name)}
    assert ids["en"] ^ ids["ru"] == verbs  # Russian sentences do without them


def test_moves_are_ranked_complete_and_say_what_they_rest_on(language):
    moves = document(language).moves
    assert [move.rank for move in moves.moves] == sorted(move.rank for move in moves.moves)
    for move in moves.moves:
        assert move.owner and move.effort and move.weeks and move.first_sign and move.stops and len(move.steps) >= 2
        assert move.evidence and all(re.search(r"\d[.,]\d", line) for line in move.evidence)
        assert "{" not in " ".join(strings(move))


def test_the_attached_figures_are_the_diagnosis():
    found = diagnosis()
    attached = json.loads(document("en", found=found).figures_json)
    assert attached == found.model_dump(mode="json", by_alias=True)


def test_the_passport_names_every_version_and_hash():
    found = diagnosis()
    lines = {line.label: line.text for line in document("en", found=found).method.passport}
    assert lines["Questionnaire"] == "relationship-index 1.1.0"
    assert lines["Release"].replace(" ", "") == found.release.hash.removeprefix("sha256:")[:32]
    assert "relationship-" in lines["Advice"]


def test_the_same_arguments_give_the_same_document(language):
    assert document(language) == document(language)


def test_names_stand_in_their_cases():
    say = Wording("ru", questionnaire().names("ru"))
    told = say.about("dimension-headline-between-between", {"high": "side_a", "low": "side_b"})
    assert told.replace(NBSP, " ") == "Оценки отдела продаж здесь выше, чем у отдела маркетинга"


def test_a_missing_message_fails_loudly():
    with pytest.raises(PhraseError):
        Wording("en", questionnaire().names("en"))("no-such-message")


def test_a_group_outside_the_questionnaire_keeps_its_own_label():
    say = Wording("en", questionnaire().names("en"))
    assert say.short("north", "North and West") == "North and West"


def test_a_withholding_reads_as_two_sentences():
    assert str(Withholding("Withheld.", "Fewer than 5 answers.")) == "Withheld. Fewer than 5 answers."


def test_leaders_who_see_another_company_are_a_finding(language):
    low = dict.fromkeys(("side_a", "side_b"), ALIKE["side_a"]) | {"leadership": (4.6,) * 20}
    report = document(language, found=diagnosis(bases=low, leadership=(12, 12)))
    told = [finding.title.replace(NBSP, " ") for finding in report.one.findings]
    assert {
        "en": "Leadership sees a closer company than Sales does",
        "ru": "Для руководства компания сплочённее, чем для отдела продаж",
    }[language] in told
