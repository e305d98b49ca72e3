"""The sheets of facts of a wave, as stored and as conclusions are drawn from them."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.diagnosis.sheets import FactSheets
from assessment.store.tables import FactSheet
from questionnaires.deciding import LeaderSheet
from questionnaires.freezing import thawed
from questionnaires.questions import Answer


def rows_of(session: Session, wave_id: int) -> list[FactSheet]:
    """Every sheet of a wave, in the order in which they were asked for."""
    return list(session.scalars(select(FactSheet).where(FactSheet.wave_id == wave_id).order_by(FactSheet.id)))


def finished_sheets(session: Session, wave_id: int) -> tuple[FactSheets, ...]:
    """The finished sheets by instrument, each with the form that was filled in last; answers that it lacks do not count."""
    found: dict[str, list[FactSheet]] = {}
    for row in rows_of(session, wave_id):
        if row.done_at is not None:
            found.setdefault(row.instrument_id, []).append(row)
    return tuple(FactSheets(thawed(rows[-1].form_text), tuple(map(_leader_sheet, rows))) for rows in found.values())


def stored_answers(stored: Mapping[str, object]) -> dict[str, Answer]:
    """Answers as stored, lists of options as tuples again."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()}  # type: ignore[misc]


def _leader_sheet(row: FactSheet) -> LeaderSheet:
    return LeaderSheet(row.group, stored_answers(row.answers), row.position, row.consultant)
