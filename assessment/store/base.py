"""What all tables share: their names of constraints and the types of their columns."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Date, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase

from assessment.store.types import Utc


class Base(DeclarativeBase):
    """Names constraints alike on both databases, so that a migration can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Utc(), date: Date(), bytes: LargeBinary(), dict[str, Any]: JSON(), str: String()}  # noqa: RUF012


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """A column that holds one of some words."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(value) for value in values)})", name=column)
