"""R10: an answer is to be reviewed when what its question depends on is another. R9: what a change did."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.asking import Badge, asking, badge_of
from persona_tui.interview.conductor import Interview
from persona_tui.interview.impact import ScoreChange, impact
from tests.counts import examples
from tests.interview.answering import bank_of
from tests.interview.building import interview, resumed, said, say
from tests.interview.random_banks import answer_to, banks_with_answers, whole_banks

BANK = bank_of("""# Essai

### Votre rôle? {#role}

- Réponse : texte court

### Vos outils? {#outils}

- Réponse : liste

### Comment faites-vous, {role|vous}? {#comment}

### Lequel préférez-vous? {#prefere}

- Réponse : un de outils

### Combien? {#combien}

- Réponse : nombre
- Vérifier : role = "Lectrice" ou combien < 5 sinon « C'est beaucoup. »

### Choix {#choix}

- ( ) A {#a}
- ( ) B {#b}
  - Si : combien ≥ 3

### Rien de tout cela {#rien}

- Si : role = "Lectrice"
""")


def begun(**held: object) -> Interview:
    conducted = interview(BANK)
    for item, value in held.items():
        say(conducted, item, value)
    return conducted


def flagged(conducted: Interview) -> set[str]:
    return {one.id for one in conducted.path.questions if badge_of(conducted, one) is Badge.TO_REVIEW}


def test_r10_an_answer_is_flagged_when_what_its_wording_says_is_another() -> None:
    conducted = begun(role="Lectrice", comment="bien", rien="oui")
    say(conducted, "role", "Autrice")
    assert flagged(conducted) == {"comment"}
    assert conducted.changed_since("comment") == ("role",)
    assert asking(conducted, "comment").badge is Badge.TO_REVIEW


def test_r10_change_and_change_back_clears_it() -> None:
    conducted = begun(role="Lectrice", comment="bien")
    say(conducted, "role", "Autrice")
    say(conducted, "role", Special.DECLINED)
    assert flagged(conducted) == {"comment"}
    say(conducted, "role", "Lectrice")
    assert flagged(conducted) == set()
    say(conducted, "role", "Autrice")
    conducted.undo()
    assert flagged(conducted) == set()


def test_r10_saying_the_same_again_flags_nothing_and_a_note_does_not_either() -> None:
    conducted = begun(role="Lectrice", comment="bien")
    say(conducted, "role", "Lectrice")
    conducted.note("role", "avec le sourire")
    assert flagged(conducted) == set()


def test_r10_choices_sources_and_checks_count_and_its_own_condition_does_not() -> None:
    conducted = begun(outils=("Wiki", "Forum"), role="Lectrice", combien=9, choix="=b", rien="oui")
    conducted.record("prefere", said("=Wiki"))
    assert flagged(conducted) == set()
    say(conducted, "outils", ("Wiki", "Forum", "Courriel"))
    assert flagged(conducted) == {"prefere"}
    say(conducted, "combien", 8)
    assert flagged(conducted) == {"prefere", "choix"}
    say(conducted, "role", "lectrice")
    assert flagged(conducted) == {"prefere", "choix", "combien"}, "« rien » stays as it is"


def test_r10_confirming_or_answering_anew_clears_it_and_it_hides_and_blocks_nothing() -> None:
    conducted = begun(role="Lectrice", comment="bien")
    say(conducted, "role", "Autrice")
    assert conducted.path.answer("comment").value == "bien"
    assert conducted.missing() == ()
    assert resumed(conducted).changed_since("comment") == ("role",)
    conducted.confirm("comment")
    assert flagged(conducted) == set()
    assert flagged(resumed(conducted)) == set()
    say(conducted, "role", "Lectrice")
    assert flagged(conducted) == {"comment"}, "confirmed for the other role"
    say(conducted, "comment", "mieux")
    assert flagged(conducted) == set()


def test_r10_off_the_path_and_without_an_answer_nothing_is_flagged() -> None:
    conducted = begun(role="Lectrice")
    conducted.note("comment", "à demander")
    say(conducted, "role", "Autrice")
    assert flagged(conducted) == set()


def test_r10_r18_in_a_repetition_only_what_its_own_repetition_says_counts() -> None:
    of = bank_of("""# Essai

### Outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Autre : ____ {#autre}

## Avec {nom} {#par-outil}

- Pour chaque : outils

### Heures avec {nom}? {#heures}

- Réponse : nombre

### Pourquoi {heures}? {#pourquoi}
""")
    conducted = interview(of)
    conducted.record("outils", said(["courriel", "autre"]))
    for key in ("courriel", "autre"):
        say(conducted, f"heures[{key}]", 3)
        say(conducted, f"pourquoi[{key}]", "oui")
    say(conducted, "heures[autre]", 4)
    assert flagged(conducted) == {"pourquoi[autre]"}
    conducted.commit("outils", [{"choice": "courriel", "text": ""}, {"choice": "autre", "text": "Pigeon"}])
    assert flagged(conducted) == {"heures[autre]", "pourquoi[autre]"}


IMPACT = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien? {#combien}

- Si : vient = oui
- Réponse : nombre
- Score : +valeur total

### Pourquoi {combien|si peu}? {#pourquoi}

### Pourquoi pas? {#pas}

- Sauf si : vient = oui
""")


def test_r9_an_impact_tells_what_left_what_came_and_what_is_another() -> None:
    conducted = interview(IMPACT)
    for item, value in {"vient": True, "combien": 3, "pourquoi": "parce que"}.items():
        say(conducted, item, value)
    before = conducted.standing
    say(conducted, "vient", False)
    away = impact(before, conducted.standing, "vient")
    assert (away.left, away.back, away.new, away.gone) == (("combien",), (), ("pas",), ())
    assert away.to_review == ("pourquoi",)
    assert away.scores == (ScoreChange("total", 3, None),)
    assert away.touches_answers
    before = conducted.standing
    conducted.undo()
    back = impact(before, conducted.standing, "vient")
    assert (back.left, back.back, back.new, back.gone) == ((), ("combien",), (), ("pas",))
    assert (back.to_review, back.scores) == ((), (ScoreChange("total", None, 3),))


def test_r9_where_no_answer_is_touched_one_quiet_line_will_do() -> None:
    conducted = interview(IMPACT)
    before = conducted.standing
    say(conducted, "vient", True)
    told = impact(before, conducted.standing, "vient")
    assert (told.new, told.gone, told.touches_answers) == (("combien",), ("pas",), False)


@settings(max_examples=examples(1000))
@given(banks_with_answers(whole_banks()), st.data())
def test_r10_whatever_the_bank_change_and_change_back_leaves_no_flag(
    drawn: tuple[Bank, dict[str, Answer]], data: st.DataObject
) -> None:
    of, held = drawn
    conducted = interview(of)
    places = {item.id: place for place, item in enumerate(of.items)}
    for item in sorted(held, key=lambda one: places[one.partition("[")[0]]):
        conducted.record(item, held[item])
    before = flagged(conducted)
    asked = [one for one in conducted.path.questions if one.takes_answer and one.id in held]
    if not asked:
        return
    one = data.draw(st.sampled_from([question.id for question in asked]))
    question = conducted.question(one)
    assert question is not None
    conducted.record(one, data.draw(answer_to(question)))
    conducted.record(one, held[one])
    assert flagged(conducted) - {one} == before - {one}


@pytest.mark.parametrize("item", ["role", "nulle-part"])
def test_r10_what_depends_on_nothing_never_changes(item: str) -> None:
    assert begun(role="Lectrice").changed_since(item) == ()


def test_r10_r14_a_rejected_value_taken_back_is_nothing_still() -> None:
    of = bank_of("""# Essai

### Votre rôle? {#role}

- Réponse : texte court
- Refuser si : role = "Reine" : « Sérieusement? »

### Comment faites-vous, {role|vous}? {#comment}
""")
    conducted = interview(of)
    for item, value in {"role": "Reine", "comment": "bien"}.items():
        say(conducted, item, value)
    conducted.clear("role")
    assert flagged(conducted) == set()


def test_r10_the_lowest_dimension_flags_only_when_it_is_another() -> None:
    of = bank_of("""# Essai

### Aisance {#aisance}

- Réponse : échelle 1..5
- Dimension : un

### Plaisir {#plaisir}

- Réponse : échelle 1..5
- Dimension : un

### Temps {#temps}

- Réponse : échelle 1..5
- Dimension : deux

### Moyens {#moyens}

- Réponse : échelle 1..5
- Dimension : deux

### Que changer à {plus-basse}? {#changer}
""")
    conducted = interview(of)
    for item, value in {"aisance": 4, "plaisir": 4, "temps": 2, "moyens": 2, "changer": "tout"}.items():
        say(conducted, item, value)
    say(conducted, "moyens", 3)
    assert flagged(conducted) == set(), "« deux » still is the lowest"
    say(conducted, "aisance", 1)
    say(conducted, "plaisir", 1)
    assert conducted.changed_since("changer") == ("plus-basse",)


def test_r24_undo_puts_the_marks_of_an_answer_back_and_redo_as_well() -> None:
    conducted = begun(role="Lectrice", comment="bien")
    say(conducted, "role", "Autrice")
    say(conducted, "comment", "mieux")
    assert flagged(conducted) == set()
    conducted.undo()
    assert flagged(conducted) == {"comment"}, "« bien » was said for the other role"
    conducted.redo()
    assert flagged(conducted) == set()


def test_r10_r19_a_repetition_s_name_counts_where_its_wording_says_it() -> None:
    of = bank_of("""# Essai

## Rôle {#roles}

- Répéter : 1..3
- Nom : {role}

### Quel rôle? {#role}

- Réponse : texte court

### Depuis quand, {nom}? {#depuis}
""")
    conducted = interview(of)
    say(conducted, "role[1]", "Lectrice")
    say(conducted, "depuis[1]", "hier")
    say(conducted, "role[1]", "Autrice")
    assert flagged(conducted) == {"depuis[1]"}
