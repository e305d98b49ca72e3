"""The shipped questionnaires and advice: sound, complete, bilingual and fillable."""

import re
from collections.abc import Iterator, Mapping

import pytest

from questionnaires.library import ADVICE, LIBRARY, advice_for, advice_ids, library_ids, questionnaire_path
from questionnaires.loader import QuestionnaireError, load_advice, load_questionnaire
from questionnaires.model import LANGUAGES, Advice, Questionnaire, Text
from questionnaires.naming import CASES, Declined, DepartmentName, fill, sentence_case

CONTRACTED = {
    "joint_planning": ["joint_plan", "heads_confer", "long_horizon", "each_others_plans"],
    "communication": ["no_blame", "feedback_given", "common_language", "calm_meetings"],
    "customer_work": ["marketers_meet_customers", "useful_material", "segment_behaviour", "key_accounts"],
    "processes": ["forecast_met", "common_metrics", "joint_funnel", "funnel_data"],
    "culture": ["rise_or_fall", "one_chief", "rotation", "joint_events"],
}
LATIN_WORDS_IN_RUSSIAN = {
    "CRM",
    "IQL",
    "MQL",
    "SQL",
    "SLA",
    "Ending",
    "the",
    "War",
    "Between",
    "Sales",
    "and",
    "Marketing",
    "Harvard",
    "Business",
    "Review",
}
MAX_ITEM = 95
HEARD = r"\b(hear|ask|find out|collect|talk)\b"


@pytest.fixture
def index() -> Questionnaire:
    """The relationship index."""
    return load_questionnaire(questionnaire_path("relationship-index"))


def texts(model: object) -> Iterator[Text]:
    """Every bilingual text inside a model."""
    if isinstance(model, Text):
        yield model
    elif isinstance(model, tuple):
        for part in model:
            yield from texts(part)
    elif isinstance(model, Mapping):
        for part in model.values():
            yield from texts(part)
    elif hasattr(type(model), "model_fields"):
        for name in type(model).model_fields:
            yield from texts(getattr(model, name))


def shipped() -> list[tuple[Questionnaire, Questionnaire | Advice]]:
    """Every shipped file with the questionnaire whose names fill it."""
    questionnaires = [load_questionnaire(LIBRARY / f"{name}.yaml") for name in library_ids()]
    advice = [(questionnaire, moves) for questionnaire in questionnaires for moves in advice_for(questionnaire)]
    return [(questionnaire, questionnaire) for questionnaire in questionnaires] + advice


@pytest.mark.parametrize("name", library_ids())
def test_a_questionnaire_is_named_after_its_file(name):
    """The library finds a questionnaire by its file's name, so the id must be the same."""
    assert load_questionnaire(questionnaire_path(name)).id == name


@pytest.mark.parametrize("name", advice_ids())
def test_an_advice_file_is_named_after_its_file_and_used(name):
    """An advice file that no questionnaire names would never be read."""
    advice = load_advice(ADVICE / f"{name}.yaml")
    assert advice.id == name
    assert name in load_questionnaire(questionnaire_path(advice.questionnaire)).advice


def test_the_index_has_the_agreed_ids_in_the_agreed_order(index):
    """Other parts and stored answers rely on these ids."""
    rated = [section for section in index.sections if section.id != "own_words"]
    assert {section.id: [item.id for item in section.items] for section in rated} == CONTRACTED
    assert [comment.id for comment in index.comments] == ["words_helps", "words_change"]
    assert [dimension.id for dimension in index.dimensions] == list(CONTRACTED)
    assert all(item.dimension == section.id for section in rated for item in section.items)
    assert [(group.id, group.role) for group in index.groups] == [
        ("side_a", "side"),
        ("side_b", "side"),
        ("leadership", "leadership"),
    ]


