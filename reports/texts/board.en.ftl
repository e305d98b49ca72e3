# The board report: sentences made from figures. $a and $b are the sides' names, $high and $low the sides by their answers.

title = How { $a } and { $b } work together
board-report = Board report
brand = Entente
brand-line = How two departments work together
confidential = Confidential
quoted = “{ $text }”
list-last = { $first } and { $last }
range-words = { $low } to { $high }
unknown = not counted

# Words that follow a number or a name.
points-noun = { $count ->
    [one] point
   *[other] points
  }
high-gives = { $high_number ->
    [plural] give
   *[singular] gives
  }
high-sees = { $high_number ->
    [plural] see
   *[singular] sees
  }
shown-rates = { $shown_number ->
    [plural] rate
   *[singular] rates
  }
hidden-has = { $hidden_number ->
    [plural] have
   *[singular] has
  }
l-sees = { $l_number ->
    [plural] see
   *[singular] sees
  }
l-scores = { $l_number ->
    [plural] score
   *[singular] scores
  }
side-does = { $side_number ->
    [plural] do
   *[singular] does
  }

# Who answered
at-most = up to { $n }
answered = { $n }
answered-of = { $n }{"\u00A0"}of{"\u00A0"}{ $of }
answered-scored = { $answered } ({ $n })
withheld = Withheld to protect respondents.
reason-no-spread = Counts and spread are shown from { $from } answers; here there are { $n }.
reason-no-spread-others = Counts and spread would give a smaller group away.
not-scored = No score.
company = Company
company-mean = mean
company-none = No figure for the company.
company-none-why = It is the mean of both sides and needs both.
no-level = no level
no-level-why = Too few answers for a level.
of-scored = { $n } scored

# The level
level-kicker = The level
level-headline-split = Two sides on two levels: { $a } { $a_words }, { $b } { $b_words }
level-headline-same = One level for both sides, { $level }; the difference could be chance
level-headline-same-apart = One level for both sides, { $level }, but { $high } { high-gives } higher marks
level-headline-edge = A level’s edge lies between { $a } and { $b }, perhaps by chance
level-headline-none = Too few answers to say at which level the sides stand
level-headline-one = { $shown }: { $words }; the answers of { $hidden } are withheld
level-headline-one-none = Too few answers for a level; those of { $hidden } are withheld
level-headline-one-unscored = { $shown }: { $words }; { $hidden } gave too few full answers
level-headline-withheld = No level is shown: the answers of both sides are withheld
words-rather = more likely { $level }
level-standfirst = A level is not a school mark: many sound companies stay below the top by choice.
level-pairs = A random answer from { $a } lies above a random answer from { $b } in { $pairs } of 100 pairs; with no difference it would be 50.
level-bounds = Even if everyone without a score had given the lowest or the highest answers throughout, { $sides }.
level-bound-more = { $a } ({ $silent }) between { $low } and { $high }
level-bound = { $a } ({ $silent }) would lie between { $low } and { $high }
gap-none = not compared
gap-none-brief = not compared
gap-no-interval = no interval
gap-could-be-chance = could be chance
views-headline-unknown = The two views side by side; their differences have no interval
views-unknown = The spread of at least one side is not shown, so no difference below can be told from chance.
gap-points = The two sides lie { $points } { points-noun } apart; there is no interval.
gap-certain = The two sides lie { $points } { points-noun } apart, give or take { $half }.
gap-chance = The two sides lie { $points } { points-noun } apart, give or take { $half }, which could be chance.

# On one page
one-kicker = On one page
one-headline-split = { $high } { high-sees } the two as { $high_level }, { $low } as { $low_level }
one-headline-split-chance = { $high } and { $low } stand on two levels, but it could be chance
one-headline-same = Both sides say { $level }; their difference could be chance
one-headline-same-apart = Both sides say { $level }, but { $high } { high-gives } higher marks than { $low }
one-company = The company scores { $value } of { $end }: { $words }.
one-no-company = There is no figure for the company: it is the mean of both sides and needs both.
one-split = The mean hides a split; neither view is the error, each side describes what it meets.
one-views = Where views differ, neither is the error: each side describes what it meets.
one-note = Index from { $start } to { $end }; soft bar: 95% interval; “24 of 30”: answered of invited{ $bracketed ->
    [yes] , in brackets those with a score
   *[no] {""}
  }. { $top } is rare.
