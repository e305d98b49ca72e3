"""Which groups may say how many answered a question that only some of their people were led to.

Everybody is asked an ordinary question, so how many answered it describes the whole group. A question behind a condition is
reached by those whose earlier answers led there: how many answered it is a count of people who gave some answer, and how many
did not is the count of the others. So both must be the minimum or more, in the group and in whatever subtraction leaves of it.
"""

from collections.abc import Container, Mapping

from assessment.privacy.counting import GroupCounts
from assessment.privacy.tree import shown_nodes, subtree_totals
from questionnaires.model import Questionnaire


def unreached(
    questionnaire: Questionnaire, own: Mapping[str, GroupCounts], answered: Mapping[str, Mapping[str, int]]
) -> dict[str, dict[str, int]]:
    """Subject of a permission -> group -> people who gave no answer, for what only some people are led to.

    These are the questions of a section with a condition, and scores and dimensions that cannot be reached without them.
    "Don't know" is an answer here.

    Args:
        questionnaire: What was asked.
        own: Counts of the people placed directly in each group.
        answered: Subject -> group -> people behind its figure.
    """
    routed = _routed(questionnaire)
    found = {}
    for subject in answered:
        if subject in routed:
            name = subject.partition(":")[2]
            found[subject] = {
                group: counts.responded - answered[subject][group] - _unsure(counts, name) for group, counts in own.items()
            }
    return found


def _routed(questionnaire: Questionnaire) -> frozenset[str]:
    behind = {leaf.id for section in questionnaire.sections if section.show_if is not None for leaf in section.leaves}
    found = {f"{kind}:{name}" for name in behind for kind in ("item", "rated", "choice")}
    found |= {f"dimension:{item.dimension}" for item in questionnaire.items if item.id in behind}
    for score in questionnaire.scores:
        if len(set(score.members) - behind) < max(score.needed, 1):
            found.add(f"score:{score.id}")
    return frozenset(found)


def _unsure(counts: GroupCounts, name: str) -> int:
    choice = counts.choices.get(name)
    return counts.dont_know.get(name, 0) if choice is None else choice.dont_know


def telling_nodes(
    parents: Mapping[str, str | None],
    answered: Mapping[str, int],
    others: Mapping[str, int],
    *,
    minimum: int,
    allowed: Container[str],
) -> frozenset[str]:
    """The nodes that may say how many answered a routed question.

    Args:
        parents: Node -> parent, parents before children; None at the top.
        answered: People placed directly in each node who answered it.
        others: People placed directly in each node who did not, "don't know" apart.
        minimum: Smallest number of people of either kind, if there are any of the other.
        allowed: Nodes that show numbers of people behind their figures at all.
    """
    enough = shown_nodes(parents, answered, minimum=minimum, allowed=allowed)
    totals = subtree_totals(parents, others)
    everybody = frozenset(node for node in enough if not totals[node])
    return everybody | shown_nodes(parents, others, minimum=minimum, allowed=enough - everybody)
