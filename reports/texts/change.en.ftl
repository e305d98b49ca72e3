# The report's sentences about what has changed since the last wave.

passport-earlier = Compared with
method-changed = Change
method-changed-text = Welch interval for the difference between two waves of independent answers. Nobody is linked.

# The page
change-kicker = Change since the last wave
change-headline-rose = The company’s score rose by { $points } { points-noun } since the last wave
change-headline-fell = The company’s score fell by { $points } { points-noun } since the last wave
change-headline-same = The company’s score cannot be told from that of the last wave
change-headline-split = The company stands where it stood, but its groups moved apart
change-headline-some = The company’s score cannot be compared; some of its groups moved
change-headline-none = No score can be told from that of the last wave
change-headline-parts = What can be compared with the last wave, and what cannot
change-against = Compared with { $wave }, closed on { $closed }.
change-company = The company’s score was { $earlier } and is { $later }: it { $words }.
change-nobody = Nobody is linked: what everyone said then stands beside what everyone says now.
change-no-interval = changed by { $points }, with no interval
change-score-title = Score, { $low } to { $high }
change-dimensions-title = Dimensions, 0 to 100
change-scores-title = Scores, { $low } to { $high }
change-items-title = Statements that moved, { $low } to { $high }
change-items-note = { $n ->
    [one] One statement of a group is compared; { $sure } moved
   *[other] { $n } statements of single groups are compared; { $sure } moved
  } by more than chance. About { $chance } would look so without any change.
change-items-most = The { $n } largest are shown; all are in the attached figures.
change-items-none = No single statement moved surely
change-items-none-text = { $n ->
    [0] Statements have no intervals here.
    [one] One statement is compared; its change cannot be told from none.
   *[other] { $n } statements of single groups are compared; the change of each cannot be told from none.
  }
change-col-values = Last wave, this wave (answers)
change-col-words = What may be said
change-values = { $earlier }, now { $later }
change-values-n = { $earlier } ({ $n }), now { $later } ({ $m })
change-who = { $who }: { $values }
change-alt = { $who }: last wave { $earlier }, this wave { $later }, { $words }
change-seen = A change of { $smallest } would have been seen
change-crude = With the same make-up in both waves; as answered { $crude }
rests-change = Open disc: last wave (version { $earlier }); filled mark: this wave (version { $later }). Lines: 95% intervals, last wave above, this wave below. Only what was asked and counted in the same words is compared.
rests-change-standardised = Where the parts of a group are known in both waves, both are weighed by this wave’s roster.
rests-change-release = Last wave’s release: { $release }.

# What it cannot say
change-limits = What this comparison leaves out
change-linked = Whether single people changed their minds
change-linked-text = Answers carry no names in either wave, so nobody can be followed from one to the other. There is no test of the same people: the two waves count as two independent rounds of answers.
change-people = Who answered
change-single = Single statements: { $who }
change-rounded = Dimensions: { $who }
change-rounded-text = Where few answered, dimensions are rounded to 5 points in one wave or both; their change has no interval and is not told.
change-index = The score
change-dimension = “{ $title }”
change-more = { $n ->
    [one] one more
   *[other] { $n } more
  }
change-why-gone = No longer asked or computed
change-why-gone-text = { $n ->
    [one] One figure of the last wave has no counterpart now.
   *[other] { $n } figures of the last wave have no counterpart now.
  }
change-why-worded = Asked in other words
change-why-answered = Answered in another way
change-why-made = Made up of something else
change-nothing = Nothing that both waves show was asked and counted in the same way.
