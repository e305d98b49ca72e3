# Whether people agree, how their answers lie, what they cannot see. $x and $y are groups, $g is one group.

x-is = { $x_number ->
    [plural] are
   *[singular] is
  }
y-is = { $y_number ->
    [plural] are
   *[singular] is
  }
g-is = { $g_number ->
    [plural] are
   *[singular] is
  }
y-does = { $y_number ->
    [plural] do
   *[singular] does
  }

# Agreement within each side
agreement-kicker = Agreement within each side
agreement-headline-one = Within each side people are largely of one mind
agreement-headline-partly = Within each side people are of one mind only in part
agreement-headline-not = Neither side is of one mind: its mean hides different answers
agreement-headline-camps = Both sides are divided within: look at the answers, not at the means
agreement-headline-one-partly = { $x } { x-is } largely of one mind, { $y } only in part
agreement-headline-one-not = { $x } { x-is } largely of one mind, { $y } { y-is } not
agreement-headline-one-camps = { $x } { x-is } largely of one mind, { $y } { y-is } divided within
agreement-headline-partly-not = { $x } { x-is } of one mind in part, { $y } { y-is } not
agreement-headline-partly-camps = { $x } { x-is } of one mind in part, { $y } { y-is } divided within
agreement-headline-not-camps = { $x } { x-is } not of one mind, and { $y } { y-is } divided within
agreement-headline-alone-one = { $x } { x-is } largely of one mind; { $y } cannot be judged
agreement-headline-alone-partly = { $x } { x-is } of one mind in part; { $y } cannot be judged
agreement-headline-alone-not = { $x } { x-is } not of one mind; { $y } cannot be judged
agreement-headline-alone-camps = { $x } { x-is } divided within; { $y } cannot be judged
agreement-headline-none = Whether people agree within a side cannot be judged here
agreement-headline-withheld = Agreement is not shown: the answers of both sides are withheld
agreement-standfirst = A mean speaks for a group only if its people answer alike. Where they do not, a side needs a conversation within before one with the other.
agreement-title = How far an answer lies from the mean of its statement
agreement-close = Close: up to { $cut } points
agreement-apart = Apart: above { $cut }
agreement-col-group = Average distance, in points
agreement-col-words = Agreement
agreement-even = r*wg { $value }, against even chance
agreement-both = r*wg { $even } against even chance, { $skewed } against skewed
agreement-none = No figure for agreement.
agreement-short-camps = None: look for camps
agreement-short-too_few = Too few to judge
agreement-side-one = { $g } { g-is } largely of one mind
agreement-side-partly = { $g } { g-is } of one mind only in part
agreement-side-not = { $g } { g-is } not of one mind; the mean hides different answers
agreement-side-camps = { $g } { g-is } divided within; the mean describes few of its people
agreement-side-too_few = Too few answers from { $g } to judge
agreement-side-hidden = Agreement within { $g } is not shown
agreement-side-withheld = The answers of { $g } are withheld
agreement-split = { $n ->
    [one] On one statement opinion is split.
   *[other] On { $n } statements opinion is split.
  }
agreement-census = All { $n } people asked have answered: this is what everyone said.
agreement-noise = A repeat could move their mean score by about ± { $half } points through answering noise.
between-title = Groups inside the sides
between-groups = { $n } groups are shown.
between-share = { $share } of the differences between people lie between these groups, the rest within them.
between-none = What parts people lies within these groups.
between-part = The groups differ
between-alike = The groups differ no more than chance would make them
between-reliability = Their means are reliable to { $value } of 1.
rests-agreement = Distance: the mean distance of answers from the mean of their statement; up to a sixth of the number of options counts as close (Burke and Dunlap 2002). r*wg: 1 if all answer alike, 0 if as chance would (Lindell and others 1999); skewed chance leans to agreement, as polite answers do. Words, against even chance, after LeBreton and Senter (2008).

# What both say and what parts them
common-title = What both sides say, and what parts them
common-low = Both give low marks{ $more ->
    [0] {""}
   *[other] , the lowest { $shown } of { $of }
  }
common-high = Both give high marks{ $more ->
    [0] {""}
   *[other] , the highest { $shown } of { $of }
  }
