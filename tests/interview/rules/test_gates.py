"""R2, R3, R5 to R8, R29: gates that are refused, changed, and changed back."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.asking import Badge, badge_of
from persona_tui.interview.conductor import Interview
from persona_tui.interview.flags import Flag, flags_of
from persona_tui.interview.trace import trace
from tests.interview.building import resumed, said, say
from tests.interview.rules.reading import asked, begun, places

GATE = """
### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient
- Réponse : nombre

#### Pourquoi? {#pourquoi}

### Sinon? {#autrement}

- Sauf si : vient

### Fin {#fini}
"""


def test_r2_a_refused_gate_hides_what_asks_to_be_sure() -> None:
    conducted = begun(GATE)
    conducted.give_special("vient", Special.DECLINED)
    assert places(conducted.path)["fois"] == "off-path"
    assert (conducted.path.least, conducted.path.most) == (2, 2)


def test_r3_a_refused_gate_asks_what_is_asked_unless_sure() -> None:
    assert asked(GATE, vient=Special.DECLINED) == "vient autrement fini"
    for special in Special:
        assert "autrement" in asked(GATE, vient=special)


def test_r5_what_stands_below_goes_with_what_stands_above() -> None:
    conducted = begun(GATE)
    assert places(conducted.path)["pourquoi"] == "unsettled"
    say(conducted, "vient", False)
    assert places(conducted.path)["pourquoi"] == "off-path"
    say(conducted, "vient", True)
    assert places(conducted.path)["pourquoi"] == "asked"


def with_child() -> Interview:
    conducted = begun(GATE)
    say(conducted, "vient", True)
    conducted.commit("fois", "12")
    conducted.note("fois", "à l'aise [sic]")
    conducted.commit("pourquoi", "« Le midi », surtout")
    return conducted


def test_r7_an_answered_child_stays_when_its_gate_changes() -> None:
    conducted = with_child()
    held = dict(conducted.session.answers)
    say(conducted, "vient", False)
    assert places(conducted.path)["fois"] == "off-path"
    assert {**conducted.session.answers, "vient": held["vient"]} == held, "the note too"


def test_r6_while_its_gate_is_away_the_child_counts_for_nothing() -> None:
    conducted = with_child()
    assert (conducted.path.done, conducted.path.most) == (3, 1)
    say(conducted, "vient", False)
    assert (conducted.path.done, conducted.path.most) == (1, 2)
    assert conducted.path.answer("fois").value is None


def test_r8_changed_back_the_child_counts_at_once_and_says_that_it_is_back() -> None:
    conducted = with_child()
    say(conducted, "vient", False)
    say(conducted, "vient", True)
    assert conducted.path.answer("fois").value == 12
    question = conducted.path.question("fois")
    assert question is not None
    assert badge_of(conducted, question) is Badge.RESTORED
    assert flags_of(resumed(conducted), question) == (Flag.RESTORED,)


def test_r29_change_and_change_back_leaves_answers_and_path_as_they_were() -> None:
    conducted = with_child()
    answers, seen = dict(conducted.session.answers), trace(conducted.path)
    for value in (False, Special.UNKNOWN, True):
        say(conducted, "vient", value)
    assert (dict(conducted.session.answers), trace(conducted.path)) == (answers, seen)


CASCADE = """
### A {#a}

- Réponse : oui/non

### B {#b}

- Si : a
- Réponse : oui/non

### C {#c}

- Si : b

### D {#d}

- Si : c est répondu
"""


def test_r6_a_chain_of_three_falls_and_comes_back_as_one() -> None:
    conducted = begun(CASCADE)
    for item, value in {"a": True, "b": True, "c": "oui", "d": "oui"}.items():
        say(conducted, item, value)
    say(conducted, "a", False)
    assert places(conducted.path) == {"a": "asked", "b": "off-path", "c": "off-path", "d": "off-path"}
    assert len(conducted.session.answers) == 4
    say(conducted, "a", True)
    assert set(places(conducted.path).values()) == {"asked"}
    assert conducted.restored == {"b", "c", "d"}


def test_r6_a_hidden_number_is_neither_high_nor_low() -> None:
    bank = (
        GATE
        + """
### Beaucoup? {#beaucoup}

- Si : fois ≥ 10

### Peu? {#peu}

- Si : fois < 10

### Pas beaucoup? {#pas-beaucoup}

- Sauf si : fois ≥ 10
"""
    )
    conducted = begun(bank)
    say(conducted, "vient", True)
    say(conducted, "fois", 12)
    say(conducted, "vient", False)
    found = places(conducted.path)
    assert (found["beaucoup"], found["peu"], found["pas-beaucoup"]) == ("off-path", "off-path", "asked")


DIFFERENT = """
### Couleur? {#couleur}

- ( ) Bleu {#bleu}
- ( ) Vert {#vert}

### Pas bleu? {#pas-bleu}

- Si : couleur ≠ bleu

### Non bleu? {#non-bleu}

- Si : non (couleur = bleu)

### Sauf bleu? {#sauf-bleu}

- Sauf si : couleur = bleu
"""


def test_r2_different_from_is_not_true_of_what_is_not_answered() -> None:
    open_places = places(begun(DIFFERENT).path)
    assert (open_places["pas-bleu"], open_places["non-bleu"]) == ("unsettled", "unsettled")
    assert open_places["sauf-bleu"] == "asked", "R3: unless sure"
    assert asked(DIFFERENT, couleur="=vert") == "couleur pas-bleu non-bleu sauf-bleu"


def test_r2_different_from_is_not_true_of_a_special_and_ask_unless_is() -> None:
    assert asked(DIFFERENT, couleur=Special.DECLINED) == "couleur sauf-bleu"


def test_r2_the_state_of_what_is_off_the_path_is_false_and_its_negation_true() -> None:
    bank = (
        CASCADE
        + """
### Sans B {#sans-b}

- Si : b est non répondu

### B refusé {#b-refuse}

- Si : b est refusé
"""
    )
    assert asked(bank, a=False, b=True) == "a sans-b"
    assert asked(bank, a=True, b=Special.DECLINED) == "a b sans-b b-refuse"


def test_r1_the_same_answers_give_the_same_path_whatever_their_order() -> None:
    answers = {"a": True, "b": True, "c": "oui", "d": "oui"}
    one, other = begun(CASCADE), begun(CASCADE)
    for item, value in answers.items():
        say(one, item, value)
    for item, value in reversed(answers.items()):
        other.record(item, said(value))
    assert trace(one.path) == trace(other.path)
