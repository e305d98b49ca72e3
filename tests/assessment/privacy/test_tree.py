"""The tree rule: every atom empty or at least the minimum, and as little hidden as possible."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.privacy.tree import atoms, shown_nodes, subtree_totals

MINIMUM = 5


@st.composite
def trees(draw):
    """A tree of up to seven nodes with people in any of them."""
    size = draw(st.integers(1, 7))
    parents, own = {}, {}
    for index in range(size):
        earlier = list(parents)
        parents[f"n{index}"] = draw(st.sampled_from([None, *earlier]))
        own[f"n{index}"] = draw(st.integers(0, 12))
    return parents, own


def allowed(parents, own, shown):
    """Whether a set of shown nodes keeps the rule."""
    totals = subtree_totals(parents, own)
    return all(totals[node] >= MINIMUM for node in shown) and all(
        people == 0 or people >= MINIMUM for people in atoms(parents, own, shown).values()
    )


@given(trees())
def test_every_atom_is_empty_or_large_enough(tree):
    """The rule holds whatever the tree."""
    parents, own = tree
    assert allowed(parents, own, shown_nodes(parents, own, minimum=MINIMUM))


@given(trees())
def test_no_other_choice_shows_more(tree):
    """Brute force over all choices finds none with more top-level groups, then more of the next level."""
    parents, own = tree
    depth = {}
    for node, parent in parents.items():
        depth[node] = 0 if parent is None else depth[parent] + 1

    def rank(shown):
        return [sum(1 for node in shown if depth[node] == level) for level in range(7)]

    best = max(
        rank(choice) for size in range(len(parents) + 1) for choice in combinations(parents, size) if allowed(parents, own, choice)
    )
    assert rank(shown_nodes(parents, own, minimum=MINIMUM)) == best


@given(trees())
def test_a_top_level_group_with_enough_answers_is_always_shown(tree):
    """A side is never hidden for the sake of a region."""
    parents, own = tree
    shown = shown_nodes(parents, own, minimum=MINIMUM)
    totals = subtree_totals(parents, own)
    assert all((totals[node] >= MINIMUM) == (node in shown) for node, parent in parents.items() if parent is None)


def test_a_single_small_region_takes_another_one_with_it():
    """30 in a side, regions 20, 7 and 3: showing the first two would leave three people by subtraction."""
    parents = {"side": None, "north": "side", "south": "side", "west": "side"}
    own = {"side": 0, "north": 20, "south": 7, "west": 3}
    assert shown_nodes(parents, own, minimum=5) == {"side", "north"}
    assert atoms(parents, own, {"side", "north", "south"})["side"] == 3


def test_siblings_at_the_top_do_not_hide_each_other():
    """Nothing above them is published, so a small leadership hides alone."""
    own = {"side_a": 12, "side_b": 9, "leadership": 3}
    assert shown_nodes(dict.fromkeys(own), own, minimum=5) == {"side_a", "side_b"}


@pytest.mark.parametrize("order", [("east", "west"), ("west", "east")])
def test_among_equals_the_earlier_node_is_shown(order):
    """The choice does not depend on chance: of two regions of six beside one of three, the earlier one stays."""
    parents = {"side": None, order[0]: "side", order[1]: "side", "rest": "side"}
    own = {"side": 0, "east": 6, "west": 6, "rest": 3}
    assert shown_nodes(parents, own, minimum=5) == {"side", order[0]}
