"""Items of earlier answers: offered, chosen by key or label, grouped, gone (bank format §5, R11)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Question
from persona_tui.interview import answers_file
from persona_tui.interview.answer import Action, Answer, Group, Selected, Value
from persona_tui.interview.asking import Badge, asking
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.messages import sentence
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.offered import offered_items
from persona_tui.interview.reading import raw_of, read_typed
from persona_tui.interview.session import Json
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.language import translator
from tests.counts import examples
from tests.interview.answering import bank_of
from tests.interview.building import interview, resumed

BANK = bank_of("""# Essai

### Outils {#outils}

- [ ] Un forum {#forum}
- [ ] Un wiki {#wiki}
- [ ] Autre : ____ {#autre}

### Salles {#salles}

- [ ] Le forum romain {#forum}
- [ ] La cour {#cour}

### Cartes {#cartes}

- Réponse : liste

### Lequel? {#prefere}

- Réponse : un de outils

### Lesquelles? {#gardees}

- Réponse : plusieurs de cartes

### Groupes {#tri}

- Réponse : groupes de cartes, gardees

### Lieux {#lieux}

- Réponse : groupes de outils, salles

### Quel groupe? {#groupe}

- Réponse : un de tri

### Actions {#actions}

- Réponse : actions 1..2
""")
OTHER = Selected("autre", "le [babillard]")
CARDS = ("réseau", "écoute [/]", "l'été | <b>")


def asked(item: str) -> Question:
    question = BANK.question(item)
    assert question is not None
    return question


def offered(item: str, **values: Value) -> list[tuple[str, str]]:
    conducted = interview(BANK)
    for name, value in values.items():
        conducted.record(name, Answer(value=value))
    return [(one.key, str(one.wording)) for one in offered_items(asked(item), conducted.path, Facing())]


def read(item: str, raw: Json, **values: Value) -> Value | None:
    conducted = interview(BANK)
    for name, value in values.items():
        conducted.record(name, Answer(value=value))
    items = offered_items(asked(item), conducted.path, Facing())
    found = value_from_json(asked(item), raw, items)
    return None if found is None else fitting(asked(item), found)


def misfit(item: str, raw: Json, **values: Value) -> Misfit:
    with pytest.raises(NotFittingError) as problem:
        read(item, raw, **values)
    return problem.value.misfit


def test_items_are_the_chosen_choices_by_their_label_and_the_lines_of_a_list() -> None:
    assert offered("prefere", outils=(Selected("wiki"), OTHER)) == [
        ("wiki", "Un wiki"),
        ("autre", "le [babillard]"),
    ]
    assert offered("gardees", cartes=CARDS) == [(card, card) for card in CARDS]
    assert offered("gardees") == []


def test_items_of_several_answers_stand_once_each() -> None:
    kept = (Selected("réseau"),)
    assert [key for key, _ in offered("tri", cartes=CARDS, gardees=kept)] == list(CARDS)


def test_choices_of_one_id_in_two_questions_are_told_apart() -> None:
    items = offered("lieux", outils=(Selected("forum"),), salles=(Selected("forum"), Selected("cour")))
    assert items == [("outils.forum", "Un forum"), ("salles.forum", "Le forum romain"), ("cour", "La cour")]


def test_groups_are_items_by_their_name_or_by_what_is_in_them() -> None:
    groups = (Group("Liens", ("réseau",)), Group("", ("écoute [/]", "l'été | <b>")))
    items = offered("groupe", cartes=CARDS, tri=groups)
    assert items == [("Liens", "Liens"), ("écoute [/], l'été | <b>", "écoute [/], l'été | <b>")]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("wiki", Selected("wiki")),
        ("WIKI", Selected("wiki")),
        ("Un wiki", Selected("wiki")),
        ("Un\u00a0wiki", Selected("wiki")),
        ("le [babillard]", Selected("autre")),
        ({"choice": "wiki", "text": ""}, Selected("wiki")),
        (None, None),
    ],
)
def test_an_item_is_chosen_by_its_key_or_exact_label(raw: Json, value: Value | None) -> None:
    assert read("prefere", raw, outils=(Selected("wiki"), OTHER)) == value


def test_several_items_stand_in_the_order_in_which_they_are_offered() -> None:
    assert read("gardees", [CARDS[2], CARDS[0]], cartes=CARDS) == (Selected(CARDS[0]), Selected(CARDS[2]))


@pytest.mark.parametrize(
    ("item", "raw", "code"),
    [
        ("prefere", "Un wikki", Unfit.NO_SUCH_ITEM),
        ("prefere", "forum", Unfit.NO_SUCH_ITEM),
        ("prefere", 1, Unfit.SHAPE),
        ("prefere", ["wiki"], Unfit.SHAPE),
        ("prefere", {"choice": "wiki", "text": "de trop"}, Unfit.NOTHING_TO_SPECIFY),
        ("gardees", "réseau", Unfit.SHAPE),
        ("gardees", ["réseau", "réseau"], Unfit.TWICE),
        ("gardees", ["reseaux"], Unfit.NO_SUCH_ITEM),
        ("tri", [{"nom": "x"}], Unfit.NO_SUCH_FIELD),
        ("tri", ["réseau"], Unfit.SHAPE),
        ("tri", [{"name": "x", "items": "réseau"}], Unfit.SHAPE),
        ("tri", [{"name": "x", "items": ["absente"]}], Unfit.NO_SUCH_ITEM),
        ("tri", [{"items": ["réseau"]}, {"name": "x", "items": ["réseau"]}], Unfit.IN_TWO_GROUPS),
        ("tri", [{"items": ["réseau", "réseau"]}], Unfit.IN_TWO_GROUPS),
        ("tri", [{"name": "Liens", "items": ["réseau"]}, {"name": " liens "}], Unfit.SAME_NAME),
        ("groupe", "Liens", Unfit.NO_ITEMS),
        ("actions", [{"who": "Ève"}], Unfit.WITHOUT_WHAT),
        ("actions", [{"what": "x", "qui": "y"}], Unfit.NO_SUCH_FIELD),
        ("actions", ["x"], Unfit.SHAPE),
        ("actions", [{"what": 1}], Unfit.SHAPE),
        ("actions", [{"what": str(n)} for n in range(3)], Unfit.TOO_MANY),
    ],
)
def test_r14_what_does_not_fit_says_why(item: str, raw: Json, code: Unfit) -> None:
    found = misfit(item, raw, outils=(Selected("wiki"),), cartes=CARDS)
    assert found.code is code
    for language in ("fr", "en"):
        said = sentence(found, translator(language))
        assert said.endswith((".", "?"))
        assert "{" not in said


def test_an_unknown_item_is_answered_with_the_nearest_one() -> None:
    assert misfit("prefere", "Un wikki", outils=(Selected("wiki"),)).facts["nearest"] == "Un wiki"


def test_groups_and_actions_are_read_and_what_says_nothing_is_left_out() -> None:
    raw: Json = [{"name": " Liens ", "items": ["réseau"]}, {"name": "", "items": []}, {"items": [CARDS[1]]}]
    assert read("tri", raw, cartes=CARDS) == (Group("Liens", ("réseau",)), Group("", (CARDS[1],)))
    assert read("tri", [{"name": "Vide"}], cartes=CARDS) == (Group("Vide", ()),)
    steps: Json = [{"what": "écrire [sic]", "who": "Ève"}, {"what": " ", "who": "", "when": None}]
    assert read("actions", steps) == (Action("écrire [sic]", "Ève", ""),)


def test_r11_an_item_that_is_gone_stays_to_review_until_it_is_confirmed() -> None:
    conducted = interview(BANK)
    conducted.record("outils", Answer(value=(Selected("wiki"),)))
    conducted.record("prefere", Answer(value=Selected("wiki")))
    assert asking(conducted, "prefere").badge is None
    conducted.record("outils", Answer(value=(Selected("forum"),)))
    shown = asking(conducted, "prefere")
    assert shown.badge is Badge.TO_REVIEW
    assert [(str(one.wording), one.vanished) for one in shown.items] == [
        ("Un forum", False),
        ("Un wiki", True),
    ]
    conducted.confirm("prefere")
    again = resumed(conducted)
    assert asking(again, "prefere").badge is None
    assert again.session.answers["prefere"].confirmed == ("wiki",)


def test_r11_a_grouped_item_that_is_gone_is_confirmed_in_what_is_stored_too() -> None:
    conducted = interview(BANK)
    conducted.record("cartes", Answer(value=CARDS))
    conducted.record("tri", Answer(value=(Group("", (CARDS[0], CARDS[1])),)))
    conducted.record("cartes", Answer(value=(CARDS[1],)))
    conducted.confirm("tri")
    held = conducted.session.answers["tri"]
    assert held.confirmed == (CARDS[0],)
    document = json.loads(json.dumps(answer_to_json(asked("tri"), held)))
    assert answer_from_json(asked("tri"), document) == held


def test_r6_off_the_path_an_answer_gives_no_items() -> None:
    of = bank_of("""# Essai

### Y en a-t-il? {#gate}

- Réponse : oui/non

### Cartes {#cartes}

- Si : gate
- Réponse : liste

### Laquelle? {#une}

- Réponse : un de cartes
""")
    conducted = interview(of)
    conducted.record("gate", Answer(value=True))
    conducted.record("cartes", Answer(value=("a",)))
    assert [one.key for one in asking(conducted, "une").items] == ["a"]
    conducted.record("gate", Answer(value=False))
    assert asking(conducted, "une").items == ()


TEXTS = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


ACTIONS = st.fixed_dictionaries({"what": TEXTS}, optional={"who": TEXTS, "when": TEXTS})


@st.composite
def grouped(draw: st.DrawFn) -> Json:
    """Cards in groups, each in one."""
    cards = draw(st.lists(TEXTS.map(str.strip), unique=True, max_size=6))
    groups: list[Json] = []
    while cards:
        count = draw(st.integers(1, len(cards)))
        groups.append(
            {"name": f"{len(groups)}{draw(st.text(max_size=5))}", "items": list[Json](cards[:count])}
        )
        cards = cards[count:]
    return groups


@settings(max_examples=examples(500))
@given(
    st.one_of(
        st.tuples(st.just("tri"), grouped()),
        st.tuples(st.just("gardees"), st.lists(TEXTS, unique_by=str.strip)),
        st.tuples(st.just("prefere"), TEXTS),
        st.tuples(
            st.just("actions"),
            st.lists(
                st.fixed_dictionaries({"what": TEXTS}, optional={"who": TEXTS, "when": TEXTS}), max_size=2
            ),
        ),
    )
)
def test_what_is_held_comes_back_from_a_document_and_from_its_widget(one: tuple[str, Json]) -> None:
    item, raw = one
    value = read_typed(asked(item), raw)
    if isinstance(value, Misfit):
        return  # two texts that differ only in what cleaning takes out
    held = Answer(value=value)
    document = json.loads(json.dumps(answer_to_json(asked(item), held)))
    assert answer_from_json(asked(item), document) == held
    assert read_typed(asked(item), raw_of(asked(item), held)) == value


def test_in_a_file_of_answers_items_come_from_earlier_questions_wherever_their_keys_stand() -> None:
    raw = {
        "groupe": "Liens",
        "tri": [{"name": "Liens", "items": ["réseau"]}],
        "gardees": ["réseau"],
        "prefere": "Un wiki",
        "cartes": list(CARDS),
        "outils": ["wiki"],
    }
    found = answers_file.read(BANK, json.dumps(raw))
    assert found.problems == ()
    assert list(found.answers) == list(raw), "in the order of the file"
    assert found.answers["groupe"].value == Selected("Liens")
    assert found.answers["prefere"].value == Selected("wiki")


def test_in_a_file_of_answers_a_wrong_item_is_named_with_its_line_and_a_wrong_source_only_once() -> None:
    found = answers_file.read(BANK, '{"cartes": ["réseau"],\n "gardees": ["réseaux"],\n "prefere": "wiki"}')
    assert [(one.line, one.key) for one in found.problems] == [(2, "gardees"), (3, "prefere")]
    said = answers_file.sentence(found.problems[0], translator("fr"))
    assert "«\u00a0réseaux\u00a0»" in said
    assert "«\u00a0réseau\u00a0»" in said
    found = answers_file.read(BANK, '{"cartes": 12, "gardees": ["réseau"]}')
    assert [one.key for one in found.problems] == ["cartes"]


def test_a_computed_question_takes_no_answer_from_a_file() -> None:
    text = "# Essai\n\n### Oui? {#q}\n\n- Réponse : oui/non\n\n### Profil {#profil}\n\n- Réponse : calcul\n"
    of = bank_of(text + "- Cas : q = oui → Un {#un}\n- Cas : sinon → Deux {#deux}\n")
    (found,) = answers_file.read(of, '{"profil": "un"}').problems
    assert found.misfit is not None
    assert found.misfit.code is Unfit.NO_ANSWER_TAKEN


def test_r11_what_was_confirmed_stays_so_while_it_stays_grouped() -> None:
    conducted = interview(BANK)
    conducted.record("cartes", Answer(value=CARDS))
    conducted.record("tri", Answer(value=(Group("", CARDS[:2]),)))
    conducted.record("cartes", Answer(value=CARDS[1:]))
    conducted.confirm("tri")
    conducted.commit("tri", [{"name": "Liens", "items": list(CARDS[:2])}])
    assert asking(conducted, "tri").badge is None
    conducted.commit("tri", [{"name": "Liens", "items": [CARDS[1]]}])
    assert conducted.session.answers["tri"].confirmed == ()
