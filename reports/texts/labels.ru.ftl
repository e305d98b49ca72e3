# Постоянные слова отчёта и страницы результатов: названия таблиц, заголовки столбцов.

rests-title = На чём это основано
withheld-short = скрыто
page-ref = стр.
findings-title = { $n ->
    [1] Одно наблюдение
    [2] Два наблюдения
   *[3] Три наблюдения
  }
decisions-title = { $n ->
    [0] Решений пока не просим
    [1] Просим принять одно решение
    [2] Просим принять два решения
   *[3] Просим принять три решения
  }
next-title = Что будет дальше
against-title = Чего мы не советуем
contents-kicker = Содержание
contents-headline = Что в этом отчёте
contents-statements = { $kicker }. Все утверждения
contents-method = { $kicker }. Группы, метод, паспорт
answered-title = Кто ответил
marks-title = Как читать знаки
chances-title = Вероятность каждого уровня, %
people-title = Сколько человек на каждом уровне
together-title = Обе стороны вместе
moves-more = Дальнейшие меры
moves-slow = Отдельно, на 6–18 месяцев
withheld-title = Что не показано
cautions-title = Что иметь в виду
passport-title = Паспорт отчёта
col-group = Группа
col-invited = Приглашены
col-answered = Ответили
col-scored = В индексе
col-shown-as = Как показано
col-score = Индекс
col-spread = Разброс
col-decision = Решение
col-move = Мера
col-owner = Ответственный
col-effort = Затраты
col-effect = Результат через
col-first-sign = Первый признак
col-stops = Что прекращаем
col-prerequisite = Условие
no-prerequisite = нет
col-evidence = Основание
col-dimension = Направление, от 0 до 100
col-gap = Расхождение
col-gap-short = Разница
col-statement = Утверждение
col-side = Сторона
col-answers = От «нет» до «да»; цифры — люди
col-mean = Среднее
see-below = см. ниже
method-title = Метод
