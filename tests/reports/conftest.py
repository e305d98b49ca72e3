"""Reports that several tests read, laid out once; whatever WeasyPrint says about any of them is a failure."""

import io
import logging
from collections.abc import Callable
from functools import cache

import pypdf
import pytest

from reports.document import BoardDocument
from reports.pdf.render import lay_out, render_pdf
from tests.reports import factory


class SaidSomethingError(AssertionError):
    """WeasyPrint logged a warning or an error."""


class _Raiser(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        raise SaidSomethingError(record.getMessage())


@pytest.fixture(autouse=True, scope="session")
def _no_warnings():
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools", "pydyf")]
    handler = _Raiser(level=logging.WARNING)
    for logger in loggers:
        logger.addHandler(handler)
    yield
    for logger in loggers:
        logger.removeHandler(handler)


@cache
def _document(language: str) -> BoardDocument:
    return factory.document(language)


@cache
def _pdf(language: str) -> bytes:
    return render_pdf(_document(language))


@pytest.fixture(params=["en", "ru"])
def language(request) -> str:
    return request.param


@pytest.fixture
def document(language: str) -> BoardDocument:
    return _document(language)


@pytest.fixture
def pdf_bytes(language: str) -> bytes:
    return _pdf(language)


@pytest.fixture
def pdf(pdf_bytes: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_bytes))


@pytest.fixture
def read() -> Callable[..., pypdf.PdfReader]:
    """Any document's PDF, of any kind."""
    return lambda document, kind="board": pypdf.PdfReader(io.BytesIO(render_pdf(document, kind)))


@pytest.fixture
def laid_out() -> Callable[[BoardDocument], object]:
    """Any document's pages as WeasyPrint's boxes."""
    return lay_out
