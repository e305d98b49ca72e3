clients-title = Clients
clients-empty-title = Begin with a client
clients-empty-text = A client is a company. Create one, then an engagement: which two departments, which questionnaire. The survey itself is a wave of that engagement.
clients-empty-viewer = There are no clients yet. They appear here as soon as a consultant creates one.
client-new-button = New client
client-new-title = New client
client-new-save = Create the client
client-name = Name of the company
client-name-hint = Respondents read it on the first page, so use the name they use themselves.
client-name-missing = Give the company's name.
client-language = Language of this client
client-made = { $name } is created. Next comes the engagement.
client-renamed = The new name is saved.
client-rename-button = Rename
client-rename-title = Rename the client

engagements-title = Engagements
engagements-empty-title = Create the engagement next
engagements-empty-text = An engagement holds the questionnaire, the languages and the names of the two departments. Each survey is then one wave of it.
engagement-new-button = New engagement
engagement-waves = Waves

log-title = Log
log-about = Who did what for this client, newest first. It holds no codes, no links and no answers.
log-when = When ({ $zone })
log-who = Who
log-what = What
log-system = The product itself
log-other = { $action }
log-empty = Nothing has been done yet.

problem-other = Something else is missing. Look at the report plan and at the list of people.