against-skip = Skipping a level
against-skip-text = Companies climb one level at a time: each stands on the habits of the one below.
against-merger = Merging the departments
against-merger-text = Closer is not one. Small departments with tasks of their own do better than a forced union.
against-meetings = More meetings for their own sake
against-meetings-text = An agenda and actions with a date save time; further meetings cost it.
against-ranking = Asking which department is better
against-ranking-text = The figures say what each side sees, not which of them is right.

# Findings
finding-hidden = The answers of { $hidden } are withheld
finding-unscored = { $hidden } { hidden-has } no score
finding-unscored-both = Neither side has a score
finding-hidden-both = The answers of both sides are withheld
finding-parted = The two views part most in { $inside }
finding-parted-text = { $a } { $a_value }, { $b } { $b_value } of 100: { $points } { points-noun } apart, give or take { $half }.
finding-parted-also = { $n ->
    [1] They part in { $titles } too.
   *[other] They part in { $n } more dimensions.
  }
finding-not-parted = No dimension parts the sides beyond chance
finding-not-parted-text = The widest difference, in { $inside }, is { $points } { points-noun }, give or take { $half }. That does not prove that they agree.
finding-leaders-closer = { $l } { l-sees } a closer company than { $side } { side-does }
finding-leaders-farther = { $l } { l-sees } a less close company than { $side } { side-does }
finding-leaders-text = { $l } { l-scores } { $leaders }, { $side } { $value }. Plans made on one picture are carried out in the other.
finding-both-low = Both sides find the same practice missing
finding-both-low-text = { $statement }: { $a } { $a_value }, { $b } { $b_value } of { $of }. Both marks are low.
finding-both-high = Both sides see the same strength
finding-both-high-text = { $statement }: { $a } { $a_value }, { $b } { $b_value } of { $of }. It is something to build on.
finding-widest = One statement parts the sides most
finding-widest-text = { $statement }: { $a } { $a_value }, { $b } { $b_value } of { $of }.
finding-lowest = One statement has the lowest marks
finding-lowest-text = { $statement }: { $a } { $a_value }, { $b } { $b_value } of { $of }.
finding-highest = One statement has the highest marks
finding-highest-text = { $statement }: { $a } { $a_value }, { $b } { $b_value } of { $of }.
finding-one-low = What { $shown } { shown-rates } lowest
finding-one-high = What { $shown } { shown-rates } highest
finding-one-text = { $statement }: { $value } of { $of }.

# Inside the sides
inside-kicker = Inside the sides
inside-headline = { $n ->
    [one] One group stands surely apart from the side that holds it
   *[other] { $n } groups stand surely apart from the side that holds them
  }
inside-headline-none = No group stands surely apart from the side that holds it
inside-headline-withheld = No group inside the sides can be shown
inside-standfirst = Groups are read beside their side and are never ranked. Small ones are rounded or withheld.
rests-inside = A group counts as apart where its interval and that of its side do not touch.

# Two views
views-kicker = Two views
views-headline-all = { $high } { high-gives } higher marks than { $low } in every dimension
views-headline-some = { $high } { high-gives } higher marks than { $low } in { $n } of { $of } dimensions
views-headline-both-ways = The sides part in both directions, each higher in some dimensions
views-headline-none = In no dimension do the sides differ beyond chance
views-headline-one-side = One view only: a comparison of { $a } and { $b } is withheld
views-standfirst-one-side = Two views need two sides. The figures of the side that is shown stand below; they say nothing about the other.
views-parted = The answers part in { $titles }.
views-alike = { $n ->
    [one] In { $titles } the difference could be chance.
   *[other] In { $titles } the differences could be chance.
  }
views-none = Each difference below is smaller than its own uncertainty. That is not proof that the sides agree.
views-no-error = Where views differ, neither is the error: each side answers from where it stands.
views-lowest = Lowest together: { $title }
views-highest = Highest together: { $title }
views-marks-low = { $a } { $a_value }, { $b } { $b_value }: low with both sides.
views-marks-high = { $a } { $a_value }, { $b } { $b_value }: high with both sides.
views-marks-between = { $a } { $a_value }, { $b } { $b_value }.

