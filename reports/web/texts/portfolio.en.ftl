# The portfolio: a consultant's clients beside each other.
portfolio-title = Portfolio
portfolio-about = The clients whose report plan allows a comparison, each with the score of the whole company. Only you see the names; a client’s report shows the others as dots.
portfolio-empty-title = Nothing to compare yet
portfolio-empty-text = A client appears here when a survey with an index has been closed and sealed. Whether it may be compared is set in the report plan, before the launch.
portfolio-count = { $n ->
    [0] No client takes part.
    [one] { $n } client takes part.
   *[other] { $n } clients take part.
  }
portfolio-let-in = { $n ->
    [0] None stands in a report yet: that takes six.
   *[other] { $n } of them stand in reports.
  }
portfolio-common = Their mean is { $mean } points; between clients the scores spread by { $sd }.
portfolio-alike = Their mean is { $mean } points, and they do not differ more than chance would make them.
portfolio-client = Client
portfolio-scale = Score of the company with its 95% interval
portfolio-points = Points
portfolio-survey = { $title }, { $day }
portfolio-scored = { $n } scored answers
portfolio-scored-of = { $n } of { $of } scored
portfolio-score = { $score }{"\u00A0"}±{"\u00A0"}{ $half }
portfolio-alt = { $name }: { $score } points
portfolio-waits = Waits until six can be let in
portfolio-out-title = Surveyed, but not in the comparison
portfolio-out-no-consent = the report plan does not allow it
portfolio-out-no-score = one of the sides is withheld, so there is no score of the company
portfolio-out-named = a workshop with names is not compared with anonymous surveys
portfolio-out-other-version = asked with other statements than the newest surveys
portfolio-rules = What counts and what does not
portfolio-rule-consent = Only clients whose report plan allows it take part. The plan is fixed at the launch, and respondents have read it.
portfolio-rule-figure = One figure of each: the score of the whole company. No group, statement or answer is compared.
portfolio-rule-last = Of each client the last sealed survey counts whose plan allows it, if it asked the same statements.
portfolio-rule-six = Reports let new clients in six at a time, surveys repeated included. So nobody can work out the newcomer from two reports.
portfolio-rule-small = Up to nine clients a report shows dots; from ten it says how likely each third is; from twenty, how many stand lower.
portfolio-rule-own = A client that does not take part can be compared with those that do. It then appears in no other report.
