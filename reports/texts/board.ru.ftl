# Отчёт для руководства: предложения, составленные из цифр. $a и $b — названия сторон, $high и $low — стороны по их оценкам.

title = Как взаимодействуют { $a } и { $b }
board-report = Отчёт для руководства
brand = Entente
brand-line = Как взаимодействуют два отдела
confidential = Конфиденциально
quoted = «{ $text }»
list-last = { $first } и { $last }
range-words = от { $low } до { $high }
unknown = не указано

# Слова при числе и при названии.
points-noun = { $count ->
    [one] балл
    [few] балла
   *[many] баллов
  }

# Кто ответил
at-most = до { $n }
answered = { $n }
answered-of = { $n }{"\u00A0"}из{"\u00A0"}{ $of }
answered-scored = { $answered } ({ $n })
withheld = Скрыто, чтобы защитить участников.
reason-no-spread = Число ответов по вариантам и разброс показываем от { $from } ответов, здесь их { $n }.
reason-no-spread-others = Число ответов по вариантам и разброс раскрыли бы меньшую группу.
not-scored = Индекса нет.
company = Компания
company-mean = среднее
company-none = Индекса компании нет.
company-none-why = Это среднее двух сторон, нужны обе.
no-level = уровень не определён
no-level-why = Ответов слишком мало, чтобы назвать уровень.
of-scored = из { $n }

# Уровень
level-kicker = Уровень взаимодействия
level-headline-split = Разные уровни: { $a_brief } — { $a_words }, { $b_brief } — { $b_words }
level-headline-same = Уровень у сторон один — { $level }; разница может быть случайной
level-headline-same-apart = Уровень у сторон один — { $level }, но оценки { $high_gen } выше
level-headline-edge = Между сторонами проходит граница уровней, но разница может быть случайной
level-headline-none = Ответов слишком мало, чтобы назвать уровень
level-headline-one = { $shown }: { $words }; ответы { $hidden_gen } скрыты
level-headline-one-none = Ответов мало, чтобы назвать уровень; ответы { $hidden_gen } скрыты
level-headline-one-unscored = { $shown }: { $words }; у { $hidden_gen } мало полных ответов
level-headline-withheld = Уровень не показан: ответы обеих сторон скрыты
words-rather = скорее { $level }
level-standfirst = Уровень — не школьная отметка: многие крепкие компании сознательно не поднимаются на самый верх.
level-pairs = Случайный ответ { $a_gen } выше случайного ответа { $b_gen } в { $pairs ->
    [one] { $pairs } паре
   *[many] { $pairs } парах
  } из 100; без различий таких пар было бы 50.
level-bounds = Даже если бы все, у кого нет индекса, дали только самые низкие или только самые высокие ответы, { $sides }.
level-bound-more = { $a_gen } ({ $silent } без индекса) — между { $low } и { $high }
level-bound = индекс { $a_gen } ({ $silent } без индекса) лежал бы между { $low } и { $high }
gap-none = сравнения нет
gap-none-brief = не сравн.
gap-no-interval = без интервала
gap-could-be-chance = возможно, случайно
views-headline-unknown = Два взгляда рядом; интервалов у расхождений нет
views-unknown = Разброс хотя бы одной из сторон не показан, поэтому ни одно расхождение нельзя отличить от случайного.
gap-points = Оценки сторон расходятся на { $points } { points-noun }; интервала нет.
gap-certain = Оценки сторон расходятся на { $points } { points-noun }, плюс-минус { $half }.
gap-chance = Оценки сторон расходятся на { $points } { points-noun }, плюс-минус { $half }: разница может быть случайной.

# Главное на одной странице
one-kicker = Главное на одной странице
one-headline-split = Два взгляда: { $high_brief } — { $high_level }, { $low_brief } — { $low_level }
one-headline-split-chance = Стороны на разных уровнях, но разница может быть случайной
one-headline-same = Обе стороны: взаимодействие { $level }, разница может быть случайной
one-headline-same-apart = Обе стороны: взаимодействие { $level }, но оценки { $high_gen } выше
one-company = Индекс компании — { $value } из { $end }, взаимодействие { $words }.
one-no-company = Индекса компании нет: это среднее двух сторон, нужны обе.
one-split = За средним стоят два взгляда, и ни один не ошибка: каждая сторона описывает то, что видит сама.
one-views = Взгляды различны, и ни один не ошибка: каждая сторона описывает то, что видит сама.
one-note = Индекс { $start }–{ $end }; полоса — интервал 95 %; «24 из 30» — ответили из приглашённых{ $bracketed ->
    [yes] , в скобках — с индексом
   *[no] {""}
  }. { $top } взаимодействие — редкость.
