"""Sends a mailing: everybody's code is derived at this moment, put into the mail and forgotten."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from assessment.phrases import Phrases, phrases
from assessment.privacy.codes import written
from assessment.privacy.plan import ReportPlan
from assessment.services.context import Context
from assessment.services.instruments import as_language, question_count, questionnaire_group, wave_plan, wave_questionnaire
from assessment.services.launching import code_of, link
from assessment.services.mail import Mail, MailFailed
from assessment.services.wave_keys import link_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Client, Delivery, Engagement, Invitation, Mailing, Wave

TEXTS = Path(__file__).parent / "texts"


class MailingInterrupted(Exception):  # noqa: N818
    """The mail server cannot be reached; what is left is tried again later."""


def send_mailing(ctx: Context, mailing_id: int) -> int:
    """Send what is still queued of a mailing; returns how many mails the server accepted this time.

    A mail is marked after it was accepted: a crash in between sends one mail twice rather than none.

    Raises:
        MailingInterrupted: If the server cannot be reached.
    """
    sent = 0
    with ctx.database.read() as session:
        queued = session.scalars(
            select(Delivery.invitation_id).where(Delivery.mailing_id == mailing_id, Delivery.state == "queued")
        ).all()
    for invitation_id in queued:
        mail = _compose(ctx, mailing_id, invitation_id)
        if mail is None:
            break
        try:
            ctx.mailer.send(mail)
            state = "sent"
        except MailFailed as error:
            if not error.permanent:
                raise MailingInterrupted("the mail server cannot be reached") from None
            state = "failed"
        with ctx.database.write() as session:
            session.get_one(Delivery, (mailing_id, invitation_id)).state = state
        sent += state == "sent"
    return sent


def invitation_mail(ctx: Context, found: tuple[Wave, Engagement, Client], person: Invitation, *, kind: str, code: str) -> Mail:
    """The mail of one person, in that person's language; ``kind`` is invitation or reminder."""
    wave, engagement, client = found
    language = as_language(person.language)
    t = phrases(language, TEXTS)
    plan = wave_plan(wave)
    closes = closing_words(plan, wave.closes_at or ctx.now(), t)
    questionnaire = wave_questionnaire(wave, engagement)
    return Mail(
        to=person.email or "",
        subject=t(f"mail-{kind}-subject", client=client.name, closes=closes),
        text=t(
            f"mail-{kind}-text",
            client=client.name,
            name=person.name,
            items=question_count(questionnaire, questionnaire_group(questionnaire, plan, person.cell)),
            minutes=questionnaire.minutes,
            closes=closes,
            recipients=plan.recipients.get(language, ""),
            threshold=plan.min_group,
            link=link(ctx, written(code)),
        ),
        language=language,
    )


def closing_words(plan: ReportPlan, closes_at: datetime, t: Phrases) -> str:
    """Day and hour of closing, by the clock of those who are asked: 23 October 2026, 18:00."""
    local = plan.local(closes_at)
    return f"{t.date(local.date())}, {t.time(local)}"


def _compose(ctx: Context, mailing_id: int, invitation_id: int) -> Mail | None:
    with ctx.database.read() as session:
        mailing = session.get_one(Mailing, mailing_id)
        person = session.get_one(Invitation, invitation_id)
        wave = session.get_one(Wave, mailing.wave_id)
        engagement = session.get_one(Engagement, wave.engagement_id)
        client = session.get_one(Client, engagement.client_id)
    if wave.state != "open":
        return None
    try:
        code = code_of(wave_plan(wave).delivery, link_key(ctx, wave.public_id), person.id)
    except KeyMissing:
        return None
    return invitation_mail(ctx, (wave, engagement, client), person, kind=mailing.kind, code=code)
