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
warning-alpha-negative = Reliability is negative: check that no statement is keyed the wrong way round.
warning-alpha-redundant = Reliability of .95 or more: statements may repeat each other, or people may have answered all alike.
warning-alpha-provisional = Reliability rests on { $n } complete answers and is provisional.
