engagement-new-title = Новый проект
engagement-title = Название проекта
engagement-title-hint = Для вас и для отчётов, например «Продажи и маркетинг, 2026».
engagement-title-missing = Укажите название проекта.
engagement-questionnaire = Опросник
engagement-questionnaire-size = { $items ->
    [one] { $items } вопрос
    [few] { $items } вопроса
   *[other] { $items } вопросов
}, около { $minutes ->
    [one] { $minutes } минуты
   *[other] { $minutes } минут
}
form-choose-title = Что спросить
form-choose-lead = Набор — это то, что спрашивают вместе: один опрос для всех и факты, которые руководители сообщают под своим именем. Выберите набор или отдельный опросник.
form-choose-other = Выбрать другой опросник или набор
form-bundles = Наборы
form-single = Отдельные опросники
form-purpose = Для чего
form-parts = Из чего состоит
form-leaders = Факты, которые сообщают руководители
form-who = Кто отвечает: { $who }
form-size = { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
   *[other] { $questions } вопросов
}, около { $minutes ->
    [one] { $minutes } минуты.
   *[other] { $minutes } минут.
}
form-facts = Вместе с ним, под своим именем:
term-label = Как в этой компании говорят вместо «{ $word }»
term-hint = Слово закрепляется при запуске и стоит во всех вопросах.
engagement-languages = Языки, на которых можно отвечать
engagement-languages-missing = Выберите хотя бы один язык.
engagement-checked = Все формы проверены, они верны в таком виде
engagement-checked-hint = Название изменено, а некоторые его формы нет. Измените их выше или поставьте здесь отметку.
engagement-save = Создать проект
engagement-made = Проект создан. Следующий шаг — первая волна.

names-about = В утверждениях упоминаются оба подразделения. Сначала стоят названия из опросника; замените их на те, которые приняты в компании.
names-side = { $number ->
    [1] Первое подразделение
   *[other] Второе подразделение
}: { $side }
names-more = Остальные формы названия: { $side }
names-english = По-английски
names-russian = По-русски
names-russian-hint = Для русских предложений нужны все шесть падежей. Если меняете название, измените и падежи; пишите со строчной буквы, как внутри предложения.
name-missing = Заполните эту форму: она нужна в утверждениях.
name-stale = Здесь прежнее название.
name-name-en = Подразделение по-английски
name-short-en = Краткая подпись для графиков
name-people-en = Сотрудники
name-head-en = Должность руководителя
name-name-ru = подразделение
name-name-ru-first = Подразделение по-русски
name-people-ru = сотрудники
name-head-ru = руководитель
name-short-ru = Краткая подпись для графиков
name-gender-ru = Род названия
name-gender-m = мужской (отдел)
name-gender-f = женский (служба)
name-gender-n = средний (управление)
name-number-ru = Число
name-number-singular = единственное
name-number-plural = множественное (продажи)
name-case-label = { $case }: { $what }
case-nom = Именительный
case-gen = Родительный
case-dat = Дательный
case-acc = Винительный
case-ins = Творительный
case-pre = Предложный

wave = Волна
waves-title = Волны
wave-state = Состояние
wave-invited = Приглашено
waves-empty-title = Создайте первую волну
waves-empty-text = Волна — это один опрос: порядок раскрытия результатов, люди, сроки. Полную вторую волну есть смысл проводить через 6–12 месяцев.
wave-new-button = Новая волна
wave-new-heading = Новая волна
wave-new-title = Название волны
wave-new-title-hint = Для вас и для отчётов.
wave-new-title-missing = Укажите название волны.
wave-new-preset = { $n ->
    [1] Первая волна
    [2] Вторая волна
    [3] Третья волна
   *[other] Волна { $n }
}
wave-new-save = Создать волну
wave-made = Волна создана как черновик. Пока никого ни о чём не спрашивают.
form-mode = Как отвечают
form-named = Все отвечают под своим именем, анонимности нет.
names-others = Остальные подразделения в тексте вопросов называются так, как в опроснике; подписи для них можно изменить в порядке раскрытия результатов.
quoted = «{ $text }»
