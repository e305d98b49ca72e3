# Страницы опросников помимо индекса: баллы, выбор вариантов, практики, потоки, пары подразделений, обязанности.

per-cent = { $value }{"\u00A0"}%
n-is = n { $n }
self-view = { $who }: самооценка
people-of = { $n } из { $of }
rank = { $n }-е место
col-scale = От { $low } до { $high }
col-reads = Это значит
band-below = { $name }: ниже { $end }
band-from = { $name }: от { $start }
band-of = { $who }: { $band }
band-title = { $title }: { $band }
share-high = { $who }: { $share } от { $high }

# Заголовки
topic-headline-withheld = Ответы скрыты
topic-headline-none = Ничего не выделяется
topic-headline-one = { $title }: { $band }
topic-headline-burden = Заметнее всего: { $title } ({ $band })
topic-headline-strength = Ниже всего: { $title } ({ $band })
topic-standfirst-withheld = Ответов слишком мало, чтобы показать цифры и никого не выдать.
topic-standfirst-none = Ни одно условие этого опросника не выполнено. Цифры ниже — повод для разговора.
topic-meaning = Что это значит
topic-remedies = { $n ->
    [1] Какая мера из этого следует
   *[other] Какие меры из этого следуют
  }
remedies-more = { $n ->
    [one] Ещё { $n } мера — в списке мер.
    [few] Ещё { $n } меры — в списке мер.
   *[many] Ещё { $n } мер — в списке мер.
  }

# Выбор вариантов
col-option = Ответ
col-published = Опубликовано
option-other = Другое
option-mean = Среднее
not-published = не спр.
note-wilson = Мелкие цифры — доверительный интервал 95 %.
note-published = В опубликованном исследовании другая выборка и другой вопрос: сравнивать можно порядок, но не проценты.

# Практики
practices-title = Практики
col-practice = Практика
col-in-place = есть, %
col-useful = польза, 1–5
quadrant-keep-practices = Сохранить: есть и нужно
quadrant-start-practices = Начать: нужно, но нет
quadrant-fix-practices = Исправить или прекратить: есть, но пользы мало
quadrant-skip-practices = Не начинать: и нет, и не нужно
quadrant-unknown-practices = Без разбивки: ответов мало
quadrant-keep-inside = сохранить
quadrant-start-inside = начать
quadrant-fix-inside = исправить или прекратить
quadrant-skip-inside = не начинать
practice-otherwise = { $who }: { $what }
note-practices = «Есть» — не меньше половины пути от «нет» до «да», «нужно» — от середины шкалы. Обе границы — наши.

# Потоки
flows-title = Что стороны передают друг другу
col-flow = Что передают
col-gap-flow = отдано минус дошло
col-usable = Применимо
flow-direction = { $giver } → { $receiver }
flow-giver = { $who }: передаём
flow-receiver = { $who }: доходит
note-flows = Все оценки — от 1 до { $high }, первыми идут большие расхождения. Если отправитель видит больше, чем получатель, проследите один пример от начала до конца.

# Пары подразделений
cells-title = Каждая пара в обе стороны
col-pair = От { $low } до { $high }
cell-rater = { $who }: доходит
pair = { $one } и { $other }
note-cells = Каждый знак — одно направление: как получатель оценивает то, что до него доходит. Подразделения между собой не сравнивают.
worst-title = С каких направлений начать
worst-cell = { $giver } → { $receiver }: { $value }
worst-remedy = Мера: { $moves }.

# Обязанности
owners-title = Кто делает это сейчас, по ответам
owners-open = Открытые места
col-task = Задача
owner-both = Обе стороны
col-should = Как надо
col-clarity = Ясность
owners-overlaps = { $n ->
    [one] Своей считают обе стороны: { $n } задача
    [few] Своими считают обе стороны: { $n } задачи
   *[many] Своими считают обе стороны: { $n } задач
  }
owners-orphans = { $n ->
    [one] Ничья: { $n } задача
    [few] Ничьи: { $n } задачи
   *[many] Ничьи: { $n } задач
  }
owners-none = Ни дублирования, ни ничьих задач
owners-none-text = Нет ни одной задачи, которую считают своей обе стороны, и ни одной ничьей.
duty-overlap = обе стороны называют себя
duty-orphan = ничья задача
modal-none = мнения разделились
should-open = не решено
note-owners = Самый частый ответ и его доля. Ясность — доля ответа, который чаще всего называют обе стороны вместе.

