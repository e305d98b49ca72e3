"""Attackers: each makes the best assignment of people to stored answers that one kind of evidence allows.

Where the evidence says nothing, all assignments cost the same and the guess is drawn by chance, which is right once a group.
"""

import hashlib
import hmac
import random
from collections.abc import Callable, Mapping
from datetime import datetime

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.stats import rankdata

from assessment.privacy.ballots import issue_ballot
from tests.attacks.linkage.week import Evidence, State, person_of

Guess = Mapping[int, bytes]
Attacker = Callable[[Evidence, random.Random], Guess]
Cost = Callable[[int, bytes], float]
KNOWN_KEYS = (b"", bytes(32))


def advantage(evidence: Evidence, guess: Guess) -> float:
    """Share of people whose answer was told, above that of chance, which is one in so many of the group."""
    sizes = [sum(cell == other for _, other in evidence.people.values()) for _, cell in evidence.people.values()]
    right = sum(guess.get(person) == row for person, row in evidence.truth.items())
    return (right - sum(1 / size for size in sizes)) / len(sizes)


def by_commits(evidence: Evidence, chance: random.Random) -> Guess:
    """Maximum likelihood by commit: whose row was written nearest to which answer (``xmin``, or the log of SQLite)."""
    arrived, marks = _commits(evidence)
    return _assigned(evidence, chance, lambda person, row: min((abs(mark - arrived[row]) for mark in marks[person]), default=0))


def by_places(evidence: Evidence, chance: random.Random) -> Guess:
    """Join by place: the n-th row that was written of people is that of the n-th answer (``ctid`` on PostgreSQL)."""
    first, last = evidence.states[0], evidence.states[-1]
    moved: dict[int, tuple[int, ...]] = {}
    for table in last.keys() - {"response"}:
        before = {(person, _place(row)) for person, row in _naming({table: first.get(table, [])}, evidence)}
        now = {
            person: _place(row) for person, row in _naming({table: last[table]}, evidence) if (person, _place(row)) not in before
        }
        moved = max(moved, now, key=len)
    rows = {bytes(row["ballot_hash"]): _place(row) for row in last["response"]}
    order = {row: rank for rank, row in enumerate(sorted(rows, key=lambda each: rows[each]))}
    turn = {person: rank for rank, person in enumerate(sorted(moved, key=lambda each: moved[each]))}
    return _assigned(evidence, chance, lambda person, row: abs(turn[person] - order[row]) if person in turn else 0)


def by_snapshots(evidence: Evidence, chance: random.Random) -> Guess:
    """Set differences: who changed between two backups wrote one of the answers that are new between them."""
    changed: dict[int, int] = {}
    new: dict[bytes, int] = {}
    for number, (earlier, later) in enumerate(zip(evidence.backups, evidence.backups[1:], strict=False)):
        known = {repr(row) for _, row in _naming(earlier, evidence)}
        changed |= {person: number for person, row in _naming(later, evidence) if repr(row) not in known}
        held = {bytes(row["ballot_hash"]) for row in earlier["response"]}
        new |= {bytes(row["ballot_hash"]): number for row in later["response"] if bytes(row["ballot_hash"]) not in held}
    return _assigned(evidence, chance, lambda person, row: float(person in changed and changed[person] != new[row]))


def by_times(evidence: Evidence, chance: random.Random) -> Guess:
    """Times in rows that name a person against times in rows of answers."""
    last = evidence.states[-1]
    written = {bytes(row["ballot_hash"]): _times(row) for row in last["response"]}
    seen = {person: _times(row) for person, row in _naming(last, evidence) if _times(row)}
    return _assigned(
        evidence,
        chance,
        lambda person, row: min((abs(one - other) for one in seen.get(person, ()) for other in written[row]), default=0),
    )


def by_derivation(evidence: Evidence, chance: random.Random) -> Guess:
    """Whatever can be computed of a link without a key, against what names an answer."""
    wave = str(evidence.states[-1]["wave"][0]["public_id"])
    made = {}
    for person, (code, cell) in evidence.people.items():
        plain = (code.encode(), str(person).encode())
        made[person] = {digest(text).digest() for text in plain for digest in (hashlib.sha256, hashlib.blake2s)}
        made[person] |= {hmac.digest(key, text, "sha256") for text in plain for key in KNOWN_KEYS}
        made[person] |= {issue_ballot(key, wave=wave, code=code, cell=cell).hash for key in KNOWN_KEYS}
    return _assigned(evidence, chance, lambda person, row: -float(row in made[person]))


