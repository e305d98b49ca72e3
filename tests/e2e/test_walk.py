"""The whole job in a real browser: consultant, employees, executive; both languages, phone and desk, both databases."""

import io

import pytest
from pypdf import PdfReader

from tests.e2e.actors import LEADERSHIP, MARKETING, SALES, Consultant, Employee
from tests.e2e.conftest import OpenPage, Product

ANSWERING = {SALES: 6, MARKETING: 5, LEADERSHIP: 4}
RATING = {SALES: 4, MARKETING: 3, LEADERSHIP: 5}
WORDS = {
    "en": {"level": "Aligned", "withheld": "Withheld to protect respondents", "sent": "Thank you"},
    "ru": {"level": "Согласованное", "withheld": "Скрыто, чтобы защитить участников", "sent": "Спасибо"},
}


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_from_sign_in_to_report(product: Product, open_page: OpenPage, language: str, width: int) -> None:
    """A consultant sets up and launches, employees answer, the wave is sealed, the executive gets the PDF."""
    words = WORDS[language]
    consultant = Consultant(open_page(width, language=language), product.url, language)
    consultant.sign_in("consultant@entente.example", product.password)
    wave = consultant.set_up("Olmar", {SALES: 7, MARKETING: 6, LEADERSHIP: 5})
    links = consultant.launch(wave)
    assert len(links) == 18
    by_group = {group: [link for text, link in links if text.startswith(f"{group} ")] for group in ANSWERING}
    first = by_group[SALES][0]
    for group, people in ANSWERING.items():
        patient, *hasty = by_group[group][:people]
        employee = Employee(open_page(width, language=language, scripts=False), patient, language)
        assert words["sent"] in employee.walk(RATING[group])
        assert _fits(employee)
        for link in hasty:
            colleague = Employee(open_page(width, language=language, scripts=False), link, language)
            assert words["sent"] in colleague.answer_at_once(RATING[group])
            colleague.page.context.close()
    again = Employee(open_page(width, language=language), first, language)
    assert words["sent"] not in again.walk(1), "the first submission counts, and a later one is told so"

    consultant.close_and_seal(wave)
    consultant.page.goto(consultant.wave_url(wave, "results"))
    shown = consultant.page.locator("main").inner_text()
    assert words["withheld"] in shown
    pdf = PdfReader(io.BytesIO(consultant.report(wave, language)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert words["withheld"] in text
    assert words["level"].lower() in text.lower()
    assert len(pdf.outline) >= 5


def _fits(employee: Employee) -> bool:
    """Whether nothing makes the page scroll sideways."""
    box = employee.page.locator("html").bounding_box()
    main = employee.page.locator("main").bounding_box()
    return bool(box and main and main["x"] >= 0 and main["x"] + main["width"] <= box["width"] + 1)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_changing_language_and_going_back_keep_answers(product: Product, open_page: OpenPage, language: str) -> None:
    """An employee who switches language in the middle and goes back finds every answer; unanswered items are asked about once."""
    other = {"en": "ru", "ru": "en"}[language]
    employee = Employee(open_page(375, language=language, scripts=False), product.links[0], language)
    page = employee.page
    employee.arrive()
    employee.start()
    employee.answer_section(2)
    employee.press("next")
    page.locator(f"button[name=speak][value={other}]").click()
    assert page.locator("html").get_attribute("lang") == other
    employee.press("back")
    assert page.locator("input[value='2']:checked").count() == 4
    employee.press("next")
    employee.press("next")
    assert page.title().startswith({"en": "Error:", "ru": "Ошибка:"}[other])
    assert page.locator(".summary a").count() == 4
    employee.press("skip")
    assert not page.title().startswith(("Error:", "Ошибка:"))
