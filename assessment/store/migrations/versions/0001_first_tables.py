"""The first tables."""

import sqlalchemy as sa
from alembic import op

from assessment.store import triggers
from assessment.store.types import Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sign_in_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key_hash", sa.LargeBinary(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.CheckConstraint("kind IN ('email', 'address', 'code')", name=op.f("ck_sign_in_attempt_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempt")),
    )
    op.create_index(op.f("ix_sign_in_attempt_key_hash"), "sign_in_attempt", ["key_hash"], unique=False)
    op.create_table(
        "user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'consultant', 'viewer')", name=op.f("ck_user_role")),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_user_email_lower")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sa.UniqueConstraint("email", name=op.f("uq_user_email")),
    )
    op.create_table(
        "worker_heartbeat",
        sa.Column("executor_id", sa.String(), nullable=False),
        sa.Column("started_at", Utc(), nullable=False),
        sa.Column("seen_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("executor_id", name=op.f("pk_worker_heartbeat")),
    )
    op.create_table(
        "client",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_client_named")),
        sa.ForeignKeyConstraint(["owner_id"], ["user.id"], name=op.f("fk_client_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
    )
    op.create_index(op.f("ix_client_owner_id"), "client", ["owner_id"], unique=False)
    op.create_table(
        "console_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_console_session_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_console_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_console_session_token_hash")),
    )
    op.create_index(op.f("ix_console_session_user_id"), "console_session", ["user_id"], unique=False)
    op.create_table(
        "engagement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("questionnaire_id", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_engagement_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_index(op.f("ix_engagement_client_id"), "engagement", ["client_id"], unique=False)
    op.create_table(
        "log_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_log_entry_client_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_log_entry_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
    )
    op.create_index(op.f("ix_log_entry_client_id"), "log_entry", ["client_id"], unique=False)
    op.create_table(
        "wave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("plan_hash", sa.String(), nullable=True),
        sa.Column("questionnaire_text", sa.Text(), nullable=True),
        sa.Column("questionnaire_hash", sa.String(), nullable=True),
        sa.Column("names", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("public_key", sa.LargeBinary(), nullable=True),
        sa.Column("release", sa.Text(), nullable=True),
        sa.Column("release_hash", sa.String(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("opened_at", Utc(), nullable=True),
        sa.Column("closes_at", Utc(), nullable=True),
        sa.Column("closed_at", Utc(), nullable=True),
        sa.Column("sealed_at", Utc(), nullable=True),
        sa.Column("wiped_at", Utc(), nullable=True),
        sa.Column("closings", sa.Integer(), nullable=False),
        sa.Column("shown_day", sa.Date(), nullable=True),
        sa.Column("shown_count", sa.Integer(), nullable=True),
        sa.CheckConstraint("(state = 'sealed') = (release IS NOT NULL)", name=op.f("ck_wave_released_when_sealed")),
        sa.CheckConstraint("(state = 'sealed') = (sealed_at IS NOT NULL)", name=op.f("ck_wave_sealed_at_when_sealed")),
        sa.CheckConstraint("state IN ('draft', 'discarded') OR opened_at IS NOT NULL", name=op.f("ck_wave_opened")),
        sa.CheckConstraint(
            "state IN ('draft', 'open', 'closing', 'sealed', 'below_minimum', 'discarded')", name=op.f("ck_wave_state")
        ),
        sa.CheckConstraint(
            "state NOT IN ('open', 'closing', 'below_minimum') OR public_key IS NOT NULL", name=op.f("ck_wave_keyed_while_open")
        ),
        sa.CheckConstraint("wiped_at IS NULL OR state IN ('sealed', 'discarded')", name=op.f("ck_wave_wiped_after_the_end")),
        sa.CheckConstraint("(release IS NULL) = (release_hash IS NULL)", name=op.f("ck_wave_release_hashed")),
        sa.CheckConstraint("closings >= 0", name=op.f("ck_wave_closings")),
        sa.CheckConstraint(
            "opened_at IS NULL OR "
            "(plan_hash IS NOT NULL AND questionnaire_text IS NOT NULL AND questionnaire_hash IS NOT NULL"
            " AND names IS NOT NULL AND closes_at IS NOT NULL)",
            name=op.f("ck_wave_frozen_when_opened"),
        ),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_wave_engagement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wave")),
        sa.UniqueConstraint("engagement_id", "number", name=op.f("uq_wave_engagement_id")),
        sa.UniqueConstraint("public_id", name=op.f("uq_wave_public_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("lookup_hash", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("email IS NULL OR email = lower(email)", name=op.f("ck_invitation_email_lower")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_invitation_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("lookup_hash", name=op.f("uq_invitation_lookup_hash")),
        sa.UniqueConstraint("wave_id", "email", name=op.f("uq_invitation_wave_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "mailing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint(
            "(number = 0) = (kind = 'invitation') AND number BETWEEN 0 AND 2", name=op.f("ck_mailing_two_reminders_at_most")
        ),
        sa.CheckConstraint("kind IN ('invitation', 'reminder')", name=op.f("ck_mailing_kind")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_mailing_wave_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing")),
        sa.UniqueConstraint("wave_id", "number", name=op.f("uq_mailing_wave_id")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("failure", sa.String(), nullable=True),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("pdf_bytes", sa.Integer(), nullable=True),
        sa.Column("requested_by", sa.Integer(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("(state = 'ready') = (pdf IS NOT NULL)", name=op.f("ck_report_pdf_when_ready")),
        sa.CheckConstraint("state IN ('queued', 'rendering', 'ready', 'failed')", name=op.f("ck_report_state")),
        sa.ForeignKeyConstraint(["requested_by"], ["user.id"], name=op.f("fk_report_requested_by")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_report_wave_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_report_wave_id"), "report", ["wave_id"], unique=False)
    op.create_table(
        "response",
        sa.Column("ballot_hash", sa.LargeBinary(), nullable=False),
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("ciphertext", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_response_wave_id")),
        sa.PrimaryKeyConstraint("ballot_hash", name=op.f("pk_response")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_response_wave_id"), "response", ["wave_id"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("mailing_id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint("state IN ('queued', 'sent', 'failed')", name=op.f("ck_delivery_state")),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitation.id"], name=op.f("fk_delivery_invitation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["mailing_id"], ["mailing.id"], name=op.f("fk_delivery_mailing_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("mailing_id", "invitation_id", name=op.f("pk_delivery")),
    )
    for statement in triggers.CREATE[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    for statement in triggers.DROP[op.get_bind().dialect.name]:
        op.execute(statement)
    op.drop_table("delivery")
    op.drop_index(op.f("ix_response_wave_id"), table_name="response")
    op.drop_table("response")
    op.drop_index(op.f("ix_report_wave_id"), table_name="report")
    op.drop_table("report")
    op.drop_table("mailing")
    op.drop_table("invitation")
    op.drop_table("wave")
    op.drop_index(op.f("ix_log_entry_client_id"), table_name="log_entry")
    op.drop_table("log_entry")
    op.drop_index(op.f("ix_engagement_client_id"), table_name="engagement")
    op.drop_table("engagement")
    op.drop_index(op.f("ix_console_session_user_id"), table_name="console_session")
    op.drop_table("console_session")
    op.drop_index(op.f("ix_client_owner_id"), table_name="client")
    op.drop_table("client")
    op.drop_table("worker_heartbeat")
    op.drop_table("user")
    op.drop_index(op.f("ix_sign_in_attempt_key_hash"), table_name="sign_in_attempt")
    op.drop_table("sign_in_attempt")