def by_sizes(evidence: Evidence, chance: random.Random) -> Guess:
    """Who answered how much, against how long what is stored is."""
    rows = {bytes(row["ballot_hash"]): len(row["ciphertext"]) for row in evidence.states[-1]["response"]}
    long = dict(zip(rows, rankdata(list(rows.values())), strict=True))
    much = dict(zip(evidence.answered, rankdata(list(evidence.answered.values())), strict=True))
    return _assigned(evidence, chance, lambda person, row: abs(much[person] - long[row]))


def by_watching(evidence: Evidence, chance: random.Random) -> Guess:
    """For somebody who also saw in which order people answered: the order in which answers were stored."""
    arrived, _ = _commits(evidence)
    order = {row: rank for rank, row in enumerate(sorted(arrived, key=lambda each: arrived[each]))}
    turn = {person: rank for rank, person in enumerate(evidence.order)}
    return _assigned(evidence, chance, lambda person, row: abs(turn[person] - order[row]))


def told_answers(evidence: Evidence, guess: Guess) -> float:
    """Share of people whose answers an attacker can say: he has their row, and the answers stand in something that he holds."""
    right = [person for person, row in evidence.truth.items() if guess.get(person) == row]
    return sum(evidence.said[person] in evidence.kept for person in right) / len(evidence.truth)


def codes_found(evidence: Evidence) -> int:
    """How many links stand in the bytes of the server."""
    return sum(code.encode() in evidence.kept for code, _ in evidence.people.values())


INSIDE: Mapping[str, Attacker] = {
    "commits": by_commits,
    "places": by_places,
    "snapshots": by_snapshots,
    "times": by_times,
    "derivation": by_derivation,
    "sizes": by_sizes,
}
"""Attackers who have the server but did not watch the people."""


def _assigned(evidence: Evidence, chance: random.Random, cost: Cost) -> Guess:
    found: dict[int, bytes] = {}
    for group in sorted({cell for _, cell in evidence.people.values()}):
        people = [person for person, (_, cell) in evidence.people.items() if cell == group]
        rows = [bytes(row["ballot_hash"]) for row in evidence.states[-1]["response"] if row["cell"] == group]
        chance.shuffle(rows)
        table = np.array([[cost(person, row) for row in rows] for person in people], dtype=float)
        table += 1e-9 * np.array([[chance.random() for _ in rows] for _ in people])
        for person, row in zip(*linear_sum_assignment(table), strict=True):
            found[people[person]] = rows[row]
    return found


def _commits(evidence: Evidence) -> tuple[dict[bytes, int], dict[int, list[int]]]:
    """When each answer came and when each row that names a person was written, in numbers of transactions."""
    last = evidence.states[-1]
    marks: dict[int, list[int]] = {person: [] for person in evidence.people}
    if len(evidence.states) == 2:
        before = {(person, row["xmin"]) for person, row in _naming(evidence.states[0], evidence)}
        for state in evidence.backups:
            for person, row in _naming(state, evidence):
                if (person, row["xmin"]) not in before:
                    marks[person].append(int(row["xmin"]))
        return {bytes(row["ballot_hash"]): int(row["xmin"]) for row in last["response"]}, marks
    arrived: dict[bytes, int] = {}
    launched = [state for state in evidence.states[1:] if any(row["state"] == "open" for row in state["wave"])]
    known = {repr(row) for _, row in _naming(launched[0], evidence)}
    for number, state in enumerate(launched):
        for row in state["response"]:
            arrived.setdefault(bytes(row["ballot_hash"]), number)
        for person, row in _naming(state, evidence):
            if repr(row) not in known:
                known.add(repr(row))
                marks[person].append(number)
    return arrived, marks


def _naming(state: State, evidence: Evidence) -> list[tuple[int, dict]]:
    found = [(person_of(table, row, evidence.people), row) for table, rows in state.items() if table != "response" for row in rows]
    return [(person, row) for person, row in found if person is not None]


def _place(row: dict) -> tuple[int, ...]:
    return tuple(int(part) for part in str(row.get("ctid", "(0,0)")).strip("()").split(","))


def _times(row: dict) -> list[float]:
    return [moment.timestamp() for moment in map(_moment, row.values()) if moment is not None]


def _moment(value: object) -> datetime | None:
    try:
        return value if isinstance(value, datetime) else datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
