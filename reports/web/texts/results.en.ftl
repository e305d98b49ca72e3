# The results page in the console.
results-title = Results
results-read-en = Read in English
results-read-ru = Read in Russian
results-contents = On this page
results-reports = Reports
results-reports-none = No report has been made yet. It is made in the background and then stands here.
results-reports-about = The board report holds everything on this page, ready to print; the brief is its one page alone. Both carry the figures as data. The hand-out is what every respondent may see.
results-kind = Report
results-language = Language
results-make = Make the report
report-asked = The report is being made. Load this page again in a minute.
report-size = { $kb } kB
error-report-failed = The report could not be made. Ask for it again; if that fails too, look at the log of the worker.
