error-answers-empty = Пока нет ни одного ответа. Ответьте хотя бы на одно утверждение и отправьте ещё раз.
error-answers-invalid = { $count ->
    [one] { $count } ответ не относится
    [few] { $count } ответа не относятся
   *[many] { $count } ответов не относятся
    } к этому опроснику. Вернитесь и выберите один из вариантов.
error-closes-in-past = Срок окончания уже прошёл. Выберите более поздний.
error-closes-without-zone = В сроке окончания не указан часовой пояс. Выберите дату и время.
error-code-mistyped = В коде опечатка. Сверьте его с карточкой или письмом: десять знаков и один проверочный.
error-code-throttled = Отсюда пришло слишком много неизвестных кодов. Подождите несколько минут и повторите.
error-code-unknown = Открытого опроса с таким кодом нет. Проверьте код или спросите того, кто его передал: возможно, опрос уже завершён.
error-email-form = Это не адрес электронной почты. Пример: name@company.com.
error-email-taken = Учётная запись с таким адресом уже есть.
error-group-id-long = Код группы «{ $group }» слишком длинный: не больше { $most } знаков.
error-group-role = Группа «{ $group }» стоит не под своей стороной.
error-group-unknown = В опроснике нет группы «{ $group }».
error-group-unlabelled = У группы «{ $group }» нет названия на одном из языков.
error-groups-no-tree = Группы не образуют дерево: каждая группа указывается один раз и ниже той, в которую входит.
error-language-unknown = Такого языка нет. Выберите русский или английский.
error-languages-none = Выберите хотя бы один язык.
error-links-are-mailed = По порядку раскрытия результатов ссылки рассылаются участникам, поэтому здесь они не показываются.
error-keys-lost = Нет ключей этой волны, поэтому её ссылки нельзя построить. Обратитесь к администратору хранилища ключей.
error-links-are-shown = По порядку раскрытия результатов ссылки раздаёте вы, поэтому письма отсюда не отправляются.
error-min-group = Результаты показываются не меньше чем по { $least } ответам.
error-name-empty = Название или имя не указано.
error-name-long = Название слишком длинное: не больше { $most } знаков.
error-name-signs = В названии есть перенос строки или другой недопустимый знак.
error-no-more-reminders = Напоминание уже отправлено всем { $most ->
    [one] { $most } раз
    [few] { $most } раза
   *[many] { $most } раз
    }; больше напоминаний не будет.
error-not-found = Такой страницы нет, или она принадлежит другому пользователю.
error-password-long = Пароль слишком длинный: не больше { $most } знаков.
error-password-short = Пароль слишком короткий: нужно не меньше { $least } знаков.
error-password-wrong = Текущий пароль указан неверно.
error-people-locked = Волна уже запущена: список участников больше не меняется.
error-plan-locked = Волна уже запущена: порядок раскрытия результатов больше не меняется.
error-questionnaire-unknown = Такого опросника в библиотеке нет, или в нём есть ошибки.
error-read-only = Этого клиента можно просматривать, но не изменять.
error-report-kind = Отчёта такого вида нет.
error-report-not-ready = Отчёт ещё не готов.
error-role-unknown = Такой роли нет. Выберите owner, consultant или viewer.
error-side-missing = Среди групп нет стороны «{ $group }».
error-typed-name = Для подтверждения введите название волны: { $name }
error-wave-cannot-be-discarded = Эту волну уже нельзя отменить.
error-wave-launched = Эта волна уже запущена.
error-wave-not-open = Эта волна не открыта.
error-wave-not-ready = Запуску ещё { $count ->
    [one] мешает { $count } обстоятельство
    [few] мешают { $count } обстоятельства
   *[many] мешают { $count } обстоятельств
    }.
error-wave-not-sealed = У этой волны ещё нет результатов.

problem-closes-in-past = Срок окончания уже прошёл.
problem-group-too-small = { $group }: { $invited ->
    [one] в списке { $invited } человек
    [few] в списке { $invited } человека
   *[many] в списке { $invited } человек
    }, нужно не меньше { $least }. Объедините группу с другой или пригласите больше людей.
problem-no-closing-date = Не указан срок окончания.
problem-no-people = В списке пока никого нет.
problem-no-recipients = Не на всех языках волны указано, кто получит результаты.
problem-no-mail-server = Почтовый сервер не настроен, и разослать ссылки нельзя. Выберите раздачу ссылок или попросите администратора задать ENTENTE_SMTP_URL.
problem-people-without-email = { $count ->
    [one] У { $count } участника
   *[other] У { $count } участников
    } нет адреса электронной почты.
problem-people-without-group = { $count ->
    [one] { $count } участник входит в группу, которой
    [few] { $count } участника входят в группы, которых
   *[many] { $count } участников входят в группы, которых
    } больше нет в порядке раскрытия результатов.
problem-people-without-language = { $count ->
    [one] У { $count } участника указан язык
   *[other] У { $count } участников указан язык
    }, на котором опрос не проводится.

