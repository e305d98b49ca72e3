# Appendix C: how each figure was worked out, for whoever wants to check it.

measures-kicker = Appendix C
measures-headline = How each figure was worked out
contents-measures = { $kicker }: how each figure was worked out
measures-standfirst = For whoever wants to check. Everything here follows from the released figures of this wave, and from nothing else.
rests-measures = Release { $release }; all figures are attached to this file as JSON (entente-diagnosis.json).
measures-none = none

# Tables
measures-means = Means, and three answers to how sure they are
measures-means-note = Half-open bands, unrounded means. “These answers”: what the people invited would have said. “Where they stand”: what a repeat could give. “At worst”: whatever those without a score had said.
measures-col-n = Scored
measures-col-mean = Mean
measures-col-sd = Spread (SD)
measures-col-answers = These answers, 95%
measures-col-real = Where they stand, 95%
measures-col-bounds = At worst
measures-agreement = Agreement within groups, over all statements
measures-agreement-note = AD: mean distance of an answer from the mean of its statement, in answer points; up to the cut counts as agreeing. r*wg: 1 is full agreement, 0 what chance answers would give.
measures-col-people = n
measures-col-ad = AD
measures-col-cut = Cut
measures-col-uniform = r*wg, even chance
measures-col-slight = r*wg, skewed chance
measures-col-words = In words
measures-rest = How each statement goes with the others
measures-rest-note = { $n ->
    [one] One person
   *[other] { $n } people
  } answered every statement. Item-rest: correlation with the sum of the other statements, within the sides. It says what goes together, never what drives what.
measures-col-rest = Item-rest r
measures-col-deleted = Alpha without it
measures-col-reads = Reads as
measures-quadrant-attend = low, goes with the rest
measures-quadrant-keep = high, goes with the rest
measures-quadrant-watch = low, apart
measures-quadrant-leave = high, apart
measures-quadrant-few = What is low or high and goes with the rest is said from 50 people on.
measures-quadrant-none = none

# This wave
measures-figures = Figures of this wave
measures-reliability = Reliability
measures-alpha = Cronbach’s alpha is { $alpha }, 95% interval { $span }, from { $n ->
    [one] one complete answer
   *[other] { $n } complete answers
  }. It is taken within the sides, for a difference between them would inflate it.
measures-alpha-none = No reliability is printed.
measures-alpha-provisional = It is provisional: fewer than 30 answered everything.
measures-omega = McDonald’s omega is { $omega }.
measures-omega-none = No omega is given.
measures-scores = Reliability of further scores
measures-scores-one = { $title }: alpha { $alpha }, 95% interval { $span }, n = { $n }
measures-scores-note = Worked out from the published spread and answers, within the sides; the interval allows for their rounding. n: who surely answered every statement.
measures-gap = Difference of the sides
measures-gap-points = { $a } minus { $b }: { $points } points.
measures-gap-ends = 95% interval about where they stand { $real }, about these answers { $answers }.
measures-delta = Cliff’s delta { $delta }, 95% interval { $span }.
measures-test = { $test }, { $p }.
measures-test-permutation = Permutation of the Brunner-Munzel statistic
measures-test-brunner-munzel = Brunner-Munzel test
measures-p = p = { $p }
measures-p-small = p below .001
measures-between = Groups inside the sides
measures-between-text = { $n } published groups: ICC(1) { $one }, ICC(2) { $two }.

