"""Answering leaves a trace in no row but its own, sealing leaves none at all; each checker is shown a weak version first."""

import json
import logging

import pytest
from sqlalchemy import select, text

from assessment.privacy.ballots import read_cookie
from assessment.privacy.codes import long_code, lookup_hash, short_code
from assessment.services import respondent, sealing, waves
from assessment.services.wave_keys import KINDS, lookup_key
from assessment.services.work import DbosWork
from assessment.store.tables import Invitation, Response, Wave
from tests.durability.evidence import (
    changed_tables,
    every_byte,
    found_in,
    keeps_order,
    readable_rows,
    rows_as_they_lie,
    snapshot,
)


def answer_all(ground):
    """Everybody opens the link, starts, looks at the questions and answers, in the order of the list."""
    for code, (_, _, answers) in zip(ground.world.codes(ground.wave), ground.submissions, strict=True):
        respondent.landing(ground.world.ctx, code, address="10.0.0.1")
        cookie = respondent.start(ground.world.ctx, code, address="10.0.0.1").value
        respondent.ballot(ground.world.ctx, cookie)
        assert respondent.submit(ground.world.ctx, cookie, answers) == "accepted"
        assert respondent.submit(ground.world.ctx, cookie, answers) == "already"


def secrets_of(ground) -> dict[str, list[bytes]]:
    """Everything that must be gone after sealing."""
    ctx = ground.world.ctx
    with ctx.database.read() as session:
        wave = session.get_one(Wave, ground.wave.id)
        people = session.scalars(select(Invitation.id).where(Invitation.wave_id == wave.id)).all()
        responses = session.scalars(select(Response)).all()
    stored_keys = {kind: ctx.keys.get(f"wave-{wave.public_id}-{kind}") for kind in KINDS}
    codes = [make(stored_keys["link"], person) for person in people for make in (short_code, long_code)]
    private = stored_keys["private"]
    return {
        "keys": [*stored_keys.values(), private[:64], private[64:], wave.public_key],
        "codes": [code.encode() for code in codes],
        "look-up hashes": [lookup_hash(lookup_key(ctx), code) for code in ground.world.codes(ground.wave)],
        "ballots": [read_cookie(cookie).secret for _, cookie, _ in ground.submissions],
        "ballot hashes": [bytes(row.ballot_hash) for row in responses],
        "ciphertexts": [bytes(row.ciphertext)[start : start + 64] for row in responses for start in range(0, 1600, 64)],
    }


def test_no_row_but_the_answer_changes(field):
    """Opening, starting and submitting change no row of any other table; on PostgreSQL they do not even rewrite one."""
    ground = field(12)
    ground.world.codes(ground.wave), respondent.landing(ground.world.ctx, ground.world.codes(ground.wave)[0])
    before = snapshot(ground.world.database)
    answer_all(ground)
    assert changed_tables(before, snapshot(ground.world.database)) == []


def test_a_collected_flag_is_noticed(field):
    """A column that changes when somebody answers is refused by the trigger and, without that, found by the checker."""
    ground = field(12)
    with ground.world.database.write() as session:
        session.execute(text("ALTER TABLE invitation ADD COLUMN collected INTEGER DEFAULT 0"))
    before = snapshot(ground.world.database)
    answer_all(ground)
    mark = text("UPDATE invitation SET collected = 1 WHERE email = 'p3@example.org'")
    with pytest.raises(Exception, match="does not change after launch"), ground.world.database.write() as session:
        session.execute(mark)
    table = "" if ground.world.database.is_sqlite else " ON invitation"
    with ground.world.database.write() as session:
        session.execute(text(f"DROP TRIGGER invitation_is_fixed{table}"))
        session.execute(mark)
    assert changed_tables(before, snapshot(ground.world.database)) == ["invitation"]


def test_stored_answers_cannot_be_read(field):
    """No stored row names an item."""
    ground = field(12)
    answer_all(ground)
    assert readable_rows(ground.world.database, ground.wave.questionnaire.items_by_id) == 0


def test_plaintext_rows_are_noticed(field, monkeypatch):
    """The same check finds every row of a version that forgets to encrypt."""
    ground = field(12)
    monkeypatch.setattr(
        respondent, "encrypt_answers", lambda _key, answers, *, size, place: json.dumps(answers).encode().ljust(size, b"\0")
    )
    answer_all(ground)
    assert readable_rows(ground.world.database, ground.wave.questionnaire.items_by_id) == 12


def handed_over(ground, monkeypatch) -> list[tuple[object, ...]]:
    """The answers of each person, in the order in which sealing hands them to the release."""
    seen = []
    original = sealing.build_release

    def watching(questionnaire, digest, plan, rows, **options):
        seen.extend(tuple(row.answers.values()) for row in rows)
        return original(questionnaire, digest, plan, rows, **options)

    monkeypatch.setattr(sealing, "build_release", watching)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    sealing.close(ground.world.ctx, ground.wave.id)
    sealing.publish(ground.world.ctx, ground.wave.id)
    return seen


