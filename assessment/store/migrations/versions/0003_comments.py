"""Comments of sealed waves, apart from every answer, and what is published of them."""

import sqlalchemy as sa
from alembic import op

from assessment.store.types import Utc

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comment",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("paraphrase_only", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("shown", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state IN ('open', 'verbatim', 'masked', 'paraphrase', 'withheld')",
            name=op.f("ck_comment_state"),
        ),
        sa.CheckConstraint("(shown IS NULL) = (state IN ('open', 'withheld'))", name=op.f("ck_comment_shown_when_let_through")),
        sa.CheckConstraint(
            "NOT (paraphrase_only AND state IN ('verbatim', 'masked'))",
            name=op.f("ck_comment_paraphrase_only"),
        ),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_comment_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_comment_wave_id"), "comment", ["wave_id"], unique=False)
    op.create_table(
        "comment_book",
        sa.Column("wave_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("erase_at", Utc(), nullable=False),
        sa.Column("closed_at", Utc(), nullable=True),
        sa.Column("wiped_at", Utc(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_hash", sa.String(), nullable=True),
        sa.CheckConstraint("(published IS NULL) = (published_hash IS NULL)", name=op.f("ck_comment_book_published_hashed")),
        sa.CheckConstraint("(published IS NULL) = (closed_at IS NULL)", name=op.f("ck_comment_book_published_when_closed")),
        sa.CheckConstraint("wiped_at IS NULL OR closed_at IS NOT NULL", name=op.f("ck_comment_book_wiped_after_closing")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_comment_book_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("wave_id", name=op.f("pk_comment_book")),
    )


def downgrade() -> None:
    op.drop_table("comment_book")
    op.drop_index(op.f("ix_comment_wave_id"), table_name="comment")
    op.drop_table("comment")