common-apart = Surely apart{ $more ->
    [0] {""}
   *[other] , the widest { $shown } of { $of }
  }
common-nothing = Nothing stands out
common-nothing-text = No statement has low or high marks from both sides, and none parts them beyond chance.
common-unknown = No interval of a difference between the sides is known here, so none can be told from chance.
common-one-side = There is no comparison
common-one-side-text = It needs the answers of both sides.

# How answers lie
spread-kicker = How answers lie
spread-headline-one = { $x } { x-is } split over { $n ->
    [one] one statement
   *[other] { $n } statements
  }
spread-headline-both = Both sides are split over some statements
spread-headline-none = Neither side is split over any statement
spread-headline-none-alone = The side that is shown is split over no statement
spread-standfirst = A mean cannot tell two camps from answers in the middle, so the answers themselves are drawn here.
spread-apart = { $who }: farthest apart
spread-alike = { $who }: most at one
spread-split = Opinion is split
spread-camps = below, in and above the middle: { $low }, { $middle }, { $high }%
spread-mean = mean { $mean }, n { $n }
spread-distance = distance { $ad }
spread-none-apart = { $who }: strong agreement on every statement.
spread-unanimous = { $who }: all gave the same answer on { $n } statements.
spread-not-shown = { $who }: { $why }
rests-spread = “Split”: from 10 answers, where two camps face each other (van der Eijk 2001); lines under the bar mark them. Smaller camps escape the measure, the bars show them. “Most at one”: only where random answers would agree so well in fewer than 5 of 100 cases. Beside the word: rwg against even chance, 0 to 1.

# What many cannot see
visibility-kicker = What people cannot see
visibility-headline = { $n ->
    [one] One statement is hard to judge from where people stand
   *[other] { $n } statements are hard to judge from where people stand
  }
visibility-standfirst = At least one in five answered “don’t know”. That says nothing about quality: it says what people cannot see, and what they cannot see they cannot use.
visibility-title = Who answers “don’t know”
visibility-col-who = “Don’t know”
visibility-who = { $who }: { $share } ({ $low } to { $high }), n { $n }
visibility-note = Shown from one in five; in brackets the 95% interval. n counts all who answered, with “don’t know”.
visibility-more = { $n ->
    [one] One more statement is in the attached figures.
   *[other] { $n } more statements are in the attached figures.
  }
visibility-both = { $n ->
    [one] One statement that neither side can judge
   *[other] { $n } statements that neither side can judge
  }
visibility-both-text = Either it does not happen, or nobody hears of it. Ask first whether there is such a practice.
visibility-one = { $n ->
    [one] One statement that only { $x } cannot judge
   *[other] { $n } statements that only { $x } cannot judge
  }
visibility-one-text = { $y } { y-does } see it. Show it where the work is done: in a joint meeting, a report, a visit.
visibility-single = “Don’t know”: { $who }. { $meaning }. { $text }
visibility-some = Some groups stand too far away
visibility-some-text = Tell them what is done, and by whom, before asking what they think of it.
rests-visibility = “Don’t know” is never counted as a middle answer; means leave it out. Groups whose counts are not shown are left out here. The edge of one in five is ours.

# Risks: what others say of a department and what it says of itself; $x is the department
col-mirror = Others minus self
mirror-close = intervals meet
mirror-title = What we say of ourselves, what they say of us
mirror-line = { $title }: others { $others } ({ $band }), self-view { $own }
mirror-others-title = Stronger with others than { $x } { $x_number ->
    [plural] know
   *[singular] knows
  }
mirror-others-text = What a department does not know of, it cannot work on: show it these answers first.
mirror-self-title = Weaker with others than { $x } { $x_number ->
    [plural] think
   *[singular] thinks
  }
mirror-self-text = It expects to be judged more harshly than it is. Say so: the expectation alone keeps people apart.
mirror-close-title = No sure difference between the two views
mirror-close-text = Where both are high, { $x } { x-is } treated so and { $x_number ->
    [plural] know
   *[singular] knows
  } it.
mirror-unknown-title = Two views without an interval
mirror-unknown-text = At least one side’s spread is not shown, so a difference cannot be told from chance.
