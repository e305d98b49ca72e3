"""A ballot stands for a code, and only its key can tell for which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.privacy.ballots import ForgedBallot, issue_ballot, read_cookie, verify_ballot

KEY, WAVE = b"k" * 32, "0123456789abcdef" * 2


def issue(key=KEY, code="7FKQ2MXD4TW", cell="side_a"):
    return issue_ballot(key, wave=WAVE, code=code, cell=cell)


def test_the_cookie_leads_back_to_the_ballot():
    """What is read from the cookie is what was issued, and it is believed."""
    ballot = read_cookie(issue().cookie)
    verify_ballot(KEY, ballot)
    assert ballot == issue()


def test_a_code_has_one_ballot():
    """Starting twice gives the same ballot, another code another one."""
    assert issue().hash == issue().hash
    assert issue().hash != issue(code="0" * 26).hash


def test_the_stored_hash_is_not_in_the_cookie():
    """Neither the cookie nor the secret in it is what is stored."""
    ballot = issue()
    assert ballot.hash.hex() not in ballot.cookie
    assert ballot.hash != ballot.secret


def test_a_ballot_of_another_key_is_not_believed():
    """The MAC tells."""
    with pytest.raises(ForgedBallot):
        verify_ballot(b"l" * 32, issue())


@given(st.data())
def test_no_changed_cookie_is_believed(data):
    """Whichever character is changed, the cookie is refused: one ballot has one spelling."""
    cookie = issue().cookie
    place = data.draw(st.integers(0, len(cookie) - 1))
    changed = cookie[:place] + data.draw(st.sampled_from("abcxyzABC019_-.")) + cookie[place + 1 :]
    if changed == cookie:
        return
    with pytest.raises(ForgedBallot):
        verify_ballot(KEY, read_cookie(changed))


@given(st.text(max_size=300))
def test_garbage_is_refused(value):
    """Whatever a cookie holds, there is no other error than ForgedBallot."""
    with pytest.raises(ForgedBallot):
        read_cookie(value)
