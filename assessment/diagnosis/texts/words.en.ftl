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
