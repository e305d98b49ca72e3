people-title = People
people-about = The list serves the invitations alone and is personal data: keep the client's processing terms at hand. Nothing on it ever shows who has answered.
people-add-title = Add people
people-add-about = One person a line: name; e-mail; group; language, if it is not the client's. Columns may be parted by semicolons, commas or tabs, as Excel copies them. The groups:
people-join-email = The survey is open. Whoever joins now gets a link of their own by e-mail, as soon as the invitation has gone to the others. The plan keeps its head counts; the results say how many joined later. Nobody can be taken off any more.
people-join-shown = The survey is open. Whoever joins now gets a link of their own, which you find among the links. The plan keeps its head counts; the results say how many joined later. Nobody can be taken off any more.
people-lines = Lines to add
people-lines-hint = For example: Ann Lee; ann@olmar.example; side_a; en
people-lines-missing = Paste at least one line, or choose a file.
people-file = Or a file
people-file-hint = CSV or text with the same columns, up to 2 MB.
people-file-large = The file is larger than 2 MB. Send it in parts.
people-file-unreadable = The file is not text. Save it as CSV, UTF-8.
people-add-button = Add these people
people-added = { $n ->
    [one] One person is added.
   *[other] { $n } people are added.
}
people-wrong-title = Nothing was stored: please correct these lines
people-line = Line { $n }:
people-problem = Check name, e-mail address and group of this line.
people-more-problems = { $n ->
    [one] One more line has a problem.
   *[other] { $n } more lines have problems.
}
people-count = { $n ->
    [one] One person
   *[other] { $n } people
}
people-empty = Nobody is on the list yet.
people-gone = The list is empty.
people-deleted = The list was deleted when its days were over. How many were invited remains with the results.
people-deleted-on = The list will be deleted { $days ->
    [one] one day
   *[other] { $days } days
} after the answers were made anonymous, as the plan says.
person-name = Name
person-email = E-mail
person-group = Group
person-language = Language
person-remove = Remove
person-remove-title = Remove this person?
person-remove-about = { $name } will not be invited. You can add the person again as long as the wave is a draft.
person-remove-button = Remove from the list
person-removed = { $name } is no longer on the list.
