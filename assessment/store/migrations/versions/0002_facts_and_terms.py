"""Facts that named people state, and a client's own words for terms."""

import sqlalchemy as sa
from alembic import op

from assessment.store.types import Utc

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("engagement", sa.Column("terms", sa.JSON(), nullable=False, server_default="{}"))
    op.create_table(
        "fact_sheet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.String(), nullable=False),
        sa.Column("form_text", sa.Text(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("consultant", sa.Boolean(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("done_at", Utc(), nullable=True),
        sa.Column("updated_at", Utc(), nullable=False),
        sa.CheckConstraint("person <> ''", name=op.f("ck_fact_sheet_named")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_fact_sheet_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact_sheet")),
        sa.UniqueConstraint("token", name=op.f("uq_fact_sheet_token")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_fact_sheet_wave_id"), "fact_sheet", ["wave_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_fact_sheet_wave_id"), table_name="fact_sheet")
    op.drop_table("fact_sheet")
    op.drop_column("engagement", "terms")
