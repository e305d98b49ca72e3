"""The demo client: a sealed wave with leadership withheld, one that is compared with it, an open one whose links nobody used."""

from pathlib import Path

from assessment.demo.layout import CONSULTANT, demo_access, demo_exists, lay_out_demo
from assessment.services import accounts, clients, respondent, waves
from assessment.services.context import utc_now
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from tests.worlds import World


def test_the_demo_shows_what_it_should(database: Database, keys: DirectoryKeys, tmp_path: Path) -> None:
    """Sales sees it rosier, four leaders are withheld, and every printed link still takes an answer."""
    ctx = World(database, keys, clock=utc_now).ctx
    assert not demo_exists(ctx)
    lay_out_demo(ctx, tmp_path / "password")
    assert demo_exists(ctx)
    consultant = accounts.find_user(ctx, CONSULTANT)
    assert consultant is not None
    (client,) = clients.list_clients(ctx, consultant)
    first, second, third = client.engagements[0].waves
    assert (first.state, second.state, third.state) == ("sealed", "sealed", "open")
    assert first.invited == second.invited == third.invited == 34 + 15 + 6
    groups = waves.sealed(ctx, consultant, first.id).diagnosis.groups
    assert groups["leadership"].mean is None
    assert groups["side_a"].mean > groups["side_b"].mean  # type: ignore[operator]
    later = waves.sealed(ctx, consultant, second.id)
    assert later.diagnosis.change is not None and later.diagnosis.change.overall is not None
    assert (later.diagnosis.change.overall.words, later.earlier_title) == ("rose", "First wave")
    access = demo_access(ctx, tmp_path / "password")
    assert set(access.unused_links) == {"Sales", "Marketing", "Leadership"}
    for link in access.unused_links.values():
        ballot = respondent.start(ctx, link.rpartition("/")[2])
        assert respondent.submit(ctx, ballot.value, {"common_language": 4}) == "accepted"
    (diagnosis,) = client.engagements[1].waves
    found = waves.sealed(ctx, consultant, diagnosis.id)
    assert found.diagnosis.verdict is not None
    assert found.diagnosis.verdict.decision == "tighten"
    assert {scale.part for scale in found.diagnosis.scales} == {"stereotypes"}
    assert [(each.questionnaire.id, len(each.sheets)) for each in found.facts] == [("change-need", 4), ("outcome-baseline", 1)]
    assert (tmp_path / "password").stat().st_mode & 0o777 == 0o600
