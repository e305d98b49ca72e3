# Fixed words of the report and of the results page: titles of tables, heads of columns.

rests-title = What this rests on
withheld-short = withheld
page-ref = page
findings-title = { $n ->
    [1] One finding
    [2] Two findings
   *[3] Three findings
  }
decisions-title = { $n ->
    [0] No decision is asked for yet
    [1] One decision asked for
    [2] Two decisions asked for
   *[3] Three decisions asked for
  }
next-title = What happens next
against-title = What we do not recommend
contents-kicker = Contents
contents-headline = What is in this report
contents-statements = { $kicker }: every statement
contents-method = { $kicker }: groups, method, passport
answered-title = Who answered
marks-title = How to read the marks
chances-title = Chance of each level, per cent
people-title = People at each level
together-title = Both sides together
moves-more = Further moves
moves-slow = On a line of their own, 6 to 18 months
withheld-title = What is not shown
cautions-title = To be kept in mind
passport-title = Report passport
col-group = Group
col-invited = Invited
col-answered = Answered
col-scored = Scored
col-shown-as = Shown as
col-score = Score
col-spread = Spread
col-decision = Decision
col-move = Move
col-owner = Owner
col-effort = Effort
col-effect = Takes effect in
col-first-sign = First sign
col-stops = What stops
col-prerequisite = Before it
no-prerequisite = nothing
col-evidence = Evidence
col-dimension = Dimension, 0 to 100
col-gap = Gap
col-gap-short = Gap
col-statement = Statement
col-side = Side
col-answers = Disagree to agree; digits are people
col-mean = Mean
see-below = see below
method-title = Method
