pilot-banner = Pilot: these answers will be thrown away. Nobody receives them, and nothing of them is stored.
pilot-over-title = This is the end of the form
pilot-over-text = In the survey itself the answers would be encrypted and sent now. In this pilot they exist on this page alone. Tell the consultant what was unclear, what was missing and how long it took.
pilot-again = Fill it in once more
pilot-ended-title = This pilot has ended
pilot-ended-text = The survey has been launched or given up, or the address is incomplete.
pilot-ended-help = Nothing of the pilot was kept. Whoever belongs to the survey gets a link of their own.
