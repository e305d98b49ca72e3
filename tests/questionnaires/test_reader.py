"""YAML texts that are no tree, or no tree that an author can have meant."""

import time

import pytest

from questionnaires.loader import QuestionnaireError, load_questionnaire
from questionnaires.problems import UnusableError
from questionnaires.reader import decode, read_tree


def test_the_small_questionnaire_is_valid(problems, small):
    """The text that the other tests break has nothing wrong with it."""
    assert problems(small) == []


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_an_empty_file_is_called_empty(problems, text):
    """A file without content gives one message that says so."""
    assert problems(text) == ["1:1: the file is empty. See docs/writing-questionnaires.md for what it must say."]


def test_each_tab_in_the_indentation_is_pointed_at(changed):
    """Tabs are reported together, each at its own line and column."""
    found = changed(("  - id: trust", "\t- id: trust"), ("    items:", "  \titems:"))
    assert found == [
        "32:1: a tab stands here. YAML is indented with spaces; replace the tab by spaces.",
        "37:3: a tab stands here. YAML is indented with spaces; replace the tab by spaces.",
    ]


def test_a_tab_after_a_colon_is_explained(changed):
    """A tab between a key and its value is found as well."""
    (found,) = changed(("minutes: 1", "minutes:\t1"))
    assert found.startswith("6:9: a tab stands here.")


def test_a_colon_inside_a_text_is_explained(changed):
    """The commonest slip of authors: a colon and a space in an unquoted sentence."""
    (found,) = changed(("en: They talk.", "en: They talk: often."))
    assert found == "47:24: no colon can stand here. Put text that holds ': ' in quotes, or mend the indentation."


def test_a_text_that_begins_with_a_placeholder_needs_quotes(changed):
    """An unquoted placeholder at the start of a sentence is a mapping to YAML."""
    (found,) = changed(("en: They talk.", "en: {side_a} talks."))
    assert found.startswith("47:24: this does not fit here")
    assert "text that begins with { must stand in quotes" in found


def test_a_lone_placeholder_is_a_mapping_and_not_a_text(changed):
    """YAML reads it without complaint, so the kind of the value gives it away."""
    (found,) = changed(("en: They talk.", "en: {side_a}"))
    assert found.startswith("47:15: 'en' must be text, but here is a mapping")
    assert found.endswith("Text that begins with { or [ must stand in quotes.")


def test_an_unclosed_quotation_mark_is_pointed_at_where_it_opens(changed):
    """The message names the opening mark, not the end of the file."""
    (found,) = changed(("en: They talk.", 'en: "They talk.'))
    assert found.startswith("47:15: ")
    assert "quot" in found


def test_a_missing_colon_is_explained(changed):
    """A key without its colon."""
    (found,) = changed(("minutes: 1", "minutes 1"))
    assert found.startswith(("6:1: ", "7:1: "))
    assert "colon" in found


def test_a_wrong_indentation_is_explained(changed):
    """A key that is indented less than its neighbours."""
    (found,) = changed(("        scale: yes2", "       scale: yes2"))
    assert found.startswith("42:8: ")
    assert "indentation" in found


def test_a_doubled_key_is_found(changed):
    """YAML would silently take the last."""
    assert changed(("minutes: 1", "minutes: 1\nminutes: 2")) == [
        "7:1: the key 'minutes' stands here a second time; the first is in line 6. Delete one of them."
    ]


def test_a_key_that_means_no_is_found(changed):
    """YAML takes the words no, yes, on, off, null for something else than text."""
    (found, *_) = changed(("  yes2:", "  no:"))
    assert found == "27:3: YAML takes the key 'no' for yes or no. Choose another word, or put it in quotes."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("minutes: 1", "minutes: &m 1", "6:10: anchors (&) are not allowed."),
        ("minutes: 1", "minutes: *m", "6:10: aliases (*m) are not allowed."),
        ("minutes: 1", "minutes: !!python/name:os.system 1", "6:10: tags (!) are not allowed."),
        ("minutes: 1", "minutes: !!int 1", "6:10: tags (!) are not allowed."),
        ("minutes: 1", "minutes: 1\n<<: {minutes: 2}", "7:1: unknown key '<<'."),
    ],
)
def test_clever_yaml_is_refused(changed, old, new, message):
    """Anchors, aliases, tags and merge keys are refused where they stand."""
    assert any(found.startswith(message) for found in changed((old, new)))


