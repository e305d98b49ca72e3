"""Made-up people of a made-up company."""

from collections.abc import Iterator

_FIRST = (
    *("Anna", "Boris", "Clara", "David", "Elena", "Felix", "Galina", "Henry", "Irina", "James"),
    *("Karina", "Leon", "Marina", "Nikolai", "Olga", "Peter", "Rita", "Sergei", "Tamara", "Viktor"),
)
_LAST = (
    *("Adler", "Berg", "Chernov", "Dahl", "Egorova", "Fischer", "Grant", "Holm", "Ivanov", "Jansen"),
    *("Kozlov", "Lund", "Morris", "Novak", "Orlova", "Petrov", "Quist", "Romanova", "Stein", "Voss"),
)
_RUSSIAN_SPEAKING_EVERY = 3


def staff_list(group: str, count: int, *, offset: int = 0) -> Iterator[str]:
    """Lines of a list of people as a consultant would paste it: name; e-mail; group; language.

    Names are unique for offsets that do not overlap, up to the product of both name lists.
    """
    for number in range(offset, offset + count):
        first = _FIRST[number % len(_FIRST)]
        last = _LAST[(number + number // len(_FIRST)) % len(_LAST)]
        language = "ru" if number % _RUSSIAN_SPEAKING_EVERY == 0 else "en"
        yield f"{first} {last}; {first.lower()}.{last.lower()}@halden.example; {group}; {language}"
