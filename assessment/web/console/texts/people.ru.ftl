people-title = Участники
people-about = Список нужен только для приглашений и содержит персональные данные: условия их обработки согласуются с клиентом. Кто ответил, из него узнать нельзя.
people-add-title = Добавить участников
people-add-about = По одному человеку в строке: имя; почта; группа; язык, если он отличается от языка клиента. Разделители — точка с запятой, запятая или табуляция, как при копировании из Excel. Группы:
people-lines = Строки
people-lines-hint = Например: Анна Ли; anna@olmar.example; side_a; ru
people-lines-missing = Вставьте хотя бы одну строку или выберите файл.
people-file = Или файл
people-file-hint = CSV или текст с теми же столбцами, до 2 МБ.
people-file-large = Файл больше 2 МБ. Отправьте его по частям.
people-file-unreadable = Это не текстовый файл. Сохраните его как CSV, UTF-8.
people-add-button = Добавить в список
people-added = { $n ->
    [one] Добавлен { $n } человек.
    [few] Добавлены { $n } человека.
   *[other] Добавлено { $n } человек.
}
people-wrong-title = Ничего не сохранено: исправьте эти строки
people-line = Строка { $n }:
people-problem = Проверьте в этой строке имя, почту и группу.
people-more-problems = Строк с ошибками, не показанных здесь: { $n }.
people-count = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[other] { $n } человек
}
people-empty = В списке пока никого нет.
people-gone = Список пуст.
people-deleted = Срок хранения списка истёк, он удалён. Число приглашённых остаётся в результатах.
people-deleted-on = По порядку раскрытия список будет удалён через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} после обезличивания ответов.
person-name = Имя
person-email = Почта
person-group = Группа
person-language = Язык
person-remove = Убрать
person-remove-title = Убрать из списка?
person-remove-about = { $name }: приглашения не будет. Пока волна остаётся черновиком, человека можно добавить снова.
person-remove-button = Убрать из списка
person-removed = { $name }: больше не в списке.
