"""Mail goes to everybody, in everybody's language, three times at most, and its codes open the survey."""

import re

import pytest

from assessment.phrases import phrases
from assessment.services import respondent, waves
from assessment.services.errors import Refused
from assessment.services.mail import MailFailed
from assessment.services.postman import TEXTS, MailingInterrupted, send_mailing
from tests.worlds import World, answers

LINK = re.compile(r"https://survey\.example/s/(\S+)")


@pytest.fixture
def wave(world, anna):
    return world.launched(anna, delivery="email")


def test_an_invitation_reaches_everybody_with_a_code_of_their_own(world, anna, wave):
    """Twelve mails, twelve codes, each of which opens the landing page of its reader's group."""
    assert waves.send_invitations(world.ctx, anna, wave.id).kind == "invitation"
    world.work.run(world.ctx)
    assert {mail.to for mail in world.mailer.sent} == {f"p{number}@example.org" for number in range(12)}
    codes = {LINK.search(mail.text)[1] for mail in world.mailer.sent}
    assert len(codes) == 12
    assert {respondent.landing(world.ctx, code).cell for code in codes} == {"side_a", "side_b"}
    (view,) = waves.wave(world.ctx, anna, wave.id).mailings
    assert (view.total, view.sent, view.failed) == (12, 12, 0)


def test_reminders_go_to_everybody_twice_at_most_with_the_same_code(world, anna, wave):
    """Whoever has answered is reminded as well: nobody knows."""
    for _ in range(3):
        waves.send_invitations(world.ctx, anna, wave.id)
        world.work.run(world.ctx)
        respondent.submit(world.ctx, world.cookies(wave)[0], answers(wave))
    by_person = {}
    for mail in world.mailer.sent:
        by_person.setdefault(mail.to, set()).add(LINK.search(mail.text)[1])
    assert len(world.mailer.sent) == 36
    assert {len(codes) for codes in by_person.values()} == {1}
    with pytest.raises(Refused, match="error-no-more-reminders"):
        waves.send_invitations(world.ctx, anna, wave.id)


def test_mail_speaks_the_persons_language(world, anna):
    """One Russian and eleven English readers."""
    draft = world.draft(anna, delivery="email")
    waves.add_people(world.ctx, anna, draft.id, "Иван;ivan@example.org;side_a;ru")
    waves.launch_wave(world.ctx, anna, draft.id)
    waves.send_invitations(world.ctx, anna, draft.id)
    world.work.run(world.ctx)
    (russian,) = [mail for mail in world.mailer.sent if mail.language == "ru"]
    assert russian.to == "ivan@example.org"
    assert "Здравствуйте, Иван." in russian.text
    assert "Правление." in russian.text


def test_an_unreachable_server_leaves_the_rest_queued(database, keys):
    """What was sent stays sent; a later try sends the rest and nothing twice."""

    class Failing:
        def __init__(self):
            self.left, self.sent = 5, []

        def send(self, mail):
            if not self.left:
                raise MailFailed(permanent=False)
            self.left -= 1
            self.sent.append(mail.to)

    world = World(database, keys, mailer=Failing())
    anna = world.user("anna")
    wave = world.launched(anna, delivery="email")
    mailing = waves.send_invitations(world.ctx, anna, wave.id)
    with pytest.raises(MailingInterrupted):
        send_mailing(world.ctx, mailing.id)
    world.mailer.left = 100
    assert send_mailing(world.ctx, mailing.id) == 7
    assert len(set(world.mailer.sent)) == len(world.mailer.sent) == 12


def test_a_refused_address_is_counted_and_the_others_get_their_mail(database, keys):
    """A permanent refusal is noted and not tried again."""

    class Picky:
        def send(self, mail):
            if mail.to == "p3@example.org":
                raise MailFailed(permanent=True)

    world = World(database, keys, mailer=Picky())
    anna = world.user("anna")
    wave = world.launched(anna, delivery="email")
    waves.send_invitations(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    (view,) = waves.wave(world.ctx, anna, wave.id).mailings
    assert (view.sent, view.failed) == (11, 1)


def test_no_mail_goes_out_where_the_consultant_hands_out_links(world, anna):
    """The plan says so to every respondent."""
    wave = world.launched(anna, delivery="shown")
    with pytest.raises(Refused, match="error-links-are-shown"):
        waves.send_invitations(world.ctx, anna, wave.id)


@pytest.mark.parametrize("count", [1, 2, 5, 21])
def test_every_text_exists_in_both_languages(count):
    """Ids and arguments of the two languages are the same, and every plural has a form."""
    files = {language: sorted(TEXTS.glob(f"*.{language}.ftl")) for language in ("en", "ru")}
    found = {}
    for language, paths in files.items():
        source = "\n".join(path.read_text(encoding="utf-8") for path in paths)
        blocks = re.split(r"^(?=[a-z][\w-]* =)", source, flags=re.MULTILINE)[1:]
        found[language] = {block.partition(" =")[0]: set(re.findall(r"\{ \$(\w+)", block)) for block in blocks}
    assert found["en"] == found["ru"]
    for language, messages in found.items():
        t = phrases(language, TEXTS)
        for message, arguments in messages.items():
            numbers = {"count", "items", "minutes", "most", "least", "invited", "threshold"}
            assert t(message, **{name: count if name in numbers else "x" for name in arguments})
