# The company among the consultant's other clients.

benchmark-kicker = Beside other clients
benchmark-headline-few = { $n } clients are too few for a place among them
benchmark-headline-alike = The { $n } clients do not differ more than chance would make them
benchmark-headline-cannot_tell = In which third of { $n } clients the company stands cannot be told
benchmark-headline-clearly = The company stands clearly in the { $third } third of { $n } clients
benchmark-headline-probably = The company probably stands in the { $third } third of { $n } clients
benchmark-headline-more_likely = The company is more likely in the { $third } third of { $n } clients than outside it
benchmark-standfirst = The company’s score beside that of { $n } other clients of the consultant, surveyed in { $years } with the same statements.
benchmark-percentile = About { $below } of 100 such clients stand lower; with 95% probability between { $low } and { $high }.
years = { $first }–{ $last }
benchmark-scale = Where the companies stand
col-company = Company
col-points = Points
benchmark-own = This company
benchmark-scored = { $n ->
    [one] { $n } scored answer of both sides
   *[other] { $n } scored answers of both sides
  }
benchmark-others = { $n } other clients
benchmark-unnamed = one dot each
benchmark-mean = mean { $mean }
benchmark-spread = spread between clients { $sd }
alt-benchmark-own = This company: { $value } points, { $interval }
alt-benchmark-others = { $n } other clients at { $values } points
benchmark-thirds = How likely each third of the { $n } clients is
col-third = Third
col-chance = Probability
benchmark-third-upper = Upper
benchmark-third-middle = Middle
benchmark-third-lower = Lower
benchmark-third-upper-means = closer than most
benchmark-third-middle-means = about as close as most
benchmark-third-lower-means = less close than most
benchmark-how = How to read it
benchmark-how-aim = A place is not an aim
benchmark-how-aim-text = Which level fits follows from the company’s task, not from what others do. Integrated is rare, and not right for everyone.
benchmark-how-pulled = Small surveys are pulled in
benchmark-how-pulled-text = Each value is drawn towards the mean of all clients, the more so the less certain it is; this company’s, too. It can therefore differ from its score on other pages.
benchmark-how-unnamed = Nobody can be told
benchmark-how-unnamed-text = Only clients that agreed take part, with one figure and without a name. New ones come in six at a time, so that comparing two reports reveals none of them.
rests-benchmark = Of the { $n } other clients only the score of the whole company is used; here it is rounded to a whole point. The model takes clients to be spread normally around a common mean (restricted maximum likelihood; Viechtbauer, 2005).
rests-benchmark-hash = Fingerprint of the comparison: { $hash }.
