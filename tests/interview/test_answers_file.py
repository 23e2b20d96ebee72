"""Answers files: strict, each problem at its line and key (product, « In the answers file »)."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Nature, Observation, Permission, Quote, Selected, Special
from persona_tui.interview.answers_file import Problem, Wrong, read, sentence
from persona_tui.interview.codec import answer_to_json
from persona_tui.interview.misfit import Unfit
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.counts import examples

TEXT = """# Essai

## Accueil {#accueil}

### Bonjour {#bonjour}

- Réponse : énoncé

### D'accord? {#accord}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non}

### Comment vous citer? {#citer}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Reformulé {#reformule}
- ( ) Pas du tout {#aucun}

### Quel lien? {#lien}

- ( ) Je viens d'arriver {#nouveau}
- ( ) nouveau {#ancien}
- ( ) Autre : ____ {#autre}

### Quels outils? {#outils}

- Réponse : 1..2 choix
- [ ] Courriel {#courriel}
- [ ] Clavardage {#clavardage}
- [ ] Forum {#forum}
- [ ] Aucun {#aucun} (seul)

### Classez {#rang}

- Réponse : classer 2
- [ ] A {#a}
- [ ] B {#b}
- [ ] C {#c}

### Combien d'heures? {#heures}

- Réponse : nombre 0..160 heures

### Combien de temps? {#temps}

- Réponse : durée

### Depuis quand? {#depuis}

- Réponse : date

### D'accord avec ceci? {#avis}

- Réponse : échelle accord

### Membre? {#membre}

- Réponse : oui/non

### Sujets {#sujets}

- Réponse : liste 1..3

### Paroles {#paroles}

- Réponse : citation 1..3

### Observations {#observations}

- Réponse : observations 1..5

### Racontez {#recit}
"""


def bank_of(text: str) -> Bank:
    reading = read_text(text, "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


BANK = bank_of(TEXT)


def given_answers(**raw: Json) -> dict[str, Answer]:
    found = read(BANK, json.dumps(raw))
    assert found.problems == ()
    return dict(found.answers)


def problem(raw: Json) -> Problem:
    found = read(BANK, json.dumps(raw))
    assert len(found.problems) == 1, found.problems
    return found.problems[0]


def held(value: object) -> Answer:
    return Answer(value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "raw", "answer"),
    [
        ("recit", "Un jour… [sic] |", held("Un jour… [sic] |")),
        ("heures", 12, held(12)),
        ("heures", 12.0, held(12)),
        ("temps", "90 min", held(90)),
        ("temps", "1 h 30", held(90)),
        ("depuis", "2019-09-01", held(date(2019, 9, 1))),
        ("membre", True, held(True)),
        ("avis", 4, held(4)),
        ("lien", "nouveau", held(Selected("nouveau"))),
        ("lien", "Je viens d'arriver", held(Selected("nouveau"))),
        ("lien", {"choice": "autre", "text": "de loin"}, held(Selected("autre", "de loin"))),
        ("outils", ["forum", "Courriel"], held((Selected("courriel"), Selected("forum")))),
        ("rang", ["c", "a"], held((Selected("c"), Selected("a")))),
        ("accord", True, held(Selected("oui"))),
        ("accord", False, held(Selected("non"))),
        ("accord", "non", held(Selected("non"))),
        ("citer", "reformule", held(Selected("reformule"))),
        ("citer", False, held(Selected("aucun"))),
        ("sujets", ["un", "deux"], held(("un", "deux"))),
        (
            "paroles",
            [{"text": "mots", "permission": "verbatim"}],
            held((Quote("mots", Permission.VERBATIM),)),
        ),
        (
            "observations",
            [{"text": "rit", "nature": "vu", "tags": ["humeur"]}],
            held((Observation("rit", Nature.SEEN, ("humeur",)),)),
        ),
        (
            "recit",
            {"special": "skipped", "reason": "fatigue"},
            Answer(special=Special.SKIPPED, reason="fatigue"),
        ),
        ("heures", {"special": "unknown"}, Answer(special=Special.UNKNOWN)),
        ("heures", {"special": "not-applicable"}, Answer(special=Special.NOT_APPLICABLE)),
        ("heures", {"special": "declined", "note": "geste"}, Answer(special=Special.DECLINED, note="geste")),
        (
            "heures",
            {"value": 3, "note": "environ", "hypothesis": True},
            Answer(value=3, note="environ", hypothesis=True),
        ),
        ("lien", {"value": {"choice": "autre", "text": "x"}}, held(Selected("autre", "x"))),
        ("LIEN", "nouveau", held(Selected("nouveau"))),
    ],
)
def test_answers_are_read(key: str, raw: Json, answer: Answer) -> None:
    assert given_answers(**{key: raw}) == {key.lower(): answer}


def test_an_id_wins_over_a_label() -> None:
    assert given_answers(lien="nouveau") == {"lien": held(Selected("nouveau"))}, (
        "it is also the label of another"
    )


def test_a_scale_takes_a_label_for_its_number() -> None:
    question = BANK.question("avis")
    assert question is not None
    labels = question.answer.labels  # type: ignore[union-attr]
    assert given_answers(avis=labels[-1]) == {"avis": held(len(labels))}


@pytest.mark.parametrize("empty", [None, "", [], {}, {"value": None}])
def test_what_says_nothing_is_left_out(empty: Json) -> None:
    assert given_answers(recit="x", sujets=empty) == {"recit": held("x")}


@pytest.mark.parametrize(
    ("key", "raw", "code"),
    [
        ("heures", "12", Unfit.SHAPE),
        ("heures", True, Unfit.SHAPE),
        ("heures", 161, Unfit.TOO_HIGH),
        ("heures", 2.5, Unfit.NOT_WHOLE),
        ("heures", 1e300, Unfit.TOO_PRECISE),
        ("temps", 90, Unfit.SHAPE),
        ("temps", "90", Unfit.NOT_A_DURATION),
        ("depuis", "hier", Unfit.NOT_A_DATE),
        ("membre", "oui", Unfit.SHAPE),
        ("avis", 9, Unfit.NOT_A_STEP),
        ("avis", "beaucoup", Unfit.SHAPE),
        ("lien", "ancienne", Unfit.NO_SUCH_CHOICE),
        ("lien", 1, Unfit.SHAPE),
        ("lien", ["nouveau"], Unfit.SHAPE),
        ("lien", {"choice": "nouveau", "text": "de trop"}, Unfit.NOTHING_TO_SPECIFY),
        ("lien", {"choice": "autre", "texte": "x"}, Unfit.NO_SUCH_FIELD),
        ("outils", "forum", Unfit.SHAPE),
        ("outils", ["courriel", "clavardage", "forum"], Unfit.TOO_MANY),
        ("outils", ["aucun", "forum"], Unfit.EXCLUSIVE),
        ("rang", ["a", "a"], Unfit.TWICE),
        ("rang", ["a", "b", "c"], Unfit.TOO_MANY),
        ("citer", True, Unfit.NO_SUCH_CHOICE),
        ("sujets", ["1", "2", "3", "4"], Unfit.TOO_MANY),
        ("sujets", "un", Unfit.SHAPE),
        ("paroles", ["mots"], Unfit.SHAPE),
        ("recit", 12, Unfit.SHAPE),
        ("recit", {"special": "peut-être"}, Unfit.NO_SUCH_CHOICE),
        ("recit", {"speciale": "skipped"}, Unfit.NO_SUCH_FIELD),
        ("recit", {"special": "skipped", "value": "x"}, Unfit.SHAPE),
        ("recit", {"value": "x", "hypothesis": "oui"}, Unfit.SHAPE),
        ("bonjour", "x", Unfit.NO_ANSWER_TAKEN),
        ("accueil", "x", Unfit.NO_ANSWER_TAKEN),
    ],
)
def test_what_does_not_fit_is_a_problem_of_its_key(key: str, raw: Json, code: Unfit) -> None:
    found = problem({key: raw})
    assert (found.key, found.wrong) == (key, Wrong.MISFIT)
    assert found.misfit is not None
    assert found.misfit.code is code
    for language in ("fr", "en"):
        assert key in sentence(found, translator(language))


def test_every_problem_is_told_with_its_line() -> None:
    text = (
        '{\n  "lien": "nouveau",\n  "leins": "x",\n\n  "heures": 999, "recit":\n   12,\n  "lien": "ancien"\n}'
    )
    found = read(BANK, text)
    assert [(one.line, one.key, one.wrong) for one in found.problems] == [
        (3, "leins", Wrong.UNKNOWN_ID),
        (5, "heures", Wrong.MISFIT),
        (5, "recit", Wrong.MISFIT),
        (7, "lien", Wrong.TWICE),
    ]
    assert found.problems[0].nearest == "lien"
    assert (
        sentence(found.problems[1], translator("en")) == "line 5, “heures”: Expected a number from 0 to 160."
    )
    assert sentence(found.problems[0], translator("fr")) == (
        "ligne 3, «\u00a0leins\u00a0»\u00a0: aucune question n'a cet id. "
        "Vouliez-vous dire «\u00a0lien\u00a0»?"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ('"recit"', 1),
        ('{"recit": "x"', 1),
        ('{"recit": "x"} x', 1),
        ('{\n"recit": "x",\n}', 3),
        ('{\n"recit": x\n}', 2),
        ('{\n"heures": NaN\n}', 2),
        ("{recit: 1}", 1),
        ('{"recit" "x"}', 1),
        ('{"recit": "x"\n"lien": "y"}', 2),
        ("\x00\x01", 1),
        ('{"sujets": ' + "[" * 100_000 + "]" * 100_000 + "}", 1),
    ],
    ids=range(13),
)
def test_what_is_no_object_is_one_problem_at_its_line(text: str, line: int) -> None:
    found = read(BANK, text)
    assert [(one.line, one.wrong) for one in found.problems] == [(line, Wrong.NOT_JSON)]
    assert found.answers == {}


def test_a_key_twice_inside_an_answer_is_a_problem() -> None:
    found = read(BANK, '{\n"heures": {"value": 1, "value": 2}}')
    assert [(one.line, one.key, one.wrong) for one in found.problems] == [(2, "value", Wrong.TWICE)]


def test_a_byte_order_mark_and_escapes_are_read_and_texts_cleaned() -> None:
    found = read(BANK, '\ufeff{"re\\u0063it": "a\\u001b[31mb"}')
    assert dict(found.answers) == {"recit": held("a[31mb")}
    assert found.problems == ()


@settings(max_examples=examples(1000))
@given(
    st.text() | st.text(alphabet='{}[]":,\\ntrueflas0123456789. éx').map(lambda inside: "{" + inside + "}")
)
def test_no_text_ever_raises(text: str) -> None:
    for found in read(BANK, text).problems:
        assert sentence(found, translator("fr"))


@settings(max_examples=examples(500))
@given(
    st.dictionaries(
        st.sampled_from([item.id for item in BANK.items]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner)
                | st.dictionaries(st.sampled_from(["value", "special", "choice", "text"]), inner)
            ),
            max_leaves=4,
        ),
    )
)
def test_no_object_ever_raises(raw: dict[str, Json]) -> None:
    read(BANK, json.dumps(raw))


def test_what_a_session_stores_is_what_an_answers_file_takes() -> None:
    raw: dict[str, Json] = {"temps": "90 min", "outils": ["courriel"], "accord": True, "depuis": "2020-01-02"}
    first = given_answers(**raw)
    stored: dict[str, Json] = {}
    for item, answer in first.items():
        question = BANK.question(item)
        assert question is not None
        stored[item] = answer_to_json(question, answer)["value"]
    assert given_answers(**stored) == first
