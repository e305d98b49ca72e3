"""Which words in Latin letters may stand on a page in Russian: names, symbols, and whatever is marked as English."""

import re

NAMES = re.compile(
    r"Entente|entente-diagnosis\.json|JSON|SLA|CRM|SQL|MQL|IQL|SMM|SEO|RACI|"
    r"Ending the War Between\s+Sales and Marketing|Harvard Business\s+Review|"
    r"\bAD\b|\br\*?wg\b|\b(?:[a-f0-9]{8}|[a-f0-9]{16})\b"
)
"""The product, its file, abbreviations that Russian uses, the book of the method, symbols of coefficients, digests."""


def text_boxes(page: object) -> list:
    """Every visible piece of text of a page as WeasyPrint laid it out."""
    boxes = page._page_box.descendants(placeholders=True)
    return [box for box in boxes if type(box).__name__ == "TextBox" and box.text.strip() and box.width]


def latin_words(text: str) -> set[str]:
    """Words of two Latin letters or more that a Russian sentence has no reason to hold."""
    return set(re.findall(r"[A-Za-z]{2,}", NAMES.sub("", text)))


def left_in_english(page: object, *, ids: str = "") -> set[str]:
    """The same of a page, without what its mark-up calls English and without what stands in ``ids``."""
    told = " ".join(box.text for box in text_boxes(page) if box.style["lang"] != "en")
    return latin_words(told) - set(re.findall(r"[A-Za-z]{2,}", ids))
