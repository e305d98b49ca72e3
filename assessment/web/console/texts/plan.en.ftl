plan-title = Report plan
plan-about = Who will see what, from how many answers on, and until when. Respondents read this before they answer. It is locked at the launch.
plan-closing = Closing
plan-date = Last day
plan-date-hint = Not at quarter-end, in holidays or in bonus weeks.
plan-date-missing = Give the last day on which people may answer.
plan-time = Time of day
plan-time-missing = Give the time at which the survey closes.
plan-zone = Time zone
plan-showing = What is shown, and to whom
plan-min-group = Smallest group that is shown, in answers
plan-min-group-hint = 5 or more. With fewer answers a group is withheld.
plan-detail-from = Details of a group, from answers
plan-detail-from-hint = 10 or more. With fewer there are only rounded means: no option counts, no spread, no shares.
plan-min-comments = Comments of a group, from answers
plan-min-comments-hint = 10 or more. Comments of smaller groups are deleted unread.
plan-min-group-range = Give a whole number from { $min } to { $max }.
plan-comment-days = Days until the originals of comments are erased
plan-comment-days-hint = From 1 to 90, counted from the day on which the survey closes. Until then you read them and decide on each. Respondents are told.
plan-comment-days-range = Give a whole number from 1 to { $most }.
plan-recipients-en = Who receives the results, in English
plan-recipients-en-hint = Roles in plain words, for example: both heads, then the board; a summary for everybody.
plan-recipients-ru = Who receives the results, in Russian
plan-recipients-ru-hint = For example: руководители обеих сторон, затем правление; краткие итоги — все участники.
plan-recipients-missing = Say who receives the results. Respondents are told.
plan-people-days = Days until the list of people is deleted
plan-people-days-hint = From 1 to 180, counted from the day on which the survey is made anonymous. Agree it with the client: the list is personal data. Respondents are told.
plan-links = How people get their links
plan-delivery = Way of the links
plan-delivery-hint = Respondents are told which it is.
plan-delivery-email = By e-mail: the product sends each person a link that nobody else sees
plan-delivery-kiosk = On one shared device: you hand out cards, and people type their code on a device that you set up. It forgets everything between two people
plan-delivery-shown = Shown for copying: you see all links and hand them out. Respondents are told that you could see who has which link
plan-others = Comparison with other clients
plan-portfolio = The company's score may be compared, without its name, with your other clients
plan-portfolio-hint = Tick this only if the client has agreed. Other clients see one figure for the whole company, without its name and only among at least five; never a group, a statement or an answer. Respondents are told.
plan-groups = Groups
plan-groups-hint = Each person belongs to one group. Heads of the departments belong to leadership. A side can be split, for example by region, and a region by site; every part needs { $min } answers to be shown, and people then belong to the smallest parts. To remove a part with everything below it, empty its labels.
plan-groups-others = A department that the client does not have simply gets no people.
plan-group-n = Group { $n }
plan-subgroup-n = Group { $n }, a part of another
plan-group-new = Group { $n }, a new part (leave empty if not needed)
plan-group-code = Short name for lists of people:
plan-group-parent = Part of
plan-group-label-en = Label in English
plan-group-label-ru = Label in Russian
plan-group-label-missing = Give the label in this language, too.
plan-save = Save the plan
plan-saved = The plan is saved. Next come the people.
plan-locked = Locked at launch, { $day }. Nobody can change it any more.
plan-not-launched = This plan can still change until the launch.
plan-hash = Fingerprint of the plan:

plan-says-closing = Open until
plan-says-nothing-yet = not set yet
plan-says-threshold = Smallest group shown
plan-says-threshold-text = { $n } answers. With fewer, nothing of the group is shown; up to { $detail } answers only rounded means.
plan-says-recipients = Who receives the results
plan-says-delivery = How the links travel
plan-says-delivery-email = By e-mail, from the product to each person. Nobody else sees them.
plan-says-delivery-kiosk = The consultant hands out cards with codes and could therefore see who has which. People answer on one shared device, which keeps nothing between them. Respondents are told so.
plan-says-delivery-shown = The consultant hands them out and could therefore see who has which link. Respondents are told so.
plan-says-comments = Comments
plan-says-comments-none = This survey asks for none.
plan-says-comments-text = Read by the consultant only in groups with at least { $min } answers; elsewhere deleted unread. Before a comment can appear the consultant lets it through, masks parts of it or puts it in other words. Originals are erased { $days ->
    [one] one day
   *[other] { $days } days
  } after the survey has closed, at the latest.
plan-says-people = The list of people
plan-says-people-text = Names, groups and addresses serve the invitations alone. They are deleted { $days ->
    [one] one day
   *[other] { $days } days
  } after the survey has been made anonymous.
plan-says-portfolio = Comparison with other clients
plan-says-portfolio-yes = The score of the whole company, without its name, may be compared with other clients of the consultant, and only where at least five stand together.
plan-says-portfolio-no = None. No other client sees a figure of this survey.
