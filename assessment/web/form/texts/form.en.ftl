# The form: what its questions, buttons and messages say. Plain words; every message says what is wrong and what to do.

continue = Continue
back = Back
error-prefix = Error: { $title }

## A section

section-title = { $section }, section { $n } of { $total }
step-section = Section { $n } of { $total }
step-statements = { $n ->
    [1] Statement { $first } of { $total }
   *[other] Statements { $first } to { $last } of { $total }
  }
step-questions = { $n ->
    [1] Question { $first } of { $total }
   *[other] Questions { $first } to { $last } of { $total }
  }
progress = { $n } of { $total } answered
to-review = Review answers

## Options and hints

option-other = Something else
option-dont-know = Don't know
points = points
hint-all = Tick all that apply.
hint-at-most = { $most ->
    [one] Tick one.
   *[other] Tick up to { $most }.
  }
hint-range = A number from { $low } to { $high }
hint-whole = A whole number from { $low } to { $high }
hint-length = { $most ->
    [one] One character at most
   *[other] Up to { $most } characters
  }
hint-order = { $n ->
    [one] Choose what comes first.
   *[other] Choose what comes first, then what comes next.
  }
hint-shares = The numbers must add up to { $total } { $unit }.
place = Place { $n }
choose = Choose
shares-so-far = So far { $given } of { $total } { $unit }
line-other = What else?
line-evidence = What shows it?
line-owner = Who is responsible?

## A comment, watched in the browser

comment-left = Characters left: { $n }
watched-lead = This could tell who wrote it or whom it is about:
watched-name = looks like a name
watched-role = a post that perhaps one person holds
watched-self = something that is true of few people
watched-date = a date
watched-email = an e-mail address
watched-phone = a phone number

## What is missing: asked once

answer-missing = Choose an answer, or go on without one.
several-missing = Tick what applies, or go on without an answer.
number-missing = Give a number, or go on without one.
text-missing = Write something, or go on without it.
order-missing = Choose at least what comes first, or go on without an answer.
shares-missing = Share out the total, or go on without an answer.
line-other-missing = You chose “Something else”. Say what, or go on without it.

## What is wrong

answer-invalid = This is not one of the answers. Choose one of those below.
several-many = { $most ->
    [one] You ticked { $n }. Leave one tick and remove the others.
   *[other] You ticked { $n }. Leave at most { $most } ticks and remove the others.
  }
several-none = You ticked “{ $none }” and something else. Leave one or the other.
number-unreadable = “{ $text }” cannot be read as a number. Write it in digits, such as { $example }.
number-range = { $text } is out of range. Give a number from { $low } to { $high } { $unit }.
number-whole = { $text } is not a whole number. Round it to one.
text-long = This is { $n } characters long. Shorten it to { $most }.
order-gap = Place { $place } is empty, but a later one is filled. Fill the places from the first on.
order-doubled = “{ $option }” stands in two places. Choose something else for one of them, or empty it.
shares-left = { $given } of { $total } given, { $rest } left. Share the rest out too.
shares-over = { $given } of { $total } given, { $rest } too many. Reduce some of the numbers.
shares-unreadable = “{ $text }” beside “{ $option }” cannot be read as a number. Write it in digits, without a minus.
other-unchosen = You wrote something under “Something else” but chose another answer. Choose “Something else”, or empty the line.
summary-title-statements = { $n ->
    [one] One statement has no answer
   *[other] { $n } statements have no answer
  }
summary-title-questions = { $n ->
    [one] One question has no answer
   *[other] { $n } questions have no answer
  }
summary-wrong = { $n ->
    [one] One answer needs another look
   *[other] { $n } answers need another look
  }
summary-once = We ask only once. You can also go on without answering.
summary-mend = Correct what is marked, or go on without it: then it is left out.
go-on = { $n ->
    [one] Go on without it
   *[other] Go on without them
  }

## Review

step-review = Review
review-title = Your answers
review-complete-statements = All statements have an answer. Look through them before you send.
review-complete-questions = All questions have an answer. Look through them before you send.
review-open-statements = { $n ->
    [one] One statement has no answer. You can answer it or send without it.
   *[other] { $n } statements have no answer. You can answer them or send without them.
  }
review-open-questions = { $n ->
    [one] One question has no answer. You can answer it or send without it.
   *[other] { $n } questions have no answer. You can answer them or send without them.
  }
no-answer = No answer
no-comment = No comment
change = Change
nothing-title = There is nothing to send yet
nothing-text-statements = Answer at least one statement.
nothing-text-questions = Answer at least one question.
