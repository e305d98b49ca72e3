facts-title = Факты
facts-about = Факты сообщают руководители и вы сами, под своим именем: условия, цифры, кто за что отвечает. Они стоят рядом с анонимным опросом и никогда не усредняются вместе с ним.
facts-empty = Пока ни у кого не запрошены факты.
facts-person = Имя
facts-position = Должность
facts-state = Состояние
facts-state-asked = не начато
facts-state-begun = начато
facts-state-done = заполнено
facts-link = Ссылка для этого человека
facts-by-consultant = заполняет консультант по документам
facts-open = Открыть
facts-remove = Удалить
facts-asked = Форма готова ({ $person }): отправьте ссылку или заполните форму вместе.
facts-ask-title = Запросить факты
facts-ask-instrument-id = Какие факты
facts-ask-person = Имя
facts-ask-person-missing = Укажите имя: факты не бывают анонимными.
facts-ask-position = Должность
facts-ask-position-hint = Так, как её можно напечатать в отчёте, например «Руководитель отдела продаж».
facts-ask-position-missing = Укажите должность.
facts-ask-group = От чьего имени
facts-ask-consultant = Форму заполняю я, по документам
facts-ask-button = Добавить
facts-remove-title = Удалить эти факты
facts-remove-about = Всё, что сообщено ({ $person }), будет удалено безвозвратно.
facts-remove-empty = Здесь ещё ничего не сообщено ({ $person }); ссылка перестанет работать.
facts-remove-typed-name = Для подтверждения введите имя
facts-remove-button = Удалить
facts-removed = Факты удалены ({ $person }).
rail-facts = Факты
facts-kept = Указанное сохранено ({ $person }).
facts-finished = Факты заполнены ({ $person }).
facts-follow-all = { $n ->
    [one] По { $n } заполненной форме.
   *[other] По { $n } заполненным формам.
  }
facts-see = Что следует
facts-stated-about = { $n ->
    [one] Заполнена { $n } форма.
    [few] Заполнены { $n } формы.
   *[many] Заполнено { $n } форм.
  } Ответы именные и не смешиваются с анонимным опросом.
facts-stated-title = Что указано
facts-stated-differ = Вопросы, на которые ответили по-разному, отмечены. Обсудите их: само расхождение и есть наблюдение.
facts-question = Вопрос
facts-differs = ответы расходятся
facts-not-stated = не указано
facts-back = К фактам
rail-named = Ответы и факты
facts-about-named = На этой встрече все заполняют одну форму под своим именем, руководители могут сообщить и факты. Каждый должен заранее знать, что ответы не анонимны.
facts-see-answers = Кто как ответил
facts-ask-what = Что спросить
