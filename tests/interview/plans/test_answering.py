"""Answers as a plan writes them, by type, and written again (bank format §9)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import (
    Action,
    Answer,
    GridRow,
    Group,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Special,
)
from persona_tui.interview.plans.checking import Give, checked
from persona_tui.interview.plans.writing import answer_line
from tests.counts import examples
from tests.interview.answering import TEXT, bank_of
from tests.interview.plans.every_type import BANK

COMMAS = bank_of(
    TEXT
    + """
### Quand? {#quand}

- ( ) Oui, souvent {#souvent}
- ( ) Passé {#avant}
- ( ) À midi : au repas {#midi}

### Lesquels? {#lesquels}

- [ ] Oui, souvent {#souvent}
- [ ] Non, jamais {#jamais}
- [ ] Autre : ____ {#autre}
"""
)


def given_in(step: str, bank: Bank = BANK) -> Answer:
    read = checked(f"# Cas\n\n{step}\n".encode(), bank)
    assert read.diagnostics == ()
    one = read.cases[0].steps[-1]
    assert isinstance(one, Give)
    return one.answer


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("lien : ancien", Selected("ancien")),
        ("lien : Je viens d'arriver", Selected("nouveau")),
        ("lien : NOUVEAU", Selected("nouveau")),
        ("lien : autre : un cousin : lointain", Selected("autre", "un cousin : lointain")),
        ("lien\u00a0: Autre\u00a0: un cousin", Selected("autre", "un cousin")),
        ("outils : forum, courriel", (Selected("courriel"), Selected("forum"))),
        ("outils : Courriel · Forum", (Selected("courriel"), Selected("forum"))),
        ("outils : aucun", (Selected("aucun"),)),
        ("rang : c, a", (Selected("c"), Selected("a"))),
        ("accord : oui", Selected("oui")),
        ("accord : no", Selected("non")),
        ("citer : Reformulé", Selected("reformule")),
        ("membre : oui", True),
        ("membre : No", False),
        ("heures : 12", 12),
        ("heures : 12 heures", 12),
        ("temps : 1 h 30", 90),
        ("temps : 90 min", 90),
        ("depuis : 2027-03-14", date(2027, 3, 14)),
        ("avis : 4", 4),
        ("sujets : un, deux", ("un", "deux")),
        ("sujets : un, et demi; deux", ("un, et demi", "deux")),
        ("sujets : a, b · c; d", ("a, b", "c; d")),
        ('sujets : ["a, b", "c"]', ("a, b", "c")),
        ("sujets : [sic], oui", ("[sic]", "oui")),
        ("recit : « Ah », dit-il : oui; [/] | <b>.", "« Ah », dit-il : oui; [/] | <b>."),
        ("recit : une phrase\n  sur deux lignes", "une phrase sur deux lignes"),
        ("recit : un\n\n  deux", "un\n\ndeux"),
        ('recit : "passé"', "passé"),
        ('recit : "un\\ndeux"', "un\ndeux"),
        ('recit : "à moitié', '"à moitié'),
        ("recit : {code} et [x]", "{code} et [x]"),
        ("recit : oui <!-- à revoir -->", "oui"),
        (
            "paroles : Ça va, bof. (verbatim) · Non (vraiment)",
            (Quote("Ça va, bof.", Permission.VERBATIM), Quote("Non (vraiment)")),
        ),
        (
            "observations : Il rit (vu); Elle soupire (heard); Fatigue (Supposé)",
            (
                Observation("Il rit", Nature.SEEN),
                Observation("Elle soupire", Nature.HEARD),
                Observation("Fatigue", Nature.ASSUMED),
            ),
        ),
        ("gestes : Appeler", (Action("Appeler"),)),
        (
            "gestes : Appeler | Ève | mardi, tôt · Écrire || juin",
            (Action("Appeler", "Ève", "mardi, tôt"), Action("Écrire", when="juin")),
        ),
        (
            "usages : courriel | 3,5 | 2027-01-01 | Souvent · Forum | | 2027-02-01",
            (
                GridRow("courriel", (("fois", 3.5), ("depuis", date(2027, 1, 1)), ("rythme", "souvent"))),
                GridRow("forum", (("depuis", date(2027, 2, 1)),)),
            ),
        ),
        (
            "ouverte : Poste | 3; Fax",
            (GridRow("r-1", (("quoi", "Poste"), ("combien", 3))), GridRow("", (("quoi", "Fax"),))),
        ),
        ('observations : [{"text": "Il rit", "tags": ["joie"]}]', (Observation("Il rit", tags=("joie",)),)),
    ],
)
def test_each_type_is_written_as_one_says_it(step: str, value: object) -> None:
    assert given_in(f"- {step}") == Answer(value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        ("recit : ne sait pas", Answer(special=Special.UNKNOWN)),
        ("lien : Préfère ne pas répondre", Answer(special=Special.DECLINED)),
        ("heures : sans objet", Answer(special=Special.NOT_APPLICABLE)),
        ("heures : ne s’applique pas", Answer(special=Special.NOT_APPLICABLE)),
        ("heures : does not apply", Answer(special=Special.NOT_APPLICABLE)),
        ("outils : passé", Answer(special=Special.SKIPPED)),
        ("depuis : passé : faute de temps", Answer(special=Special.SKIPPED, reason="faute de temps")),
        ("membre : don’t know", Answer(special=Special.UNKNOWN)),
        ("avis : prefers not to answer", Answer(special=Special.DECLINED)),
        ("sujets : not applicable", Answer(special=Special.NOT_APPLICABLE)),
        ("paroles : skipped", Answer(special=Special.SKIPPED)),
        (
            'heures : {"value": 3, "note": "à peu près", "hypothesis": true}',
            Answer(value=3, note="à peu près", hypothesis=True),
        ),
        ('lien : {"special": "unknown"}', Answer(special=Special.UNKNOWN)),
    ],
)
def test_specials_are_their_words_in_both_languages(step: str, answer: Answer) -> None:
    assert given_in(f"- {step}") == answer


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("quand : Oui, souvent", Selected("souvent")),
        ("quand : Passé", Selected("avant")),
        ("quand : À midi : au repas", Selected("midi")),
        ("lesquels : Non, jamais, Oui, souvent", (Selected("souvent"), Selected("jamais"))),
        ("lesquels : souvent, autre : le mardi", (Selected("souvent"), Selected("autre", "le mardi"))),
    ],
)
def test_a_label_counts_before_commas_colons_and_specials(step: str, value: object) -> None:
    assert given_in(f"- {step}", COMMAS) == Answer(value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        ("- sujets : un · deux, trois\n- lequel : DEUX, trois", Selected("deux, trois")),
        ("- sujets : passé · deux\n- lequel : passé", Selected("passé")),
        ("- outils : forum, courriel\n- lesquels : Forum", (Selected("forum"),)),
        (
            "- sujets : a · b, c\n- outils : forum\n- groupes : Loin : b, c, forum · a",
            (Group("Loin", ("b, c", "forum")), Group("", ("a",))),
        ),
        ("- sujets : a\n- groupes : Vide : · a", (Group("Vide", ()), Group("", ("a",)))),
    ],
)
def test_items_are_those_that_the_steps_before_gave(steps: str, value: object) -> None:
    assert given_in(steps) == Answer(value=value)  # type: ignore[arg-type]


def test_items_of_one_case_are_none_of_the_next() -> None:
    text = "# Un\n\n- sujets : a\n- lequel : a\n\n# Deux\n\n- lequel : a\n"
    assert [(one.variant, one.span.line) for one in checked(text.encode(), BANK).diagnostics] == [
        ("plan-no-items", 8)
    ]


TEXTS = st.text(
    st.characters(exclude_categories=["C"]) | st.sampled_from("\u00a0:;,·\"'{}[]()#-*|<>\\"),
    min_size=1,
    max_size=20,
).filter(str.strip)
LINES = TEXTS.map(str.strip)
NOTHING = st.just("")
ACTIONS = st.builds(Action, LINES, LINES | NOTHING, LINES | NOTHING)
VALUES = st.one_of(
    st.tuples(st.just("recit"), TEXTS | st.tuples(TEXTS, TEXTS).map("\n".join)),
    st.tuples(st.just("recit"), st.sampled_from(["passé", '"', '""', "ne sait pas", "\\", "a -->", " b "])),
    st.tuples(st.just("lien"), st.sampled_from(["nouveau", "ancien", "autre"]).map(Selected)),
    st.tuples(st.just("lien"), TEXTS.map(lambda text: Selected("autre", text.strip()))),
    st.tuples(st.just("accord"), st.sampled_from(["oui", "non"]).map(Selected)),
    st.tuples(st.just("citer"), st.sampled_from(["verbatim", "aucun"]).map(Selected)),
    st.tuples(st.just("rang"), st.permutations([Selected("a"), Selected("b")]).map(tuple)),
    st.tuples(st.just("heures"), st.integers(0, 160)),
    st.tuples(st.just("temps"), st.integers(0, 100_000)),
    st.tuples(st.just("depuis"), st.dates()),
    st.tuples(st.just("avis"), st.integers(1, 5)),
    st.tuples(st.just("membre"), st.booleans()),
    st.tuples(st.just("sujets"), st.lists(TEXTS.map(str.strip), min_size=1, max_size=3).map(tuple)),
    st.tuples(
        st.just("gestes"),
        st.lists(ACTIONS, min_size=1, max_size=3).map(tuple),
    ),
    st.tuples(
        st.just("usages"),
        st.sampled_from(
            [
                (GridRow("forum", (("fois", 3),)),),
                (GridRow("courriel", (("rythme", "jamais"),)), GridRow("forum", (("fois", -1.5),))),
                (GridRow("courriel", (("depuis", date(2027, 1, 1)),)),),
            ]
        ),
    ),
    st.tuples(
        st.just("ouverte"),
        LINES.map(lambda line: (GridRow("r-1", (("quoi", line),)), GridRow("", (("combien", 1),)))),
    ),
    st.tuples(
        st.just("paroles"),
        st.lists(st.builds(Quote, LINES, st.sampled_from(Permission)), min_size=1, max_size=3).map(tuple),
    ),
    st.tuples(
        st.just("observations"),
        st.lists(
            st.builds(
                Observation,
                TEXTS.map(str.strip),
                st.sampled_from(Nature),
                st.lists(st.sampled_from(["a", "b, c"]), max_size=2).map(tuple),
            ),
            min_size=1,
            max_size=3,
        ).map(tuple),
    ),
)


@settings(max_examples=examples(3000))
@given(VALUES)
def test_whatever_is_held_is_written_as_a_step_that_reads_back_as_it(held: tuple[str, object]) -> None:
    from persona_tui.interview.values.json_form import value_from_json, value_json

    item, value = held
    question = BANK.question(item)
    assert question is not None
    cleaned = value_from_json(question, value_json(question, value))  # type: ignore[arg-type]
    if cleaned is not None:
        answer = Answer(value=cleaned)
        assert given_in(answer_line(BANK, item, answer)) == answer


@pytest.mark.parametrize("special", Special)
@pytest.mark.parametrize("item", ["recit", "lien", "outils", "heures"])
def test_specials_are_written_so_that_they_read_back(special: Special, item: str) -> None:
    answer = Answer(special=special, reason="pas le temps : réunion" if special is Special.SKIPPED else "")
    assert given_in(answer_line(BANK, item, answer)) == answer


def test_what_is_written_is_what_one_would_write() -> None:
    assert (
        answer_line(BANK, "lien", Answer(value=Selected("autre", "un cousin")))
        == "- lien : autre : un cousin"
    )
    assert answer_line(BANK, "temps", Answer(value=90)) == "- temps : 1 h 30"
    assert answer_line(BANK, "outils", Answer(value=(Selected("courriel"), Selected("forum")))) == (
        "- outils : courriel, forum"
    )
    assert answer_line(BANK, "recit", Answer(special=Special.UNKNOWN)) == "- recit : ne sait pas"
