"""Working papers for the consultant: agendas, plans and drafts with a client's names and lowest statements, as DOCX and PDF."""

from reports.kit.filling import FilledPaper, LowItem, filled
from reports.kit.printed import paper_pdf
from reports.kit.word import paper_docx

__all__ = ["FilledPaper", "LowItem", "filled", "paper_docx", "paper_pdf"]
