"""The plan's tree, thresholds and days, as the consultant's page writes them."""

from assessment.services import waves


def save(page, path, **changes):
    fields = {**page.form(path), "date": "2026-10-23", "time": "18:00", "zone": "Europe/Moscow", "delivery": "shown", **changes}
    fields |= {"recipients_en": "Both heads", "recipients_ru": "Руководители обеих сторон"}
    return page.post(path, fields)


def plan_of(ctx, users, survey):
    return waves.wave(ctx, users["anna"], survey.wave).plan


def new_part(row, parent, name):
    return {f"groups-{row}-parent": parent, f"groups-{row}-label_en": name, f"groups-{row}-label_ru": name}


def test_a_side_gets_regions_and_a_region_sites(browser, ctx, users, draft):
    """Two saves build three levels; emptying the region's labels takes its site along."""
    page, path = browser("anna"), f"/console/waves/{draft.wave}/plan"
    save(page, path, **new_part(3, "side_a", "North"))
    assert [group.id for group in plan_of(ctx, users, draft).groups] == ["side_a", "side_a_1", "side_b", "leadership"]
    save(page, path, **new_part(4, "side_a_1", "Mill"))
    plan = plan_of(ctx, users, draft)
    assert [(group.id, plan.level(group.id)) for group in plan.groups][:3] == [("side_a", 0), ("side_a_1", 1), ("side_a_1_1", 2)]
    save(page, path, **{"groups-1-label_en": "", "groups-1-label_ru": ""})
    assert [group.id for group in plan_of(ctx, users, draft).groups] == ["side_a", "side_b", "leadership"]


def test_a_site_is_no_parent(browser, ctx, users, draft):
    """The tree ends at the third level: the page does not offer a site as a parent."""
    page, path = browser("anna"), f"/console/waves/{draft.wave}/plan"
    save(page, path, **new_part(3, "side_a", "North"))
    save(page, path, **new_part(4, "side_a_1", "Mill"))
    html = page.get(path).text
    assert '<option value="side_a_1">– North</option>' in html
    assert 'value="side_a_1_1">' not in html.split("<select", 2)[2]


def test_thresholds_and_days_are_taken_and_refused(browser, ctx, users, draft):
    """What the plan says is what was typed; numbers out of range stay on the page with the reason."""
    page, path = browser("anna"), f"/console/waves/{draft.wave}/plan"
    save(page, path, min_group="6", detail_from="12", people_days="7")
    plan = plan_of(ctx, users, draft)
    assert (plan.min_group, plan.detail_from, plan.people_kept) == (6, 12, 7)
    assert save(page, path, detail_from="9").status_code == 422
    assert save(page, path, people_days="181").status_code == 422
    assert "after the survey has been made anonymous" in page.get(f"/console/waves/{draft.wave}/launch").text
