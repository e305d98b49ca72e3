"""Who may sign in, how often one may try, and what a session is."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assessment.services import accounts
from assessment.services.errors import InputError, NotFound, SignInRefused
from assessment.services.throttle import LIMITS, WINDOW
from assessment.store.tables import Attempt, ConsoleSession, User
from tests.worlds import PASSWORD


def sign_in(world, *, email="anna@example.org", password=PASSWORD, address="10.0.0.1"):
    return accounts.sign_in(world.ctx, email=email, password=password, address=address)


def test_the_right_password_opens_a_session(world, anna):
    """The token leads back to the user until one signs out; case of the address does not matter."""
    token = sign_in(world, email=" ANNA@example.org ")
    assert accounts.session_user(world.ctx, token) == anna
    accounts.sign_out(world.ctx, token)
    assert accounts.session_user(world.ctx, token) is None


def test_neither_password_nor_token_is_stored(world, anna):
    """The database holds an argon2id hash and a hash of the token."""
    token = sign_in(world)
    with world.database.read() as session:
        assert session.scalars(select(User.password_hash)).one().startswith("$argon2id$")
        assert token.encode() not in session.scalars(select(ConsoleSession.token_hash)).one()


@pytest.mark.parametrize(("email", "password"), [("anna@example.org", "wrong password"), ("nobody@example.org", PASSWORD)])
def test_a_wrong_password_and_a_stranger_are_told_the_same(world, anna, email, password):
    """The refusal does not tell whether there is such an account."""
    with pytest.raises(SignInRefused) as refusal:
        sign_in(world, email=email, password=password)
    assert refusal.value.code == "wrong"


def test_too_many_failures_of_an_account_are_throttled(world, anna, monkeypatch):
    """After the limit even the right password is refused, from any address, until the window has passed."""
    monkeypatch.setattr(accounts, "_verifies", lambda stored, given: given == PASSWORD)
    for number in range(LIMITS["email"]):
        with pytest.raises(SignInRefused, match="wrong"):
            sign_in(world, password="wrong password", address=f"10.0.1.{number}")
    with pytest.raises(SignInRefused) as refusal:
        sign_in(world, address="10.0.2.1")
    assert refusal.value.code == "throttled"
    assert 0 < refusal.value.retry_after <= WINDOW.total_seconds()
    world.clock.now += WINDOW
    assert sign_in(world)


def test_too_many_failures_of_an_address_are_throttled(world, anna, monkeypatch):
    """One address that tries many accounts is stopped; another address is not."""
    monkeypatch.setattr(accounts, "_verifies", lambda stored, given: given == PASSWORD)
    for number in range(LIMITS["address"]):
        with pytest.raises(SignInRefused, match="wrong"):
            sign_in(world, email=f"x{number}@example.org", password="wrong password")
    with pytest.raises(SignInRefused, match="throttled"):
        sign_in(world)
    assert sign_in(world, address="10.0.0.2")


def test_success_forgets_the_failures_of_the_account(world, anna, monkeypatch):
    """Somebody who mistypes now and then is never locked out."""
    monkeypatch.setattr(accounts, "_verifies", lambda stored, given: given == PASSWORD)
    for _ in range(3):
        for _ in range(LIMITS["email"] - 1):
            with pytest.raises(SignInRefused, match="wrong"):
                sign_in(world, password="wrong password", address="10.0.0.9")
        assert sign_in(world, address="10.0.0.8")


def test_attempts_hold_no_address(world, anna):
    """An attempt is kept under a keyed hash and deleted when its window has passed."""
    with pytest.raises(SignInRefused):
        sign_in(world, password="wrong password")
    with world.database.read() as session:
        rows = session.scalars(select(Attempt)).all()
    assert {row.kind for row in rows} == {"email", "address"}
    assert all(len(row.key_hash) == 32 for row in rows)
    world.clock.now += WINDOW
    sign_in(world)
    with world.database.read() as session:
        assert session.scalars(select(Attempt)).all() == []


def test_a_session_expires(world, anna):
    """After its life a token is nobody's."""
    token = sign_in(world)
    world.clock.now += accounts.SESSION_LIFE + timedelta(seconds=1)
    assert accounts.session_user(world.ctx, token) is None


def test_sessions_are_listed_and_revoked_by_their_owner_only(world, anna):
    """One sees one's own sessions and can end them; nobody else can."""
    token, boris = sign_in(world), world.user("boris")
    (mine,) = accounts.list_sessions(world.ctx, anna)
    assert accounts.list_sessions(world.ctx, boris) == []
    with pytest.raises(NotFound):
        accounts.revoke_session(world.ctx, boris, mine.id)
    accounts.revoke_session(world.ctx, anna, mine.id)
    assert accounts.session_user(world.ctx, token) is None


def test_a_new_password_ends_every_session(world, anna):
    """The old password and all tokens are worth nothing afterwards."""
    token = sign_in(world)
    with pytest.raises(InputError, match="error-password-wrong"):
        accounts.change_password(world.ctx, anna, current="wrong password", new="another long password")
    accounts.change_password(world.ctx, anna, current=PASSWORD, new="another long password")
    assert accounts.session_user(world.ctx, token) is None
    assert sign_in(world, password="another long password")


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("email", {"email": "no address"}),
        ("email", {"email": "anna@example.org"}),
        ("password", {"password": "short"}),
        ("role", {"role": "god"}),
        ("language", {"language": "de"}),
    ],
)
def test_a_user_that_cannot_be_is_refused_with_its_field(world, anna, field, change):
    """The error names the field."""
    with pytest.raises(InputError) as error:
        accounts.create_user(world.ctx, **{"email": "new@example.org", "password": PASSWORD, "role": "viewer", **change})
    assert error.value.field == field