# How
measures-how = How it is worked out
measures-how-interval = Interval of a mean
measures-how-interval-text = Mean ± t(n−1) times s times the square root of (1−f)/n for these answers, f being the share that answered; 1−f·alpha in place of 1−f for where the group stands, so that the noise of answering, s²(1−alpha)/N, stays even if everyone answered. Below 30 people alpha is reckoned from the spread and the counts that are shown; where they are not shown it counts as 0.
measures-how-bounds = At worst
measures-how-bounds-text = The lowest and the highest mean that all invited could have had. They assume nothing about those who did not answer.
measures-how-level = Chance of a level
measures-how-level-text = Student’s t around the mean of each side, with a spread drawn towards { $prior } points as if by four more people. Resampling would be over-confident with so few. 95% and more reads “clearly”, from 80% “probably”, from 50% “more likely”, less “between”.
measures-how-reliability = Reliability
measures-how-reliability-text = Alpha with Feldt’s interval, from 30 complete answers on. Omega from 100, by a single factor fitted by maximum likelihood, and only if that factor fits. Where most scores crowd at one end of the scale, alpha’s interval is narrower than it should be. High values say that statements move together, not that they measure the right thing. The usual cut-offs are their authors’ conventions.
measures-how-agreement = Agreement
measures-how-agreement-text = AD with a cut of a sixth of the options, and r*wg against evenly spread and slightly skewed chance answers. The common index for sums of items is left out: over twenty statements it calls nearly anything agreement. A group is called split only from ten answers.
measures-how-gap = Difference of the sides
measures-how-gap-text = Welch’s interval in points, each side with its own share of answers. Cliff’s delta with the interval of Feng and Cliff says how often an answer of one side lies above one of the other. The test is Brunner and Munzel’s, whose statistic is dealt out anew at random where a side has fewer than ten. No difference found is not agreement: read the interval.
measures-how-items = Single statements
measures-how-items-text = From eight answers a side. p-values are corrected for { $m } comparisons by the false discovery rate; the intervals of those picked out are widened to match.
measures-how-change = Two waves
measures-how-change-text = Two independent rounds: Welch’s interval of the difference, with the share that answered and the noise of answering in each. Where the parts of a group are published in both waves, both are weighed by this wave’s roster, and that change leads. Statements from ten answers per wave, and not where one to four people joined or left.
measures-how-path = Shortest path
measures-how-path-text = Integer programming over tenths of a point: least effort first, then fewest statements, then those that lie lowest.
measures-how-minimums = Minimums
measures-how-minimums-text = { $precision ->
    [released] Below { $min } answers nothing is shown. From { $min } to below { $from }: score to 1 point, dimensions to 5, statements to half a point between 1.5 and 4.5, no spread and no counts. From { $from }: counts, spread, agreement, tests. Every group that subtraction could reach is empty or has at least { $min } answers. Intervals, chances, words, moves and the path are worked out from the published figures, so they give away nothing more.
   *[full] This report was made at full precision for people who hold the answers: nothing is rounded or withheld. A level still needs five scores, a label of a split group ten answers, alpha ten.
  }
measures-how-not = What it cannot say
measures-how-not-text = Who is right, what causes what, and how those would answer who were not asked. The edges of the levels are the authors’ and were not set against other companies.

# Literature
measures-read = Sources
measures-read-means = Means and levels
measures-read-means-text = Cochran (1977), Sampling Techniques; Manski (1989), J. Human Resources 24; Wilson (1927), J. Am. Stat. Assoc. 22.
measures-read-reliability = Reliability
measures-read-reliability-text = Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30; McDonald (1999), Test Theory.
measures-read-agreement = Agreement
measures-read-agreement-text = Lindell, Brandt and Whitney (1999), Appl. Psych. Measurement 23; Burke and Dunlap (2002), Org. Research Methods 5; LeBreton and Senter (2008), Org. Research Methods 11; van der Eijk (2001), Quality and Quantity 35.
measures-read-gaps = Differences
measures-read-gaps-text = Welch (1947), Biometrika 34; Cliff (1993), Psych. Bulletin 114; Feng and Cliff (2004), J. Modern Applied Stat. Methods 3; Brunner and Munzel (2000), Biometrical J. 42; Benjamini and Hochberg (1995), J. Royal Stat. Soc. B 57; Benjamini and Yekutieli (2005), J. Am. Stat. Assoc. 100.
