"""Change, path and the appendix of figures on screen: the second sealed wave is compared with the first."""

import re

import pytest

from assessment.services.results import sealed
from reports.issue import document_of
from tests.reports.web.test_results import text_of
from tests.reports.web.test_topics import told


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_second_wave_shows_change_path_and_method_with_their_words(browser, ctx, consultant, second_wave, language):
    """Each is linked from the contents; every picture has its words."""
    html = browser("consultant").get(f"/console/waves/{second_wave}/results?in={language}").text
    page, document = text_of(html), document_of(sealed(ctx, consultant, second_wave), language)
    shown = {each.id: each for each in (*document.onward, document.measures)}
    assert {"path", "change", "measures"} <= shown.keys()
    for each in shown.values():
        assert f'href="#{each.id}"' in html and f'id="{each.id}"' in html
        assert told(each.head.headline) in page and told(each.rests) in page
    grounds = len(re.findall(r'<svg class="ground"[^>]*aria-hidden="true">', html))
    assert html.count("<svg") - grounds == len(re.findall(r"<svg[^>]*><title>[^<]+</title>", html))
    assert "style=" not in html


def test_a_first_wave_says_nothing_of_change(browser, sealed_wave):
    """No section, no link to one."""
    assert "#change" not in browser("consultant").get(f"/console/waves/{sealed_wave}/results?in=en").text
