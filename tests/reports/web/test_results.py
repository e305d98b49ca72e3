"""Results on screen: the same words and figures as the PDF, for those whose client it is, in either language."""

import re
from dataclasses import replace
from html import unescape

import pytest

from assessment.services.results import sealed
from assessment.services.work import WaitingWork
from reports.issue import document_of
from reports.web import pages
from reports.web.pages import file_name
from tests.reports.test_document import heads


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_consultant_reads_the_findings_of_the_report(browser, ctx, consultant, sealed_wave, language):
    answer = browser("consultant").get(f"/console/waves/{sealed_wave}/results?in={language}")
    assert answer.status_code == 200
    told = text_of(answer.text)
    document = document_of(sealed(ctx, consultant, sealed_wave), language)
    for head in heads(document)[:-2]:
        assert re.sub(r"\s+", " ", head.headline) in told
    for row in document.level.rows:
        assert row.value in told
    for group in document.statements.groups:
        for row in group.rows:
            assert re.sub(r"\s+", " ", row.text) in told


def test_the_page_speaks_the_readers_language_and_the_results_their_own(browser, sealed_wave):
    html = browser("consultant").get(f"/console/waves/{sealed_wave}/results?in=ru").text
    assert '<html lang="en">' in html
    assert '<div class="results" lang="ru">' in html


def test_the_withheld_leadership_has_its_sentence(browser, sealed_wave):
    told = text_of(browser("consultant").get(f"/console/waves/{sealed_wave}/results?in=en").text)
    assert "Withheld to protect respondents. Fewer than 5 answers." in told


def test_every_chart_says_what_it_shows_and_no_style_stands_in_the_page(browser, sealed_wave):
    html = browser("consultant").get(f"/console/waves/{sealed_wave}/results").text
    grounds = len(re.findall(r'<svg class="ground"[^>]*aria-hidden="true">', html))
    assert html.count("<svg") - grounds == len(re.findall(r"<svg[^>]*><title>[^<]+</title>", html)) > 40
    assert "style=" not in html
    assert "<script" not in html
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("<h1") == 1


def test_the_ground_of_the_scale_has_the_widths_of_the_levels(browser, sealed_wave, monkeypatch):
    starts = (20, 50, 60, 90)

    def uneven(wave, language):
        made = document_of(wave, language)
        return replace(made, bands=tuple(replace(band, start=start) for band, start in zip(made.bands, starts, strict=True)))

    page = f"/console/waves/{sealed_wave}/results?in=en"
    html = browser("consultant").get(page).text
    [even] = set(re.findall(r'<svg class="ground".*?</svg>', html, re.DOTALL))
    assert re.findall(r'<rect class="(band\d)" x="([\d.]+)" width="([\d.]+)"', even) == [
        (f"band{place + 1}", str(25.0 * place), "25.0") for place in range(4)
    ]
    assert '<svg class="heads" role="img"><title>Undefined 20–39, ' in html
    monkeypatch.setattr(pages, "document_of", uneven)
    html = browser("consultant").get(page).text
    [ground] = set(re.findall(r'<svg class="ground".*?</svg>', html, re.DOTALL))
    assert re.findall(r'width="([\d.]+)"', ground) == ["37.5", "12.5", "37.5", "12.5"]
    assert '<tspan x="37.5%"' in html and '<svg class="heads stepped"' in html


def test_a_withheld_row_has_no_ground(browser, ctx, consultant, sealed_wave):
    rows = document_of(sealed(ctx, consultant, sealed_wave), "en").level.rows
    html = browser("consultant").get(f"/console/waves/{sealed_wave}/results?in=en").text
    assert html.count('class="ground"') == sum(row.withheld is None for row in rows) < len(rows)


def test_a_viewer_reads_but_is_offered_no_report(browser, sealed_wave):
    answer = browser("viewer").get(f"/console/waves/{sealed_wave}/results")
    assert answer.status_code == 200
    assert f"/console/waves/{sealed_wave}/reports" not in answer.text


def test_a_viewer_who_asks_for_a_report_is_refused(browser, sealed_wave):
    answer = browser("viewer").post(
        f"/console/waves/{sealed_wave}/reports", {"language": "en"}, page=f"/console/waves/{sealed_wave}/results"
    )
    assert answer.status_code == 403


