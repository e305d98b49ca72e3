# Pages of facts: what heads and the consultant state under their names.

# Do you need to be closer?
decision-kicker = Do you need to be closer?
decision-headline-tighten = The leaders’ answers speak for moving closer, by one level
decision-headline-weigh = There are reasons to move closer and reasons not to: weigh them
decision-headline-stay = Nothing calls for moving closer now: stay, and keep it healthy
decision-headline-sustain = There is no closer level: what works has to be kept
decision-step = The question is the step from { $level } to { $to }.
decision-standfirst-tighten = { $n ->
    [one] One condition for moving closer holds
   *[other] { $n } conditions for moving closer hold
  }, and none for leaving things as they are. Whether to do it remains a decision of those who lead.
decision-standfirst-weigh = { $n ->
    [one] One condition for moving closer holds
   *[other] { $n } conditions for moving closer hold
  }, and { $against } for leaving things as they are. Which weighs more here is for those who lead to say.
decision-standfirst-stay = No condition for moving closer holds. To stay is a sound decision, not a failure; improvements within the level are still worth making.
decision-standfirst-sustain = The highest level has been reached. The question is what would let it slip.
decision-unsure = The level is not sure: the conditions for { $level } stand below as well.
decision-lists = Conditions at the level { $level }
decision-other = If the level is { $level }: { $verdict }
decision-tighten = For moving closer
decision-leave = For leaving things as they are
decision-change = What would change it
decision-disputed = { $n ->
    [one] Leaders differ on one condition; it is not counted
   *[other] Leaders differ on { $n } conditions; they are not counted
  }
decision-barriers = A barrier is a first step
decision-barriers-text = It can be lowered, and if closer work is wanted it comes first: { $what }.
decision-turns = What would turn the verdict
decision-turns-tighten = { $n ->
    [one] If this came to hold, there would be something to weigh: { $what }.
   *[other] If one of these came to hold, there would be something to weigh: { $what }.
  }
decision-turns-weigh = { $n ->
    [one] If this no longer held, nothing would speak against moving closer: { $what }.
   *[other] If none of these held any longer, nothing would speak against moving closer: { $what }.
  }
decision-turns-stay = { $n ->
    [one] If this came to hold, moving closer would be a question again: { $what }.
   *[other] If one of these came to hold, moving closer would be a question again: { $what }.
  }
verdict-tighten = move closer
verdict-weigh = weigh it
verdict-stay = stay
verdict-sustain = keep it
condition-holds = holds
condition-holds-not = does not hold
condition-disputed = disputed
leaders-share = { $share } of the leaders
nature-reason = a reason
nature-barrier = a barrier: it can be removed
rests-decision = A condition holds if two thirds of the leaders say so, partly counting half, or the consultant says so with evidence. The rule is ours.
finding-verdict-text = { $headline }.

# All sheets of facts
answer-yes = Yes
answer-partly = Partly
answer-no = No
no-answer = No answer
answer-of = { $answer }: { $who }
rests-facts = { $title } { $version }. { $n ->
    [one] Stated by name: { $who }.
   *[other] Stated by name in { $n } sheets: { $who }.
  } Facts are never averaged with the answers of the survey.
facts-headline = What heads and the consultant state
facts-headline-baseline = { $beside ->
    [level] { $waves ->
        [1] The figures beside the level, for the next wave to be read against
       *[other] Level and figures, then and now, side by side
      }
   *[answers] { $waves ->
        [1] The figures beside the answers, for the next wave to be read against
       *[other] The figures, then and now, beside the answers
      }
  }
facts-standfirst = Stated under names, not asked anonymously; where two differ, both stand below.
facts-standfirst-baseline = { $beside ->
    [level] The figures stand beside the level and never prove that it is their cause.
   *[answers] The figures stand beside the answers and never prove a cause.
  }
readiness-title = How far it is in place
points-title = { $n ->
    [one] One open point
   *[other] { $n } open points
  }
figures-title = Figures
criteria-title = Targets and results
stated-title = As stated
col-condition = Condition
col-holds = Holds
col-who-says = Who says what
col-point = Point
col-in-place-share = In place
col-figure = Figure
col-value = Value
col-step = Step
col-formula = From
col-result = Result
col-structure = Structure
col-fits = Fits
col-pros = What speaks for it
col-cons = What speaks against it
col-criterion = Criterion
col-target = Target
col-actual = Result
col-ratio = Reached
col-met = Within the range
col-question = Question
note-points = Easiest first, the hardest last, as far as the questionnaire can tell.
note-advisor = The share of a structure’s conditions that are met; partly counts half. A tie shows both.
note-criteria = Within the range: between 80 and 120% of the target, unless the questionnaire says otherwise.
point-owner = Answers for it: { $owner } ({ $who })
point-proof = Proof: { $proof } ({ $who })
figure-of = { $who }: { $value }
with-unit = { $value } { $unit }
option-best = fits best
option-excluded = ruled out
option-open = open
criterion-met = within
criterion-missed = outside
criterion-unknown = not known
calculation-missing = Missing: { $what }
calculation-zero = Cannot be divided by zero: { $what }
no-result = no result

# The road map once the leaders have answered
road-headline-tighten = People are heard first, then rules, then figures
road-standfirst-tighten = The leaders’ answers speak for moving closer. Day 1 is the day of the decision. Quarter-ends, holidays and bonus weeks are best left free.
road-headline-weigh = If you decide to move: people are heard first, then rules, then figures
road-standfirst-weigh = The leaders see reasons on both sides, so this is what a yes would look like. Day 1 is the day of the decision. Quarter-ends, holidays and bonus weeks are best left free.
keep-headline-stay = Stay at this level: keep what works and watch what wears
keep-standfirst-stay = By the leaders’ answers nothing calls for moving closer, so there is no road map. What is high has to be held, and what is lowest is where it would start to slip.
col-in-place-stated = delivered, %
col-useful-stated = important, 1–5
practices-title-stated = Wanted and delivered
not-asked-of = Not asked
