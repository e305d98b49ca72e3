"""The list of people who are asked: read from a paste or CSV, all of it or nothing."""

import csv
from collections.abc import Iterator

from sqlalchemy import select

from assessment.phrases import Argument
from assessment.privacy.plan import ReportPlan
from assessment.services import log
from assessment.services.accounts import EMAIL
from assessment.services.clients import MAX_NAME
from assessment.services.context import Context
from assessment.services.errors import NotFound, Refused
from assessment.services.instruments import as_language, as_languages, wave_plan
from assessment.services.joining import invite_late
from assessment.services.permission import wave_row
from assessment.services.views import PeopleProblem, PeopleResult, PersonView, UserView
from assessment.store.tables import Invitation
from questionnaires.model import Language

MAX_PEOPLE = 20_000
_HEADERS = {"name", "имя", "фио", "сотрудник"}


def add_people(ctx: Context, actor: UserView, wave_id: int, text: str) -> PeopleResult:
    """Add the people of a pasted list, one a line: name, e-mail, group and, if wanted, language.

    Columns are separated by semicolons, tabs or commas; a header line is skipped; a group is named by its id or its
    label in any language. If one line has a problem, nothing is stored. People who join an open wave are
    invited on their own, as soon as the invitation has gone to the others.
    """
    mailing: int | None = None
    with ctx.database.write() as session:
        wave, engagement, client = wave_row(session, actor, wave_id, change=True, lock=True)
        late = wave.state == "open" and wave.closes_at is not None and ctx.now() < wave.closes_at
        if wave.state != "draft" and not late:
            raise Refused("error-people-locked")
        known = set(session.scalars(select(Invitation.email).where(Invitation.wave_id == wave.id, Invitation.email.is_not(None))))
        reader = _Reader(wave_plan(wave), as_languages(engagement.languages), as_language(client.language), known)
        people = [person for line, cells in _lines(text) if (person := reader.person(line, cells)) is not None]
        if len(people) > MAX_PEOPLE:
            reader.problem(MAX_PEOPLE, "people-too-many", most=MAX_PEOPLE)
        if reader.problems:
            return PeopleResult(0, tuple(reader.problems))
        if late:
            mailing = invite_late(ctx, session, wave, people)
        else:
            for person in people:
                person.wave_id = wave.id
            session.add_all(people)
        if people:
            log.record(ctx, session, actor, client.id, "log-people-added", wave=wave.title, count=len(people))
    if mailing is not None and people:
        ctx.work.enqueue_mailing(mailing)
    return PeopleResult(len(people), ())


def list_people(ctx: Context, actor: UserView, wave_id: int) -> list[PersonView]:
    """Everybody on the list, by name. It tells nothing of who has answered: nobody knows."""
    with ctx.database.read() as session:
        wave, _, _ = wave_row(session, actor, wave_id, change=True)
        rows = session.scalars(select(Invitation).where(Invitation.wave_id == wave.id).order_by(Invitation.name, Invitation.id))
        return [PersonView(row.id, row.name, row.email, row.cell, as_language(row.language)) for row in rows]


def remove_person(ctx: Context, actor: UserView, wave_id: int, person_id: int) -> None:
    """Take somebody off the list of a draft."""
    with ctx.database.write() as session:
        wave, _, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if wave.state != "draft":
            raise Refused("error-people-locked")
        person = session.get(Invitation, person_id)
        if person is None or person.wave_id != wave.id:
            raise NotFound
        session.delete(person)
        log.record(ctx, session, actor, client.id, "log-person-removed", wave=wave.title)


class _Reader:
    """Reads lines into invitations and gathers what is wrong with them."""

    def __init__(self, plan: ReportPlan, languages: tuple[Language, ...], default: Language, known: set[str | None]) -> None:
        self.problems: list[PeopleProblem] = []
        self._cells = {cell.id: cell.id for cell in plan.cells}
        self._cells |= {label.strip().casefold(): cell.id for cell in plan.cells for label in cell.label.values()}
        self._parents = {group.id for group in plan.groups} - {cell.id for cell in plan.cells}
        self._languages = languages
        self._default = default if default in languages else languages[0]
        self._needs_email = plan.delivery == "email"
        self._known = known

    def problem(self, line: int, code: str, **arguments: Argument) -> None:
        """Note what is wrong with a line."""
        self.problems.append(PeopleProblem(line, code, arguments))

    def person(self, line: int, cells: list[str]) -> Invitation | None:
        """The invitation of a line; None if it has a problem."""
        before = len(self.problems)
        if not 3 <= len(cells) <= 4:
            self.problem(line, "people-columns", count=len(cells))
            return None
        name, email, group, language = (*cells, "")[:4]
        cell = self._cells.get(group.casefold())
        if not name or len(name) > MAX_NAME or not name.isprintable():
            self.problem(line, "people-name")
        if cell is None:
            code = "people-group-has-parts" if group.casefold() in self._parents else "people-group-unknown"
            self.problem(line, code, group=group, groups=", ".join(sorted(set(self._cells.values()))))
        if language and language.lower() not in self._languages:
            self.problem(line, "people-language", language=language, languages=", ".join(self._languages))
        address = self._address(line, email)
        if len(self.problems) > before or cell is None:
            return None
        return Invitation(name=name, email=address, cell=cell, language=language.lower() or self._default)

    def _address(self, line: int, email: str) -> str | None:
        address = email.lower()
        if not address:
            if self._needs_email:
                self.problem(line, "people-email-missing")
            return None
        if not EMAIL.fullmatch(address):
            self.problem(line, "people-email-form", email=email)
        elif address in self._known:
            self.problem(line, "people-email-twice", email=email)
        self._known.add(address)
        return address


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and trimmed cells of each line that is neither blank nor the header."""
    lines = text.removeprefix("\ufeff").splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(";\t,", key=first.count)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]
        while len(cells) > 3 and not cells[-1]:
            cells.pop()
        if line == first and cells[0].casefold() in _HEADERS:
            continue
        yield number, cells
