# The respondent's pages. Plain words: the reader is on a phone and a little wary.

product = Entente
skip = Skip to the content
switch = Language
foot-promise = Your data
foot-accessibility = Accessibility
new-tab = (opens in a new tab)
moment = { $day }, { $time } ({ $zone })

## Landing page

landing-title = How do { $a } and { $b } work together?
landing-who = This survey is run for { $client }. Its results show what works well between the two and what should change.
landing-who-several = This survey is run for { $client }. Its results show what works well between departments and what should change.
how-long = How long
how-long-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
how-long-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
  }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
open-until = Open until
your-group = Your group
start = Start
voluntary = Voluntary. No list shows who took part.
sees-title = Who will see what
sees-nobody = Nobody
sees-nobody-what = Your own answers. They are encrypted as you send them and turned into counts when the survey closes.
recipients-unnamed = Those who commissioned the survey
sees-recipients = Results of groups with at least { $min } answers. How many people chose each answer: only from { $detail } answers.
sees-consultant = The consultant who runs the survey
sees-consultant-email = While the survey is open: roughly how many answers have come in, never whose. Afterwards: the same results.
sees-consultant-kiosk = Hands the cards out, so could know which card is yours while the survey is open, but not what you answer. This device keeps nothing once you have sent. Sees roughly how many answers have come in. Afterwards: the same results.
sees-consultant-shown = Hands the links out, so could know which link is yours while the survey is open, but not what you answer. Sees roughly how many answers have come in. Afterwards: the same results.
sees-portfolio = Other clients of the consultant
sees-portfolio-what = One figure for the whole company, without its name and only among at least five companies. Never a group, a statement or an answer.
visible-title = How visible am I?
visible-smallest = The smallest group that includes you and can be shown is { $group }: { $n ->
    [one] { $n } person
   *[other] { $n } people
  } asked. If fewer than { $min } of them answer, it is not shown.
visible-unknown = The smallest group that includes you and can be shown is { $group }. If fewer than { $min } people in it answer, it is not shown.
visible-none = No group that includes you has { $min } people or more, so none of them can be shown.
visible-detail = From { $detail } answers on, the results also say how many people chose each answer.
visible-no-detail = This group is smaller than { $detail }: only rounded averages can be shown, never how many people chose an answer.
visible-circles = Groups that you are counted in
where-title = Where should your answers be counted?
where-hint = In { $large } alone they count there and in all larger groups, but not in { $small }. That leaves { $small } one answer fewer, and if fewer than { $min } people choose this, a smaller group may not be shown. The choice is not stored with your name and holds from Start on.
where-small = In { $group } and all larger groups
where-large = Only in { $group } and larger groups
both-sides = { $a } and { $b } together
people = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
never-shown = (never shown by itself)
sees-comments = Comments in your own words
sees-comments-what = Read by the consultant, without your name, and only in groups with at least { $min } answers; elsewhere deleted unread. Before one can appear, the consultant lets it through, masks parts of it or puts it in other words. Originals are erased { $days ->
    [one] one day
   *[other] { $days } days
  } after the survey has closed, at the latest.
sees-people = The list of people invited
sees-people-what = Name, group and, where mails are sent, address. The consultant sees it, for it serves the invitations; it never shows who has answered. It is deleted { $days ->
    [one] one day
   *[other] { $days } days
  } after the answers have been made anonymous.
landing-promise = Check our promise: the rules of this survey, their fingerprint, and what is not covered
comments-told = The consultant reads what you write here, without your name and apart from your other answers, and only if your group, or one that it is part of, has at least { $min } answers; otherwise it is deleted unread. Before it can appear anywhere, the consultant lets it through, masks parts of it or puts it in other words. The original is erased { $days ->
    [one] one day
   *[other] { $days } days
  } after the survey has closed, at the latest.
landing-withdraw = Once sent, answers cannot be withdrawn, because nobody can find them. Until then you can go back and change each one. Use the buttons on the page for that, not those of the browser.

## Typed code

