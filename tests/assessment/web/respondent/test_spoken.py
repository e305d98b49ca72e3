"""What a screen reader is told: names, roles, groups and errors of each page, and the keyboard alone in Russian."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.assessment.web.respondent.conftest import Survey
from tests.assessment.web.respondent.test_browser import address, choose, chromium, phone, press

__all__ = ["address", "chromium"]

pytestmark = pytest.mark.parametrize("shared_office", ["sqlite"], indirect=True, scope="session")


@dataclass(frozen=True)
class Words:
    """What the pages say in one language."""

    title: str
    panel: str
    where: str
    start: str
    statement: str
    options: tuple[str, ...]
    progress: str
    summary: str
    missing: str
    change: str
    send: str
    thanks: str
    copy: str


ENGLISH = Words(
    title="How do Sales and Marketing work together?",
    panel="How visible am I?",
    where="Where should your answers be counted?",
    start="Start",
    statement="The heads of Sales and Marketing regularly discuss market signals and ideas for new products.",
    options=("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree", "Don't know"),
    progress="17 of 20 answered",
    summary="3 statements have no answer",
    missing="Choose an answer, or go on without one.",
    change="Change: Joint planning",
    send="Send my answers",
    thanks="Thank you. Your answers are in.",
    copy="A copy of your answers, for you alone",
)
RUSSIAN = Words(
    title="Как взаимодействуют отдел продаж и отдел маркетинга?",
    panel="Можно ли меня узнать?",
    where="Где учесть ваши ответы?",
    start="Начать",
    statement="Руководители отдела продаж и отдела маркетинга регулярно обсуждают рынок и новые продукты.",
    options=("Нет", "Скорее нет", "И да и нет", "Скорее да", "Да", "Затрудняюсь ответить"),
    progress="Есть ответ: 17 из 20",
    summary="3 утверждения остались без ответа",
    missing="Выберите ответ или продолжите без него.",
    change="Изменить: Совместное планирование",
    send="Отправить ответы",
    thanks="Спасибо. Ваши ответы приняты.",
    copy="Копия ваших ответов, только для вас",
)


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    with phone(chromium) as context:
        yield context.new_page()


@pytest.fixture
def code(survey: Survey) -> str:
    return survey.code()


def spoken(page: Page) -> str:
    """The accessibility tree of the page's main part, with plain spaces."""
    return page.locator("main").aria_snapshot().replace("\N{NO-BREAK SPACE}", " ")


def told_in_order(page: Page, *lines: str) -> None:
    """These lines stand in the tree, one after another."""
    tree, place = spoken(page), 0
    for line in lines:
        found = tree.find(line, place)
        assert found >= 0, f"{line!r} is missing after place {place} of\n{tree}"
        place = found + len(line)


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("ru", RUSSIAN)], ids=["en", "ru"])
def test_each_page_tells_what_it_shows(page: Page, address: str, code: str, language: str, words: Words) -> None:
    """One main heading, groups named by their statement, options by their words; errors and buttons say what they concern."""
    page.goto(f"{address}/s/{code}?language={language}")
    page.click("summary")
    told_in_order(page, f'heading "{words.title}" [level=1]', f'button "{words.start}"', words.panel, f'group "{words.where}"')
    press(page, ".go")
    radios = [f'radio "{option}"' for option in words.options]
    told_in_order(page, "progressbar", "level=1]", f'group "{words.statement}"', *radios)
    page.check("#a_joint_plan-3")
    press(page, ".buttons .go")
    told_in_order(page, f'region "{words.summary}"', f'link "{words.statement}"', "level=1]", f'group "{words.statement}"')
    group = page.get_by_role("group", name=words.statement, exact=True)
    assert words.missing in group.aria_snapshot().replace("\N{NO-BREAK SPACE}", " ")
    assert group.evaluate("each => document.getElementById(each.getAttribute('aria-describedby'))?.textContent.trim()")
    press(page, "button[value=skip]")
    for number in range(4):
        choose(page, number)
        press(page, ".buttons .go")
    press(page, ".buttons .go")
    told_in_order(page, f'progressbar "{words.progress}"', "level=1]", f'button "{words.change}"', f'button "{words.send}"')
    press(page, "button[value=send]")
    told_in_order(page, f'heading "{words.thanks}" [level=1]', f'heading "{words.copy}" [level=2]', words.statement)
    assert page.get_by_role("heading", level=1).count() == 1


def test_keyboard_alone_is_enough_in_russian(page: Page, address: str, code: str) -> None:
    """Tab, arrows, space and Enter lead through; the group for the answers is chosen, and the error takes the focus."""

    def tab_to(text: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            told = page.evaluate("document.activeElement.closest('button, a, label, summary')?.textContent.trim()")
            if (told or "").replace("\N{NO-BREAK SPACE}", " ") == text:
                return
        raise AssertionError(text)

    def enter() -> None:
        with page.expect_navigation():
            page.keyboard.press("Enter")

    page.goto(f"{address}/s/{code}?language=ru")
    tab_to(RUSSIAN.panel)
    page.keyboard.press("Space")
    tab_to("В группе «Продажи, север и запад» и во всех более крупных")
    page.keyboard.press("ArrowDown")
    tab_to("Начать")
    enter()
    tab_to("Нет")
    page.keyboard.press("ArrowDown")
    enter()
    assert page.title().startswith("Ошибка: ")
    assert page.evaluate("document.activeElement.className") == "summary"
    tab_to("Продолжить без них")
    enter()
    tab_to("Проверить ответы")
    enter()
    assert page.locator(".reviewed dd", has_text="Скорее нет").count() == 1
    tab_to(RUSSIAN.send)
    enter()
    assert page.inner_text("h1").replace("\N{NO-BREAK SPACE}", " ") == RUSSIAN.thanks
