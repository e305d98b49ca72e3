"""Comments leave no trace outside their own table, in no order, and none at all once the originals are erased."""

import logging
import sqlite3
from datetime import timedelta

import pytest
from sqlalchemy import text

from assessment.services import respondent, sealing, waves
from assessment.services.comment_keeping import erase_due
from assessment.services.comments import comment_desk, decide
from assessment.services.context import utc_now
from assessment.services.wave_keys import comment_key
from assessment.store.tables import Wave
from tests.durability.evidence import every_byte, found_in, keeps_order

WORDS = "the quarrel about the Harrington order"


def said(number: int) -> str:
    """What one person writes: nobody else writes the same."""
    return f"{WORDS} number {number:03d}"


def written(ground) -> dict[str, list[bytes]]:
    """The words of everybody as they would stand in a file."""
    return {"comments": [said(number).encode() for number in range(len(ground.submissions))] + [WORDS.encode()]}


def answer_all(ground) -> None:
    """Everybody rates and writes, in the order of the list."""
    for number, (_, cookie, answers) in enumerate(ground.submissions):
        comments = {"words_helps": said(number)}
        assert respondent.submit(ground.world.ctx, cookie, {**answers, **comments}, language="en") == "accepted"


def seal(ground):
    owner = ground.world.user("boris", "owner")
    waves.close_wave(ground.world.ctx, owner, ground.wave.id)
    assert sealing.seal(ground.world.ctx, ground.wave.id) == "sealed"
    return owner


def test_no_comment_can_be_read_in_any_file(field, database_url, place, tmp_path):
    """While the wave is open, after sealing, and after erasing, not one byte of a comment stands anywhere in the clear."""
    ground = field(24)
    answer_all(ground)
    others = [place.keys, *tmp_path.glob("jobs*")]
    assert found_in(every_byte(ground.world.database, database_url, others), written(ground)) == []
    owner = seal(ground)
    assert len(comment_desk(ground.world.ctx, owner, ground.wave.id).comments) == 24
    assert found_in(every_byte(ground.world.database, database_url, others), written(ground)) == []
    later = ground.world.ctx.with_clock(lambda: utc_now() + timedelta(days=31))
    assert erase_due(later) == 1
    assert found_in(every_byte(ground.world.database, database_url, others), written(ground)) == []


def test_a_comment_in_the_clear_is_noticed(field, database_url):
    """The same check finds a text that stands in another table."""
    ground = field(12)
    with ground.world.database.write() as session:
        session.get_one(Wave, ground.wave.id).title = said(3)
    assert found_in(every_byte(ground.world.database, database_url), written(ground)) == ["comments"]


def test_nothing_of_a_comment_is_left_after_erasing(field, database_url, place):
    """Ciphertexts and key are in no byte of file, log and key store; what was let through alone can be read."""
    ground = field(24)
    answer_all(ground)
    owner = seal(ground)
    ctx = ground.world.ctx
    first, second, *_ = comment_desk(ctx, owner, ground.wave.id).comments
    decide(ctx, owner, ground.wave.id, first.id, decision="paraphrase", text="One order was disputed for weeks.")
    decide(ctx, owner, ground.wave.id, second.id, decision="verbatim")
    decide(ctx, owner, ground.wave.id, second.id, decision="open")
    with ground.world.database.read() as session:
        key = comment_key(ctx, session.get_one(Wave, ground.wave.id).public_id)
        rows = session.execute(text("SELECT original, shown FROM comment")).all()
    pieces = [bytes(each)[start : start + 64] for row in rows for each in row if each for start in range(0, 2048, 64)]
    hidden = {"keys": [key], "ciphertexts": pieces}
    assert found_in(every_byte(ground.world.database, database_url, [place.keys]), hidden) == ["keys", "ciphertexts"]
    erase_due(ctx.with_clock(lambda: utc_now() + timedelta(days=31)))
    kept = every_byte(ground.world.database, database_url, [place.keys])
    assert found_in(kept, {**hidden, **written(ground)}) == []
    assert b"One order was disputed for weeks." in kept


def test_the_order_of_comments_does_not_tell_arrival(field, database_url):
    """Neither the desk nor the pages of the table list comments as they came."""
    ground = field(60)
    answer_all(ground)
    owner = seal(ground)
    desk = comment_desk(ground.world.ctx, owner, ground.wave.id)
    arrival = [said(number) for number in range(60)]
    for side in ("side_a", "side_b"):
        shown = [each.original for each in desk.comments if each.group == side]
        assert not keeps_order([each for each in arrival if each in shown], shown)
    by_id = {each.id: each.original for each in desk.comments}
    lying = [by_id[name.hex()] for name in names_as_they_lie(ground.world.database, database_url)]
    assert len(lying) == 60
    assert not keeps_order(arrival, lying)
    assert keeps_order(arrival, arrival)


def names_as_they_lie(database, database_url: str) -> list[bytes]:
    """The ids of the table's rows in the order of its pages."""
    statement = "SELECT id FROM comment"
    if not database.is_sqlite:
        with database.engine.connect() as connection:
            return [bytes(row[0]) for row in connection.execute(text(f"{statement} ORDER BY ctid"))]
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as connection:
        rows = [bytes(row[0]) for row in connection.execute(statement + " NOT INDEXED")]
    connection.close()
    return rows


def test_no_comment_is_logged(field, caplog):
    """At the most talkative level no word of a comment enters a log line, whatever is done with it."""
    ground = field(24)
    caplog.set_level(logging.DEBUG)
    answer_all(ground)
    owner = seal(ground)
    first, second, *_ = comment_desk(ground.world.ctx, owner, ground.wave.id).comments
    decide(ground.world.ctx, owner, ground.wave.id, first.id, decision="verbatim")
    with pytest.raises(Exception, match="not-masked"):
        decide(ground.world.ctx, owner, ground.wave.id, second.id, decision="masked", text=WORDS)
    erase_due(ground.world.ctx.with_clock(lambda: utc_now() + timedelta(days=31)))
    assert WORDS not in caplog.text
    assert "Harrington" not in caplog.text
