# Rail and states
rail-overview = Overview
rail-plan = Report plan
rail-people = People
rail-questionnaire = Questionnaire
rail-invitation = Invitation
rail-launch = Launch
rail-links = Links
rail-results = Results
state-draft = Draft
state-open = Open
state-closing = Being made anonymous
state-sealed = Closed and anonymous
state-below_minimum = Too few answers
state-discarded = Discarded
wave-not-now = This is not possible in the present state of the wave: { $state }.

# Headlines
headline-draft = { $title }: still a draft, nobody has been asked
headline-open = { $title }: open, { $days ->
    [0] closing within a day
    [one] one day is left
   *[other] { $days } days are left
}
headline-over = { $title }: the closing date has passed
headline-closing = { $title }: the answers are being made anonymous
headline-sealed = { $title }: the results are ready
headline-below_minimum = { $title }: too few people answered
headline-discarded = { $title }: discarded

# Status
status-state = State
status-invited = Invited
status-answers = Answers, in steps of { $step }
status-answers-value = { $least ->
    [0] fewer than { $step } of { $invited }
   *[other] { $least } or more of { $invited }
}
status-answers-note = counted once a day
status-closes-open = Open until
status-closes-over = Was open until
status-mailings = Messages sent
status-mailings-value = { $n } of 3
status-mailings-note = always to everybody
status-failed = Undeliverable
status-failed-value = { $n ->
    [one] one address
   *[other] { $n } addresses
}
status-failed-note = the mail server refused them
status-delivery = Links
status-delivery-email = sent by e-mail
status-delivery-kiosk = on cards, typed on a shared device
status-delivery-shown = handed out by you

# What to do next
next-title = Do next
next-draft-mend = Before the launch, complete the following.
next-draft-ready = Everything is there. Read the statements and the plan once as a respondent would, then launch.
next-open-email = { $sent ->
    [0] Nobody has been written to yet. Send the invitation to everybody.
    [1] The invitation is sent. A reminder after a few days helps; it goes to everybody, because nobody knows who has answered.
    [2] The invitation and one reminder are sent. A last reminder, two days before the end, is possible.
   *[other] The invitation and both reminders are sent. Now wait for the closing date, or give people more time.
}
next-open-shown = Hand each person their own link. Then wait: who has answered is known to nobody, so remind everybody or no one.
next-open-overdue = No more answers are taken. The wave closes by itself shortly; you can also close it now, or give people more time.
next-closing = The wave is closed. The answers are decrypted, shuffled and counted; then the keys are destroyed. This takes a few seconds to a minute, and you may leave this page.
next-closing-long = It has taken longer than five minutes?
next-closing-long-text = Then something holds it up, such as a worker that is not running or a key store that cannot be reached. Ask whoever runs the server: the reason stands in the worker’s output. No answer is lost meanwhile. Only if the keys are lost for good can the wave no longer be counted; then discard it.
next-closing-again = Look again
next-below-minimum = No group reached { $min } answers, so nothing can be shown without giving somebody away. Give people more time, or discard the wave with its answers.
next-sealed = The answers are counted and made anonymous, the keys are destroyed. Read the results, then make the report.
next-discarded = The wave was discarded. Its answers no longer exist; create a new wave to ask again.
results-button = See the results
report-button-en = Make the report in English
report-button-ru = Make the report in Russian
reports-title = Reports
report-line = { $kind }, { $language }, { $day }
report-kind-board = Board report
report-kind-brief = One-page brief
report-kind-team = Hand-out for the team
report-state-queued = waiting its turn
report-state-rendering = being made
report-state-ready = ready
report-state-failed = could not be made; ask for it again

# Forecast
forecast-title = What will be shown, by share of people who answer
forecast-empty = Once people are on the list, this page shows which results they can expect at 40, 60 and 80% response. The anonymity planner shows it for head counts alone.
forecast-group = Group
forecast-invited = Invited
forecast-share = { $share }%
forecast-answer = answer
forecast-full = in full
forecast-part = score only
forecast-none = withheld
forecast-note = Score only: { $min ->
    [10] not used with this plan
   *[other] { $min } to { $below } answers
}. In full: { $detail } or more.
forecast-locked = The report plan was locked at launch, { $day }.
warnings-title = Small groups
warning-small = { $group } has { $invited ->
    [one] one person
   *[other] { $invited } people
}. A group of fewer than { $min } can never be shown, even if everybody answers.
warning-subtraction = { $group } has { $invited } people and is withheld nevertheless: a smaller part beside it could be worked out by subtraction. Joining the two shows more.
warning-hidden = { $group } has { $invited } people. It will be withheld unless nearly all of them answer; joining it with another group shows more.
warnings-workshop = For a small team a facilitated workshop on the same statements, with names, often tells more than an anonymous survey.

# The way of a wave
steps-title = The way of this wave
step-done = (done)
step-plan = Groups and report plan
step-locked = locked { $day }
step-people = People
step-invited = { $n } invited
step-launch = Launch
step-open = Open
step-until = until { $day }
step-anonymous = Close and make anonymous
step-results = Results and reports

# Statements and letters
questionnaire-title = The questionnaire
questionnaire-about = The questions as the people of this client will read them, with their own department names and words. Options stand once where several questions share them.
questionnaire-read-en = Read it in English
questionnaire-read-ru = Read it in Russian
section-only-for = Only for: { $groups }
section-shown-if = Shown if { $condition }
section-shuffled = In a new order for each reader
condition-and = and
condition-or = or
condition-values-or = { " or " }
condition-not = not: { $what }
condition-answered = “{ $question }” is answered
condition-is = “{ $question }” is answered with { $values }
condition-at-least = “{ $question }” is answered with { $value } or higher
condition-below = “{ $question }” is answered below { $value }
condition-between = “{ $question }” is answered from { $low } up to, but not with, { $high }
invitation-title = Invitation
invitation-about-email = This is what everybody receives, each with a link of their own. Reminders go to everybody, too, at most twice.
invitation-about-shown = With this plan you hand the links out yourself; nothing is sent. You can use this text for your own message.
invitation-heading = { $kind ->
    [reminder] Reminder
   *[invitation] Invitation
} in { $language }

# A workshop with names
headline-named = { $title }: a workshop with names
workshop-asked = Asked
workshop-finished = Finished
workshop-next = Ask each person under “Answers and facts”. Once { $least } people have finished, you can close the workshop and show the results.
workshop-next-ready = Wait until everybody has finished who wants to take part. Then close the workshop and show the results.
workshop-ask = Ask people
workshop-close = Close and show results
workshop-about = In this workshop nothing is anonymous: everybody who is asked must know that and may decline. Nobody is invited by the system and nothing is withheld.
workshop-sealed = The workshop is closed and its answers no longer change. Look at the results together, then make the report.
workshop-where = Where the workshop stands
workshop-close-title = Close the workshop
workshop-close-about = { $finished ->
    [one] One person has
   *[other] { $finished } people have
  } finished. { $open ->
    [0] Nobody is missing.
    [one] One has not and will be left out.
   *[other] { $open } have not and will be left out.
  } After this no answer changes any more, and figures are shown however few people stand behind them.
workshop-closed = The workshop is closed. These are its results.