# Утверждения
ratings-strength = Утверждения, от самых низких оценок
ratings-burden = Утверждения, от самых тяжёлых
ratings-of = { $title }: { $who }
ratings-strength-first = Ниже всего
ratings-strength-last = Выше всего
ratings-burden-first = Тяжелее всего
ratings-burden-last = Легче всего
ratings-all = Все утверждения ({ $n }) — в общей таблице.
ratings-groups = Столбцы есть только у первых групп.
turned = перевёрнуто
note-turned = «Перевёрнуто»: высокую оценку даёт ответ «нет».

# На чём это основано
rests-topic = { $title } { $version }.
rests-answers = Ответили: { $counts }.
rests-edges = Границы полос — наши, с другими компаниями их не сверяли.
rests-gap-topic = Расхождение: { $a_brief } минус { $b_brief }; «возможно, случайно» — если в интервале есть ноль.
rests-coarse-topic = Округлено, потому что ответов мало: { $who }.

# Основания мер
evidence-high = высокая оценка
evidence-between = средняя оценка
evidence-band = { $line }, { $band }
evidence-answer = такой ответ
evidence-share_high = много высоких оценок
evidence-chosen = { $option }: { $who } — { $share }
evidence-highest = { $what }: больше всего, { $value }
evidence-difference = { $one } минус { $other }: { $value }
evidence-apart = { $what }: стороны расходятся на { $value }
evidence-told = { $what }: { $told }
evidence-level = Уровень: { $level }
evidence-verdict = Вывод: { $verdict }

# Главная страница, итоги и приложения, если индекса нет
topic-note = «24 из 30» — ответили из приглашённых. Мелкая цифра рядом со средним — число ответов.
cover-questionnaire-questions = { $title } { $version }, { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
   *[many] { $n } вопросов
  }
others = Другие подразделения
not-asked = не спр.
finding-statement = { $statement }: { $values } из { $of }.
finding-statement-strength-worst = У одного утверждения самые низкие оценки
finding-statement-strength-best = У одного утверждения самые высокие оценки
finding-statement-burden-worst = Одно тяжелее всего остального
finding-statement-burden-best = Одно легче всего остального
team-answered-topic = { $n ->
    [one] Ответил { $n } человек
    [few] Ответили { $n } человека
   *[many] Ответили { $n } человек
  }; вопросов было { $m }.
team-asked-topic = Это ответы на вопросы, всего { $m }.
moves-standfirst-topic = Мера названа, если её условие выполнено. В первые 90 дней — не больше пяти мер. Нулевой шаг каждой — выслушать тех, кого она касается.
rests-moves-topic = Каждая мера следует из своего условия, и только по раскрытым цифрам этой волны.
method-scores = Баллы
method-scores-text = Среднее ответов человека на свои утверждения, «перевёрнутые» — наоборот; ответить нужно на большинство.
method-intervals = Интервал
method-intervals-text = t-распределение Стьюдента по баллам ответивших.
method-gaps = Расхождение
method-gaps-text = Интервал Уэлча; ответы — критерий Бруннера — Мюнцеля; для утверждений — поправка на число сравнений.
method-remedies = Меры
method-remedies-text = Названы, если их условие выполнено в раскрытых цифрах.
passport-parts = Опросники
passport-facts = Факты
team-burden-least = Что мешает меньше всего
team-burden-most = Что мешает сильнее всего
finding-named-title = Самый частый ответ { $side_gen }
finding-named = { $option }: { $share } ответивших.
statement-turned = { $statement } (перевёрнуто)
statement-of = { $what }: { $statement }
finding-flow = { $giver } → { $receiver }: отправлено больше, чем дошло
finding-flow-text = { $flow }: отдано { $given }, дошло { $received }.
finding-practices-start = { $n ->
    [one] Нужна, но не применяется { $n } практика
    [few] Нужны, но не применяются { $n } практики
   *[many] Нужны, но не применяются { $n } практик
  }
finding-practices-fix = { $n ->
    [one] Применяется, но мало полезна { $n } практика
    [few] Применяются, но мало полезны { $n } практики
   *[many] Применяются, но мало полезны { $n } практик
  }
