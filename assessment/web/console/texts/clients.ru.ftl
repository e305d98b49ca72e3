clients-title = Клиенты
clients-empty-title = Начните с клиента
clients-empty-text = Клиент — это компания. Создайте его, затем проект: какие два подразделения, какой опросник. Сам опрос — это волна проекта.
clients-empty-viewer = Клиентов пока нет. Они появятся здесь, как только их создаст консультант.
client-new-button = Новый клиент
client-new-title = Новый клиент
client-new-save = Создать клиента
client-name = Название компании
client-name-hint = Его увидят участники на первой странице, поэтому укажите привычное им название.
client-name-missing = Укажите название компании.
client-language = Язык клиента
client-made = Клиент создан: { $name }. Следующий шаг — проект.
client-renamed = Новое название сохранено.
client-rename-button = Переименовать
client-rename-title = Переименовать клиента

engagements-title = Проекты
engagements-empty-title = Теперь создайте проект
engagements-empty-text = В проекте хранятся опросник, языки и названия двух подразделений. Каждый опрос — отдельная волна проекта.
engagement-new-button = Новый проект
engagement-waves = Волны

log-title = Журнал
log-about = Кто и что делал для этого клиента, сначала новое. Кодов, ссылок и ответов здесь нет.
log-when = Когда ({ $zone })
log-who = Кто
log-what = Что
log-system = Система
log-other = { $action }
log-empty = Пока ничего не сделано.

problem-other = Не хватает чего-то ещё. Посмотрите порядок раскрытия и список участников.
