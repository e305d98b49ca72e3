"""From a diagnosis to the display-ready data that the PDF and the results page print."""

from reports.document.build import build_document
from reports.document.model import BoardDocument
from reports.document.parts import ReportFacts

__all__ = ["BoardDocument", "ReportFacts", "build_document"]
