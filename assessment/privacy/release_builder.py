"""Builds the release of a wave: counts, decides what may be shown, rounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from assessment.privacy.answers import AnswerRow
from assessment.privacy.auditing.closing import proved
from assessment.privacy.counting import GroupCounts, merged
from assessment.privacy.figures import group_figures, item_subject
from assessment.privacy.permission import SCORE, Permission
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.routed import telling_nodes, unreached
from assessment.privacy.scalars import gap_scalars, reliability
from assessment.privacy.tally import Tally, count_answers
from assessment.privacy.tree import shown_nodes
from assessment.release import GapScalars, GroupFigures, PlanStamp, Precision, QuestionnaireStamp, Release, Tier
from questionnaires.evaluation import asked_groups
from questionnaires.model import Questionnaire


def build_release(
    questionnaire: Questionnaire,
    questionnaire_hash: str,
    plan: ReportPlan,
    rows: Sequence[AnswerRow] | Tally,
    *,
    precision: Precision,
    proof: bool = False,
    joined: Mapping[str, int] = MappingProxyType({}),
) -> Release:
    """Everything that this wave publishes. Deterministic; the order of the rows does not matter.

    Released: which groups, subjects and tiers are shown follows from the plan and from numbers of people alone; every atom
    of the tree is empty or at least the minimum; figures with counts, tenths or a spread rest on atoms of ``detail_from``
    answers. Full: nothing is rounded and every group with a respondent has all figures; for callers who hold the rows anyway.
    With a proof, groups that the rules allow to show are audited as well, and show less where the audit finds no proof.

    People who joined after the launch (cell -> people) are counted among those invited, and told of as such.

    Raises:
        AnswerError: If a row does not fit the plan or the questionnaire.
    """
    own = count_answers(questionnaire, plan, rows)
    parents = {group.id: group.parent for group in plan.groups}
    nodes = {group: merged(own[member] for member in _members(parents, group)) for group in parents}
    answered = _answered(questionnaire, own if precision == "released" else nodes)
    permissions = _permissions(questionnaire, plan, own, answered) if precision == "released" else _everything(nodes, answered)
    counted = _Counted(questionnaire, questionnaire_hash, plan, precision, nodes, joined)
    release, audit = counted.figures(permissions), None
    if proof and precision == "released":
        release, permissions, audit = proved(questionnaire, permissions, counted.figures)
    sides = _detailed_sides(questionnaire, nodes, permissions)
    return release.model_copy(
        update={
            "reliability": reliability(sides, [item.id for item in questionnaire.items], precision) if sides else None,
            "gap": _gap(sides, precision),
            "audit": audit,
        }
    )


@dataclass(frozen=True)
class _Counted:
    """A wave whose answers are counted; what it shows depends on what each node may show."""

    questionnaire: Questionnaire
    questionnaire_hash: str
    plan: ReportPlan
    precision: Precision
    nodes: Mapping[str, GroupCounts]
    joined: Mapping[str, int]

    def figures(self, permissions: Mapping[str, Permission]) -> Release:
        """The release but for its certified scalars."""
        parents = {group.id: group.parent for group in self.plan.groups}
        groups = tuple(
            group_figures(
                self.questionnaire,
                self._asked(parents, group),
                self.nodes[group],
                permissions[group],
                self.precision,
                asked=_asked(self.questionnaire, parents, group),
                plan_minimum=self.plan.min_group,
            ).model_copy(update={"joined": sum(self.joined.get(member, 0) for member in _members(parents, group)) or None})
            for group in _depth_first(parents)
        )
        form, plan = self.questionnaire, self.plan
        return Release(
            precision=self.precision,
            questionnaire=QuestionnaireStamp(id=form.id, version=form.version, hash=self.questionnaire_hash),
            plan=PlanStamp(
                min_group=plan.min_group, detail_from=plan.detail_from, min_comments=plan.min_comments, hash=plan.digest
            ),
            groups=groups,
            warnings=_warnings(groups),
        )

    def _asked(self, parents: Mapping[str, str | None], group: str) -> PlanGroup:
        """The group with everybody who was asked in the end: the plan has those of the launch alone."""
        planned = self.plan.by_id[group]
        more = sum(self.joined.get(member, 0) for member in _members(parents, group))
        return planned.model_copy(update={"invited": (planned.invited or 0) + more}) if more else planned


_HIDDEN = Permission("withheld", "too_few", frozenset())


def _permissions(
    questionnaire: Questionnaire,
    plan: ReportPlan,
    own: Mapping[str, GroupCounts],
    answered: Mapping[str, Mapping[str, int]],
) -> dict[str, Permission]:
    """What each node may show. The tree rule holds for people, and again for the answers behind each single figure."""
    parents = {group.id: group.parent for group in plan.groups}
    responded = {group: counts.responded for group, counts in own.items()}
    shown = shown_nodes(parents, responded, minimum=plan.min_group)
    detail = shown_nodes(parents, responded, minimum=plan.detail_from, allowed=shown)
    rounded = _shown_for(parents, answered, minimum=plan.min_group, allowed=shown)
    exact = _shown_for(parents, answered, minimum=plan.detail_from, allowed=detail)
    routed = unreached(questionnaire, own, answered)
    told = dict.fromkeys(answered, detail) | {
        subject: telling_nodes(parents, answered[subject], people, minimum=plan.min_group, allowed=detail)
        for subject, people in routed.items()
    }
    # The people behind counts add up to how many answered, so where that is not told there are no counts either.
    exact = {subject: nodes & told[subject] for subject, nodes in exact.items()}
    totals = {group: sum(responded[member] for member in _members(parents, group)) for group in parents}
    permissions: dict[str, Permission] = {}
    for group in parents:
        if group not in shown:
            reason = Permission("withheld", "too_few" if totals[group] < plan.min_group else "would_reveal_others", frozenset())
            permissions[group] = reason
            continue
        tier: Tier = "detail" if group in detail else "coarse"
        permissions[group] = Permission(tier, None, _holding(rounded, group), _holding(exact, group), _holding(told, group))
    return permissions


def _shown_for(
    parents: Mapping[str, str | None], answered: Mapping[str, Mapping[str, int]], *, minimum: int, allowed: frozenset[str]
) -> dict[str, frozenset[str]]:
    """Subject -> the nodes that show it. Many are answered by the same numbers of people: each pattern is worked out once."""
    known: dict[tuple[int, ...], frozenset[str]] = {}
    for people in answered.values():
        pattern = tuple(people.values())
        if pattern not in known:
            known[pattern] = shown_nodes(parents, people, minimum=minimum, allowed=allowed)
    return {subject: known[tuple(people.values())] for subject, people in answered.items()}


def _holding(groups_by_subject: Mapping[str, frozenset[str]], group: str) -> frozenset[str]:
    """The subjects that list the group."""
    return frozenset(subject for subject, groups in groups_by_subject.items() if group in groups)


def _everything(nodes: Mapping[str, GroupCounts], answered: Mapping[str, Mapping[str, int]]) -> dict[str, Permission]:
    subjects = frozenset(answered)
    return {
        group: Permission("detail", None, subjects, subjects, subjects) if counts.responded else _HIDDEN
        for group, counts in nodes.items()
    }


def _answered(questionnaire: Questionnaire, counts: Mapping[str, GroupCounts]) -> dict[str, dict[str, int]]:
    """Subject -> group -> people behind that figure, groups in the order of the plan."""
    subjects: dict[str, dict[str, int]] = {}
    for group, found in counts.items():
        people = {f"dimension:{name}": scores.n for name, scores in found.dimensions.items()}
        people |= {item_subject(item): found.items[item.id].n for item in questionnaire.rated}
        people |= {f"score:{name}": scores.n for name, scores in found.scales.items()}
        people |= {f"choice:{name}": choice.n for name, choice in found.choices.items()}
        if questionnaire.score is not None:
            people[SCORE] = found.scores.n
        for subject, n in people.items():
            subjects.setdefault(subject, {})[group] = n
    return subjects


def _asked(questionnaire: Questionnaire, parents: Mapping[str, str | None], group: str) -> frozenset[str]:
    """The questions and scores that people of a node are asked: those of its questionnaire's group, or of the groups below it."""
    node: str | None = group
    while node is not None and node not in questionnaire.groups_by_id:
        node = parents[node]
    groups = {node} if node is not None else set(_members(parents, group))
    subjects = (*questionnaire.leaves_by_id, *questionnaire.scores_by_id)
    return frozenset(subject for subject in subjects if not groups.isdisjoint(asked_groups(questionnaire, subject)))


def _detailed_sides(
    questionnaire: Questionnaire, nodes: Mapping[str, GroupCounts], permissions: Mapping[str, Permission]
) -> list[GroupCounts]:
    """The sides whose scores on the index may be compared."""
    if questionnaire.score is None:
        return []
    return [nodes[side.id] for side in questionnaire.sides if permissions.get(side.id, _HIDDEN).tier == "detail"]


def _gap(sides: Sequence[GroupCounts], precision: Precision) -> GapScalars | None:
    return gap_scalars(sides[0], sides[1], precision) if len(sides) == 2 else None


def _warnings(groups: Sequence[GroupFigures]) -> tuple[str, ...]:
    over = any(group.invited is not None and group.responded is not None and group.responded > group.invited for group in groups)
    return ("roster-exceeded",) if over else ()


def _members(parents: Mapping[str, str | None], group: str) -> list[str]:
    """The group and every node below it."""
    members = [group]
    members.extend(node for child, parent in parents.items() if parent == group for node in _members(parents, child))
    return members


def _depth_first(parents: Mapping[str, str | None]) -> list[str]:
    return [node for root, parent in parents.items() if parent is None for node in _members(parents, root)]
