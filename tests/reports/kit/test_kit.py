"""The working papers: every one in every language, with names in their cases, as files that open."""

from io import BytesIO

import docx
import pytest
from click.testing import CliRunner

from questionnaires.kits import load_paper, load_paper_text
from questionnaires.library import instrument
from questionnaires.model import LANGUAGES
from questionnaires.problems import QuestionnaireError
from questionnaires.shelves import kit_ids
from reports.kit import LowItem, filled, paper_docx, paper_pdf
from wsgi import commands

LOW = (LowItem("They talk before they plan.", ("2.1", "–")),)
PAPERS = [(paper, language) for paper in kit_ids() for language in LANGUAGES]


def make(paper, language, lowest=()):
    return filled(load_paper(paper), language, instrument("relationship-index").names(language), subtitle="Acme", lowest=lowest)


def words(paper):
    return [text for block in paper.blocks for text in (*block.lines, *(cell for row in block.rows for cell in row))]


@pytest.mark.parametrize(("paper", "language"), PAPERS)
def test_every_paper_is_filled_in(paper, language):
    """No placeholder is left, and the two languages have the same pieces."""
    made = make(paper, language)
    assert not any("{" in text or "}" in text for text in (made.title, *words(made)))
    assert [block.kind for block in made.blocks] == [block.kind for block in make(paper, "en").blocks]


@pytest.mark.parametrize("paper", [paper for paper in kit_ids() if any(block.lowest for block in load_paper(paper).blocks)])
def test_the_lowest_statements_stand_only_where_there_are_any(paper):
    """Without results neither the heading nor the sentence that introduces them is printed."""
    without, with_results = make(paper, "en"), make(paper, "en", LOW)
    assert LOW[0].text in words(with_results)
    assert len(with_results.blocks) == len(without.blocks) + 3


@pytest.mark.parametrize(("paper", "language"), PAPERS)
def test_the_word_file_holds_every_sentence(paper, language):
    """The file opens again and says everything, in real headings and tables."""
    made = make(paper, language, LOW)
    opened = docx.Document(BytesIO(paper_docx(made)))
    said = "\n".join(
        [paragraph.text for paragraph in opened.paragraphs]
        + [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    )
    assert [text for text in words(made) if text not in said] == []
    headings = [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [block.lines[0] for block in made.blocks if block.kind == "heading"]
    assert opened.core_properties.language.startswith(language)


def test_numbered_lists_begin_at_one():
    """Each list of steps has a numbering of its own."""
    opened = docx.Document(BytesIO(paper_docx(make("interview", "en"))))
    numbers = [paragraph._p.pPr.numPr.numId.val for paragraph in opened.paragraphs if paragraph.style.name == "List Number"]
    assert len(set(numbers)) == sum(block.kind == "steps" for block in make("interview", "en").blocks)


@pytest.mark.parametrize(("paper", "language"), PAPERS)
def test_the_pdf_is_made_without_a_warning(paper, language, caplog):
    """WeasyPrint has nothing to complain about, and the same paper gives the same bytes."""
    made = make(paper, language, LOW)
    pdf = paper_pdf(made)
    assert pdf.startswith(b"%PDF")
    assert pdf == paper_pdf(made)
    assert caplog.records == []


def test_the_command_writes_both_files_of_every_paper(tmp_path):
    """Names given on the line stand in the papers."""
    result = CliRunner().invoke(commands, ["kit", "--names", "side_a=Trade", "-o", str(tmp_path / "new")])
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        f"{paper}-en.{ending}" for paper in kit_ids() for ending in ("docx", "pdf")
    }
    opened = docx.Document(str(tmp_path / "new" / "agreement-en.docx"))
    assert "Head of Trade" in "\n".join(paragraph.text for paragraph in opened.paragraphs)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--names", "sales=Trade"], 2, "there is no group 'sales'"),
        (["--names", "side_a= "], 2, "gives no name"),
        (["--names", "side_a=Сбыт", "--lang", "ru"], 2, "needs its six cases"),
        (["--names", "missing.yaml"], 1, "missing.yaml: cannot be read"),
        (["1", "--names", "side_a=Trade"], 2, "not both"),
    ],
)
def test_wrong_names_are_refused_in_words(arguments, code, said, tmp_path):
    """What is wrong, and nothing is written."""
    result = CliRunner().invoke(commands, ["kit", *arguments, "-o", str(tmp_path / "kit")])
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert not (tmp_path / "kit").exists()


def test_names_from_a_file_stand_in_their_cases(tmp_path):
    """A YAML file of names is what Russian papers need."""
    name = dict.fromkeys(("nom", "gen", "dat", "acc", "ins", "pre"), "служба сбыта") | {"acc": "службу сбыта"}
    file = tmp_path / "names.yaml"
    forms = "\n".join(f"    {case}: {form}" for case, form in name.items())
    file.write_text(f"side_a:\n  name:\n{forms}\n  short: Сбыт\n  people: люди\n  head: начальник сбыта\n", encoding="utf-8")
    result = CliRunner().invoke(commands, ["kit", "--names", str(file), "--lang", "ru", "-o", str(tmp_path / "kit")])
    assert result.exit_code == 0, result.output
    opened = docx.Document(str(tmp_path / "kit" / "agreement-ru.docx"))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    assert any("служба сбыта берёт в работу" in cell for cell in cells)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- paragraph: {en: A}", "the Russian text is missing"),
        ("- {heading: {en: A, ru: Б}, fields: [{en: A, ru: Б}]}", "exactly one of"),
        ("- paragraph: {en: '{side_c}', ru: Б}", "side_c"),
    ],
)
def test_a_broken_paper_is_reported_at_its_line(text, said):
    """The same words and places as for questionnaires."""
    source = f"id: x\nversion: 1.0.0\ntitle: {{en: A, ru: Б}}\nblocks:\n  {text}\n"
    with pytest.raises(QuestionnaireError, match=said) as caught:
        load_paper_text(source, "x.yaml")
    assert str(caught.value).startswith("x.yaml:5:")
