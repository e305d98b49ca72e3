# The company's figures beside its level, now and at the last wave.
beside-level = The level
col-wave = Survey
beside-score = Score
beside-then = Last wave
beside-now = This wave
beside-rests = What the figures rest on
beside-note = Both waves stand as they were stated. Prices, people and the market change as well: a difference does not say why.
beside-unstated = not stated
beside-otherwise = asked in other words
