# What people wrote in their own words.

own-words-kicker = In their words
own-words-headline = { $n ->
    [one] One comment on working together
   *[other] { $n } comments on working together
  }
own-words-standfirst = Single voices beside the figures. They show what people mean; how many think so is told by the statements alone. The consultant has read each comment before it could appear here.
own-words-withheld = { $n ->
    [one] One comment was read and withheld, because it could have told who wrote it or hurt somebody.
   *[other] { $n } comments were read and withheld, because they could have told who wrote them or hurt somebody.
  }
own-words-waiting = { $n ->
    [one] One comment has not been decided on and is not shown.
   *[other] { $n } comments have not been decided on and are not shown.
  }
own-words-masked = parts left out
own-words-paraphrase = in the consultant's words
own-words-none = No comment shown
own-words-rests = Comments of groups with at least { $least } answers; in smaller groups they were deleted unread. Nothing is said of a writer but the group, and the order is alphabetical. Fingerprint of these comments: { $hash }
