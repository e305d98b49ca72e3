"""What others say of a department beside what it says of itself, in words: which way the views part and what follows."""

from collections.abc import Sequence

from assessment.diagnosis.results import ScaleResult
from questionnaires.scoring import score_bounds
from reports.document.asked import asked, filled
from reports.document.grid import Notes
from reports.document.parts import Observation
from reports.document.scores import band_name, decimals_on, listed_scales, score_of
from reports.document.self_view import Mirror, mirror_of
from reports.document.sources import Sources


def mirror_notes(sources: Sources, part: str | None) -> Notes | None:
    """What we say of ourselves and what they say of us, risk by risk; None if no risk is seen from both ends."""
    say = sources.say
    mirrored = [scale for scale in listed_scales(sources, part) if scale.meaning == "risk" and scale.mirror_gap is not None]
    if not mirrored:
        return None
    judged = next(group for group in asked(sources, str(mirrored[0].mirror)))
    by_kind: dict[Mirror, list[ScaleResult]] = {"others": [], "self": [], "close": [], "unknown": []}
    for scale in sorted(mirrored, key=lambda scale: -abs(scale.mirror_gap or 0.0)):
        by_kind[mirror_of(sources, scale)].append(scale)
    told = [
        Observation(
            say.about(f"mirror-{kind}-title", {"x": judged}, n=len(scales)),
            " ".join([_told(sources, scales, kind), say.about(f"mirror-{kind}-text", {"x": judged})]),
        )
        for kind, scales in by_kind.items()
        if scales
    ]
    return Notes(say("mirror-title"), tuple(told))


def _told(sources: Sources, scales: Sequence[ScaleResult], kind: Mirror) -> str:
    """The risks by name; those on which the views surely part with both means and, in words, the band of what others say."""
    say, known, told = sources.say, {scale.id: scale for scale in sources.reading.diagnosis.scales}, []
    if kind not in ("others", "self"):
        return "; ".join(filled(sources, score_of(sources, scale).title) for scale in scales) + "."
    for scale in scales:
        score = score_of(sources, scale)
        decimals = decimals_on(*score_bounds(sources.questionnaire, score))
        told.append(
            say(
                "mirror-line",
                title=filled(sources, score.title),
                others=say.number(scale.mean or 0.0, decimals),
                band=band_name(sources, score, scale.band),
                own=say.number(known[str(scale.mirror)].mean or 0.0, decimals),
            )
        )
    return "; ".join(told) + "."
