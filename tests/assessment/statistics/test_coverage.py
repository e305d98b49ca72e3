"""Every statistic has a published value, a second program's value, a property and a case with missing answers.

tests/reference/coverage.json is the table: one statistic a row. A cell names a case of the reference files, or a test of this
folder as FILE::TEST, or says why there is none.
"""

import ast
import json
from pathlib import Path

import pytest

from tests.assessment.statistics.cases import PUBLISHED, REFERENCE, SECOND

TABLE = json.loads((REFERENCE / "coverage.json").read_text(encoding="utf-8"))
HERE = Path(__file__).parent
CORE = Path(__file__).parents[3] / "assessment" / "statistics"
ELSEWHERE = {"path.cheapest_rises"}
"""An algorithm and no statistic: its test tries every way."""
MOST_EXCUSED = 8
"""Cells without a case. A new statistic brings its own."""


def functions_of(path):
    """Name -> node of the functions at the top of a module."""
    return {node.name: node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}


def test_of(cell):
    """The node of a test that a cell names."""
    file, name = cell.split("::")
    return functions_of(HERE / file)[name]


test_of.__test__ = False


def draws_its_cases(node):
    """Whether Hypothesis draws the cases of a test."""
    return any(isinstance(each, ast.Call) and getattr(each.func, "id", "") == "given" for each in node.decorator_list)


@pytest.mark.parametrize("row", TABLE, ids=[row["statistic"] for row in TABLE])
def test_no_cell_is_empty(row):
    """Each cell leads to something that is there, or gives its reason in a sentence."""
    modules = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    for column, known in (("published", PUBLISHED), ("second", SECOND)):
        cell = row[column]
        if isinstance(cell, dict):
            assert len(cell["none"]) > 20
            continue
        assert cell
        assert [case for case in cell if case not in known or f'"{case}"' not in modules] == []
    assert draws_its_cases(test_of(row["property"]))
    missing = row["missing"]
    assert len(missing["none"]) > 20 if isinstance(missing, dict) else test_of(missing).name.startswith("test_")


def test_every_section_and_every_statistic_has_a_row():
    """Sections 1 to 11; each public function that names its source; nothing twice and nothing that is not there."""
    public = {
        f"{path.stem}.{name}": node for path in CORE.glob("*.py") for name, node in functions_of(path).items() if name[0] != "_"
    }
    statistics = {name for name, node in public.items() if "Source:" in (ast.get_docstring(node) or "")}
    listed = [function for row in TABLE for function in row["functions"]]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(public)
    assert statistics - set(listed) == ELSEWHERE
    assert {row["section"] for row in TABLE} == set(range(1, 12))


def test_few_cells_are_excused():
    """A reason is not a way out: no more of them than there were."""
    excused = [row["statistic"] for row in TABLE for cell in row.values() if isinstance(cell, dict)]
    assert len(excused) <= MOST_EXCUSED


def test_every_second_value_is_from_another_program_and_compared():
    """Each names a program with its version or the paper that prints it, and stands in a test."""
    modules = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    assert [case for case in SECOND if f'"{case}"' not in modules] == []
    assert not any("entente" in case["program"].lower() for case in SECOND.values())
