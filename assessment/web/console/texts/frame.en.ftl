# Every page
skip = Skip to the content
title-error = Error:
sign-out = Sign out
rail-label = Pages of this wave
crumbs-label = The way to this page
wrong-title = Please correct the following
back-out = Back without change
save = Save
column-actions = Actions
language-name-en = English
language-name-ru = Russian

# Dates
when-full = { $day }, { $time }
when-short = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
zone-europe-london = London time
zone-europe-lisbon = Lisbon time
zone-europe-berlin = Berlin, Paris, Warsaw
zone-europe-helsinki = Helsinki, Riga, Athens
zone-europe-istanbul = Istanbul time
zone-europe-moscow = Moscow time
zone-europe-samara = Samara time
zone-asia-dubai = Dubai, Tbilisi, Baku
zone-asia-yekaterinburg = Yekaterinburg time
zone-asia-almaty = Almaty time
zone-asia-novosibirsk = Novosibirsk time
zone-asia-irkutsk = Irkutsk time
zone-asia-vladivostok = Vladivostok time
zone-america-new-york = New York time
zone-america-chicago = Chicago time
zone-america-los-angeles = Los Angeles time
zone-utc = UTC

# Forms
form-required = Fill this in.
form-choose = Choose one of the options.
form-date = Give a date that exists, such as 23 October 2026.
form-time = Give a time of day, such as 18:00.
form-whole-number = Give a whole number.
form-too-long = Shorten this to { $n } characters at most.

# Refusals
error-refused = This cannot be done now. Go back to the overview and look at the state of the wave.
error-input = This was not accepted. Check it and try again.
failed-400-title = The form has expired
failed-400-text = The form came from an old page, so nothing was changed. Go back, reload the page and send it again.
failed-403-title = You may look here, not change
failed-403-text = Your account can read this client's pages. Ask the consultant in charge to make the change.
failed-404-title = There is no such page
failed-404-text = The address may be mistyped, or it belongs to a client of somebody else. Nothing was changed.
failed-405-title = This address works differently
failed-405-text = Nothing was changed. Go back and use the buttons of the page.
failed-413-title = The file is too large
failed-413-text = Nothing was stored. Send a shorter list, up to 2 megabytes.
failed-onward = Go on to the start page
portfolio-link = Portfolio
