"""What the made-up heads of the demo client state under their names: whether to be closer, and where the business stands."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from assessment.services import facts
from assessment.services.context import Context
from assessment.services.views import UserView

YES, PARTLY, NO = 3, 2, 1


class Stated(NamedTuple):
    """One person's sheet."""

    instrument: str
    person: str
    position: str
    group: str
    answers: Mapping[str, object]
    consultant: bool = False


_NEEDS: Final[Mapping[str, tuple[int, int, int]]] = {
    # Head of Sales, Head of Marketing, managing director
    "cn_conflicts": (PARTLY, YES, YES),
    "cn_duplicated": (YES, YES, PARTLY),
    "cn_gaps": (YES, YES, YES),
    "cn_compete": (NO, PARTLY, NO),
    "cn_small": (NO, NO, NO),
    "cn_informal": (YES, PARTLY, YES),
    "cn_support": (YES, NO, PARTLY),
    "cn_settled": (NO, NO, PARTLY),
    "cn_traditional": (YES, NO, PARTLY),
    "cn_alike": (YES, PARTLY, YES),
    "cn_customised": (YES, YES, YES),
    "cn_outdated": (NO, YES, PARTLY),
    "cn_short_sale": (NO, NO, NO),
    "cn_complex": (YES, YES, YES),
    "cn_fast": (PARTLY, YES, YES),
    "cn_rivals": (YES, YES, PARTLY),
    "cn_goals": (PARTLY, NO, NO),
    "cn_own_result": (YES, YES, YES),
    "cn_separate": (NO, NO, NO),
    "cn_one_process": (PARTLY, YES, YES),
    "cn_cuts": (NO, NO, NO),
}
_HEADS: Final = (
    ("Ingrid Dahl", "Head of Sales", "side_a"),
    ("Pavel Orlov", "Head of Marketing", "side_b"),
    ("Thomas Grant", "Managing director", "leadership"),
)
_PROOF: Final[Mapping[str, object]] = {
    "cn_gaps": YES,
    "cn_gaps_evidence": "Of 40 enquiries from the spring fair, 17 were answered by nobody (CRM extract of June).",
    "cn_customised": YES,
    "cn_customised_evidence": "Eight of the last ten orders have a drawing of their own.",
}
_FIGURES: Final[Mapping[str, object]] = {
    "ob_period": "Second quarter",
    "ob_currency": "euro",
    "ob_records": "CRM, order book and the monthly accounts; retention from the invoices of the last two years.",
    "ob_cycle": 118,
    "ob_selling_cost": 11.5,
    "ob_forecast_error": 23,
    "ob_quota": 91,
    "ob_closings": 46,
    "ob_new_customers": 14,
    "ob_margin": 38.5,
    "ob_retention": 82,
    "ob_mql_to_sql": 27,
    "ob_launches_in_time": 60,
}
SHEETS: Final = (
    *(
        Stated("change-need", *head, {item: answers[place] for item, answers in _NEEDS.items()})
        for place, head in enumerate(_HEADS)
    ),
    Stated("change-need", "Demo consultant", "Consultant", "leadership", _PROOF, consultant=True),
    Stated("outcome-baseline", "Thomas Grant", "Managing director", "leadership", _FIGURES),
)


def state_facts(ctx: Context, consultant: UserView, wave_id: int) -> None:
    """Every sheet asked for, filled in and finished."""
    for each in SHEETS:
        sheet = facts.ask(
            ctx,
            consultant,
            wave_id,
            instrument_id=each.instrument,
            person=each.person,
            position=each.position,
            group=each.group,
            consultant=each.consultant,
        )
        facts.save_facts(ctx, consultant, sheet.id, each.answers, done=True)
