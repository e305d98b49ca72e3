facts-title = Facts
facts-about = Facts are stated by heads and by you, under names: conditions, figures, who is responsible. They stand beside the anonymous survey and are never averaged with it.
facts-empty = Nobody has been asked for facts yet.
facts-person = Person
facts-position = Position
facts-state = State
facts-state-asked = not begun
facts-state-begun = begun
facts-state-done = finished
facts-link = Link for this person
facts-by-consultant = filled in by the consultant from evidence
facts-open = Open
facts-remove = Delete
facts-asked = { $person } can now be asked: send the link, or fill the form in together.
facts-ask-title = Ask somebody
facts-ask-instrument-id = Which facts
facts-ask-person = Name
facts-ask-person-missing = Give the person’s name: facts are never anonymous.
facts-ask-position = Position
facts-ask-position-hint = As the report may print it, for example “Head of Sales”.
facts-ask-position-missing = Give the person’s position.
facts-ask-group = Speaks for
facts-ask-consultant = I fill this in myself, from evidence
facts-ask-button = Add
facts-remove-title = Delete these facts
facts-remove-about = What { $person } stated will be gone for good.
facts-remove-empty = { $person } has not stated anything yet; the link will stop working.
facts-remove-typed-name = Type the person’s name to confirm
facts-remove-button = Delete
facts-removed = The facts of { $person } are deleted.
rail-facts = Facts
facts-kept = What { $person } stated so far is kept.
facts-finished = The facts of { $person } are finished.
facts-follow-all = { $n ->
    [one] From one finished sheet.
   *[other] From all { $n } finished sheets.
  }
facts-see = What follows
facts-stated-about = { $n ->
    [one] One sheet is finished. Answers carry names and are never mixed with the anonymous survey.
   *[other] { $n } sheets are finished. Answers carry names and are never mixed with the anonymous survey.
  }
facts-stated-title = What was stated
facts-stated-differ = Where people say different things, the question is marked. Talk it over: the difference is the finding.
facts-question = Question
facts-differs = answers differ
facts-not-stated = not stated
facts-back = Back to the facts
rail-named = Answers and facts
facts-about-named = In this workshop people answer the same form under their names, and heads may state facts. Everybody must know beforehand that nothing is anonymous.
facts-see-answers = Who answered what
facts-ask-what = What to ask
