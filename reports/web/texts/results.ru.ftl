# Страница результатов в консоли.
results-title = Результаты
results-read-en = Читать по-английски
results-read-ru = Читать по-русски
results-contents = На этой странице
results-question-one = Коротко
results-question-level = Какой уровень?
results-question-views = Различаются ли взгляды сторон?
results-question-moves = С чего начать?
results-question-method = На чём основаны эти цифры?
results-reports = Отчёты
results-reports-none = Отчётов пока нет. Отчёт готовится в фоне и затем появится здесь.
results-reports-about = В отчёте для руководства есть всё, что на этой странице, в виде для печати; цифры вложены как данные.
results-make-en = Подготовить отчёт для руководства на английском
results-make-ru = Подготовить отчёт для руководства на русском
report-asked = Отчёт готовится. Обновите страницу через минуту.
report-size = { $kb } КБ
error-report-failed = Отчёт подготовить не удалось. Запросите его снова; если не получится и тогда, посмотрите журнал обработчика.
