# Страницы и состояния
rail-overview = Обзор
rail-plan = Порядок раскрытия
rail-people = Участники
rail-questionnaire = Опросник
rail-invitation = Приглашение
rail-launch = Запуск
rail-links = Ссылки
rail-results = Результаты
state-draft = Черновик
state-open = Идёт опрос
state-closing = Обезличивание ответов
state-sealed = Волна закрыта и обезличена
state-below_minimum = Слишком мало ответов
state-discarded = Волна отменена
wave-not-now = В нынешнем состоянии волны это невозможно: { $state }.

# Заголовки
headline-draft = { $title }: черновик, опрос ещё не начат
headline-open = { $title }: идёт опрос, { $days ->
    [0] осталось меньше суток
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
}
headline-over = { $title }: срок опроса истёк
headline-closing = { $title }: ответы обезличиваются
headline-sealed = { $title }: результаты готовы
headline-below_minimum = { $title }: ответов слишком мало
headline-discarded = { $title }: волна отменена

# Состояние
status-state = Состояние
status-invited = Приглашено
status-answers = Ответы, с шагом { $step }
status-answers-value = { $least ->
    [0] меньше { $step } из { $invited }
   *[other] не меньше { $least } из { $invited }
}
status-answers-note = подсчёт раз в сутки
status-closes-open = Срок опроса
status-closes-over = Срок опроса
status-mailings = Отправлено писем
status-mailings-value = { $n } из 3
status-mailings-note = всегда сразу всем
status-failed = Не доставлено
status-failed-value = { $n ->
    [one] { $n } адрес
    [few] { $n } адреса
   *[other] { $n } адресов
}
status-failed-note = почтовый сервер их не принял
status-delivery = Ссылки
status-delivery-email = приходят по почте
status-delivery-shown = раздаёте вы

# Что делать дальше
next-title = Следующий шаг
next-draft-mend = Перед запуском нужно исправить:
next-draft-ready = Всё готово. Прочитайте утверждения и порядок раскрытия глазами участника и запускайте волну.
next-open-email = { $sent ->
    [0] Писем ещё не было. Отправьте приглашение всем.
    [1] Приглашение отправлено. Через несколько дней поможет напоминание; оно уходит всем, ведь никто не знает, кто уже ответил.
    [2] Приглашение и одно напоминание отправлены. За два дня до конца можно отправить последнее напоминание.
   *[other] Приглашение и оба напоминания отправлены. Остаётся дождаться конца опроса или продлить его.
}
next-open-shown = Передайте каждому его собственную ссылку. Затем остаётся ждать: кто ответил, не знает никто, поэтому напоминать можно либо всем, либо никому.
next-open-overdue = Ответы больше не принимаются. Волна вскоре закроется сама; её можно закрыть и сейчас либо продлить опрос.
next-closing = Волна закрыта. Ответы расшифровываются, перемешиваются и подсчитываются, затем ключи уничтожаются. Это занимает от нескольких секунд до минуты; страницу можно закрыть.
next-closing-long = Прошло больше пяти минут?
next-closing-long-text = Значит, что-то мешает: не запущен обработчик заданий или недоступно хранилище ключей. Обратитесь к администратору сервера: причина указана в выводе обработчика. Ответы при этом не теряются. Если же ключи утрачены окончательно, подсчитать ответы нельзя — отмените волну.
next-closing-again = Проверить снова
next-below-minimum = Ни в одной группе нет { $min } ответов, поэтому показать что-либо, никого не выдав, нельзя. Продлите опрос или отмените волну вместе с ответами.
next-sealed = Ответы подсчитаны и обезличены, ключи уничтожены. Посмотрите результаты и подготовьте отчёт.
next-discarded = Волна отменена, её ответов больше нет. Чтобы провести опрос снова, создайте новую волну.
results-button = Посмотреть результаты
report-button-en = Подготовить отчёт на английском
report-button-ru = Подготовить отчёт на русском
reports-title = Отчёты
report-line = { $kind }, { $language }, { $day }
report-kind-board = Отчёт для руководства
report-kind-brief = Резюме на одной странице
report-kind-team = Итоги для сотрудников
report-state-queued = в очереди
report-state-rendering = готовится
report-state-ready = готов
report-state-failed = не получился, запросите его ещё раз

