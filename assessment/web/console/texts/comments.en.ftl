# Comments at the consultant's desk.

rail-comments = Comments
comments-title = Comments
comments-about = Read each comment and decide what may appear. Until you decide, it appears nowhere. Comments of groups with fewer than { $min } answers were deleted unread.
comments-none = Nobody wrote a comment that may be read.
comments-progress = { $done } of { $n } decided
comments-until = The originals are erased on { $day }. Whatever has no decision by then is never shown.
comments-gone = The originals were erased on { $day }. { $n ->
    [0] No comment was published.
    [one] One comment was published; it does not change any more.
   *[other] { $n } comments were published; they do not change any more.
  }
comments-erase-button = Erase the originals now
comments-erase-title = Erase the originals
comments-erase-about = Everything is decided. Once the originals are erased nobody can read them again, and no decision can be taken back. What you let through stays.
comments-erase-confirm = Erase them
comments-erased = The originals are erased.
comment-title = Decide on a comment
comment-open = Decide
comment-change = Decide otherwise
comment-undo = Take back
comment-save = Save the decision
comment-shown = Shown instead:
comment-marks = Marked because it could tell who wrote it or whom it is about:
comment-rare = rare language
comment-rare-about = Few people of this group write in this language. The comment can appear only in your words, best in the language of the others.
comment-decision = What becomes of it
comment-decision-verbatim = Let it through as it is
comment-decision-masked = Mask parts: put […] in the text below in place of whatever could tell its writer
comment-decision-paraphrase = Put it in other words, in the text below
comment-decision-withheld = Withhold it
comment-text = Text that may appear
comment-text-hint = Used only if you mask or put it in other words. Change names, dates, posts and whatever only one person could know.
comment-state-open = not decided
comment-state-verbatim = let through
comment-state-masked = masked
comment-state-paraphrase = in other words
comment-state-withheld = withheld
comment-done-open = The decision is taken back. The comment appears nowhere.
comment-done-verbatim = The comment may appear as it is.
comment-done-masked = The comment may appear without the masked parts.
comment-done-paraphrase = The comment may appear in your words.
comment-done-withheld = The comment is withheld.
watched-name = looks like a name
watched-role = a post that perhaps one person holds
watched-self = something that is true of few people
watched-date = a date
watched-email = an e-mail address
watched-phone = a phone number
