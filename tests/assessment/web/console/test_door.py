"""Who comes in, which forms are believed, and where sign-in leads."""

import pytest

from assessment.web.console.door import safe_next


def test_a_stranger_is_led_to_sign_in(browser, draft):
    """A stranger: every page sends to sign-in and remembers where they wanted to go."""
    response = browser().get(f"/console/waves/{draft.wave}")
    assert response.status_code == 303
    assert response.location == f"/console/sign-in?next=/console/waves/{draft.wave}"
