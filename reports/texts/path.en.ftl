# The report's sentences about the shortest path to the next level.

path-kicker = Shortest path
path-headline = { $n ->
    [1] One statement, lifted, would reach { $level }
    [2] Two statements, lifted, would reach { $level }
    [3] Three statements, lifted, would reach { $level }
    [4] Four statements, lifted, would reach { $level }
    [5] Five statements, lifted, would reach { $level }
   *[other] { $n } statements, lifted, would reach { $level }
  }
path-headline-if = If you decide to move, { $n ->
    [1] one statement would reach { $level }
    [2] two statements would reach { $level }
    [3] three statements would reach { $level }
    [4] four statements would reach { $level }
    [5] five statements would reach { $level }
   *[other] { $n } statements would reach { $level }
  }
path-headline-many = No short path: { $level } would take { $n } of { $of } statements
path-needed = The company stands at { $value }; { $level } begins at { $edge }, { $points } points away.
path-standfirst-decided = These statements would cover it with the least effort. The score is never a target.
path-standfirst-weigh = Whether to move up is still to be weighed; if so, these statements would cover it with the least effort. The score is never a target.
path-standfirst-open = Whether to move up has not been decided here; if so, these statements would cover it with the least effort. The score is never a target.
path-standfirst-many = No few statements cover that distance. Begin with the first of them, which ask for least, and measure again; the score is never a target.
path-undecided-weigh = Whether to move up is still to be weighed.
path-undecided-open = Whether to move up has not been decided here.
path-stairs-title = From today to the edge, { $low } to { $high }
path-col-company = Company
path-col-stairs = Upright bar: today; a stair for each statement; line: the edge
path-today = Today { $value } { $half }
path-after = With these steps { $reached }; edge { $edge }
path-alt = Company { $value } today; { $n ->
    [one] one statement would carry it
   *[other] { $n } statements would carry it
  } to { $reached }, over the edge of { $level } at { $edge }
path-statements-title = { $n ->
    [one] The statement, and how far it would have to rise
   *[other] The statements, and how far each would have to rise
  }
path-col-statement = Statement, as each side sees it now
path-col-rise = Mean of both sides
path-from-to = From { $from } to { $to }
path-rise = { $points } to the score
path-effort = Effort { $n } of 5
path-alt-statement = { $statement } Both sides today { $from }, would have to be { $to }
path-remarks = How not to read it
path-target = Not a target
path-target-text = A score that people are told to raise stops saying anything. Change what the statements describe, and leave the answers to those who give them.
path-edge = The edge is not the middle
path-edge-text = At { $reached } the level below and { $level } would be about equally likely: an interval as wide as today’s would run from { $low } to { $high }.
path-highest = Nearly everybody at the highest answer
path-highest-text = { $n ->
    [one] On one statement
   *[other] On { $n } of these statements
  } nearly everybody on both sides would have to give the highest answer. That is a limit of the reckoning and no plan.
path-other = Not the only way
path-other-text = Efforts and yearly limits are the questionnaire’s estimates for any company. If another statement is easier to lift here, begin with that one.
path-years = More than one year
path-years-text = Realistic rises of one year would not be enough; the steps are reckoned over { $n } years.
rests-path = The cheapest set of rises, found by integer programming from the efforts and yearly limits of questionnaire { $version }. Effort for one point: 1 is a decision, 5 takes years. A point of a statement, on both sides, is a point of the score. Open disc: today; upright bar: where it would have to stand.
path-none-why = No shortest path is shown. { $reason }
