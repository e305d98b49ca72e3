# Why a value is not shown. Fragments: no capital, no full stop.
withheld-too-few = fewer than { $n } answers
withheld-would-reveal-others = shown, it would reveal a group with too few answers
withheld-no-answers = nobody answered
withheld-no-score = nobody answered enough statements to be scored
withheld-score-few = too few people answered enough statements to be scored
withheld-part-few = too few people answered this
withheld-one-answer = a single answer has no interval
withheld-level-few = no level is given below { $n } scored answers
withheld-coarse = below { $n } answers only rounded means are shown
withheld-side-missing = one of the two sides is not shown or has no score
withheld-side-few = fewer than { $n } answers on at least one side
withheld-separated = the two sides do not overlap, or do not differ at all, so the test has no finite value
withheld-spread-unknown = the spread of at least one side is not shown
withheld-roster-unknown = it is not known how many were invited
withheld-roster-exceeded = more people answered than were invited
withheld-reliability-few = fewer than { $n } people answered every statement
withheld-no-variance = the answers do not vary
