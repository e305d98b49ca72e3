error-answers-empty = Nothing has been answered yet. Answer at least one statement before you send.
error-answers-invalid = { $count ->
    [one] One answer does not belong to this questionnaire.
   *[other] { $count } answers do not belong to this questionnaire.
    } Go back and choose one of the options.
error-closes-in-past = The closing date has passed. Choose a later one.
error-closes-without-zone = The closing date has no time zone. Choose a date and a time.
error-code-mistyped = This code has a typing error. Compare it with your card or message: ten characters and a check character.
error-code-throttled = Too many unknown codes came from here. Wait a few minutes and try again.
error-code-unknown = No open survey has this code. Check it, or ask whoever gave it to you: the survey may have ended.
error-email-form = This is not an e-mail address. Write it like name@company.com.
error-email-taken = There is already an account with this e-mail address.
error-group-id-long = The id of group “{ $group }” is too long: at most { $most } characters.
error-group-role = Group “{ $group }” does not stand under the side it belongs to.
error-group-unknown = The questionnaire has no group “{ $group }”.
error-group-unlabelled = Group “{ $group }” has no name in one of the languages.
error-groups-no-tree = The groups do not form a tree: each group stands once and below its parent.
error-language-unknown = There is no such language. Choose English or Russian.
error-languages-none = Choose at least one language.
error-links-are-mailed = The report plan says that links are mailed to people, so nobody is shown them here.
error-keys-lost = The keys of this wave are missing, so its links cannot be made. Ask the administrator for the key store.
error-links-are-shown = The report plan says that you hand out the links, so no mail is sent from here.
error-min-group = The smallest group shown has at least { $least } answers.
error-name-empty = A name is missing.
error-name-long = The name is too long: at most { $most } characters.
error-name-signs = The name has a line break or another sign that cannot be shown.
error-no-more-reminders = Everybody has been reminded { $most ->
    [one] once
   *[other] { $most } times
    }; more reminders are not sent.
error-not-found = There is no such page, or it belongs to somebody else.
error-password-long = The password is too long: at most { $most } characters.
error-password-short = The password is too short: at least { $least } characters.
error-password-wrong = The current password is wrong.
error-people-locked = The wave has been launched: its list of people no longer changes.
error-plan-locked = The wave has been launched: its report plan no longer changes.
error-questionnaire-unknown = There is no such questionnaire in the library, or it has mistakes.
error-read-only = You can look at this client but not change anything.
error-report-kind = There is no report of this kind.
error-report-not-ready = The report is not ready yet.
error-role-unknown = There is no such role. Choose owner, consultant or viewer.
error-side-missing = Side “{ $group }” is missing from the groups.
error-typed-name = Type the wave’s name to confirm: { $name }
error-wave-cannot-be-discarded = This wave can no longer be discarded.
error-wave-launched = This wave has already been launched.
error-wave-not-open = This wave is not open.
error-wave-not-ready = { $count ->
    [one] One thing still hinders the launch.
   *[other] { $count } things still hinder the launch.
    }
error-wave-not-sealed = This wave has no results yet.

problem-closes-in-past = The closing date has passed.
problem-group-too-small = { $group }: { $invited ->
    [one] { $invited } person
   *[other] { $invited } people
    } invited, at least { $least } needed. Merge the group with another or invite more people.
problem-no-closing-date = The closing date is missing.
problem-no-people = Nobody is on the list yet.
problem-no-recipients = Who receives the results is not said in every language of the wave.
problem-no-mail-server = No mail server is set up here, so no link can be sent. Choose to hand the links out, or have ENTENTE_SMTP_URL set.
problem-people-without-email = { $count ->
    [one] { $count } person has no e-mail address.
   *[other] { $count } people have no e-mail address.
    }
problem-people-without-group = { $count ->
    [one] { $count } person is in a group that the plan no longer has.
   *[other] { $count } people are in groups that the plan no longer has.
    }
problem-people-without-language = { $count ->
    [one] { $count } person has a language that the wave does not use.
   *[other] { $count } people have a language that the wave does not use.
    }

