# The report's sentences about what has changed since the last wave.

passport-earlier = Compared with
method-changed = Change
method-changed-text = Welch interval for the difference between two waves of independent answers. Nobody is linked.