code-title = Type the code from your card
code-label = Code
code-hint = For example 7FKQ-2MXD-4TW. Capitals, dashes and spaces do not matter.
code-missing = Type the code that stands on your card.
code-mistyped = This is not a code: a character is wrong, missing or one too many. Compare it with your card.
code-unknown = No open survey has this code. Ask the person who gave you the card.
code-summary = The code did not work
type-code = Type a code

## Draft on one's own device

draft-part = Draft
draft-tick = Keep my answers on this device until I send them or for 3 days
draft-hint = Only this browser keeps them, and whoever uses it can read them. Leave this off on a device that is not yours.
draft-kept = Your answers are kept in this browser as you go on.
draft-erased = Nothing is kept on this device any more.
draft-found = Answers to this survey are kept on this device.
draft-resume = Go on with them
draft-erase = Erase what is kept on this device

## Review

cannot-withdraw = Once sent, your answers cannot be changed or withdrawn: they lie among all the others, and nobody can find them.
send = Send my answers

## The end

thanks-title = Thank you. Your answers are in.
thanks-text = They now lie among all the others, and nobody can tell which are yours. You may close this page.
thanks-copy = Made on this page a moment ago and kept nowhere. It is gone when you close the page.
already-title = Answers from this link are already counted
already-text = The first answers sent from a link count, and they stay as they are. Those you have just sent were not added. If you did not send any before, tell the person who gave you the link: somebody else may have used it.
already-copy = What you have just filled in. It was not counted and is kept nowhere.
closed-title = This survey is closed
closed-text = No more answers can be taken.
closed-help = If enough answers have come in, they are turned into figures. Ask the person who invited you when the results will be shown.
closed-copy = The survey closed before you sent them, so they were not counted. This copy is kept nowhere.
kiosk-next = Next person
kiosk-reset = This device has kept nothing. In a minute, or when you press the button, it shows the page for the next code.
next-title = What happens next
next-closes = The survey closes. Single answers are turned into counts and then destroyed.
next-after = After that
next-results = The results of groups with at least { $min } answers go to: { $recipients }.
copy-title = A copy of your answers, for you alone
shared-device = On a shared device, close the browser window now.

## When something is wrong

unknown-title = We cannot find this survey
unknown-text = No open survey has this link. A character may be missing, or the survey has ended and its links were destroyed.
unknown-help = Open the link from your invitation once more, or type the code from your card. If neither works, ask the person who invited you for help.
throttled-title = Too many wrong codes
throttled-text = Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }, then try again.
throttled-help = Wrong codes are limited so that nobody can guess yours. A link from an e-mail works best when you open it without typing.
no-ballot-title = Please open your link again
no-ballot-text = This page does not know which survey you are answering. If you have already sent your answers, all is done and you need not do anything.
no-ballot-help = Go back to the link in your invitation and press Start. If this page comes again, allow cookies for this site: one is needed while you answer, and it is deleted when you send.
malformed-title = This page could not be read
malformed-text = Something in it did not come from our form, so nothing was sent.
malformed-help = Go back to the statements and try again.
malformed-return = Back to the statements
foreign-title = This came from another site
foreign-text = The form was not sent from our own page, so nothing was done.
foreign-help = Open the link from your invitation and press Start there.

## Your data