# Dimensions
dimension-headline-high-low = { $high } { high-gives } high marks here, { $low } low ones
dimension-headline-high-between = { $high } { high-gives } high marks here, { $low } middling ones
dimension-headline-between-low = { $high } { high-gives } middling marks here, { $low } low ones
dimension-headline-between-between = { $high } { high-gives } higher marks here than { $low }
dimension-headline-low-low = Both sides give low marks here, { $low } the lower ones
dimension-headline-high-high = Both sides give high marks here, { $high } the higher ones
dimension-headline-low = Both sides give low marks here; their difference could be chance
dimension-headline-high = Both sides give high marks here; their difference could be chance
dimension-headline-between = Neither low nor high, and the difference between the sides could be chance
dimension-headline-low-unknown = Both sides give low marks here
dimension-headline-high-unknown = Both sides give high marks here
dimension-headline-between-unknown = Neither low nor high marks from the two sides
dimension-headline-one-low = Low marks from { $shown }; { hidden-why }
dimension-headline-one-high = High marks from { $shown }; { hidden-why }
dimension-headline-one-between = Middling marks from { $shown }; { hidden-why }
hidden-why = { $part ->
    [yes] too few answers from { $hidden }
   *[no] the answers of { $hidden } are withheld
  }
dimension-headline-withheld = The answers of both sides are withheld
dimension-headline-mixed-chance = { $high } { high-gives } higher marks here, but it could be chance
dimension-headline-mixed-unknown = { $high } { high-gives } higher marks here, but with no interval
dimension-one = { $shown } { $value } of 100.
dimension-means = { $a } { $a_value }, { $b } { $b_value } of 100.
dimension-gap = The difference is { $points } { points-noun }, give or take { $half }.
dimension-gap-chance = The difference is { $points } { points-noun }, give or take { $half }: it could be chance.
dimension-leaders = { $l } { $value }.
item-coarse = No bar: counts are shown from { $from } answers, here at most { $n }
item-thin = No bar: counts are shown from { $from } answers, here { $n }
item-nobody = Nobody answered this statement
observation-widest-title = Widest difference
observation-widest = { $statement }: { $a } { $a_value }, { $b } { $b_value }.
observation-widest-chance = { $statement }: { $a } { $a_value }, { $b } { $b_value }. It could be chance.
observation-closest-title = Closest answers
observation-plain = { $statement }: { $a } { $a_value }, { $b } { $b_value }.
observation-lowest-title = Lowest marks
observation-highest-title = Highest marks

# Text alternatives of charts
alt-scale = { $who }: { $value }, { $words }
alt-scale-interval = { $who }: { $value }, interval { $low } to { $high }, { $words }
alt-value = { $who } { $value }
alt-option = { $option } { $n }
alt-side = { $who }

# Moves
moves-kicker = Moves
moves-headline = { $n ->
    [1] One move, chosen by the evidence behind it
    [2] Two moves, ranked by the evidence behind them
    [3] Three moves, ranked by the evidence behind them
    [4] Four moves, ranked by the evidence behind them
   *[5] Five moves, ranked by the evidence behind them
  }
moves-headline-general = Moves that suit any two departments; the figures single none out
moves-standfirst-general = No low mark, wide gap or shared judgement speaks for a move. Step zero of any move is to hear the people it concerns.
moves-standfirst-withheld = Where no figure is shown, no move can be ranked. Step zero of any move is to hear the people it concerns.
views-headline-withheld = No view is shown: the answers of both sides are withheld
views-standfirst-withheld = Two views need two sides, and neither is shown.
moves-headline-none = No move follows from these figures
moves-standfirst = Low marks, wide gaps and shared judgements raise a move. No more than five run in the first 90 days. Step zero of each is to hear the people it concerns.
moves-standfirst-none = The figures name nothing that a known move would lift. Talk about the findings first.
effort-low = Low
effort-medium = Medium
effort-high = High
weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
  }
evidence = { $statement }: { $reasons } ({ $values })
evidence-low = low
evidence-gap = the sides part
evidence-agreed = both sides agree
evidence-value = { $who } { $value }
effort-note = Effort: low, under 15 person-days; medium, 15 to 60; high, above 60.

# Alike and apart
quadrant-kicker = Alike and apart
quadrant-picture = Alike and apart, drawn
quadrant-headline = { $n ->
    [one] On one statement of { $of } the sides differ by more than chance
   *[other] On { $n } of { $of } statements the sides differ by more than chance
  }
