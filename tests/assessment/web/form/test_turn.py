"""Turning pages: the route follows the answers, problems lead to their page, and orders are drawn by chance."""

from assessment.web.form import Values, first_sheet, first_turn, minutes_for, retold, review_page, section_page
from assessment.web.form.rendering import copy_of
from assessment.web.form.turn import ordered
from tests.assessment.web.form.forms import BARE, KINDS, Sent, post, told, words
from tests.assessment.web.respondent.reading import Html

OPEN: Sent = {"ek_reports": "3", "ek_channel": "mail", "ek_hinders": ["late"], "ek_days": "4"}


def test_sections_open_and_close_with_the_answers() -> None:
    """Reports open the details, slow answers open another section; without them one goes past both."""
    assert post({"ek_reports": "3", "ek_channel": "mail"}).page == 2
    assert post({"ek_reports": "1", "ek_channel": "mail"}).page == 3
    assert [page.section.id for page in post(OPEN, page=2).route] == ["opening", "detail", "sharing", "tables", "slow"]
    assert [page.section.id for page in post(OPEN | {"ek_days": "2"}, page=2).route][-1] == "tables"
    assert [page.section.id for page in post(OPEN, page=2, group="leadership").route] == [
        "opening",
        "detail",
        "sharing",
        "leaders",
        "slow",
    ]


def test_answers_off_the_route_travel_but_do_not_count() -> None:
    """Whoever closes a section sends nothing of it, and finds it again when it opens."""
    closed = post(OPEN | {"ek_reports": "1"}, to="review")
    assert closed.at_review
    assert closed.answers == {"ek_reports": 1, "ek_channel": "mail"}
    assert (closed.answered, closed.total) == (2, len(closed.route[0].questions) + 3 + 6)
    page = Html(review_page(closed, BARE, send="Send"))
    assert not page.says("It comes late")
    assert "It comes late" not in copy_of(closed)
    assert page.form().data()["a_ek_days"] == "4"
    again = post(OPEN, to="review")
    assert again.answers["ek_days"] == 4.0


def test_wrong_answers_off_the_route_hold_nobody_up() -> None:
    """What is hidden in a closed section need not be mended."""
    turn = post({"ek_reports": "1", "ek_channel": "mail", "ek_days": "soon"})
    assert (turn.page, turn.wrong) == (3, {})
    assert post({"ek_reports": "3", "ek_channel": "mail", "ek_days": "soon"}, page=3, to="back").page == 2


def test_going_on_without_a_wrong_answer_leaves_it_out() -> None:
    """The other answers stay; going back does not lose the wrong one silently."""
    sent: Sent = {"ek_first.1": "speed", "ek_time.customers": "90", "ek_sellers": "3"}
    assert post(sent, page=3, to="back").page == 3
    turn = post(sent, page=3, to="skip")
    assert (turn.page, turn.answers) == (4, {"ek_first": ("speed",), "ek_sellers": 3})
    page = Html(section_page(turn, BARE))
    assert "a_ek_time.customers" not in page.form().data()


def test_progress_counts_what_is_on_the_route() -> None:
    """Numbers of sections and questions follow the route."""
    page = Html(section_page(post({"ek_reports": "1", "ek_channel": "mail"}), BARE))
    assert page.says("Section 2 of 3 Questions 3 to 5 of 11")
    page = Html(section_page(post({"ek_reports": "2", "ek_channel": "mail"}), BARE))
    assert page.says("Section 2 of 4 Questions 3 to 4 of 13")


def test_a_seed_gives_an_order_and_errors_keep_it() -> None:
    """Sections that are shuffled stand differently for different readers, the same for one, and text keeps its place."""
    tables = words().pages[3]
    orders = {tuple(block.text for block in ordered(tables, f"{seed:016x}")) for seed in range(50)}
    assert len(orders) == 6
    assert ordered(words().pages[1], "0" * 16) == words().pages[1].blocks
    first = first_turn(words(), "side_a", first_sheet())
    assert first.sheet.seed != first_sheet().seed
    turn = post({"seed": "0123456789abcdef"}, page=4)
    assert turn.missing
    page = Html(section_page(turn, BARE))
    assert page.form().data()["seed"] == "0123456789abcdef"
    heads = [block.text for block in ordered(tables, "0123456789abcdef")]
    assert sorted(heads, key=page.text.index) == heads


def test_a_seed_of_another_shape_is_drawn_anew() -> None:
    """Nothing but chance decides, whatever is sent."""
    assert post({"seed": "<b>"}).sheet.seed != "<b>"


def test_no_seed_travels_where_nothing_is_shuffled() -> None:
    """A form in one order carries none."""
    fixed = KINDS.model_copy(update={"sections": KINDS.sections[:3]})
    page = Html(section_page(first_turn(words("en", fixed), "side_a", first_sheet()), BARE))
    assert "seed" not in page.form().data()


def test_another_language_keeps_numbers_and_says_what_is_wrong_anew() -> None:
    """1,250 read in English is not read again in Russian, and a message speaks the language of its page."""
    turn = post({"ek_sellers": "1,250", "ek_first.2": "speed", "ek_time.customers": "x"}, page=3, to="stay")
    russian = first_turn(words("ru"), "side_a", retold(turn.sheet, words("ru")))
    assert russian.sheet.answers["ek_sellers"] == 1250
    assert "«Клиенты»" in russian.sheet.wrong["ek_time"].arguments["option"].join("«»")
    assert told(turn)["ek_time"].startswith("“x” beside “Customers”")


def test_known_answers_begin_a_form() -> None:
    """Somebody who comes back finds what was stated before."""
    turn = first_turn(words(), "side_a", first_sheet({"ek_reports": 2, "ek_days": 2.5}))
    data = Html(section_page(turn, BARE)).form().data()
    assert (data["a_ek_reports"], data["a_ek_days"]) == ("2", "2.5")


def test_a_group_that_is_asked_nothing_comes_to_an_empty_review() -> None:
    """No page is made up for it."""
    sides = KINDS.model_copy(update={"sections": KINDS.sections[3:4]})
    turn = first_turn(words("en", sides), "leadership", first_sheet())
    assert turn.at_review
    page = Html(review_page(turn, BARE, send="Send"))
    assert page.h1 == "Your answers"


def test_slots_hold_no_markup_of_the_reader() -> None:
    """What somebody writes is escaped wherever it comes back."""
    turn = post({"ek_reports": "3", "ek_days": '"><script>'}, page=2, to="next")
    text = section_page(turn, BARE, Values())
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_a_group_that_is_asked_less_needs_less_time() -> None:
    """The minutes are those of whoever is asked most; nobody needs none."""
    assert minutes_for(words(), "side_a") == minutes_for(words(), "side_b") == 5
    assert minutes_for(words(), "leadership") == 4
    leaders = KINDS.model_copy(update={"sections": KINDS.sections[4:5]})
    assert minutes_for(words("en", leaders), "side_a") == 1