people-columns = Найдено столбцов: { $count }, а нужно три или четыре: имя; почта; группа; язык.
people-email-form = «{ $email }» не похоже на адрес электронной почты.
people-email-missing = Не указан адрес электронной почты.
people-email-twice = Адрес { $email } указан в списке дважды.
people-group-has-parts = Группа «{ $group }» делится на части; выберите одну из них: { $groups }
people-group-unknown = Группы «{ $group }» нет; выберите одну из этих: { $groups }
people-language = На языке «{ $language }» опрос не проводится; выберите один из этих: { $languages }
people-name = Имя не указано или содержит недопустимые знаки.
people-too-many = Список слишком длинный: не больше { $most } человек.

log-client-created = Создан клиент «{ $name }»
log-client-renamed = Новое название клиента: «{ $name }»
log-engagement-created = Создан проект «{ $title }»
log-invitation-sent = { $wave }: отправлены приглашения, { $count ->
    [one] { $count } адресат
    [few] { $count } адресата
   *[many] { $count } адресатов
    }
log-people-added = { $wave }: в список { $count ->
    [one] добавлен { $count } участник
    [few] добавлены { $count } участника
   *[many] добавлено { $count } участников
    }
log-person-removed = { $wave }: из списка исключён участник
log-plan-saved = { $wave }: сохранён порядок раскрытия результатов
log-reminder-sent = { $wave }: отправлены напоминания, { $count ->
    [one] { $count } адресат
    [few] { $count } адресата
   *[many] { $count } адресатов
    }
log-report-requested = { $wave }: запрошен отчёт
log-wave-below-minimum = { $wave }: ответов слишком мало, результаты не раскрыты
log-wave-closed = { $wave }: приём ответов завершён
log-wave-created = { $wave }: волна создана
log-wave-discarded = { $wave }: волна отменена
log-wave-extended = { $wave }: продлена до { $until }
log-facts-asked = { $wave }: запрошены факты ({ $person })
log-facts-done = Факты заполнены ({ $person })
log-facts-removed = Удалены факты ({ $person })
log-wave-launched = { $wave }: запущена, { $count ->
    [one] приглашён { $count } участник
    [few] приглашены { $count } участника
   *[many] приглашено { $count } участников
    }
log-wave-sealed = { $wave }: волна закрыта и обезличена
error-questionnaire-fact = Этот опросник заполняют под своим именем. Его запрашивают рядом с волной, в разделе «Факты».
error-wave-discarded = Эта волна отменена. Добавить к ней ничего нельзя.
error-person-typed = Для подтверждения введите имя: { $name }
error-wave-named = На этой рабочей встрече отвечают под своим именем. Вместо запуска опросите участников в разделе «Ответы и факты».
error-wave-not-named = Это анонимный опрос, а не рабочая встреча.
error-workshop-closed = Рабочая встреча закрыта. Ответы больше не меняются.
error-workshop-few = Результаты можно показать, когда форму заполнят хотя бы { $least } человека.
log-workshop-closed = { $wave }: рабочая встреча закрыта, { $count ->
    [one] форму заполнил { $count } человек
    [few] форму заполнили { $count } человека
   *[many] форму заполнили { $count } человек
    }

## Комментарии

error-comment-days = Исходные тексты комментариев можно хранить от 1 до { $most } дней.
error-comment-rare-language = На этом языке в группе пишут немногие, и по словам можно узнать автора. Перескажите комментарий или скройте его.
error-comment-empty = Напишите текст, который можно показать.
error-comment-long = Текст длиннее { $most } знаков. Сократите его.
error-comment-not-masked = Чтобы скрыть часть текста, поставьте на её место { $mask } и больше ничего не меняйте. Если нужно изменить больше, выберите пересказ.
error-comment-unchanged = Это по-прежнему исходный текст. Перескажите его или допустите без изменений.
error-comments-open = { $count ->
    [one] По { $count } комментарию нет решения. Сначала примите его.
    [few] По { $count } комментариям нет решения. Сначала примите его по каждому.
   *[many] По { $count } комментариям нет решения. Сначала примите его по каждому.
  }
error-comments-erased = Исходные тексты уже удалены. Опубликованное больше не меняется.
error-comments-key = Ключа к этим комментариям нет, прочитать их не может никто. Если хранилище ключей на отключённом диске, подключите его.
log-comment-open = { $wave }: решение по комментарию отменено
log-comment-verbatim = { $wave }: комментарий допущен без изменений
log-comment-masked = { $wave }: часть комментария скрыта
log-comment-paraphrase = { $wave }: комментарий пересказан
log-comment-withheld = { $wave }: комментарий скрыт
log-comments-erased = { $wave }: исходные тексты комментариев удалены; опубликовано: { $count }
error-people-days = Список участников можно хранить от 1 до { $most } дней.
error-detail-from = Подробные результаты и комментарии требуют не меньше { $least } ответов.
error-group-deep = Группа «{ $group }» стоит слишком глубоко: уровней не больше { $most }.
log-people-deleted = { $wave }: список участников удалён в срок по порядку раскрытия, { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