quadrant-headline-none = On no statement do the sides differ by more than chance
quadrant-headline-unknown = Where both give high marks, where low ones, and how far they lie apart
quadrant-about = Each number is a statement: the higher it stands, the higher the marks of both; the farther from the middle, the farther apart.
quadrant-doubt = A difference that could be chance is not yet agreement.
quadrant-higher = { $high } higher
quadrant-top = Both high
quadrant-bottom = Both low
quadrant-key = No sure difference
quadrant-key-higher = { high-gives } the higher marks
quadrant-apart = Surely apart, widest first
quadrant-alike = Could be alike, highest first
quadrant-all = All statements, highest first
alt-spot = { $number }: { $a } { $a_value }, { $b } { $b_value }
rests-quadrant = Numbers are those of Appendix A; the gap is { $a } minus { $b }.
rests-not-compared = { $n ->
    [one] One statement is not compared: too few answered it.
   *[other] { $n } statements are not compared: too few answered them.
  }
rests-quadrant-many = Among { $n } differences one may look sure by chance alone; Appendix A corrects for that.

# Road map
road-kicker = Road map
road-headline = If you decide to move: people are heard first, then rules, then figures
road-standfirst = Whether to move at all is a question of its own, which these statements do not ask; those who lead must answer it. If they say yes, day 1 is the day of the decision. Quarter-ends, holidays and bonus weeks are best left free.
road-phase = Days { $first } to { $last }
road-before = Before it: { $what }.
road-sign = First sign: { $what }.
road-late = First sign expected after { $weeks }.
road-kept = Kept up.
rests-road = Moves of this report by rank, no more than five; their weeks to effect and conditions come from the advice, not from the answers.
keep-kicker = Keep healthy
keep-headline = There is no level above: keep what works and watch what wears
keep-standfirst = At the top level there is nothing to climb. What is high has to be held, and what is lowest is where it would start to slip.
keep-strong = Keep: the highest marks
keep-watch = Watch: the lowest marks
rests-keep = Statements by the mean of the sides that are shown; the lowest mark at this level need not be a low one.

# The hand-out for everyone who was asked
team-kicker = Results for everyone asked
team-answered = { $n ->
    [one] { $n } person
   *[other] { $n } people
  } answered { $m } statements on how the two work together.
team-hidden = Too few people on both sides answered, so their answers cannot be shown.
team-asked = These are the answers to { $m } statements on how the two work together.
team-strengths = What works best
team-gaps = Where the two see it most differently
team-lowest = What works least
team-next-open = Nothing is decided by these figures. Working more closely is a choice, and staying as one is can be the right one.
team-next-heard = Before anything changes, the people it concerns are heard; every move that we propose begins so.
team-next-moves = Proposed for discussion: { $moves }.
team-next-privacy = Nobody reads single answers. Groups with fewer than { $min } answers are shown to no one.

# What each page rests on
period = { $opened } to { $closed }
scored-answers = { $n ->
    [0] answers not shown
    [one] { $n } scored answer
   *[other] { $n } scored answers
  }
rests-instrument-dated = { $title } { $version }; { scored-answers }, { $days }.
rests-instrument = { $title } { $version }; { scored-answers }.
rests-alpha = Intervals allow for the noise of answering (alpha { $alpha }).
rests-alpha-provisional = Intervals allow for the noise of answering (alpha { $alpha }, provisional: fewer than 30 answers).
rests-no-alpha = No reliability is printed here; intervals allow for the noise of answering as far as the published figures tell it.
rests-cut-offs = The edges at { $edges } were set by the authors of the method, not against other companies.
rests-count = { $who } { $n }
rests-dimensions = Each dimension runs from 0 to 100. Answers: { $counts }.
rests-lines = Thin lines above and below are 95% intervals.
rests-gap-bare = Gaps are { $a } minus { $b }.
rests-gap = Gaps are { $a } minus { $b } with half their 95% interval; “could be chance” where it holds zero.
rests-who = { $who } ({ $n })
rests-coarse-dimensions = Rounded to 5 points, because few answered: { $who }.
rests-thin-dimensions = Rounded to 5 points where a dimension rests on fewer than { $from } people: { $who }.
rests-bars = Digits in the bars are people; n leaves out “don’t know”.
rests-unsure = { $n ->
    [0] Nobody of the sides answered “don’t know” here.
    [one] “Don’t know” was answered once here.
   *[other] “Don’t know” was answered { $n } times here.
  }
rests-coarse-items = Rounded to half points, because few answered: { $who }. “Up to”: some may have left the statement out.
rests-thin-items = Rounded to half points where fewer than { $from } people answered a statement: { $who }.
rests-moves = Ranked by the released figures of this wave only: low means, wide gaps, shared judgements.
rests-moves-general = In the order of the advice; no figure of this wave ranks them.
rests-statements = Gap: { $a } minus { $b }, with half its 95% interval. Bold where the difference survives correction for { $m } comparisons.
rests-precision = { $precision ->
    [released] Means were rounded before anything was computed from them.
   *[full] Figures are rounded only for print.
  }

