"""How much there is to lift: the weight of evidence in whatever a move is to raise."""

from collections.abc import Callable, Mapping

from questionnaires.evaluation import View, asked_groups, company_figure
from questionnaires.model import Questionnaire
from questionnaires.questions import Item
from questionnaires.scoring import score_bounds

WEIGHTS: Mapping[str, float] = {"low": 0.60, "gap": 0.25, "agreed": 0.15}
LARGE_GAP = 1.0
"""Scale points of five options: a quarter of the range."""
AGREED = 0.5
"""Scale points below the middle from which a side counts as low: an eighth of the range."""


def weighed(parts: Mapping[str, float]) -> float:
    """The parts of the evidence together, 0 to 1."""
    return sum(WEIGHTS[reason] * part for reason, part in parts.items())


class Lifting:
    """The evidence in an item or a score, by the same rule as in an item of the index.

    What is bad lies low, except in scores of a burden or a risk and in the items of these.
    """

    def __init__(self, form: Questionnaire, view: View) -> None:
        self._form = form
        self._view = view
        bad_high = [score for score in form.scores if score.meaning in ("burden", "risk")]
        self._bad_high = {name for score in bad_high for name in (score.id, *score.members)}
        self._bounds = {score.id: score_bounds(form, score) for score in form.scores}
        self._bounds |= {item.id: (1.0, float(form.scales[item.scale].size)) for item in form.rated}

    def of(self, subject: str) -> float:
        """Weight of the evidence in an item or a score, 0 to 1; 0 if nothing of it is shown."""
        bounds = self._bounds.get(subject)
        if bounds is None or bounds[0] == bounds[1]:
            return 0.0
        low, high = bounds
        half, middle = (high - low) / 2, (high + low) / 2
        sign = -1 if subject in self._bad_high else 1
        sides = [sign * (middle - value) / half for value in self._sides(subject) if value is not None]
        company = self._company(subject)
        depth = sign * (middle - company) / half if company is not None else sum(sides) / len(sides) if sides else 0.0
        gap = self._view.gap(subject)
        wide = 0.0 if gap is None else abs(gap) / half
        return weighed(
            {
                "low": min(max(depth, 0.0), 1.0),
                "gap": min(wide, 1.0) if wide >= LARGE_GAP / 2 else 0.0,
                "agreed": 1.0 if len(sides) == 2 and min(sides) >= AGREED / 2 else 0.0,
            }
        )

    def _company(self, subject: str) -> float | None:
        asked = asked_groups(self._form, subject)
        return company_figure(self._figure(subject), asked, self._view, fact=self._form.kind == "fact")

    def _sides(self, subject: str) -> list[float | None]:
        asked = asked_groups(self._form, subject)
        return [self._figure(subject)(side) for side in self._view.sides() if side in asked]

    def _figure(self, subject: str) -> Callable[[str], float | None]:
        is_item = isinstance(self._form.leaves_by_id.get(subject), Item)
        return lambda group: self._view.item(subject, group) if is_item else self._view.score(subject, group)