def test_another_clients_consultant_finds_nothing(browser, sealed_wave):
    assert browser("other").get(f"/console/waves/{sealed_wave}/results").status_code == 404


def test_a_stranger_is_sent_to_sign_in(browser, sealed_wave):
    answer = browser("").get(f"/console/waves/{sealed_wave}/results")
    assert answer.status_code == 303
    assert "/console/sign-in" in answer.location


def test_an_open_wave_has_no_results_yet(browser, open_wave):
    answer = browser("consultant").get(f"/console/waves/{open_wave}/results")
    assert answer.status_code == 303
    assert answer.location.endswith(f"/console/waves/{open_wave}")


def test_a_report_is_asked_for_made_and_fetched(browser, ctx, sealed_wave):
    page = f"/console/waves/{sealed_wave}/results"
    someone = browser("consultant")
    asked = someone.post(f"/console/waves/{sealed_wave}/reports", {"language": "ru"}, page=page)
    assert asked.status_code == 303
    assert "The report is being made" in text_of(someone.get(page).text)
    assert isinstance(ctx.work, WaitingWork)
    [report_id] = ctx.work.reports
    ctx.work.run(ctx)
    html = someone.get(page).text
    assert f"/console/reports/{report_id}.pdf" in html
    fetched = someone.get(f"/console/reports/{report_id}.pdf")
    assert fetched.status_code == 200
    assert fetched.mimetype == "application/pdf"
    assert fetched.data.startswith(b"%PDF-")
    assert fetched.headers["Cache-Control"] == "no-store"
    assert "Halden-Instruments-board-ru.pdf" in fetched.headers["Content-Disposition"]
    assert browser("other").get(f"/console/reports/{report_id}.pdf").status_code == 404
    assert browser("viewer").get(f"/console/reports/{report_id}.pdf").status_code == 200
    assert browser("").get(f"/console/reports/{report_id}.pdf").status_code == 303


def test_each_kind_and_language_can_be_chosen(browser, sealed_wave):
    html = browser("consultant").get(f"/console/waves/{sealed_wave}/results?in=ru").text
    form = html[html.index('id="report-kind"') : html.index("</form>", html.index('id="report-kind"'))]
    assert re.findall(r'<option value="(\w+)"', form) == ["board", "brief", "team", "en", "ru"]
    assert '<option value="ru" selected>' in form


def test_a_report_that_is_not_ready_is_refused(browser, ctx, sealed_wave):
    someone = browser("consultant")
    someone.post(f"/console/waves/{sealed_wave}/reports", {"language": "en"}, page=f"/console/waves/{sealed_wave}/results")
    [report_id] = ctx.work.reports
    assert someone.get(f"/console/reports/{report_id}.pdf").status_code == 403


@pytest.mark.parametrize("form", [{}, {"language": "de"}, {"language": "en", "kind": "poster"}])
def test_a_form_we_did_not_make_is_refused(browser, ctx, sealed_wave, form):
    page = f"/console/waves/{sealed_wave}/results"
    assert browser("consultant").post(f"/console/waves/{sealed_wave}/reports", form, page=page).status_code == 400
    assert ctx.work.reports == []


def test_a_forged_form_is_refused(browser, ctx, sealed_wave):
    forged = browser("consultant").client.post(f"/console/waves/{sealed_wave}/reports", data={"language": "en"})
    assert forged.status_code == 400
    assert ctx.work.reports == []


def test_results_are_never_kept_by_a_cache(browser, sealed_wave):
    assert browser("consultant").get(f"/console/waves/{sealed_wave}/results").headers["Cache-Control"] == "no-store"


def test_the_style_sheet_is_served(browser):
    with browser("consultant").get("/console/results-static/results.css") as answer:
        assert answer.status_code == 200
        assert answer.mimetype == "text/css"


def test_file_names_keep_letters_of_any_language_and_nothing_else():
    assert file_name("Ольмар / Насосы «Юг»", "board", "ru") == "Ольмар-Насосы-Юг-board-ru.pdf"
    assert file_name("../..", "board", "en") == "board-en.pdf"