# Cover, groups, marks
cover-issued = Board report
cover-wave = Wave
cover-period = Open
cover-asked = Asked
cover-asked-text = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
cover-answered = Answered
cover-answered-text = { $precision ->
    [released] { $n }, anonymously
   *[full] { $n }, figures neither rounded nor withheld
  }
cover-questionnaire = Questionnaire
cover-questionnaire-text = { $title } { $version }, { $n } statements
cover-smallest = Smallest group shown
cover-smallest-text = { $n } answers
cover-foot = Confidential. Views differ and neither is the error; the figures show what people answered, not who is right.
groups-note = A person with fewer than { $least } of the { $m } statements answered counts as an answer but has no score{ $n ->
    [0] ; nobody here did so.
    [one] : { $n } person here.
   *[other] : { $n } people here.
  }
groups-note-open = A person with fewer than { $least } of the { $m } statements answered counts as an answer but has no score.
shown-detail = full detail
shown-coarse = rounded, no spread
shown-thin = in detail, rounded where answers are few
shown-withheld = withheld
spread-hidden = withheld
mark-a = filled disc
mark-b = filled diamond
mark-lead = open square
mark-o = open disc
mark-co = upright bar: mean of the two sides, each counting as the questionnaire says
mark-interval = Soft bar
mark-interval-text = 95% interval: a repeat with the same people could move the mark this far.
mark-n = n
mark-n-text = Number of answers behind a figure. “24 of 30” is answered of invited{ $bracketed ->
    [yes] ; a number in brackets counts those with a score
   *[no] {""}
  }.
mark-withheld = Withheld
mark-withheld-text = “Withheld to protect respondents” stands where a figure could point to a person. It never means zero.
mark-answers = Answers
mark-answers-text = From { $low }, { $lowest }, to { $high }, { $highest }. “Don’t know” is left out and counted.

# Appendices
statements-kicker = Appendix A
statements-headline = Every statement, as answered
statements-standfirst = Means from { $low } to { $high }, with n in small figures.
statements-standfirst-mixed = Means of each statement on its own scale, with n in small figures.
statements-line = { $low } to { $high }
statements-line-mixed = Low to high
method-kicker = Appendix B
method-headline = How it was done, what is withheld, and the passport
method-score = Score
method-score-text = The sum of the { $m } answers; where at least { $least } are answered, the mean of those counts for the rest.
method-interval = Interval
method-interval-text = Student’s t with finite population correction, allowing for the noise of answering.
method-level = Level
method-level-text = { $precision ->
    [released] The band of the published mean
   *[full] The band of the unrounded mean
  }; its chance from the same interval with a spread steadied for small groups.
method-gap = Gap
method-gap-text = Welch interval for points; Brunner-Munzel for answers; statements corrected for { $m } comparisons.
method-moves = Moves
method-moves-text = Ranked by low means, wide gaps and shared judgements in the released figures.
method-withheld = Withheld
method-withheld-text = { $precision ->
    [released] Nothing below { $min } answers; rounded means below { $from }; counts and spread from { $from }. What would give another group away is withheld as well.
   *[full] Nothing: these figures are unrounded, for those who hold the answers.
  }
method-change = Change
method-change-text = This wave alone; nothing is compared with an earlier one.
method-source = Source
withheld-thin = Figures that rest on fewer than { $from } answers are rounded and have no counts; those on fewer than { $min } are not shown.
withheld-nothing = Nothing
withheld-nothing-text = Every group of this report is shown in full.
passport-questionnaire = Questionnaire
passport-questionnaire-hash = Its hash
passport-advice = Advice
passport-none = none
passport-plan = Report plan
passport-plan-text = at least { $min } answers, detail from { $from }, comments from { $comments }
passport-plan-hash = Its hash
passport-release-hash = Release
passport-audit = Audit
audit-not_run = not run
audit-rules_only = disclosure rules applied; no proof attached
audit-proved = proved
passport-precision = Precision
precision-released = released: rounded once, before anything was computed
precision-full = full: computed from unrounded answers, for those who hold them
passport-attached = Attached
passport-attached-text = all figures as JSON (entente-diagnosis.json); the same input gives the same bytes
