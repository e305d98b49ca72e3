"""Whatever the document says by a code has its words in both languages, and no figure is written without Babel."""

import re
from pathlib import Path

import pytest

from assessment.diagnosis.company import gap_words
from assessment.diagnosis.document import Diagnosis

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "assessment" / "diagnosis" / "texts", ROOT / "reports" / "texts")

WORDED = {
    "AgreementResult.words": "agreement-{}",
    "ItemGroup.words": "agreement-{}",
    "Audit.status": "audit-{}",
    "BenchmarkResult.thirds": "third-{}",
    "ChangeFigure.words": "change-{}",
    "Gap.size": "size-{}",
    "Evidence.reason": "evidence-{}",
    "ItemReliability.quadrant": "measures-quadrant-{}",
    "PracticeStanding.quadrant": "quadrant-{}-practices",
    "VerdictSummary.decision": "decision-headline-{}",
    "Diagnosis.precision": "precision-{}",
}
"""Field -> the message of each of its values."""
SILENT = {
    "ChoiceResult.kind": "decides how a question is drawn",
    "Evidence.subject": "decides where the name of the evidence stands",
    "ReliabilityResult.status": "said with alpha and the number of people",
    "ScoreReliability.status": "said with alpha and the number of people",
    "ScaleResult.meaning": "decides the colour of a band",
    "WeighedResult.nature": "barriers have a list of their own",
}
"""Fields whose values no reader sees, and why."""


def enumerations(node, name):
    """(field, values) of everything in a schema that has a closed list of values."""
    for key, entry in node.get("properties", {}).items():
        for place in (entry, entry.get("propertyNames", {}), *entry.get("anyOf", ())):
            for found in (place, place.get("propertyNames", {})):
                if "enum" in found:
                    yield f"{name}.{key}", tuple(found["enum"])


def every_enumeration():
    """Those of the whole document."""
    schema = Diagnosis.model_json_schema(by_alias=True, mode="serialization")
    parts = {**schema["$defs"], "Diagnosis": schema}
    return dict(found for name, node in parts.items() for found in enumerations(node, name))


def messages(language):
    """Ids of every message of the document and of the report."""
    files = [path for folder in FOLDERS for path in folder.glob(f"*.{language}.ftl")]
    return {name for path in files for name in re.findall(r"^([a-z][\w-]*) =", path.read_text(encoding="utf-8"), re.MULTILINE)}


def test_every_field_with_a_code_is_worded_or_silent_for_a_reason():
    """A field that is added needs a decision."""
    known = every_enumeration()
    assert set(known) == set(WORDED) | set(SILENT)
    assert not set(WORDED) & set(SILENT)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("field", list(WORDED))
def test_every_value_has_its_message(field, language):
    """In English and in Russian."""
    wanted = [WORDED[field].format(value) for value in every_enumeration()[field]]
    assert [name for name in wanted if name not in messages(language)] == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_gap_and_the_reasons_have_words(language):
    """Three words of a gap; each code of a warning or of a withheld value that the code names."""
    known = messages(language)
    assert [word for ends in ((1, 2), (-2, -1), (-1, 1)) if (word := f"gap-{gap_words(ends)}") not in known] == []
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "assessment" / "diagnosis").glob("*.py"))
    warnings = set(re.findall(r"caution\(\s*\"([\w-]+)\"", sources))
    assert len(warnings) > 10
    assert [code for code in warnings if f"warning-{code}" not in known] == []


@pytest.mark.parametrize("folder", ["assessment/web", "assessment/services", "assessment/diagnosis", "reports"])
def test_numbers_and_dates_are_written_by_babel(folder):
    """No decimal point or month of Python's own; drawings and style sheets are no sentences."""
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        if "charts" in path.parts:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if re.search(r"strftime\(|\{[^{}]*:[,+]?\.\d[f%]\}", line):
                found.append(f"{path.relative_to(ROOT)}:{number}")
    assert found == []