def test_the_index_is_scored_as_published(index):
    """Sum of twenty answers from 1 to 5, edges at 40, 60 and 80, sixteen answers needed, sides alike."""
    assert index.score_range == (20, 100)
    assert [(band.id, band.start, band.end) for band in index.score.bands] == [
        ("undefined", 20, 40),
        ("defined", 40, 60),
        ("aligned", 60, 80),
        ("integrated", 80, 100),
    ]
    assert (index.score.min_answered, index.score.prior_sd) == (16, 11)
    assert dict(index.score.weights) == {"side_a": 1, "side_b": 1}
    assert not any(item.reverse for item in index.items)
    assert index.scales["agree5"].dont_know is not None


def test_every_text_fills_with_the_default_names():
    """No brace is left in any language, and the text is not empty."""
    for questionnaire, model in shipped():
        for text in texts(model):
            for language in LANGUAGES:
                filled = fill(text[language], questionnaire.fillings(language))
                assert filled.strip() == filled
                assert not set("{}") & set(filled), filled
                assert "  " not in filled


def test_every_text_fills_with_other_names(index):
    """A client's own names reach every place where a department is named, in every case."""
    other = DepartmentName(
        name=Declined(**{case: f"служба-{case}" for case in CASES}),
        short="Служба",
        people=Declined(**{case: f"люди-{case}" for case in CASES}),
        head=Declined(**{case: f"глава-{case}" for case in CASES}),
        gender="f",
    )
    for questionnaire, model in shipped():
        names = {**questionnaire.fillings("ru"), **dict.fromkeys(questionnaire.groups_by_id, other)}
        for text in texts(model):
            if text != questionnaire.source:
                assert not re.search(r"отдел\w* (продаж|маркетинга)", fill(text.ru, names)), text.ru


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_are_short_and_end_with_a_full_stop(language):
    """A statement fits two lines of a phone and is one sentence."""
    for questionnaire, model in shipped():
        if isinstance(model, Questionnaire):
            for item in model.items:
                statement = sentence_case(fill(item.text[language], questionnaire.fillings(language)))
                assert len(statement) <= MAX_ITEM, statement
                assert statement.endswith("."), statement
                assert statement[0].isupper()
                assert not re.search(r"[!?]", statement)


def test_statements_name_both_sides_alike_in_both_languages(index):
    """A translation may turn the sentence round, but never names a side that the other language does not mean."""
    for item in index.items:
        english, russian = (set(re.findall(r"\{(side_[ab])", item.text[language])) for language in LANGUAGES)
        assert russian <= english or english <= russian, item.id


def test_russian_texts_are_russian():
    """Cyrillic throughout; Latin words only from a short list."""
    for questionnaire, model in shipped():
        for text in texts(model):
            russian = fill(text.ru, questionnaire.fillings("ru"))
            assert re.search("[а-яё]", russian, re.IGNORECASE) or russian == "%", russian
            assert set(re.findall("[A-Za-z]+", russian)) <= LATIN_WORDS_IN_RUSSIAN, russian


def test_english_texts_hold_no_cyrillic():
    """No letter of the other alphabet has slipped in."""
    for questionnaire, model in shipped():
        for text in texts(model):
            assert not re.search("[а-яё]", fill(text.en, questionnaire.fillings("en")), re.IGNORECASE)


@pytest.mark.parametrize("word", ["свинец", "счёт", "Согласен", "согласна", "выровнен", "лидерств", "оба отдела", "отведени", "!"])
def test_russian_texts_avoid_known_traps(word):
    """Mistranslations and gendered forms that the glossary warns of."""
    for questionnaire, model in shipped():
        for text in texts(model):
            filled = fill(text.ru, questionnaire.fillings("ru"))
            assert word not in filled.replace("за счёт", "").replace("расчёт", "").replace("подсчёт", ""), filled


def test_every_statement_is_lifted_by_a_move(index):
    """Whatever is low, there is something to do about it."""
    lifted = {item for advice in advice_for(index) for move in advice.moves for item in move.lifts}
    assert lifted == {item.id for item in index.items}


