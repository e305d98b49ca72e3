"""The consultant's portfolio: who takes part, who sees it, and that nobody can be told by looking twice."""

from datetime import timedelta

import pytest

from assessment.services import clients, waves
from assessment.services.portfolio import portfolios
from assessment.services.results import sealed
from tests.portfolios import many, surveyed
from tests.worlds import NOW


def benchmark(world, actor, wave_id):
    """What a wave's diagnosis says of its place."""
    return sealed(world.ctx, actor, wave_id).diagnosis.benchmark


def seen_of(found):
    """Everything in a comparison that rests on others."""
    return (found.clients, found.others, found.portfolio, found.years)


def test_six_clients_are_compared_each_with_the_other_five(world, anna):
    """From the sixth client on every report has dots of five others, and no place among so few."""
    ids = many(world.ctx, anna, 5, start=NOW)
    assert [benchmark(world, anna, wave) for wave in ids] == [None] * 5
    ids.append(surveyed(world.ctx, anna, "Sixth", level=3.0, on=NOW + timedelta(weeks=9)))
    for wave in ids:
        found = benchmark(world, anna, wave)
        assert (found.clients, len(found.others), found.words, found.thirds) == (6, 5, "few", None)


def test_a_client_that_joins_cannot_be_found_by_looking_before_and_after(world, anna):
    """A report before and one after a client joins say the same of the others, until six more have come."""
    ids = many(world.ctx, anna, 6, start=NOW)
    before = benchmark(world, anna, ids[0])
    for number in range(6):
        surveyed(world.ctx, anna, f"Newcomer {number}", level=4.6, on=NOW + timedelta(weeks=20 + number))
        after = benchmark(world, anna, ids[0])
        if number < 5:
            assert after == before
    assert after.clients == 12
    assert after.portfolio != before.portfolio


def test_a_client_surveyed_anew_cannot_be_found_either(world, anna):
    """A second survey of one client changes no report of another: the client's former figure stays until five others change."""
    ids = many(world.ctx, anna, 6, start=NOW)
    client = waves.wave(world.ctx, anna, ids[3]).client_id
    before = benchmark(world, anna, ids[0])
    surveyed(world.ctx, anna, "", level=4.9, on=NOW + timedelta(weeks=30), client_id=client)
    assert benchmark(world, anna, ids[0]) == before


def test_who_does_not_agree_is_compared_and_never_enters(world, anna):
    """A client without consent sees six others; no other report holds it, however many of its kind there are."""
    ids = many(world.ctx, anna, 6, start=NOW)
    before = seen_of(benchmark(world, anna, ids[0]))
    outside = [
        surveyed(world.ctx, anna, f"Private {n}", level=1.2, on=NOW + timedelta(weeks=10 + n), agreed=False) for n in range(7)
    ]
    assert benchmark(world, anna, outside[0]).clients == 7
    assert len(benchmark(world, anna, outside[0]).others) == 6
    assert seen_of(benchmark(world, anna, ids[0])) == before


def test_other_consultants_clients_are_not_compared(world, anna):
    """A portfolio is one consultant's; another's clients neither enter nor see it."""
    many(world.ctx, anna, 7, start=NOW)
    boris = world.user("boris")
    alone = surveyed(world.ctx, boris, "Elsewhere", level=3.0, on=NOW + timedelta(weeks=12))
    assert benchmark(world, boris, alone) is None
    assert [view.owner_name for view in portfolios(world.ctx, boris)] == ["Boris"]
    assert [client.name for view in portfolios(world.ctx, boris) for client in view.clients] == ["Elsewhere"]


def test_owner_and_viewer_see_every_portfolio(world, anna):
    """An owner and a viewer of the house see each consultant's clients under the consultant's name."""
    surveyed(world.ctx, anna, "Acme", level=3.0, on=NOW)
    surveyed(world.ctx, world.user("boris"), "Elsewhere", level=3.0, on=NOW)
    for role in ("owner", "viewer"):
        views = portfolios(world.ctx, world.user(role, role))
        assert sorted(view.owner_name for view in views) == ["Anna", "Boris"]


def test_the_page_says_who_counts_who_waits_and_who_is_left_out(world, anna):
    """Names, scores and numbers for the consultant; those that do not take part with the reason."""
    many(world.ctx, anna, 7, start=NOW)
    surveyed(world.ctx, anna, "Private", level=3.0, on=NOW + timedelta(weeks=8), agreed=False)
    surveyed(world.ctx, anna, "Half", level=3.0, on=NOW + timedelta(weeks=9), people={"side_a": 14, "side_b": 3})
    surveyed(world.ctx, anna, "Open", level=3.0, on=NOW + timedelta(weeks=10), precision="full")
    clients.create_client(world.ctx, anna, name="Not yet surveyed", language="en")
    (view,) = portfolios(world.ctx, anna)
    assert view.let_in == 6
    assert [client.counts for client in view.clients] == [True] * 6 + [False]
    assert {each.name: each.why for each in view.left_out} == {"Private": "no-consent", "Half": "no-score", "Open": "named"}
    first = view.clients[0]
    assert (first.name, first.scored, first.invited, first.closed_at) == ("Company 01", 26, 26, NOW)
    assert first.ci95[0] < first.mean < first.ci95[1]
    assert first.words


def test_a_reworded_index_is_another_comparison(world, anna, monkeypatch):
    """A client asked with other statements is not compared with those asked before, and is named as left out."""
    ids = many(world.ctx, anna, 6, start=NOW)
    _reword(monkeypatch)
    later = surveyed(world.ctx, anna, "Reworded", level=3.0, on=NOW + timedelta(weeks=9))
    assert benchmark(world, anna, later) is None
    assert benchmark(world, anna, ids[0]).clients == 6
    (view,) = portfolios(world.ctx, anna)
    assert [client.name for client in view.clients] == ["Reworded"]
    assert {each.why for each in view.left_out} == {"other-version"}


def _reword(monkeypatch):
    """From now on the library asks one statement otherwise."""
    from assessment.services import instruments
    from questionnaires.bundles import form_of
    from questionnaires.freezing import frozen_text, thawed

    form = form_of("relationship-index")
    asked = next(iter(form.items)).text.en
    changed = thawed(frozen_text(form).replace(asked, "Something else altogether."))
    monkeypatch.setattr(instruments, "form_of", lambda _: changed)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_too_few_clients_are_a_page_and_no_comparison(world, anna, count):
    """Up to five clients the page lists them, nobody is let in, and no report compares."""
    ids = many(world.ctx, anna, count, start=NOW)
    views = portfolios(world.ctx, anna)
    assert [len(view.clients) for view in views] == ([count] if count else [])
    assert all(view.let_in == 0 for view in views)
    assert all(benchmark(world, anna, wave) is None for wave in ids)