promise-title = What happens to your answers
promise-lead = No page and no report ever shows what you answered, neither to the consultant nor to your management. This page says how that is done, and what it does not cover.
promise-stored = What is stored
promise-stored-1 = Your answers, encrypted before they are stored. Beside them stand the survey, your group and a mark by which one link counts only once.
promise-stored-2 = Not stored with them: your name, the time, your address on the internet, your device, your language, the order in which answers came in. We keep no draft: until you press Send, your answers are on your own screen alone and, only if you tick the box for it, in your own browser for 3 days at most.
promise-stored-3 = The list of people invited, with name, group and perhaps an e-mail address, is kept apart. Nothing in it changes because you open the link, start or send.
promise-stored-4 = One cookie, only while you answer. It shows that you came by a valid link and is deleted when you send. Nothing tracks you, and nothing is loaded from other sites.
promise-long = For how long
promise-long-1 = Until the survey closes. Then the answers are decrypted in random order and counted, and only rounded results are worked out from the counts.
promise-long-2 = After that the keys are destroyed and the single answers deleted. Older backups then hold only noise that nobody can decrypt.
promise-long-3 = The figures stay. They name nobody.
promise-long-4 = Comments in your own words, where a survey asks for them, are encrypted along with the answers and the language of the form, and parted from the answers when the survey closes. The consultant reads those of groups that are large enough before anything of them can appear; others are deleted unread. The originals are erased after as many days as the plan names.
promise-long-5 = The list of people invited is deleted after the survey, as many days after the answers have been made anonymous as the plan names. Backups of the server may hold it until they are overwritten.
promise-sees = Who can see what
promise-sees-1 = Groups with fewer than { $min } answers are never shown, nor can they be worked out by subtracting one group from another.
promise-sees-2 = Below { $detail } answers there are only rounded averages. From { $detail } answers on, the results also say how many people chose each answer.
promise-sees-3 = While the survey is open, the consultant sees a rough count of answers, refreshed once a day, and nothing else.
promise-portfolio-yes = The score of the whole company may be compared with other clients of the consultant: without its name, and only where at least five companies stand together. No group, statement or answer is.
promise-portfolio-no = No figure of this survey is compared with other companies.
promise-nobody = What nobody can see
promise-nobody-1 = Who answered and who did not. This is why reminders go to everybody, twice at most, and may reach you although you have answered.
promise-nobody-2 = What one person answered.
promise-nobody-3 = Answers already sent, through the pages of this survey: these pages use only the key that locks, never the one that unlocks.
promise-limits = What this does not cover
promise-limits-1 = Somebody who runs the server or has taken it over and, while the survey is open, holds database, keys and links all at once.
promise-limits-2 = Somebody who watches your screen, your device or your network. Answer where you feel unobserved.
promise-limits-3 = Somebody who already knows most of the answers in your group can narrow down the rest. Rounding limits this; it cannot exclude it.
promise-limits-4 = If everybody in a group answers the same, the average says what each of them thinks.
promise-limits-5 = Whoever has your link can answer in your place, and the first answers count. Do not pass it on.
promise-limits-shown = In this survey the consultant hands the links out and so could know which link is whose while it is open. That does not show what you answer.
promise-plan = The rules cannot be changed any more
promise-plan-text = Groups, thresholds and recipients of this survey were fixed when it started. They are these:
back-to-start = Back to the start page

## Accessibility

accessibility-title = Accessibility
accessibility-lead = Everybody who is asked should be able to answer. These pages are made to meet WCAG 2.2, level AA.
accessibility-1 = The keyboard alone is enough, and the focus can always be seen.
accessibility-2 = Every answer has a label, every group of answers its statement, every error stands beside its field and in a list at the top.
accessibility-3 = Text can be enlarged and pages fit narrow screens; there are a light and a dark appearance, as your device prefers.
accessibility-4 = No script is needed, nothing moves, and there is no time limit but the closing date.
accessibility-limits = Known limits
accessibility-limits-text = The pages are checked by program and by keyboard. They have not been tested with every screen reader.
accessibility-help = If something does not work
accessibility-help-text = Tell the person who invited you. You can ask for somebody to read the statements to you, but then that person learns your answers.
promise-groups = Groups and people invited
promise-thresholds = From how many answers
promise-recipients = Who receives the results
promise-delivery = How links travel
promise-delivery-email = The system mails each person a link that nobody else sees.
promise-delivery-kiosk = On cards that the consultant hands out; everybody answers on one shared device, which keeps nothing between two people.
promise-delivery-shown = The consultant hands the links out and could know which link is whose.
promise-no-comments = This survey asks for none.
promise-check = Check that nobody changes them
promise-check-hash = This is the fingerprint (SHA-256) of these rules. A single changed sign gives another one. Note it down now: the report on the results carries the same.
promise-check-file = Download the rules as they were hashed (JSON, plain text).
promise-check-run = Work the fingerprint out yourself, without us. In the folder of the file, run:
promise-check-compare = Compare the result with the line above, and later with the last page of the report. You may also send the file to your works council.
promise-check-limits = What this shows: the rules stay as they are now. That the server keeps to them follows from its program, which anyone may read and test; it does not follow from the fingerprint.
