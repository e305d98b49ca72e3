# Sheets of facts: who fills them in, and what follows from them.

product-name = Entente
to-content = Skip to the content
tongues = Language

named-label = Who fills this in
named-home = Back to the facts of this survey
named-who = You answer as { $person }, { $position }.
named-consultant = You fill this in from evidence, for { $person }, { $position }.
named-about-fact = { $client } asks for facts here, not for opinions. This sheet carries your name and speaks for { $group }. What you do not know you leave out; a figure that you estimate you mark as an estimate where the form has room for it.
named-about-opinion = { $client } holds a workshop in which everybody answers under their own name. Nobody has to take part; a question can be left out.
named-readers-fact = The consultant reads every answer under your name. The report gives answers by position and draws its conclusions from all sheets together. They are never mixed with the anonymous survey.
named-readers-opinion = The consultant and those who take part in the workshop can see who answered what. The report gives the figures of each group.
named-foot = Named answers, kept at each step.
saved = Kept.
keep = Keep and go on later
finish = Finish
finish-about = Finished does not mean locked: you can open this sheet again and change it as long as the survey is not discarded.
finish-empty = Nothing has been stated yet.

kept-title = Your answers are kept
kept-text = You can go on at any time behind the same link, on this device or another.
finished-title = Thank you, { $person }
finished-text = Your sheet is finished. You can open it again behind the same link and change it.
open-again = Open the sheet again
copy-heading = Your answers
unknown-title = There is no such sheet
unknown-text = The link is incomplete, or the sheet was deleted. Ask whoever sent it to you for the link.
discarded-title = This survey was discarded
discarded-text = Nothing more can be stated here.
over-title = This workshop is closed
over-text = Its answers no longer change. Ask whoever leads the workshop for the results.
malformed-title = That did not come through whole
malformed-text = What was sent could not be read. What you had stated before is kept: open the link again and go on.

follows-title = What follows from these facts
follows-alone = From this sheet alone. The report joins the sheets of everybody who was asked.
quoted = “{ $text }”
said-yes = yes
said-partly = partly
said-no = no

verdict-at = At the level “{ $level }”
verdict-if = If the level is “{ $level }”
verdict-tighten = be closer
verdict-weigh = weigh it
verdict-stay = stay as you are
verdict-sustain = keep it healthy
verdict-about-tighten = Conditions for moving on to “{ $to }” hold, and none for leaving things as they are.
verdict-about-weigh = Conditions for moving on to “{ $to }” hold, and so do conditions for leaving things as they are. Somebody has to decide.
verdict-about-stay = No condition for moving on to “{ $to }” holds. Improve what there is.
conditions-tighten = For moving on to “{ $to }”
conditions-leave = For leaving things as they are
condition-holds = holds
condition-fails = does not hold
condition-disputed = disputed
condition-open = not answered
nature-reason = (a reason)
nature-barrier = (a barrier that can be removed)

step-missing = Not yet: no answer to
step-zero = Cannot be worked out, for this is nought:

advice-none = Too few conditions are answered, or none is met.
advice-one = Fits best: { $option }.
advice-tie = These fit equally well: { $options }. Their pros and cons decide.
option-best = (fits best)
option-excluded = ruled out here
option-share = { $share } of its conditions are met
option-unknown = too few conditions answered
pros = For it
cons = Against it
pros-and-cons = For and against

scores-title = Scores
criteria-title = Targets and what came of them
criterion = Criterion
criterion-target = Target
criterion-actual = Actual
criterion-ratio = Actual of target
criterion-met = Met
met-yes = yes
met-no = no
met-unknown = cannot be told
not-stated = not stated
unknown-ratio = unknown
points-title = { $n ->
    [one] One point is not fully in place
   *[other] { $n } points are not fully in place
  }
points-about = The easiest first, the hardest last.
point-share = { $share } in place
point-evidence = { $role } as proof: { $text }
point-owner = { $role } names as responsible: { $text }
