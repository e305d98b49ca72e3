"""Answering leaves no line behind: nothing of any answer route, whatever its outcome, is written by the real web server."""

from tests.durability.serving import ask, served, sheet


def walk(ground, port):
    """Every route of a respondent, and every way to go wrong on it; the statuses in turn."""
    code, unused = ground.world.codes(ground.wave)[:2]
    cookie, answers = ground.submissions[0][1:]
    form = sheet(ground.world.ctx, cookie, answers)
    asked = [
        *(("GET", f"/s/{code}{page}") for page in ("", "/promise", "/plan.json", "/start")),
        *(("GET", path) for path in ("/promise", "/accessibility", "/s/", "/s/nonsense", "/s/0000000000", "/answer", "/nowhere")),
        ("POST", "/s/", f"code={unused}"),
        ("POST", "/s/", "code=wrong"),
        ("POST", f"/s/{code}/start"),
        ("GET", "/answer", "", cookie),
        ("POST", "/answer", "page=x&to=y", cookie),
        ("POST", "/answer", form, "1.forged"),
        ("POST", "/answer", form, cookie),
        ("POST", "/answer", form, cookie),
        ("PUT", "/answer", form, cookie),
        ("POST", "/answer", "a" * 70_000, cookie),
    ]
    return [ask(port, *each)[0] for each in asked]


def test_no_answer_route_writes_a_line(field, place, tmp_path):
    """Opening, starting, answering and every refusal write nothing to standard output, standard error or the data folder."""
    ground = field(12)
    with served(place, tmp_path, 1) as (port, said):
        files = sorted((tmp_path / "web").rglob("*"))
        statuses = walk(ground, port)
        assert {200, 303, 400, 403, 404, 405, 413} <= set(statuses)
        assert max(statuses) < 500
        assert sorted((tmp_path / "web").rglob("*")) == files
    assert said.read_text() == ""


def test_an_access_log_is_noticed(field, place, tmp_path):
    """The same walk finds the lines of a server that keeps an access log, codes and all."""
    ground = field(12)
    with served(place, tmp_path, 1, "--access-logfile", "-") as (port, said):
        walk(ground, port)
    assert ground.world.codes(ground.wave)[0] in said.read_text()
