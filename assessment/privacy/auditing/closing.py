"""Fails closed: what the audit finds no proof for goes to the coarser tier, and the rest is audited again."""

from collections.abc import Callable, Mapping

from assessment.privacy.auditing.audit import Finding, audit_release
from assessment.privacy.permission import Permission
from assessment.release import AuditSummary, Release
from questionnaires.model import Questionnaire


def proved(
    questionnaire: Questionnaire, permissions: Mapping[str, Permission], drawn_up: Callable[[Mapping[str, Permission]], Release]
) -> tuple[Release, dict[str, Permission], AuditSummary]:
    """The release of what remains, what each node may still show, and what the audit says of it.

    A whole node is lowered at a time, never a single figure: a single rounded figure among exact ones would say that the
    answers to this very item lie close together. Ends, because every round lowers a node and withheld nodes are not lowered.
    """
    allowed, known = dict(permissions), dict[str, Finding]()
    while True:
        release = drawn_up(allowed)
        audit = audit_release(questionnaire, release, known)
        if not audit.lower:
            summary = AuditSummary(
                groups_protected=audit.protected,
                tightest_interval=audit.tightest,
                status=audit.status,
                lowered=allowed != dict(permissions),
            )
            return release, allowed, summary
        for node in audit.lower:
            allowed[node] = lowered(allowed[node])


def lowered(permission: Permission) -> Permission:
    """One tier below: from details to rounded means, from rounded means to nothing."""
    if permission.tier == "detail":
        return Permission("coarse", None, permission.subjects, frozenset())
    return Permission("withheld", "would_reveal_others", frozenset())