against-skip = Перескакивать уровень
against-skip-text = Вверх идут по одному уровню: каждый стоит на привычках предыдущего.
against-merger = Объединять отделы
against-merger-text = Сближение — не слияние. Небольшие отделы со своими задачами лучше вынужденного союза.
against-meetings = Чаще встречаться ради встреч
against-meetings-text = Время берегут повестка и поручения с датой, а не новые встречи.
against-ranking = Сравнивать, чей отдел лучше
against-ranking-text = Цифры говорят, что видит каждая сторона, и не говорят, кто прав.

# Наблюдения
finding-hidden = Ответы { $hidden_gen } скрыты
finding-unscored = У { $hidden_gen } нет индекса
finding-unscored-both = Индекса нет ни у одной стороны
finding-hidden-both = Ответы обеих сторон скрыты
finding-parted = Сильнее всего расходятся оценки по направлению «{ $title }»
finding-parted-text = { $a } — { $a_value }, { $b } — { $b_value } из 100: разница { $points } { points-noun }, плюс-минус { $half }.
finding-parted-also = { $n ->
    [1] Расходятся они и по направлению { $titles }.
   *[many] Расходятся они ещё по { $n } направлениям.
  }
finding-not-parted = Ни по одному направлению стороны не расходятся уверенно
finding-not-parted-text = Самое большое расхождение, «{ $title }», — { $points } { points-noun }, плюс-минус { $half }. Это не доказывает, что стороны согласны.
finding-leaders-closer = Для { $l_gen } компания сплочённее, чем для { $side_gen }
finding-leaders-farther = Для { $l_gen } компания менее сплочённая, чем для { $side_gen }
finding-leaders-text = { $l } — { $leaders }, { $side } — { $value }. Планы, составленные по одной картине, придётся выполнять в другой.
finding-both-low = Обеим сторонам не хватает одного и того же
finding-both-low-text = { $statement }: { $a } — { $a_value }, { $b } — { $b_value } из { $of }. Обе оценки низкие.
finding-both-high = Одно и то же достоинство видят обе стороны
finding-both-high-text = { $statement }: { $a } — { $a_value }, { $b } — { $b_value } из { $of }. На это можно опереться.
finding-widest = Одно утверждение разделяет стороны сильнее всего
finding-widest-text = { $statement }: { $a } — { $a_value }, { $b } — { $b_value } из { $of }.
finding-lowest = У одного утверждения самые низкие оценки
finding-lowest-text = { $statement }: { $a } — { $a_value }, { $b } — { $b_value } из { $of }.
finding-highest = У одного утверждения самые высокие оценки
finding-highest-text = { $statement }: { $a } — { $a_value }, { $b } — { $b_value } из { $of }.
finding-one-low = Самая низкая оценка { $shown_gen }
finding-one-high = Самая высокая оценка { $shown_gen }
finding-one-text = { $statement }: { $value } из { $of }.

# Внутри сторон
inside-kicker = Внутри сторон
inside-headline = { $n ->
    [one] { $n } группа уверенно отличается от своей стороны
    [few] { $n } группы уверенно отличаются от своей стороны
   *[many] { $n } групп уверенно отличаются от своей стороны
  }
inside-headline-none = Ни одна группа не отличается уверенно от своей стороны
inside-headline-withheld = Ни одну группу внутри сторон показать нельзя
inside-standfirst = Группы читают рядом с их стороной и не сравнивают между собой. Данные небольших групп округлены или скрыты.
rests-inside = Группа отличается, если её интервал не соприкасается с интервалом её стороны.

# Два взгляда
views-kicker = Два взгляда
views-headline-all = Оценки { $high_gen } выше, чем у { $low_gen }, по всем направлениям
views-headline-some = Оценки { $high_gen } выше, чем у { $low_gen }, по { $n ->
    [one] { $n }{"\u00A0"}направлению
   *[many] { $n }{"\u00A0"}направлениям
  } из { $of }
views-headline-both-ways = По одним направлениям выше оценки одной стороны, по другим — второй
views-headline-none = Ни по одному направлению стороны не расходятся уверенно
views-headline-one-side = Взгляд только один: сравнение сторон скрыто
views-standfirst-one-side = Для двух взглядов нужны две стороны. Ниже — оценки той, что показана; о другой они ничего не говорят.
views-parted = { $n ->
    [one] Оценки расходятся по направлению { $titles }.
   *[many] Оценки расходятся по направлениям { $titles }.
  }
