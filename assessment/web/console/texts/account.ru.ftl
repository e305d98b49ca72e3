sign-in-title = Вход
sign-in-email = Адрес электронной почты
sign-in-email-missing = Укажите адрес электронной почты.
sign-in-password = Пароль
sign-in-password-missing = Укажите пароль.
sign-in-button = Войти
sign-in-help = Нет учётной записи или утерян пароль? Обратитесь к тому, кто обслуживает этот сервер.
sign-in-wrong = Адрес и пароль не подходят друг к другу. Проверьте их и попробуйте ещё раз.
sign-in-throttled = Слишком много попыток. Подождите { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
} и попробуйте ещё раз.

account-title = Учётная запись
account-email = Адрес электронной почты
account-role = Права
role-owner = Полный доступ ко всем клиентам
role-consultant = Полный доступ к своим клиентам
role-viewer = Просмотр клиентов без права изменений

language-title = Язык консоли
language-language = Язык
language-save = Выбрать язык

password-title = Пароль
password-current = Нынешний пароль
password-current-missing = Укажите нынешний пароль.
password-new = Новый пароль
password-new-hint = Не меньше 10 знаков. Удачный выбор: четыре не связанных между собой слова.
password-new-missing = Укажите новый пароль.
password-again = Новый пароль ещё раз
password-again-missing = Введите новый пароль второй раз.
password-differs = Новые пароли не совпадают. Введите один и тот же дважды.
password-save = Сменить пароль
password-changed = Пароль изменён, все сеансы завершены. Войдите с новым паролем.

sessions-title = Открытые сеансы
sessions-about = Каждая строка — один браузер. Завершите сеансы, которые вам не знакомы или больше не нужны.
sessions-since = Вход
sessions-until = Завершится сам
session-end = Завершить
session-end-which = сеанс ({ $moment })
session-end-title = Завершить этот сеанс?
session-end-about = Время входа: { $moment }. В этом браузере придётся войти заново; если он перед вами, то и здесь тоже.
session-end-button = Завершить сеанс
session-ended = Сеанс завершён.
