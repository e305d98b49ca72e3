"""Every shipped file, broken in many ways: each is reported in the line that was broken."""

from pathlib import Path

import pytest

from questionnaires.filing import check_text
from questionnaires.problems import QuestionnaireError
from questionnaires.reader import read_tree
from questionnaires.shelves import ADVICE, BUNDLES, GROUPS, LIBRARY, SCALES
from tests.questionnaires import mutations

FILES = {
    path: kind
    for folder, kind in (
        (LIBRARY, mutations.QUESTIONNAIRE),
        (ADVICE, mutations.ADVICE),
        (BUNDLES, mutations.BUNDLE),
        (GROUPS, mutations.GROUPS),
    )
    for path in sorted(folder.glob("*.yaml"))
} | {SCALES: mutations.SCALES}
LEAST = {
    id(mutations.QUESTIONNAIRE): 12,
    id(mutations.ADVICE): 10,
    id(mutations.BUNDLE): 5,
    id(mutations.GROUPS): 10,
    id(mutations.SCALES): 10,
}


def reported(text: str, path: Path) -> dict[int, str]:
    """Line -> what is said of it; {} if nothing can be said against a text."""
    try:
        check_text(text, str(path))
    except QuestionnaireError as error:
        return {problem.place.line: problem.message for problem in error.problems if problem.place}
    return {}


def names(path: Path) -> str:
    """A test's name."""
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=names)
def test_every_way_of_breaking_a_file_is_reported_in_its_line(path):
    """All of them in one run: references, translations, types, ids, bands, conditions, placeholders."""
    patient = mutations.broken_everywhere(path.read_text(encoding="utf-8"), FILES[path])
    found = reported(patient.result(), path)
    assert {line: why for line, why in patient.broken.items() if line not in found} == {}
    assert len(patient.broken) >= LEAST[id(FILES[path])], patient.broken


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_tab_is_reported_in_its_line(path):
    """Wherever it stands."""
    lines = path.read_text(encoding="utf-8").split("\n")
    middle = len(lines) // 2
    lines[middle] = "\t" + lines[middle]
    assert "a tab stands here" in reported("\n".join(lines), path)[middle + 1]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent in (LIBRARY, ADVICE)], ids=names)
def test_what_says_nothing_is_reported_in_its_line(path):
    """A figure that does not come out, a rule that never holds, a section out of reach."""
    patient = mutations.broken_in_use(path.read_text(encoding="utf-8"))
    found = reported(patient.result(), path) if patient.broken else {}
    assert {line: why for line, why in patient.broken.items() if line not in found} == {}


def test_most_files_can_be_broken_in_use():
    """The test before would say nothing otherwise."""
    libraries = [path for path in FILES if path.parent == LIBRARY]
    broken = [path for path in libraries if mutations.broken_in_use(path.read_text(encoding="utf-8")).broken]
    assert len(broken) * 4 >= len(libraries) * 3, [path.stem for path in libraries if path not in broken]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent == BUNDLES], ids=names)
def test_each_key_of_a_bundle_broken_by_itself_is_reported_in_its_line(path):
    """A bundle has few lines, so each is broken in turn: the key misspelt, the value of another kind, the key doubled."""
    text = path.read_text(encoding="utf-8").rstrip("\n")
    lines, ways = text.split("\n"), 0
    for entry in read_tree(text)[0].entries:
        at = entry.place.line
        broken = {at: [[f"{entry.key}x{line[len(entry.key) :]}" if n == at else line for n, line in enumerate(lines, start=1)]]}
        if not entry.value.entries and entry.value.place.line == at:
            broken[at].append([f"{entry.key}: {{a: 1}}" if n == at else line for n, line in enumerate(lines, start=1)])
        broken.setdefault(len(lines) + 1, []).append([*lines, f"{entry.key}: again"])
        for line, texts in broken.items():
            for changed in texts:
                assert line in reported("\n".join(changed), path), (entry.key, line)
                ways += 1
    assert ways >= 12