views-alike = { $n ->
    [one] По направлению { $titles } разница может быть случайной.
   *[many] По направлениям { $titles } разница может быть случайной.
  }
views-none = Каждая разница ниже меньше собственной погрешности. Это не доказывает, что стороны согласны.
views-no-error = Там, где взгляды различны, ошибки нет ни в одном: каждая сторона отвечает со своего места.
views-lowest = Ниже всего у обеих сторон: { $title }
views-highest = Выше всего у обеих сторон: { $title }
views-marks-low = { $a } — { $a_value }, { $b } — { $b_value }: низко у обеих сторон.
views-marks-high = { $a } — { $a_value }, { $b } — { $b_value }: высоко у обеих сторон.
views-marks-between = { $a } — { $a_value }, { $b } — { $b_value }.

# Направления
dimension-headline-high-low = Оценки расходятся: у { $high_gen } высокие, у { $low_gen } — низкие
dimension-headline-high-between = Оценки расходятся: у { $high_gen } высокие, у { $low_gen } — средние
dimension-headline-between-low = Оценки расходятся: у { $high_gen } средние, у { $low_gen } — низкие
dimension-headline-between-between = Оценки { $high_gen } здесь выше, чем у { $low_gen }
dimension-headline-low-low = Обе стороны ставят низкие оценки, ниже всего — у { $low_gen }
dimension-headline-high-high = Обе стороны ставят высокие оценки, выше всего — у { $high_gen }
dimension-headline-low = Обе стороны ставят низкие оценки; разница может быть случайной
dimension-headline-high = Обе стороны ставят высокие оценки; разница может быть случайной
dimension-headline-between = Оценки средние, а разница между сторонами может быть случайной
dimension-headline-low-unknown = Обе стороны ставят низкие оценки
dimension-headline-high-unknown = Обе стороны ставят высокие оценки
dimension-headline-between-unknown = Обе стороны ставят средние оценки
dimension-headline-one-low = Оценки { $shown_gen } низкие, { hidden-why }
dimension-headline-one-high = Оценки { $shown_gen } высокие, { hidden-why }
dimension-headline-one-between = Оценки { $shown_gen } средние, { hidden-why }
hidden-why = { $part ->
    [yes] у { $hidden_gen } мало ответов
   *[no] { $hidden_gen } — скрыты
  }
dimension-headline-withheld = Ответы обеих сторон скрыты
dimension-headline-mixed-chance = Оценки { $high_gen } здесь выше, но разница может быть случайной
dimension-headline-mixed-unknown = Оценки { $high_gen } здесь выше, но разница без интервала
dimension-one = { $shown } — { $value } из 100.
dimension-means = { $a } — { $a_value }, { $b } — { $b_value } из 100.
dimension-gap = Расхождение — { $points } { points-noun }, плюс-минус { $half }.
dimension-gap-chance = Расхождение — { $points } { points-noun }, плюс-минус { $half }: оно может быть случайным.
dimension-leaders = { $l } — { $value }.
item-coarse = Без полосы: варианты показываем от { $from } ответов, здесь не больше { $n }
item-thin = Без полосы: варианты показываем от { $from } ответов, здесь { $n }
item-nobody = На это утверждение никто не ответил
observation-widest-title = Наибольшее расхождение
observation-widest = { $statement }: { $a } — { $a_value }, { $b } — { $b_value }.
observation-widest-chance = { $statement }: { $a } — { $a_value }, { $b } — { $b_value }. Оно может быть случайным.
observation-closest-title = Самые близкие оценки
observation-plain = { $statement }: { $a } — { $a_value }, { $b } — { $b_value }.
observation-lowest-title = Самые низкие оценки
observation-highest-title = Самые высокие оценки

# Текст вместо рисунка
alt-scale = { $who }: { $value }, { $words }
alt-scale-interval = { $who }: { $value }, интервал от { $low } до { $high }, { $words }
alt-value = { $who } { $value }
alt-option = { $option } — { $n }
alt-side = { $who }

# Меры
moves-kicker = Меры
moves-headline = { $n ->
    [1] Одна мера: за ней больше всего оснований
    [2] Две меры: первой идёт самая обоснованная
    [3] Три меры: первыми идут самые обоснованные
    [4] Четыре меры: первыми идут самые обоснованные
   *[5] Пять мер: первыми идут самые обоснованные
  }