def test_an_expansion_bomb_is_refused_at_once(problems):
    """Nine levels of nine aliases would be 400 million values."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    started = time.monotonic()
    (found,) = problems("\n".join(levels))
    assert found.startswith("1:5: anchors (&) are not allowed.")
    assert time.monotonic() - started < 1


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "a: " + "[" * 30 + "]" * 30])
def test_deep_nesting_is_refused_at_once(problems, text):
    """A file that nests without end exhausts neither the stack nor the patience."""
    started = time.monotonic()
    (found,) = problems(text)
    assert "nested more than 24 levels deep" in found
    assert time.monotonic() - started < 2


def test_a_huge_file_is_refused(problems):
    """A million characters is a hundred times what any questionnaire needs."""
    assert problems("#" * 1_000_001) == [" the file is too large: more than 1,000,000 characters."]


def test_a_second_document_is_refused(problems, small):
    """One file holds one document."""
    lines = small.count("\n")
    assert problems(small + "---\nid: other\n") == [
        f"{lines + 1}:1: a second document begins here ('---'). One file holds one document."
    ]


@pytest.mark.parametrize(("text", "kind"), [("- a\n- b\n", "a list"), ("just words\n", "text"), ("12\n", "12 is a number")])
def test_a_file_that_is_no_mapping_is_refused(problems, text, kind):
    """The root must be a mapping."""
    (found,) = problems(text)
    assert found.startswith("1:1: the file must be a mapping (key: value), but ")
    assert kind in found


def test_a_control_character_is_pointed_at(changed):
    """Characters that YAML forbids have a place too."""
    (found,) = changed(("They talk.", "They\x07 talk."))
    assert found == "47:19: the character U+0007 is not allowed in YAML. Delete it."


def test_byte_order_mark_and_windows_line_ends_are_accepted(problems, small):
    """Files from Windows are as good as others, and places count the same."""
    windows = "\ufeff" + small.replace("\n", "\r\n")
    assert problems(windows) == []
    assert problems(windows.replace("minutes: 1", "minutes: 0")) == ["6:10: 'minutes' must be at least 1."]
    assert problems(small.replace("\n", "\r")) == []


def test_a_file_in_another_encoding_says_where(tmp_path, small):
    """The first byte that is not UTF-8 has a line and a column, counted in characters."""
    path = tmp_path / "old.yaml"
    path.write_bytes(small.encode("utf-8").replace("Малая".encode(), "Малая".encode("cp1251")))
    with pytest.raises(QuestionnaireError) as caught:
        load_questionnaire(path)
    assert str(caught.value) == f"{path}:3:24: the file is not UTF-8 text from here on. Save it with the encoding UTF-8."


@pytest.mark.parametrize("data", [b"\xff\xfea\x00", b"\x89PNG\r\n\x1a\n\x00", b"a: \xc3\x28"])
def test_bytes_that_are_no_text_are_refused(data):
    """Other files than text are refused as what they are."""
    with pytest.raises(UnusableError, match="not UTF-8"):
        decode(data)


def test_numbers_are_plain_decimals_only():
    """What YAML 1.1 takes for octal, base 60 or a date stays the text that its author sees."""
    root, _ = read_tree("[010, 1:30, 2026-11-24, 1_000, 0x1F, 1e3, .nan, 12, -1.5]")
    assert root.plain() == ("010", "1:30", "2026-11-24", "1_000", "0x1F", "1e3", ".nan", 12, -1.5)


@pytest.mark.parametrize("rest", ["", '  b:\n    en: "{side_a} speaks"\n', '  b:\n    en: "A word: and more"\n'])
def test_a_quotation_mark_that_is_not_closed_is_pointed_at_where_it_opens(rest):
    """It swallows the lines below it, so YAML itself complains of some later line."""
    with pytest.raises(UnusableError) as caught:
        read_tree(f'top:\n  a:\n    en: "Lost on the way: leads\n    ru: Потеряны\n{rest}')
    [finding] = caught.value.findings
    assert (finding.place.line, finding.place.column) == (3, 9)
    assert finding.message == "the quotation mark that opens here is never closed."