@pytest.mark.parametrize("transition", ["undefined-defined", "defined-aligned", "aligned-integrated"])
def test_every_transition_lifts_what_it_can(index, transition):
    """Structure and the far horizon wait for their level; everything else can be worked on at each."""
    moves = [move for advice in advice_for(index) for move in advice.moves if move.transition in (transition, "any")]
    missing = {item.id for item in index.items} - {item for move in moves for item in move.lifts}
    waits = {
        "undefined-defined": {"one_chief", "rotation", "long_horizon"},
        "defined-aligned": {"one_chief"},
        "aligned-integrated": set(),
    }
    assert missing == waits[transition]


def test_move_ids_differ_across_files(index):
    """A diagnosis names a move by its id alone."""
    ids = [move.id for advice in advice_for(index) for move in advice.moves]
    assert len(ids) == len(set(ids))


def test_every_move_begins_with_hearing_people():
    """Step zero of every move: ask or hear people, and explain."""
    for name in advice_ids():
        for move in load_advice(ADVICE / f"{name}.yaml").moves:
            first = move.steps[0]
            assert re.search(HEARD, first.en, re.IGNORECASE), (move.id, first.en)
            assert re.search(r"\bexplain", first.en, re.IGNORECASE), (move.id, first.en)
            assert re.search("объяснить", first.ru, re.IGNORECASE), (move.id, first.ru)


@pytest.mark.parametrize("name", library_ids())
def test_a_consultant_is_told_what_an_instrument_is_for_and_who_answers(name):
    """Every instrument says it, and shows by examples what comes of answers."""
    questionnaire = load_questionnaire(questionnaire_path(name))
    assert questionnaire.purpose is not None
    assert questionnaire.who is not None
    assert len(questionnaire.examples) >= 3


def test_heavy_moves_run_on_the_long_line(index):
    """Rewards, structure and culture are no ninety-day matters."""
    long = {move.id for advice in advice_for(index) for move in advice.moves if move.line == "long"}
    assert long == {"rotation", "chief-revenue-officer", "upstream-downstream", "shared-rewards"}
    for advice in advice_for(index):
        for move in advice.moves:
            assert (move.line == "long") <= (26 <= move.weeks_to_effect <= 78)


def test_labelled_fragments_begin_small_and_end_bare(index):
    """Owner, first sign, what stops and prerequisite follow a label in print."""
    for advice in advice_for(index):
        for move in advice.moves:
            for text in (move.owner, move.first_sign, move.stops, move.prerequisite):
                if text is not None:
                    assert text.ru[0].islower() or text.ru[0] in "{0123456789", text.ru
                    assert not text.ru.endswith(".")
                    assert not text.en.endswith(".")


def test_sentences_of_moves_end_with_a_full_stop(index):
    """Reasons and steps are sentences."""
    for advice in advice_for(index):
        for move in advice.moves:
            for text in (move.why, *move.steps):
                assert text.en.endswith(".")
                assert text.ru.endswith(".")


def test_no_sentence_inside_a_text_begins_with_a_name():
    """Only a text's first letter is raised, so a name may open no later sentence of it."""
    for _, model in shipped():
        for text in texts(model):
            for language in LANGUAGES:
                assert not re.search(r"[.!?] [«\"]?\{", text[language]), text[language]


def test_a_questionnaire_is_found_by_id_and_by_path(tmp_path):
    """Commands take either."""
    own = tmp_path / "own.yaml"
    own.write_text("id: own\n")
    assert questionnaire_path("relationship-index") == LIBRARY / "relationship-index.yaml"
    assert questionnaire_path(str(own)) == own


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("relationship-indx", "in the library, and no such file. Did you mean 'relationship-index'?"),
        ("missing.yaml", "missing.yaml: there is no such file."),
        ("some/folder", "some/folder: there is no such file."),
        ("nul\0byte", "there is no such"),
        ("x" * 5000, "there is no such"),
    ],
)
def test_an_unknown_questionnaire_is_answered_with_a_suggestion(asked, message):
    """Neither an id nor a file."""
    with pytest.raises(QuestionnaireError) as caught:
        questionnaire_path(asked)
    assert message in str(caught.value)
