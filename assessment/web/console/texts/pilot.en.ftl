rail-pilot = Pilot
pilot-title = Pilot
pilot-about = Read the form as a respondent, and let a few people try it out before the launch. Everybody may use the same link.
pilot-nothing-kept = Each page says that these answers will be thrown away. They are never stored, so there is nothing to wipe and no result of a pilot.
pilot-ends = The links show the form as it stands at that moment, and end with the launch.
pilot-ask = Ask testers what was unclear, what did not apply to them and how long it took. Three to five people are enough.
pilot-links = Links, by group
