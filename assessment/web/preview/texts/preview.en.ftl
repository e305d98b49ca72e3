# The preview of a questionnaire file, for its author.

preview-title = Preview: { $title }
panel-title = Preview of
language = Language
group = Answer as
again = Read the file again
start-again = Start again
lint = { $n ->
    [one] One problem in the file
   *[other] { $n } problems in the file
  }
scores = Scores of these answers
score = Score
value = Value
band = Band
scores-none = The file has no scores.
everybody = What follows is worked out as if every group answered like this.
outcomes = The report would say
outcomes-none = None of its outcomes, so far.
decisions = Decisions
decisions-none = None, so far.
decision-tighten = Move up
decision-weigh = Weigh it
decision-stay = Stay
decision-sustain = Keep it up
moves = Moves that follow
moves-none = None, so far.
send = Finish (nothing is stored)
sent-title = The form ends here
sent-text = A respondent’s answers would have been sent now. In the preview nothing is stored.
broken-title = { $file } cannot be shown yet
broken-text = { $n ->
    [one] It has one problem. When the file is saved, this page looks again; your answers stay.
   *[other] It has { $n } problems. When the file is saved, this page looks again; your answers stay.
  }
