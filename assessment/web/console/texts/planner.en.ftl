rail-planner = Anonymity planner
planner-title = Anonymity planner
planner-about = Type how many people each group has, before anybody is on the list. You see which results survive at 40, 60 and 80% response, and what to join. Nothing on this page is stored.
planner-people = People per group
planner-button = Work it out
planner-to-plan = Change the groups
planner-small-title = Too small for an anonymous survey
planner-small = { $group } has { $n ->
    [one] one person
   *[other] { $n } people
}. A group is shown from { $min } answers, so at 60% response this side has no result, and nothing can be said of both sides together: no level of the company, no gap.
planner-workshop = A workshop asks the same statements with names and a facilitator, and withholds nothing. Everybody must know that beforehand.
planner-workshop-button = Choose a workshop with names
planner-words-title = In words
planner-words = If { $share }% answer: { $what }.
planner-words-full = in full { $groups }
planner-words-part = score and rounded means only { $groups }
planner-words-none = withheld { $groups }
planner-legend = In full, from { $detail } answers: score, dimensions, statements, how many chose each answer, spread, how many people stand at each level. Score only: the score in whole points, dimensions in steps of 5, statements in half points.
planner-joint-title = Results of both sides together, and comments
planner-figure = Result
planner-joint-level = Level of the company
planner-joint-gap = Gap between the sides
planner-joint-pairs = How often one side scores higher
planner-joint-reliability = Reliability of the index
planner-comments = Comments, from { $min } answers
planner-yes = yes
planner-no = no
planner-join-title = What to join, at 60% response
planner-join = { $group }: join { $parts }. Then { $after } people are in a part that is shown, instead of { $before }.
planner-leave-out = { $group }: leave its parts out, so that everybody belongs to { $group } itself. Then { $after } people are in a group that is shown, instead of parts that show { $before }.
planner-join-none = No joining of parts would show more people than this plan does.
planner-limits = The planner counts people who answer everything. Questions left out, and the audit when the survey closes, can take single figures away; nothing is ever added.
