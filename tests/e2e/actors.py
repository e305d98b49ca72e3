"""The three people, driving a browser as they would."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire

SALES, MARKETING, LEADERSHIP = "side_a", "side_b", "leadership"


class Consultant:
    """Signs in, sets a survey up, closes it and fetches results."""

    def __init__(self, page: Page, url: str, language: str) -> None:
        self.page, self.url, self.language = page, url, language

    def sign_in(self, email: str, password: str) -> None:
        """Through the form, in one's own language."""
        self.page.goto(f"{self.url}/console/sign-in?language={self.language}")
        self.page.fill("[name=email]", email)
        self.page.fill("[name=password]", password)
        self.submit()
        self.page.goto(f"{self.url}/console/account")
        self.page.check(f"[name=language][value={self.language}]")
        self.page.locator("form[action$='/account/language'] button[type=submit]").click()

    def submit(self) -> None:
        """Press the page's main button."""
        self.page.locator("main button.go").first.click()
        self.page.wait_for_load_state()

    def set_up(self, client: str, people: dict[str, int]) -> int:
        """Client, engagement, wave, plan and people, up to the launch page; returns the wave's number in addresses."""
        page = self.page
        page.goto(f"{self.url}/console/clients/new")
        page.fill("[name=name]", client)
        page.check(f"[name=language][value={self.language}]")
        self.submit()
        page.goto(f"{page.url}/engagements/new")
        page.fill("[name=title]", f"{client} 2026")
        self.submit()
        if page.url.endswith("/new"):  # the names were shown for checking
            self.submit()
        page.goto(f"{page.url}/waves/new")
        page.fill("[name=title]", "One")
        self.submit()
        found = re.search(r"/waves/(\d+)", page.url)
        assert found, page.url
        wave = int(found[1])
        self.plan(wave)
        page.goto(self.wave_url(wave, "people"))
        lines = [
            f"{group} {number}; {group}{number}@example.test; {group}" for group, count in people.items() for number in range(count)
        ]
        page.fill("[name=lines]", "\n".join(lines))
        self.submit()
        return wave

    def plan(self, wave: int) -> None:
        """Three weeks from now, links handed out."""
        self.page.goto(self.wave_url(wave, "plan"))
        closing = datetime.now(ZoneInfo("Europe/London")) + timedelta(days=21)
        self.page.fill("[name$=date]", closing.date().isoformat())
        self.page.fill("[name$=time]", "18:00")
        self.page.check("[name=delivery][value=shown]")
        self.page.fill("[name=recipients_en]", "the board")
        self.page.fill("[name=recipients_ru]", "совет директоров")
        self.submit()

    def launch(self, wave: int) -> list[tuple[str, str]]:
        """Launches and returns (row text, link) of each person."""
        self.page.goto(self.wave_url(wave, "launch"))
        if self.page.locator("main input[type=checkbox]").count():
            self.page.locator("main input[type=checkbox]").check()
        self.submit()
        self.page.goto(self.wave_url(wave, "links"))
        rows = self.page.locator("tbody tr").all()
        return [
            (row.inner_text(), re.search(r"http\S+/s/\S+", row.inner_html().replace('"', " ").replace("<", " "))[0]) for row in rows
        ]  # type: ignore[index]

    def close_and_seal(self, wave: int) -> None:
        """Closes and waits until the worker has sealed."""
        self.page.goto(self.wave_url(wave, "close"))
        self.submit()
        for _ in range(60):
            self.page.goto(self.wave_url(wave))
            if self.page.locator(f"a[href$='/waves/{wave}/results']").count():
                return
            self.page.wait_for_timeout(500)
        raise AssertionError("the wave was not sealed within half a minute")

    def report(self, wave: int, language: str) -> bytes:
        """Asks for the PDF in a language on the results page and downloads it when it is ready."""
        self.page.goto(self.wave_url(wave, "results"))
        asking = self.page.locator(f"form[action$='/waves/{wave}/reports']")
        asking.locator("[name=language]").select_option(language)
        asking.locator("button").click()
        for _ in range(120):
            self.page.goto(self.wave_url(wave, "results"))
            links = self.page.locator("a[href*='/console/reports/'][href$='.pdf']")
            if links.count():
                return self.page.request.get(self.url + str(links.first.get_attribute("href"))).body()
            self.page.wait_for_timeout(500)
        raise AssertionError("the report was not ready within a minute")

    def wave_url(self, wave: int, rest: str = "") -> str:
        """The address of a page of a wave."""
        return f"{self.url}/console/waves/{wave}" + (f"/{rest}" if rest else "")


class Employee:
    """Opens a link and answers."""

    def __init__(self, page: Page, link: str, language: str) -> None:
        self.page, self.link, self.language = page, link, language

    def arrive(self) -> None:
        """Reads the landing page in one's language."""
        self.page.goto(f"{self.link}?language={self.language}")

    def start(self) -> None:
        """Presses Start."""
        with self.page.expect_navigation():
            self.page.locator("form[action$='/start'] button.go").click()

    def answer_section(self, rating: int) -> None:
        """Gives the same answer to each statement of the page, and some answer to questions of other kinds."""
        for question in self.page.locator("main fieldset:not(.matrix)").all():
            rated = question.locator(f"input[type=radio][value='{rating}']")
            options = rated if rated.count() else question.locator("input[type=radio], input[type=checkbox]")
            if options.count():
                options.first.check()
            for place, choices in enumerate(question.locator("select").all(), start=1):
                choices.select_option(index=place)
            for number, shared in enumerate(question.locator(".shares input").all()):
                shared.fill("0" if number else "100")
        for field in self.page.locator("main .entry input").all():
            field.fill("3")

    def press(self, to: str) -> None:
        """Presses one of the form's buttons."""
        with self.page.expect_navigation():
            self.page.locator(f"main button[name=to][value='{to}']").click()

    def answer_everything(self, rating: int) -> None:
        """From the first section to the review page."""
        while not self.page.locator("main button[value=send]").count():
            self.answer_section(rating)
            self.press("next")

    def walk(self, rating: int) -> str:
        """The whole way; returns the heading of the last page."""
        self.arrive()
        self.start()
        self.answer_everything(rating)
        self.press("send")
        return self.page.locator("h1").inner_text()

    def answer_at_once(self, rating: int) -> str:
        """Starts, and sends the form of the review page with the same answer everywhere; returns the last page's HTML."""
        self.page.request.post(f"{self.link}/start", form={"language": self.language})
        questionnaire = load_questionnaire(questionnaire_path("relationship-index"))
        answers = {f"a_{item.id}": str(rating) for item in questionnaire.items}
        # Groups this small are never asked for comments, so the section that asks for nothing else is no page of theirs.
        rated = [section for section in questionnaire.sections if any(item in questionnaire.items for item in section.items)]
        form = {"page": str(len(rated) + 1), "language": self.language, "to": "send", **answers}
        return self.page.request.post(f"{self.link.partition('/s/')[0]}/answer", form=form).text()
