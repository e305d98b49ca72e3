"""The key store is lost while a wave is open: everybody is told, nothing fails, and the wave can be given up."""

import re

import pytest

from assessment.services import respondent, sealing, waves
from assessment.services.errors import KeysLost, Refused, UnknownCode
from assessment.services.key_loss import keys_lost
from assessment.store.keys import DirectoryKeys
from assessment.web.settings import Settings
from tests.worlds import PASSWORD, World
from wsgi import create_app


@pytest.fixture
def ground(field):
    """A wave of which half the people have answered."""
    ground = field(12)
    for _, cookie, answers in ground.submissions[:6]:
        assert respondent.submit(ground.world.ctx, cookie, answers) == "accepted"
    return ground


def restarted(ground, tmp_path, lost="*"):
    """The world of a server that starts again without the keys that a pattern names."""
    for file in ground.place.keys.glob(lost):
        file.rename(tmp_path / file.name)
    return World(ground.world.database, DirectoryKeys(ground.place.keys), ground.world.clock)


def browser(world, tmp_path):
    """A browser on a server of that world."""
    app = create_app(Settings(data=tmp_path / "web", base_url="http://localhost"), world.ctx)
    return app.test_client()


def sign_in(client):
    """Boris signs in with the token of the form."""
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', client.get("/console/sign-in").text)[1]
    client.post("/console/sign-in", data={"email": "boris@example.org", "password": PASSWORD, "csrf_token": token})


@pytest.mark.parametrize(("lost", "landing"), [("*", 404), ("wave-*", 200)])
@pytest.mark.parametrize(("language", "said"), [("en", "This survey cannot take"), ("ru", "Сейчас опрос не может")])
def test_respondents_are_told(ground, tmp_path, lost, landing, language, said):
    """A link, a start and a ballot lead to a page that says so, never to a failure; nothing more is stored."""
    code, cookie = ground.world.codes(ground.wave)[7], ground.submissions[7][1]
    client = browser(restarted(ground, tmp_path, lost), tmp_path)
    assert client.get(f"/s/{code}").status_code == landing
    reply = client.post(f"/s/{code}/start", data={"language": language})
    assert reply.status_code == (404 if lost == "*" else 503)
    client.set_cookie("ballot", cookie, path="/answer")
    for reply in (client.get(f"/answer?language={language}"), client.post("/answer", data={"language": language, "to": "send"})):
        assert (reply.status_code, said in reply.text.replace("\N{NO-BREAK SPACE}", " ")) == (503, True)


def test_sealing_says_what_is_missing_and_goes_on_when_it_is_back(ground, tmp_path):
    """Nothing is changed while the key is missing; with the store mounted again the wave is sealed with every answer."""
    for _, cookie, answers in ground.submissions[6:]:
        respondent.submit(ground.world.ctx, cookie, answers)
    world = restarted(ground, tmp_path)
    waves.close_wave(world.ctx, world.user("boris", "owner"), ground.wave.id)
    with pytest.raises(sealing.SealingError, match="discard the wave and ask again"):
        sealing.seal(world.ctx, ground.wave.id)
    for file in tmp_path.glob("wave-*"):
        file.rename(ground.place.keys / file.name)
    assert sealing.seal(world.ctx, ground.wave.id) == "sealed"


def test_the_console_says_what_to_do(ground, tmp_path):
    """The wave's page tells of the loss and of discarding; links cannot be made; a discarded wave goes, keys or not."""
    owner = ground.world.user("boris", "owner")
    assert not keys_lost(ground.world.ctx, owner, ground.wave.id)
    world = restarted(ground, tmp_path)
    assert keys_lost(world.ctx, owner, ground.wave.id)
    client = browser(world, tmp_path)
    sign_in(client)
    page = client.get(f"/console/waves/{ground.wave.id}").text
    assert "The keys of this wave are missing" in page
    assert "discard this wave" in page
    assert client.get(f"/console/waves/{ground.wave.id}/links").status_code == 303
    with pytest.raises(Refused, match="error-keys-lost"):
        waves.links(world.ctx, owner, ground.wave.id)
    waves.discard_wave(world.ctx, owner, ground.wave.id, ground.wave.title)
    assert sealing.seal(world.ctx, ground.wave.id) == "discarded"
    assert not keys_lost(world.ctx, owner, ground.wave.id)


def test_services_tell_the_loss_from_a_wrong_code(ground, tmp_path):
    """A start without the ballot key is a loss while the wave is open, and an unknown code when it is over."""
    code = ground.world.codes(ground.wave)[7]
    world = restarted(ground, tmp_path, "wave-*")
    with pytest.raises(KeysLost):
        respondent.start(world.ctx, code)
    waves.discard_wave(world.ctx, world.user("boris", "owner"), ground.wave.id, ground.wave.title)
    with pytest.raises(UnknownCode):
        respondent.start(world.ctx, code)