moves-headline-general = Меры подойдут любым двум отделам; цифры ни одну не выделяют
moves-standfirst-general = Ни низкие оценки, ни большие расхождения, ни единодушие не говорят в пользу какой-либо меры. Нулевой шаг любой — выслушать тех, кого она касается.
moves-standfirst-withheld = Где не показано ни одной цифры, упорядочить меры не по чему. Нулевой шаг любой из них — выслушать тех, кого она касается.
views-headline-withheld = Взгляды не показаны: ответы обеих сторон скрыты
views-standfirst-withheld = Для двух взглядов нужны две стороны, а здесь не показана ни одна.
moves-headline-none = Из этих цифр не следует ни одна мера
moves-standfirst = Меру поднимают низкие оценки, большие расхождения и единодушие сторон. В первые 90 дней — не больше пяти мер. Нулевой шаг каждой — выслушать тех, кого она касается.
moves-standfirst-none = Цифры не указывают ни на что, чему помогла бы известная мера. Сначала обсудите наблюдения.
effort-low = Низкие
effort-medium = Средние
effort-high = Высокие
weeks = { $n ->
    [one] { $n } неделю
    [few] { $n } недели
   *[many] { $n } недель
  }
evidence = { $statement }: { $reasons } ({ $values })
evidence-low = низкая оценка
evidence-gap = стороны расходятся
evidence-agreed = стороны единодушны
evidence-value = { $who } { $value }
effort-note = Затраты: низкие — меньше 15 человеко-дней, средние — от 15 до 60, высокие — больше 60.

# Где сходятся и где расходятся
quadrant-kicker = Сходства и расхождения
quadrant-picture = Сходства и расхождения на рисунке
quadrant-headline = { $n ->
    [one] По { $n } утверждению из { $of } расхождение вряд ли случайно
   *[many] По { $n } утверждениям из { $of } расхождения вряд ли случайны
  }
quadrant-headline-none = Ни по одному утверждению стороны не расходятся уверенно
quadrant-headline-unknown = Где обе стороны ставят высокие оценки, где низкие и как далеко расходятся
quadrant-about = Номера — утверждения: по высоте — оценки обеих сторон, по удалению от середины — расхождение.
quadrant-doubt = Возможно, случайная разница — это ещё не согласие.
quadrant-higher = Выше у { $high_gen }
quadrant-top = У обеих высоко
quadrant-bottom = У обеих низко
quadrant-key = Без уверенной разницы
quadrant-key-higher = оценки { $high_gen } выше
quadrant-apart = Уверенно расходятся, от большей разницы
quadrant-alike = Возможно, сходятся, от высших оценок
quadrant-all = Все утверждения, от высших оценок
alt-spot = { $number }: { $a } — { $a_value }, { $b } — { $b_value }
rests-quadrant = Номера — из приложения А; разница: { $a_brief } минус { $b_brief }.
rests-not-compared = Не сравниваем { $n ->
    [one] { $n } утверждение
    [few] { $n } утверждения
   *[many] { $n } утверждений
  }: ответов слишком мало.
rests-quadrant-many = Из { $n } сравнений одно может показаться уверенным случайно: с поправкой — в приложении А.

# План на 90 дней
road-kicker = План на 90 дней
road-headline = Если решите сближаться: сначала выслушать людей, затем правила, затем цифры
road-standfirst = Сближаться ли, эти утверждения не спрашивают: ответить должно руководство. Если «да», день решения — первый. Концы кварталов, праздники и недели расчёта премий лучше не занимать.
road-phase = Дни { $first }–{ $last }
road-before = Сначала: { $what }.
road-sign = Первый признак: { $what }.
road-late = Первый признак — через { $weeks }.
road-kept = Поддерживаем.
rests-road = Меры этого отчёта по порядку, не больше пяти; сроки и условия взяты из рекомендаций, а не из ответов.
keep-kicker = Что беречь
keep-headline = Выше уровня нет: беречь то, что работает, и следить за тем, что слабеет
keep-standfirst = С верхнего уровня подниматься некуда. Высокое надо удержать, а сдавать начнёт там, где оценки сейчас ниже всего.
keep-strong = Беречь: самые высокие оценки
keep-watch = Следить: самые низкие оценки
rests-keep = Утверждения — по среднему показанных сторон; самая низкая оценка на этом уровне не обязательно низкая.

