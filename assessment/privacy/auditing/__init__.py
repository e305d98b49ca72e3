"""The audit of a release: what everything published, taken together, leaves open of the groups that are not shown."""
