"""Results in the console: one page with the same findings, charts and tables as the PDF, and the reports themselves.

Importing it also says who renders reports, for whoever shows results or works in the background imports it.
"""

from reports import work
from reports.web import cards, pages, portfolio
from reports.web.blueprint import blueprint

__all__ = ["blueprint", "cards", "pages", "portfolio", "work"]