# Прогноз
forecast-title = Что будет показано в зависимости от доли ответивших
forecast-empty = Когда в списке появятся участники, здесь будет видно, что удастся показать, если ответят 40, 60 или 80 %.
forecast-group = Группа
forecast-invited = Приглашено
forecast-share = { $share } %
forecast-answer = ответивших
forecast-full = полностью
forecast-part = только индекс
forecast-none = скрыто
forecast-note = Только индекс: { $min ->
    [10] при таком пороге не бывает
   *[other] от { $min } до { $below } ответов
}. Полностью: от { $detail } ответов.
forecast-locked = Порядок раскрытия закреплён при запуске, { $day }
warnings-title = Малые группы
warning-small = { $group }: { $invited ->
    [one] { $invited } человек
    [few] { $invited } человека
   *[other] { $invited } человек
}. Группу, в которой меньше { $min } человек, показать нельзя, даже если ответят все.
warning-subtraction = { $group }: { $invited ->
    [one] { $invited } человек
    [few] { $invited } человека
   *[other] { $invited } человек
}, и всё же результаты будут скрыты: иначе вычитанием можно узнать результаты меньшей соседней части. Если их объединить, видно будет больше.
warning-hidden = { $group }: { $invited ->
    [one] { $invited } человек
    [few] { $invited } человека
   *[other] { $invited } человек
}. Результаты группы будут скрыты, если не ответят почти все; если объединить её с другой группой, видно будет больше.
warnings-workshop = Для небольшого коллектива рабочая встреча с ведущим по тем же утверждениям, с именами, часто даёт больше, чем анонимный опрос.

# Путь волны
steps-title = Путь этой волны
step-done = (сделано)
step-plan = Группы и порядок раскрытия
step-locked = с { $day }
step-people = Участники
step-invited = { $n } чел.
step-launch = Запуск
step-open = Опрос
step-until = до { $day }
step-anonymous = Закрытие и обезличивание
step-results = Результаты и отчёты

# Утверждения и письма
questionnaire-title = Опросник
questionnaire-about = Вопросы в том виде, в каком их прочитают участники, с названиями и словами клиента. Если варианты ответа у нескольких вопросов одни и те же, они приведены один раз.
questionnaire-read-en = Прочитать по-английски
questionnaire-read-ru = Прочитать по-русски
section-only-for = Только для групп: { $groups }
section-shown-if = Показывается, если { $condition }
section-shuffled = У каждого участника свой порядок вопросов
condition-and = и
condition-or = или
condition-values-or = { " или " }
condition-not = не выполнено: { $what }
condition-answered = есть ответ на вопрос «{ $question }»
condition-is = ответ на вопрос «{ $question }»: { $values }
condition-at-least = ответ на вопрос «{ $question }»: { $value } или выше
condition-below = ответ на вопрос «{ $question }» ниже, чем { $value }
condition-between = ответ на вопрос «{ $question }»: от { $low }, но ниже, чем { $high }
invitation-title = Приглашение
invitation-about-email = Такое письмо получит каждый, со своей ссылкой. Напоминания тоже уходят всем, не больше двух раз.
invitation-about-shown = При этом порядке ссылки раздаёте вы сами, система ничего не отправляет. Этот текст можно взять для своего письма.
invitation-heading = { $kind ->
    [reminder] Напоминание
   *[invitation] Приглашение
}, язык: { $language }

# Рабочая встреча под своими именами
headline-named = { $title }: рабочая встреча, ответы именные
workshop-asked = Запрошены ответы
workshop-finished = Форма заполнена
workshop-next = Опросите каждого в разделе «Ответы и факты». Когда форму заполнят { $least } человека, встречу можно закрыть и показать результаты.
workshop-next-ready = Дождитесь, пока ответят все, кто хочет участвовать. Затем закройте встречу и покажите результаты.
workshop-ask = Опросить участников
workshop-close = Закрыть и показать результаты
workshop-about = На этой встрече ничего не анонимно: каждый должен знать об этом заранее и может отказаться. Система никого не приглашает, и результаты не скрываются.
workshop-sealed = Встреча закрыта, ответы больше не меняются. Посмотрите результаты вместе, затем закажите отчёт.
workshop-where = Как идёт встреча
workshop-close-title = Закрыть рабочую встречу
workshop-close-about = Форму заполнили: { $finished }. { $open ->
    [0] Все ответы на месте.
   *[other] Не завершили и не будут учтены: { $open }.
  } После этого ответы не меняются, а результаты видны, сколько бы людей за ними ни стояло.
workshop-closed = Рабочая встреча закрыта. Вот её результаты.
