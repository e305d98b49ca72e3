# Pages of the instruments besides the index: scores, choices, practices, flows, pairs of departments, duties.

per-cent = { $value }%
n-is = n { $n }
self-view = { $who }, self-view
people-of = { $n } of { $of }
rank = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
  }
col-scale = From { $low } to { $high }
col-reads = Reads as
band-below = { $name }: below { $end }
band-from = { $name }: from { $start }
band-of = { $who }: { $band }
band-title = { $title }: { $band }
share-high = { $who }: { $share } from { $high }

# Headlines
topic-headline-withheld = The answers are withheld
topic-headline-none = Nothing stands out
topic-headline-one = { $title }: { $band }
topic-headline-burden = Weighs most: { $title } ({ $band })
topic-headline-strength = Lowest here: { $title } ({ $band })
topic-standfirst-withheld = Too few people answered for a figure to be shown without pointing at somebody.
topic-standfirst-none = No condition of this instrument holds. The figures below are there to be talked about.
topic-meaning = What it means
topic-remedies = { $n ->
    [1] The move that follows
   *[other] The moves that follow
  }
remedies-more = { $n ->
    [one] One more move is in the list of moves.
   *[other] { $n } more moves are in the list of moves.
  }

# Choices
col-option = Answer
col-published = Published
option-other = Something else
option-mean = Mean
not-published = not asked
note-wilson = Small figures: 95% interval.
note-published = The published survey is another sample and another question: compare the order, not the percentages.

# Practices
practices-title = Practices
col-practice = Practice
col-in-place = in place, %
col-useful = useful, 1–5
quadrant-keep-practices = Keep: there and wanted
quadrant-start-practices = Start: wanted, not there
quadrant-fix-practices = Fix or stop: there, of little use
quadrant-skip-practices = Skip: neither there nor wanted
quadrant-unknown-practices = Not sorted: too few answers
quadrant-keep-inside = keep
quadrant-start-inside = start
quadrant-fix-inside = fix or stop
quadrant-skip-inside = skip
practice-otherwise = { $who }: { $what }
note-practices = There: at least half of the way from “no” to “yes”. Wanted: at least the middle of the scale. Both edges are ours.

# Flows
flows-title = What passes between the two
col-flow = What is given
col-gap-flow = given minus received
col-usable = Usable
flow-direction = { $giver } gives, { $receiver } receives
flow-giver = { $who } gives
flow-receiver = { $who } receives
note-flows = All from 1 to { $high }, widest gap first. Where the giver sees more than the receiver, follow one example from sender to reader.

# Pairs of departments
cells-title = Both directions of each pair
col-pair = From { $low } to { $high }
cell-rater = { $who } receives
pair = { $one } and { $other }
note-cells = Each mark is a direction: how the receiver judges what arrives. Departments are never ranked.
worst-title = Directions to begin with
worst-cell = { $giver } to { $receiver }: { $value }
worst-remedy = Move: { $moves }.

# Duties
owners-title = Who does it today, by the answers
owners-open = Open places
col-task = Task
owner-both = Both sides
col-should = Heads want
col-clarity = Clarity
owners-overlaps = { $n ->
    [one] Claimed by both sides: one task
   *[other] Claimed by both sides: { $n } tasks
  }
owners-orphans = { $n ->
    [one] Nobody’s: one task
   *[other] Nobody’s: { $n } tasks
  }
owners-none = No overlap, no orphan
owners-none-text = No task is claimed by both sides, and none belongs to nobody.
duty-overlap = both sides name themselves
duty-orphan = nobody’s
modal-none = divided
should-open = not settled
note-owners = The answer named most often, with its share. Clarity: the share of the answer that both sides together name most often.

# Statements
ratings-strength = Statements, lowest first
ratings-burden = Statements, heaviest first
ratings-of = { $title }: { $who }
ratings-strength-first = Lowest
ratings-strength-last = Highest
ratings-burden-first = Heaviest
ratings-burden-last = Lightest
ratings-all = All { $n } stand in the table of every statement.
ratings-groups = Only the first groups have a column here.
turned = turned round
note-turned = “Turned round”: disagreement counts as a high mark.

# What it rests on
rests-topic = { $title } { $version }.
rests-answers = Answers: { $counts }.
rests-edges = The edges of the bands are ours, not set against other companies.
rests-gap-topic = Gaps are { $a } minus { $b }; “could be chance” where the interval holds zero.
rests-coarse-topic = Rounded, because few answered: { $who }.

# Evidence of moves
evidence-high = high
evidence-between = in the middle
evidence-band = { $line }, { $band }
evidence-answer = so answered
evidence-share_high = many high
evidence-chosen = { $option }: { $who } { $share }
evidence-highest = { $what } is the highest: { $value }
evidence-difference = { $one } minus { $other }: { $value }
evidence-apart = { $what }: the sides part by { $value }
evidence-told = { $what }: { $told }
evidence-level = Level: { $level }
evidence-verdict = Verdict: { $verdict }

# Front page, hand-out, appendices of a form without an index
topic-note = “24 of 30”: answered of invited. Small figures beside a mean: the answers behind it.
cover-questionnaire-questions = { $title } { $version }, { $n } questions
others = Other departments
not-asked = not asked
finding-statement = { $statement }: { $values } of { $of }.
finding-statement-strength-worst = One statement has the lowest marks
finding-statement-strength-best = One statement has the highest marks
finding-statement-burden-worst = One thing weighs most
finding-statement-burden-best = One thing weighs least
team-answered-topic = { $n ->
    [one] { $n } person
   *[other] { $n } people
  } answered { $m } questions.
team-asked-topic = These are the answers to { $m } questions.
moves-standfirst-topic = A move is named where its condition holds in the figures. No more than five run in the first 90 days. Step zero of each is to hear the people it concerns.
rests-moves-topic = Each follows from its own condition, by the released figures of this wave only.
method-scores = Scores
method-scores-text = Mean of a person’s answers to its statements, those marked “turned round” reversed; most of them must be answered.
method-intervals = Interval
method-intervals-text = Student’s t on the scores of the people who answered.
method-gaps = Gap
method-gaps-text = Welch interval; Brunner-Munzel for answers; statements corrected for the number of comparisons.
method-remedies = Moves
method-remedies-text = Named where their condition holds in the released figures.
passport-parts = Instruments
passport-facts = Facts
finding-named-title = Named most often by { $side }
team-burden-least = What weighs least
team-burden-most = What weighs most
finding-named = { $option }: { $share } of those who answered.
statement-turned = { $statement } (turned round)
statement-of = { $what }: { $statement }
finding-flow = { $giver } gives more than { $receiver } receives
finding-flow-text = { $flow }: given { $given }, received { $received }.
finding-practices-start = { $n ->
    [one] One practice is wanted and not there
   *[other] { $n } practices are wanted and not there
  }
finding-practices-fix = { $n ->
    [one] One practice is there and of little use
   *[other] { $n } practices are there and of little use
  }
