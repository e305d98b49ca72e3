launch-button = Launch
launch-title = Launch
launch-not-yet = Not yet: complete this first
launch-about = This is the plan as respondents will be told it. Read it once more; it is the promise you give them.
launch-plan = What respondents are told
launch-locks-title = From now on it is locked
launch-locks = With the launch the plan, the statements and the department names can no longer change, and none of the { $invited } people can be taken off the list. Whoever joins later can still be added to a group of the plan. The closing date can only be moved to a later day.
launch-confirm = Lock the plan and launch
launch-done = The wave is launched.

links-button = Links to hand out
links-title = Links
links-about = One link for each person. Hand each to its owner alone: whoever has a link can answer in its place. Select the table to copy it, or print the page and cut it up.
links-until = The links work until { $moment } ({ $zone }).
links-count = { $n ->
    [one] One link
   *[other] { $n } links
}
links-link = Link
cards-title = Cards to print
cards-about = Eight cards a page with code, picture of the link, closing date and what is promised, each in the language of its person. Cut along the lines; tear the name off when you hand a card over, so that a lost card does not say whose it is. The file is made when you ask for it and not kept here: delete your copy once it is printed.
cards-get = { $of ->
    [one] Cards (PDF)
   *[other] Cards, part { $part } of { $of } (PDF)
  }
links-print = The page prints without menus.
links-not-shown = The plan says that links go by e-mail, so nobody can see them here.

invite-button = { $sent ->
    [0] Send the invitation
    [1] Send the first reminder
   *[other] Send the last reminder
}
invite-title = { $sent ->
    [0] Send the invitation to everybody
    [1] Send the first reminder to everybody
   *[other] Send the last reminder to everybody
}
invite-about = { $sent ->
    [0] All { $invited } people get their own link by e-mail. At most two reminders can follow.
    [1] All { $invited } people are written to, those who have answered as well: nobody can tell them apart. One more reminder can follow.
   *[other] All { $invited } people are written to for the last time.
}
invite-read = Read the text first
invite-confirm = Send to { $invited ->
    [one] one person
   *[other] { $invited } people
}
invite-done = The messages are on their way. Large lists take a few minutes.
invite-no-more = No message can be sent now: the plan does not provide for it, or all three were sent.

extend-button = Give more time
extend-title = Give people more time
extend-about = At present the survey closes on { $moment }. Choose a later moment; people who open their link are told the new one.
extend-confirm = Extend
extend-done = The survey is open until { $moment }.

close-button = Close now
close-title = Close the wave
close-about = Closing cannot be undone. This is what happens:
close-no-more = No further answer is taken from this moment on.
close-counts = The answers are decrypted, shuffled and counted; only the figures that the plan allows are kept.
close-keys = The keys are destroyed, so that single answers can no longer be read by anybody, in no backup either.
close-below = If no group reaches { $min } answers, nothing is shown, and you may give people more time.
close-confirm = Close and make anonymous
close-done = The wave is closed.

discard-button = Discard
discard-title = Discard the wave
discard-about = All answers of this wave and its list of people are destroyed and cannot be brought back. The links stop working; nobody is written to, so tell people yourself.
discard-about-draft = The draft is thrown away with its plan and its list of people.
discard-type = To be sure, type the name of the wave:
discard-typed-name = Name of the wave
discard-typed-name-missing = Type the name of the wave as it stands above.
discard-confirm = Discard for good
discard-done = The wave is discarded.
