engagement-new-title = New engagement
engagement-title = Name of the engagement
engagement-title-hint = For you and the reports, for example "Sales and Marketing 2026".
engagement-title-missing = Give the engagement a name.
engagement-questionnaire = Questionnaire
engagement-questionnaire-size = { $items ->
    [one] one question
   *[other] { $items } questions
}, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
form-choose-title = What to ask
form-choose-lead = A bundle is a set that belongs together: one form for everybody, and facts that heads state under their names. Choose a bundle, or one questionnaire by itself.
form-choose-other = Choose another questionnaire or a bundle
form-bundles = Bundles
form-single = Single questionnaires
form-purpose = What it is for
form-parts = Its parts
form-leaders = Facts that heads state beside it
form-who = Who answers: { $who }
form-size = { $questions ->
    [one] One question
   *[other] { $questions } questions
}, about { $minutes ->
    [one] one minute.
   *[other] { $minutes } minutes.
}
form-facts = Beside it, under names:
term-label = What this company says for “{ $word }”
term-hint = The word is fixed at launch and stands in every question.
engagement-languages = Languages in which people may answer
engagement-languages-missing = Choose at least one language.
engagement-checked = I have read every form: they are right as they stand
engagement-checked-hint = A name was changed, some of its forms were not. Change them above, or tick this box.
engagement-save = Create the engagement
engagement-made = The engagement is created. Next comes its first wave.

names-about = The statements name the two departments. They start with the names of the questionnaire; use the ones that people in the company use.
names-side = { $number ->
    [1] First department
   *[other] Second department
}: { $side }
names-more = More forms of this name: { $side }
names-english = In English
names-russian = In Russian
names-russian-hint = A Russian sentence needs each name in six cases. If you change a name, change all of its cases; write them in lower case, as inside a sentence.
name-missing = Fill this form in; the statements need it.
name-stale = Still the old name.
name-name-en = Department, in English
name-short-en = Short label for charts
name-people-en = The people who work there
name-head-en = Title of its head
name-name-ru = department
name-name-ru-first = Department, in Russian
name-people-ru = people
name-head-ru = head
name-short-ru = Short label for charts
name-gender-ru = Gender of the department's name
name-gender-m = masculine (отдел)
name-gender-f = feminine (служба)
name-gender-n = neuter (управление)
name-number-ru = Number
name-number-singular = singular
name-number-plural = plural (продажи)
name-case-label = { $case }: { $what }
case-nom = Nominative
case-gen = Genitive
case-dat = Dative
case-acc = Accusative
case-ins = Instrumental
case-pre = Prepositional

wave = Wave
waves-title = Waves
wave-state = State
wave-invited = Invited
waves-empty-title = Create the first wave
waves-empty-text = A wave is one survey: its report plan, its people, its dates. A full second wave makes sense after 6 to 12 months.
wave-new-button = New wave
wave-new-heading = New wave
wave-new-title = Name of the wave
wave-new-title-hint = For you and the reports.
wave-new-title-missing = Give the wave a name.
wave-new-preset = { $n ->
    [1] First wave
    [2] Second wave
    [3] Third wave
   *[other] Wave { $n }
}
wave-new-save = Create the wave
wave-made = The wave is created as a draft. Nobody is asked anything yet.
form-mode = How people answer
form-named = Everybody answers under their own name; nothing is anonymous.
names-others = The other departments keep the questionnaire’s own names in its statements; their labels can be changed in the report plan.
quoted = “{ $text }”