# Итоги для всех, кого спрашивали
team-kicker = Итоги для сотрудников
team-answered = { $n ->
    [one] Ответил { $n } человек
    [few] Ответили { $n } человека
   *[many] Ответили { $n } человек
  }; утверждений о совместной работе было { $m }.
team-hidden = С обеих сторон ответили слишком немногие, поэтому показать ответы нельзя.
team-asked = Это ответы на { $m } утверждений о совместной работе.
team-strengths = Что получается лучше всего
team-gaps = Где взгляды расходятся сильнее всего
team-lowest = Что получается хуже всего
team-next-open = Сами по себе цифры ничего не решают. Сближаться или нет — это выбор, и оставить всё как есть тоже бывает верно.
team-next-heard = Прежде чем что-то менять, выслушают тех, кого это касается: с этого начинается каждая предлагаемая мера.
team-next-moves = К обсуждению предложено: { $moves }.
team-next-privacy = Отдельных ответов никто не читает; где их меньше { $min }, цифр нет.

# На чём это основано
period = с { $opened } по { $closed }
scored-answers = { $n ->
    [0] ответы не показаны
    [one] { $n } ответ с индексом
    [few] { $n } ответа с индексом
   *[many] { $n } ответов с индексом
  }
rests-instrument-dated = { $title } { $version }; { scored-answers }, { $days }
rests-instrument = { $title } { $version }; { scored-answers }.
rests-alpha = Интервалы учитывают случайность ответов (альфа { $alpha }).
rests-alpha-provisional = Интервалы учитывают случайность ответов (альфа { $alpha }, предварительно: меньше 30 ответов).
rests-no-alpha = Надёжность здесь не приводится; интервалы учитывают случайность ответов, насколько её видно по опубликованным данным.
rests-cut-offs = Границы { $edges } установили авторы методики; с другими компаниями их не сверяли.
rests-count = { $who } — { $n }
rests-dimensions = Каждое направление — от 0 до 100. Ответили: { $counts }.
rests-lines = Тонкие полосы сверху и снизу — интервалы 95 %.
rests-gap-bare = Расхождение: { $a_brief } минус { $b_brief }.
rests-gap = Расхождение: { $a_brief } минус { $b_brief } ± половина интервала 95 %; «возможно, случайно» — если в интервале есть ноль.
rests-who = { $who } ({ $n })
rests-coarse-dimensions = Округлено до 5 баллов, потому что ответов мало: { $who }.
rests-thin-dimensions = Где ответов меньше { $from }, округлено до 5 баллов: { $who }.
rests-bars = Цифры в полосах — люди; n не включает «Затрудняюсь ответить».
rests-unsure = { $n ->
    [0] «Затрудняюсь ответить» здесь никто из сторон не отметил.
    [one] «Затрудняюсь ответить» здесь отмечено { $n } раз.
    [few] «Затрудняюсь ответить» здесь отмечено { $n } раза.
   *[many] «Затрудняюсь ответить» здесь отмечено { $n } раз.
  }
rests-coarse-items = Округлено до половины балла, потому что ответов мало: { $who }. «До» — утверждение могли пропустить.
rests-thin-items = Где на утверждение меньше { $from } ответов, округлено до половины балла: { $who }.
rests-moves = Порядок построен только на раскрытых цифрах этой волны: низкие оценки, большие расхождения, единодушие.
rests-moves-general = Порядок — как в рекомендациях: цифры этой волны его не задают.
rests-statements = Разница: { $a_brief } минус { $b_brief } ± половина интервала 95 %. Полужирным — где разница сохраняется с поправкой на { $m } сравнений.
rests-precision = { $precision ->
    [released] Расчёты — по округлённым средним.
   *[full] Цифры округлены только при печати.
  }

# Обложка, группы, знаки
cover-issued = Отчёт для руководства
cover-wave = Волна
cover-period = Опрос открыт
cover-asked = Приглашены
cover-asked-text = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[many] { $n } человек
  }
cover-answered = Ответили
cover-answered-text = { $precision ->
    [released] { $n }, анонимно
   *[full] { $n }, цифры не округлены и не скрыты
  }
cover-questionnaire = Опросник
cover-questionnaire-text = { $title } { $version }, { $n ->
    [one] { $n } утверждение
    [few] { $n } утверждения
   *[many] { $n } утверждений
  }
cover-smallest = Порог анонимности
cover-smallest-text = { $n ->
    [one] не меньше { $n } ответа
   *[many] не меньше { $n } ответов
  }