def distinct(ground):
    """Answers that differ from person to person, so that a row can be recognised."""
    items = list(ground.wave.questionnaire.items_by_id)
    ground.submissions[:] = [
        (number, cookie, {item: 1 + number // 5**place % 5 for place, item in enumerate(items)})
        for number, cookie, _ in ground.submissions
    ]
    return [tuple(answers[item] for item in sorted(answers)) for _, _, answers in ground.submissions]


def test_sealing_forgets_the_order_of_arrival(field, monkeypatch):
    """What is counted comes in no order that has to do with who answered first."""
    ground = field(60)
    arrival = distinct(ground)
    answer_all(ground)
    assert not keeps_order(arrival, handed_over(ground, monkeypatch))


def test_an_unshuffled_sealing_is_noticed(field, monkeypatch):
    """Without the shuffle, rows come as they lie: on PostgreSQL, and on SQLite with a rowid, as they arrived."""
    ground = field(60)
    arrival = distinct(ground)
    if ground.world.database.is_sqlite:
        _give_responses_a_rowid(ground)
    answer_all(ground)
    monkeypatch.setattr(sealing.secrets.SystemRandom, "shuffle", lambda _self, _rows: None)
    assert keeps_order(arrival, handed_over(ground, monkeypatch))


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_the_file_keeps_no_order_of_arrival(field, database_url):
    """On SQLite rows lie in the order of their hash; the same check finds the order in a table with a rowid."""
    ground = field(60)
    arrival = [read_cookie(cookie).hash for _, cookie, _ in ground.submissions]
    answer_all(ground)
    assert not keeps_order(arrival, rows_as_they_lie(database_url))
    _give_responses_a_rowid(ground)
    answer_all(ground)
    assert keeps_order(arrival, rows_as_they_lie(database_url))


def _give_responses_a_rowid(ground):
    with ground.world.database.write() as session:
        session.execute(text("DROP TABLE response"))
        session.execute(text("CREATE TABLE response (ballot_hash BLOB PRIMARY KEY, wave_id INT, cell TEXT, ciphertext BLOB)"))


def test_nothing_is_left_after_sealing(field, database_url, place, tmp_path):
    """No key, code, ballot, hash or ciphertext is left in any byte of the database, its log, the jobs and the key store."""
    ground = field(24)
    answer_all(ground)
    hidden = secrets_of(ground)
    others = [place.keys, *tmp_path.glob("jobs*")]
    kept = every_byte(ground.world.database, database_url)
    assert found_in(kept, hidden) == ["keys", "look-up hashes", "ballot hashes", "ciphertexts"]
    assert found_in(kept, {**hidden, "keys": hidden["keys"][:-1]}) == ["look-up hashes", "ballot hashes", "ciphertexts"]
    assert "keys" in found_in(every_byte(ground.world.database, database_url, others), hidden)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    assert sealing.seal(ground.world.ctx, ground.wave.id) == "sealed"
    assert found_in(every_byte(ground.world.database, database_url, others), hidden) == []


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_nothing_is_left_in_postgresqls_files(field, postgresql):
    """Tables are rewritten, so that no dead row and no index page of the database keeps a hash or ciphertext."""
    ground = field(12)
    answer_all(ground)
    hidden = secrets_of(ground)
    postgresql.execute("CHECKPOINT")
    assert "ciphertexts" in found_in(postgresql.files_of(ground.place.database_url), hidden)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    assert sealing.seal(ground.world.ctx, ground.wave.id) == "sealed"
    postgresql.execute("CHECKPOINT")
    assert found_in(postgresql.files_of(ground.place.database_url), hidden) == []


def test_rows_left_behind_are_noticed(field, database_url, monkeypatch):
    """The same check finds what a version leaves that deletes nothing."""
    ground = field(24)
    answer_all(ground)
    hidden = secrets_of(ground)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    for step in (sealing.close, sealing.publish, sealing.forget):
        step(ground.world.ctx, ground.wave.id)
    kept = every_byte(ground.world.database, database_url)
    assert found_in(kept, hidden) == ["keys", "look-up hashes", "ballot hashes", "ciphertexts"]


def test_no_secret_is_logged(field, caplog, place):
    """At the most talkative level no code, ballot, address of a person or answer enters a log line."""
    ground = field(12)
    caplog.set_level(logging.DEBUG)
    answer_all(ground)
    hidden = {kind: values for kind, values in secrets_of(ground).items() if kind != "ciphertexts"}
    DbosWork("postgresql+psycopg://nobody@127.0.0.1:1/nothing").enqueue_sealing(ground.wave.id)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    sealing.seal(ground.world.ctx, ground.wave.id)
    assert found_in(caplog.text.encode(), {**hidden, "people": [b"@example.org"], "answers": [b"joint_plan"]}) == []
