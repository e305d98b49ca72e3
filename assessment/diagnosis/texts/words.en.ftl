# How sure a level is; stands after "the relationship is".
words-clearly = clearly { $level }
words-probably = probably { $level }
words-more-likely = more likely { $level } than { $other }
words-between = between { $level } and { $other }
words-between-named = between { $level } and { $other }

# The gap between the sides; people of a side as a plural subject.
gap-side_a_higher = { $people_a } rate the relationship higher than { $people_b }
gap-side_a_lower = { $people_a } rate the relationship lower than { $people_b }
gap-cannot_tell = the difference between { $people_a } and { $people_b } could be chance

# How far a group agrees; stands after "agreement is".
agreement-too_few = not to be judged from so few answers
agreement-camps = absent; answers differ more than chance would make them, so look for camps
agreement-lack = lacking
agreement-weak = weak
agreement-moderate = moderate
agreement-strong = strong
agreement-very_strong = very strong

# What has changed since the last wave; points without a sign. Stands after what is measured.
change-rose = rose by { $points } points
change-fell = fell by { $points } points
change-cannot_tell = cannot be told from no change; a change of { $smallest } points would have been seen

# How large a difference between the sides is.
size-negligible = negligible
size-small = small
size-medium = medium
size-large = large

# Where the company stands among the consultant's clients; stands after "the company stands".
benchmark-clearly = clearly in the { $third } third
benchmark-probably = probably in the { $third } third
benchmark-more_likely = more likely in the { $third } third than outside it
benchmark-cannot_tell = in a third that cannot be told
benchmark-few = among too few clients for a place to be told
benchmark-alike = among clients who do not differ more than chance would make them
third-lower = lower
third-middle = middle
third-upper = upper
