# What a reader of the figures must know.
warning-roster-exceeded = { $group }: { $n } answered although only { $invited } were invited; check the list of people invited.
warning-low-response = { $group }: { $n } of { $invited } answered, fewer than half; those who did not may think otherwise.
warning-few-answers = { $group }: { $n ->
    [one] only one answer
   *[other] only { $n } answers
}; one person more or less would shift the result.
warning-unscored = { $group }: { $unscored } of { $n } answered too few statements to be scored.
warning-scored-differs = { $group }: unanswered statements matter here; the sum of the statements’ means differs from the mean score by { NUMBER($points, minimumFractionDigits: 1) } points.
warning-one-side-only = Only one side is shown, so there is no overall result and no comparison.
warning-small-side-wider = { $group }: few answers, and they lie farther apart than those of the other side; the p-value of the difference may be too small, so go by its interval.
warning-alpha-negative = Reliability is negative: check that no statement is keyed the wrong way round.
warning-alpha-redundant = Reliability of .95 or more: statements may repeat each other, or people may have answered all alike.
warning-alpha-provisional = Reliability rests on { $n } complete answers and is provisional.
warning-half-answered = { $group }: with the { $n } who answered half of the statements or more the mean would be { NUMBER($mean, minimumFractionDigits: 1) }.
warning-careless = { $group }: { $n } gave one answer almost throughout, also where statements contradict each other; without them the mean would be { NUMBER($mean, minimumFractionDigits: 1) }.
warning-other-questionnaire = The earlier wave asked another questionnaire ({ $earlier }), so nothing is compared.
warning-version-changed = The earlier wave asked version { $earlier }, this one { $later }; { $n ->
    [0] everything can be compared
    [one] { $n } figure cannot be compared
   *[other] { $n } figures cannot be compared
}.
warning-make-up-changed = { $group }: the share of { $part } among the answers changed by { $points } percentage points since the last wave; part of the change may be that other people answered.
warning-answers-changed = { $group }: { $later } answers against { $earlier } in the last wave; part of the change may be that other people answered.
