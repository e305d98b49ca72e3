# Насколько ясен уровень; продолжает «взаимодействие …».
words-clearly = явно { $level }
words-probably = вероятно, { $level }
words-more-likely = скорее { $level }, чем { $other }
words-between = между { $level } и { $other }
words-between-named = между уровнями «{ $level }» и «{ $other }»

# Расхождение сторон; сотрудники стороны — подлежащее во множественном числе, именительный падеж.
gap-side_a_higher = { $people_a } оценивают взаимодействие выше, чем { $people_b }
gap-side_a_lower = { $people_a } оценивают взаимодействие ниже, чем { $people_b }
gap-cannot_tell = различие может быть случайным: { $people_a } и { $people_b } отвечают близко или ответов мало

# Насколько едина группа; продолжает «единодушие …».
agreement-too_few = не оценить: слишком мало ответов
agreement-camps = отсутствует: ответы расходятся сильнее, чем при случайном выборе, — возможно, мнения разделились
agreement-lack = отсутствует
agreement-weak = слабое
agreement-moderate = умеренное
agreement-strong = высокое
agreement-very_strong = очень высокое

# Что изменилось с прошлой волны; баллы без знака. Показатель подставляется перед двоеточием.
change-rose = рост на { $points } балла
change-fell = снижение на { $points } балла
change-cannot_tell = изменение не отличить от нуля; изменение на { $smallest } балла было бы заметно

# Насколько велико различие сторон.
size-negligible = ничтожное
size-small = небольшое
size-medium = среднее
size-large = большое

# Место компании среди клиентов консультанта; продолжает «компания находится».
benchmark-clearly = явно в { $third } трети
benchmark-probably = вероятно, в { $third } трети
benchmark-more_likely = скорее в { $third } трети, чем за её пределами
benchmark-cannot_tell = в трети, которую назвать нельзя
benchmark-few = среди слишком немногих клиентов, чтобы говорить о месте
benchmark-alike = среди клиентов, которые различаются не больше, чем бывает случайно
third-lower = нижней
third-middle = средней
third-upper = верхней
