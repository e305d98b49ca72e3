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