cover-foot = Конфиденциально. Взгляды различны, и ошибки нет ни в одном: цифры показывают, что ответили люди, а не кто прав.
groups-note = Если отмечено меньше { $least } утверждений из { $m }, ответ учитывается, но индекс по нему не рассчитывается{ $n ->
    [0] ; здесь таких ответов нет.
    [one] : здесь { $n } такой ответ.
    [few] : здесь { $n } таких ответа.
   *[many] : здесь { $n } таких ответов.
  }
groups-note-open = Если отмечено меньше { $least } утверждений из { $m }, ответ учитывается, но индекс по нему не рассчитывается.
shown-detail = полностью
shown-coarse = округлённо, без разброса
shown-thin = подробно; где ответов мало — округлённо
shown-withheld = скрыто
spread-hidden = скрыт
mark-a = закрашенный круг
mark-b = закрашенный ромб
mark-lead = пустой квадрат
mark-o = пустой круг
mark-co = вертикальная черта: среднее двух сторон с весами из опросника
mark-interval = Мягкая полоса
mark-interval-text = Доверительный интервал 95 %: настолько знак может сместиться, если спросить тех же людей ещё раз.
mark-n = n
mark-n-text = Число ответов, на которых стоит цифра. «24 из 30» — ответили из приглашённых{ $bracketed ->
    [yes] ; число в скобках — ответы с индексом
   *[no] {""}
  }.
mark-withheld = Скрыто
mark-withheld-text = «Скрыто, чтобы защитить участников» стоит там, где цифра могла бы указать на человека. Это не ноль.
mark-answers = Оценка
mark-answers-text = От { $low } («{ $lowest }») до { $high } («{ $highest }»). «Затрудняюсь ответить» в среднее не входит, но подсчитывается.

# Приложения
statements-kicker = Приложение А
statements-headline = Все утверждения и ответы
statements-standfirst = Средние от { $low } до { $high }, мелким шрифтом — n.
statements-standfirst-mixed = Средние по шкале каждого утверждения, мелким шрифтом — n.
statements-line = От { $low } до { $high }
statements-line-mixed = От низких к высоким
method-kicker = Приложение Б
method-headline = Как это сделано, что скрыто, паспорт отчёта
method-score = Индекс
method-score-text = Сумма { $m } ответов; если отмечено не меньше { $least }, пропуски заменяет среднее отмеченных.
method-interval = Интервал
method-interval-text = t-распределение Стьюдента с поправкой на конечную совокупность, с учётом случайности ответов.
method-level = Уровень
method-level-text = { $precision ->
    [released] Границы применяются к опубликованному среднему
   *[full] Границы применяются к неокруглённому среднему
  }; вероятность — из того же интервала, разброс для малых групп сглажен.
method-gap = Расхождение
method-gap-text = Баллы — интервал Уэлча; ответы — критерий Бруннера — Мюнцеля; для утверждений — поправка на { $m } сравнений.
method-moves = Меры
method-moves-text = Порядок — по низким оценкам, большим расхождениям и единодушию в раскрытых цифрах.
method-withheld = Что скрыто
method-withheld-text = { $precision ->
    [released] Если ответов меньше { $min }, не показано ничего, меньше { $from } — только округлённые средние, от { $from } — варианты и разброс. Скрыто и то, что выдало бы другую группу.
   *[full] Ничего: цифры не округлены и предназначены тем, у кого есть сами ответы.
  }
method-change = Изменение
method-change-text = Показана только эта волна, с прежними она не сравнивается.
method-source = Источник
withheld-thin = Где ответов меньше { $from }, показаны только округлённые средние, где меньше { $min } — ничего.
withheld-nothing = Ничего
withheld-nothing-text = Все группы этого отчёта показаны полностью.
passport-questionnaire = Опросник
passport-questionnaire-hash = Его хеш
passport-advice = Рекомендации
passport-none = нет
passport-plan = Порядок раскрытия
passport-plan-text = от { $min } ответов, подробно от { $from }, комментарии от { $comments }
passport-plan-hash = Его хеш
passport-release-hash = Выпуск
passport-audit = Проверка
audit-not_run = не проводилась
audit-rules_only = правила раскрытия применены, без доказательства
audit-proved = доказано
passport-precision = Точность
precision-released = раскрытые цифры: округлены один раз, до расчётов
precision-full = полная: по неокруглённым ответам, для тех, у кого они есть
passport-attached = Вложено
passport-attached-text = все цифры в JSON (entente-diagnosis.json); те же данные — те же байты
