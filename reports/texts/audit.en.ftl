# What the audit of a release proved, in the passport
audit-proved-open = proved: all figures together leave the mean of any group that is not shown open by at least { $points } points