people-columns = { $count ->
    [one] { $count } column was found
   *[other] { $count } columns were found
    } where three or four are expected: name; e-mail; group; language.
people-email-form = “{ $email }” is not an e-mail address.
people-email-missing = The e-mail address is missing.
people-email-twice = { $email } stands on the list twice.
people-group-has-parts = Group “{ $group }” has parts; choose one of: { $groups }
people-group-unknown = There is no group “{ $group }”; choose one of: { $groups }
people-language = The wave is not asked in “{ $language }”; choose one of: { $languages }
people-name = The name is missing or cannot be shown.
people-too-many = The list is too long: at most { $most } people.

log-client-created = Client “{ $name }” created
log-client-renamed = Client renamed to “{ $name }”
log-engagement-created = Engagement “{ $title }” created
log-invitation-sent = { $wave }: invitation sent to { $count ->
    [one] { $count } person
   *[other] { $count } people
    }
log-people-added = { $wave }: { $count ->
    [one] { $count } person
   *[other] { $count } people
    } added to the list
log-person-removed = { $wave }: a person taken off the list
log-plan-saved = { $wave }: report plan saved
log-reminder-sent = { $wave }: reminder sent to { $count ->
    [one] { $count } person
   *[other] { $count } people
    }
log-report-requested = { $wave }: report requested
log-wave-below-minimum = { $wave }: too few answers for any result; nothing was released
log-wave-closed = { $wave }: closed
log-wave-created = { $wave }: created
log-wave-discarded = { $wave }: discarded
log-wave-extended = { $wave }: extended until { $until }
log-facts-asked = { $wave }: asked { $person } for facts
log-facts-done = { $person } finished the facts
log-facts-removed = Removed the facts of { $person }
log-wave-launched = { $wave }: launched, { $count ->
    [one] { $count } person
   *[other] { $count } people
    } invited
log-wave-sealed = { $wave }: answers counted and made anonymous
error-questionnaire-fact = This questionnaire is filled in under names. Ask for it beside a wave, under “Facts”.
error-wave-discarded = This wave was discarded. Nothing can be added to it.
error-person-typed = Type the person’s name to confirm: { $name }
error-wave-named = In this workshop people answer under their names. Ask them under “Answers and facts” instead of launching.
error-wave-not-named = This is an anonymous survey, no workshop.
error-workshop-closed = The workshop is closed. Its answers no longer change.
error-workshop-few = At least { $least } people must have finished before results can be shown.
log-workshop-closed = { $wave }: workshop closed, { $count ->
    [one] { $count } person
   *[other] { $count } people
    } finished

## Comments

error-comment-days = Originals of comments can be kept from 1 to { $most } days.
error-comment-rare-language = Few people of this group write in this language, so the wording could tell who it was. Put the comment in other words or withhold it.
error-comment-empty = Write the text that may be shown.
error-comment-long = The text is longer than { $most } characters. Shorten it.
error-comment-not-masked = To mask, put { $mask } in place of each part that is left out, and change nothing else. If you want to change more, choose other words.
error-comment-unchanged = This is still the original. Put it in other words, or let it through as it is.
error-comments-open = { $count ->
    [one] One comment has not been decided on. Decide on it first.
   *[other] { $count } comments have not been decided on. Decide on them first.
  }
error-comments-erased = The originals are erased already. What is published does not change any more.
error-comments-key = The key of these comments is missing, so nobody can read them. If the key store is on a disk that is not mounted, mount it.
log-comment-open = { $wave }: decision on a comment taken back
log-comment-verbatim = { $wave }: comment let through
log-comment-masked = { $wave }: comment masked
log-comment-paraphrase = { $wave }: comment put in other words
log-comment-withheld = { $wave }: comment withheld
log-comments-erased = { $wave }: originals of the comments erased; published: { $count }
error-people-days = The list of people can be kept from 1 to { $most } days.
error-detail-from = Details and comments need at least { $least } answers.
error-group-deep = Group “{ $group }” stands too deep: the tree has at most { $most } levels.
log-people-deleted = { $wave }: the list of people was deleted as the plan says, { $count ->
    [one] one person
   *[other] { $count } people
}
