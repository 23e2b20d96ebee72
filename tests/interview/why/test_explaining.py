"""R28: why an item is asked, is not, or is not settled yet, in sentences with the answers that decide."""

from __future__ import annotations

from datetime import date

import pytest

from persona_tui.banks.conditions.tree import Compare, Comparison, ScoreOf
from persona_tui.banks.reckoning import Points
from persona_tui.interview.answer import Special
from persona_tui.interview.path import Length, Mode
from tests.interview.answering import bank_of
from tests.interview.building import HERE, NUMBER, bank, question, si
from tests.interview.why.explaining import Explained

CIRCLE = bank_of("""# Essai

### Combien êtes-vous? {#taille}

- Réponse : nombre personnes

### Comment y entre-t-on? {#adhesion}

- ( ) Ouverte à qui veut {#ouverte}
- ( ) Sur invitation {#invitation}

### Une grande communauté ouverte? {#grande}

- Si : taille ≥ 50 et adhesion = ouverte

### Petite ou fermée? {#petite}

- Si : taille < 10 ou adhesion ≠ ouverte

### Née quand? {#nee}

- Réponse : date

### Une ancienne? {#ancienne}

- Si : nee < 2020-01-01

### À la carte? {#carte}

- Sauf si : adhesion = invitation

## Détails {#details}

- Si : taille > 10

### Un détail {#detail}

#### Et encore {#encore}

- Si : detail est répondu
""")


def test_r28_asked_says_each_condition_with_the_answer_in_it() -> None:
    found = Explained(CIRCLE, taille=120, adhesion="=ouverte")
    assert found.fr("grande") == (
        "Posée parce que la réponse à « Combien êtes-vous? » (question 1) est de 120 personnes, donc "
        "au moins 50, "
        "et la réponse à « Comment y entre-t-on? » (question 2) est « Ouverte à qui veut »."
    )
    assert found.en("grande") == (
        "Asked because the answer to “Combien êtes-vous?” (question 1) is 120 personnes, so at least 50, "
        "and the answer to “Comment y entre-t-on?” (question 2) is “Ouverte à qui veut”."
    )
    assert (found.marks("grande"), found.deciders("grande")) == ("✓✓", ("taille", "adhesion"))


def test_r28_of_an_et_the_false_member_is_said_first() -> None:
    found = Explained(CIRCLE, taille=120, adhesion="=invitation")
    assert found.fr("grande") == (
        "Pas posée : la réponse à « Comment y entre-t-on? » (question 2) est « Sur invitation », "
        "et non « Ouverte à qui veut »."
    )
    assert found.marks("grande") == "✗✓"
    assert [term.item for term in found.of("grande").terms] == ["adhesion", "taille"]
    assert found.deciders("grande") == ("adhesion",)


def test_r28_of_an_ou_the_true_member_is_said_first_and_all_when_none_is() -> None:
    asked = Explained(CIRCLE, taille=20, adhesion="=invitation")
    assert asked.en("petite") == (
        "Asked because the answer to “Comment y entre-t-on?” (question 2) is “Sur invitation”, "
        "so not “Ouverte à qui veut”."
    )
    assert asked.marks("petite") == "✓✗"
    off = Explained(CIRCLE, taille=20, adhesion="=ouverte")
    assert off.fr("petite") == (
        "Pas posée : la réponse à « Combien êtes-vous? » (question 1) est de 20 personnes, et non "
        "moins de 10, "
        "et la réponse à « Comment y entre-t-on? » (question 2) est « Ouverte à qui veut »."
    )
    assert off.deciders("petite") == ("taille", "adhesion"), "either would bring it back"


def test_r28_not_settled_names_the_answers_it_waits_for() -> None:
    found = Explained(CIRCLE)
    assert found.fr("ancienne") == "Pas encore décidée : attend la réponse à « Née quand? » (question 3)."
    assert found.en("grande") == (
        "Not settled yet: it waits for the answer to “Combien êtes-vous?” (question 1) "
        "and to “Comment y entre-t-on?” (question 2)."
    )
    half = Explained(CIRCLE, taille=120)
    assert half.fr("grande").endswith("attend la réponse à « Comment y entre-t-on? » (question 2).")
    assert (half.marks("grande"), half.deciders("grande")[0]) == ("?✓", "adhesion")


def test_r28_a_refusal_is_said_as_such_and_is_neither_true_nor_false() -> None:
    found = Explained(CIRCLE, taille=Special.DECLINED)
    assert found.fr("details") == (
        "Pas posée : la réponse à « Combien êtes-vous? » (question 1) est inconnue (« préfère ne pas "
        "répondre »)."
    )
    assert found.en("details") == (
        "Not asked: the answer to “Combien êtes-vous?” (question 1) is unknown (“prefers not to answer”)."
    )
    assert found.marks("details") == "?"
    assert found.deciders("details") == ("taille",)


@pytest.mark.parametrize(
    ("special", "words"),
    [
        (Special.UNKNOWN, "does not know"),
        (Special.NOT_APPLICABLE, "not applicable"),
        (Special.SKIPPED, "skipped"),
    ],
)
def test_r28_each_special_is_named(special: Special, words: str) -> None:
    assert f"is unknown (“{words}”)" in Explained(CIRCLE, taille=special).en("details")


def test_r28_sauf_si_on_a_refusal_is_asked_because_it_is_not_known() -> None:
    found = Explained(CIRCLE, adhesion=Special.DECLINED)
    assert found.fr("carte") == (
        "Posée parce que la réponse à « Comment y entre-t-on? » (question 2) est inconnue "
        "(« préfère ne pas répondre »)."
    )
    assert found.marks("carte") == "?"


def test_r28_sauf_si_says_the_answer_that_keeps_it_off_or_lets_it_in() -> None:
    off = Explained(CIRCLE, adhesion="=invitation")
    assert off.en("carte") == (
        "Not asked: the answer to “Comment y entre-t-on?” (question 2) is “Sur invitation”."
    )
    assert off.marks("carte") == "✗"
    asked = Explained(CIRCLE, adhesion="=ouverte")
    assert asked.en("carte").endswith("is “Ouverte à qui veut”, so not “Sur invitation”.")
    assert asked.marks("carte") == "✓"


def test_r28_asked_for_now_says_what_may_still_take_it_off() -> None:
    found = Explained(CIRCLE)
    assert found.fr("carte") == (
        "Posée pour l'instant. Peut encore être laissée de côté, "
        "selon la réponse à « Comment y entre-t-on? » (question 2)."
    )
    assert found.deciders("carte") == ("adhesion",)


def test_r28_days_are_said_as_days() -> None:
    assert Explained(CIRCLE, nee=date(2021, 3, 1)).fr("ancienne") == (
        "Pas posée : la réponse à « Née quand? » (question 3) tombe le 1er mars 2021, "
        "et non avant le 1er janvier 2020."
    )
    assert Explained(CIRCLE, nee=date(2001, 3, 1)).en("ancienne") == (
        "Asked because the answer to “Née quand?” (question 3) falls on March 1, 2001, "
        "so before January 1, 2020."
    )


def test_r28_what_stands_below_follows_to_the_cause_at_the_top() -> None:
    off = Explained(CIRCLE, taille=4)
    assert off.fr("encore") == (
        "Pas posée : va avec « Détails », qui n'est pas posée parce que la réponse à « Combien êtes-vous? » "
        "(question 1) est de 4 personnes, et non plus de 10."
    )
    assert off.deciders("encore") == ("taille",)
    waiting = Explained(CIRCLE)
    assert waiting.en("encore") == (
        "Not settled yet: it goes with “Détails”, which waits for the answer to “Combien êtes-vous?” "
        "(question 1)."
    )
    asked = Explained(CIRCLE, taille=40)
    assert asked.fr("detail") == (
        "Posée avec « Détails », posée parce que la réponse à « Combien êtes-vous? » (question 1) "
        "est de 40 personnes, donc plus de 10."
    )


def test_r28_what_depends_on_nothing_is_always_asked() -> None:
    assert Explained(CIRCLE).fr("taille") == "Toujours posée à cette place."
    assert Explained(CIRCLE).of("taille").terms == ()


def test_r28_no_item_of_that_id() -> None:
    with pytest.raises(KeyError):
        Explained(CIRCLE).of("nulle-part")


HIDDEN = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient
- Réponse : nombre

### Pourquoi si souvent? {#souvent}

- Si : fois ≥ 5

### Rien dit? {#rien}

- Si : fois est non répondu

### Sans refus? {#sans-refus}

- Si : fois est refusé

### Votre énoncé {#enonce}

- Si : vient
- Réponse : énoncé

### Profil {#profil}

- Si : vient
- Réponse : calcul
- Cas : fois ≥ 5 → Haut {#haut}
- Cas : sinon → Bas {#bas}

### Pour les hauts {#hauts}

- Si : profil = haut
""")


def test_r28_a_condition_on_what_is_not_asked_says_so_and_leads_to_what_hides_it() -> None:
    found = Explained(HIDDEN, vient=False, fois=12)
    assert found.en("souvent") == "Not asked: “Combien de fois?” is not asked."
    assert found.deciders("souvent") == ("vient",), "its own answer would change nothing (R6)"


def test_r28_est_says_what_stands_there() -> None:
    said = Explained(HIDDEN, vient=True, fois=Special.DECLINED)
    assert said.fr("sans-refus") == (
        "Posée parce que la réponse à « Combien de fois? » (question 2) est « préfère ne pas répondre »."
    )
    assert (
        said.en("rien")
        == "Asked because the answer to “Combien de fois?” (question 2) is “prefers not to answer”."
    )
    told = Explained(HIDDEN, vient=True, fois=3)
    assert told.fr("rien") == "Pas posée : « Combien de fois? » (question 2) a une réponse."
    away = Explained(HIDDEN, vient=False)
    assert away.en("rien") == "Asked because “Combien de fois?” is not asked."


def test_r28_what_is_read_aloud_or_worked_out_is_said_with_its_own_verb() -> None:
    off, on = Explained(HIDDEN, vient=False), Explained(HIDDEN, vient=True, fois=9)
    assert off.fr("enonce") == "Pas lu : la réponse à « Venez-vous? » (question 1) est « Non »."
    assert on.en("enonce") == "Read aloud because the answer to “Venez-vous?” (question 1) is “Oui”."
    assert off.en("profil") == "Not worked out: the answer to “Venez-vous?” (question 1) is “Non”."
    assert on.fr("profil") == "Calculé parce que la réponse à « Venez-vous? » (question 1) est « Oui »."
    assert (
        Explained(HIDDEN).fr("enonce")
        == "Pas encore décidé : attend la réponse à « Venez-vous? » (question 1)."
    )


def test_r28_a_result_is_said_by_its_label_and_while_undetermined_as_such() -> None:
    assert Explained(HIDDEN, vient=True, fois=2).fr("hauts") == (
        "Pas posée : le résultat de « Profil » est « Bas », et non « Haut »."
    )
    unknown = Explained(HIDDEN, vient=True, fois=Special.UNKNOWN)
    assert unknown.en("hauts") == "Not asked: the result of “Profil” is undetermined."
    assert unknown.deciders("hauts") == ("fois", "vient")
    assert Explained(HIDDEN, vient=True).fr("hauts") == (
        "Pas encore décidée : attend la réponse à « Combien de fois? » (question 2)."
    )


ARROWS = bank_of("""# Essai

### Votre lien? {#lien}

- ( ) Actif {#actif}
- ( ) Parti {#parti} → ouvre [Départ](#depart)
- ( ) Pressé {#presse} → va à [Un mot](#mot)
- ( ) Refus {#refus} → fin

### Milieu {#milieu}

## Départ {#depart}

### Racontez {#racontez}

## Clôture {#cloture}

### Un mot {#mot}

### Vraiment fini? {#fini}

- Réponse : oui/non

## Coulisses {#coulisses}

- Si : fini
- Ensuite : fin

### Dedans {#dedans}

## Après {#apres}
""")


def test_r28_r16_arrows_are_said_by_their_choice_and_where_it_leads() -> None:
    assert Explained(ARROWS, lien="=presse").fr("milieu") == (
        "Pas posée : la réponse « Pressé » à « Votre lien? » (question 1) mène plus loin, à « Un mot "
        "» (question 2)."
    )
    ended = Explained(ARROWS, lien="=refus")
    assert ended.fr("mot") == (
        "Pas posée : va avec « Clôture », qui n'est pas posée parce que la réponse « Refus » à « "
        "Votre lien? » "
        "(question 1) termine l'entretien."
    )
    assert ended.deciders("mot") == ("lien",)
    closed = Explained(ARROWS, lien="=actif")
    assert closed.en("racontez") == (
        "Not asked: it goes with “Départ”, which is not asked because the answer to “Votre lien?” "
        "(question 1) "
        "is “Actif”, and not “Parti”."
    )
    assert closed.deciders("racontez") == ("lien",)
    assert Explained(ARROWS, lien="=parti").fr("depart") == (
        "Posée parce que la réponse à « Votre lien? » (question 1) est « Parti »."
    )


def test_r28_r16_the_end_of_a_section_is_said_and_what_stands_in_it_is_none_of_it() -> None:
    found = Explained(ARROWS, lien="=actif", fini=True)
    assert found.en("apres") == "Not asked: the interview ends at “Coulisses”."
    assert found.deciders("apres")[0] == "fini"
    assert found.en("dedans").startswith("Asked with “Coulisses”")


def test_r28_r16_an_arrow_that_may_still_be_taken_leaves_it_asked_for_now() -> None:
    found = Explained(ARROWS)
    assert found.en("milieu") == (
        "Asked for now. It may still be left out, depending on the answer to “Votre lien?” (question 1)."
    )
    assert found.of("milieu").terms[0].text == (
        "the answer “Pressé” to “Votre lien?” (question 1) would lead on to “Un mot” (question 3)"
    )


REPEATED = bank_of("""# Essai

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Autre : ____ {#autre}

## Outil {#par-outil}

- Pour chaque : outils

### Combien d'heures? {#heures}

- Réponse : nombre
- Score : +valeur total

#### Pourquoi tant? {#tant}

- Si : heures ≥ 5

## Bilan {#bilan}

### Beaucoup en tout? {#total-haut}

- Si : total ≥ 10

### Quelqu'un y passe cinq heures? {#cinq}

- Si : par-outil.heures contient 5

### Sujets {#sujets}

- Réponse : liste

### Que dire de {nom}? {#dire}

- Pour chaque : sujets

## Rôle {#roles}

- Répéter : 0..2

### Quel rôle? {#role}
""")


def test_r28_r18_a_repetition_is_named_and_says_which_choice_brings_it() -> None:
    found = Explained(REPEATED, {"heures[courriel]": 2}, outils=["courriel"])
    assert found.fr("par-outil[courriel]") == (
        "Posée parce que la réponse à « Quels outils? » (question 1) comprend « Courriel »."
    )
    assert found.fr("par-outil[autre]") == (
        "Pas posée : la réponse à « Quels outils? » (question 1) est « Courriel », sans « Autre »."
    )
    assert found.en("tant[autre]") == (
        "Not asked: it goes with “Outil · Autre”, which is not asked because the answer to “Quels outils?” "
        "(question 1) is “Courriel”, without “Autre”."
    )
    assert found.en("tant[courriel]") == (
        "Not asked: the answer to “Combien d'heures?” (question 2) is 2, and not at least 5."
    )
    assert found.deciders("tant[courriel]") == ("heures[courriel]",)
    assert found.deciders("tant[autre]") == ("outils",)


def test_r28_r20_a_score_is_said_with_its_coverage() -> None:
    some = Explained(
        REPEATED, {"heures[courriel]": 4, "heures[autre]": Special.UNKNOWN}, outils=["courriel", "autre"]
    )
    assert some.fr("total-haut") == "Pas posée : le score « total » est de 4 (1 sur 2), et non au moins 10."
    assert some.of("total-haut").terms[0].item == "heures[courriel]"
    assert some.deciders("total-haut")[:2] == ("heures[courriel]", "heures[autre]")
    none = Explained(REPEATED, {"heures[courriel]": Special.UNKNOWN}, outils=["courriel"])
    assert none.en("total-haut") == "Not asked: the score “total” is undetermined (0 of 1)."
    waiting = Explained(REPEATED, {"heures[courriel]": 4}, outils=["courriel", "autre"])
    assert (
        waiting.fr("total-haut")
        == "Pas encore décidée : attend la réponse à « Combien d'heures? » (question 3)."
    )
    assert waiting.of("total-haut").terms[0].text == "the score “total” is not settled yet (1 of 2)"


def test_r28_r18_some_repetition_answered_so() -> None:
    held = {"heures[courriel]": 5}
    assert Explained(REPEATED, held, outils=["courriel"]).en("cinq") == (
        "Asked because the answer to “Combien d'heures?” is 5 in some repetition of “Outil”."
    )
    nothing = Explained(REPEATED, outils=Special.DECLINED)
    assert nothing.fr("cinq") == "Pas posée : rien ne le dit dans les répétitions de « Outil »."
    assert nothing.deciders("cinq") == ("outils",)


def test_r28_r18_repetitions_of_items_and_on_demand() -> None:
    kept = Explained(REPEATED, {"dire[Wiki]": "bien"}, sujets=("Forum",))
    assert kept.fr("dire[Wiki]") == (
        "Pas posée : la réponse à « Sujets » (question 2) est « Forum », sans « Wiki »."
    )
    assert (
        Explained(REPEATED).en("dire") == "Not settled yet: it waits for the answer to “Sujets” (question 2)."
    )
    assert Explained(REPEATED, sujets=Special.SKIPPED).fr("dire") == (
        "Pas posée : la réponse à « Sujets » (question 2) est inconnue (« passée »)."
    )
    assert Explained(REPEATED).fr("role") == "Pas encore décidée : personne n'en a encore demandé."
    assert Explained(REPEATED, {"roles[1]": True}).en("roles[1]") == "Asked once for each repetition."


SHORT = bank_of("""# Essai

### Un ★ {#un}

### Deux {#deux}

### Pour qui anime ★ {#trois}

- Posée à : animation
""")


def test_r28_r31_length_and_mode_say_so_and_no_answer_decides() -> None:
    short = Explained(SHORT, length=Length.SHORT)
    assert short.fr("deux") == "Pas posée : la version courte ne la garde pas."
    assert (short.deciders("deux"), short.marks("deux")) == ((), "✗")
    alone = Explained(SHORT, mode=Mode.SELF_ASSESSMENT)
    assert alone.fr("trois") == "Pas posée : cela s'adresse à qui mène un entretien."
    assert alone.en("trois") == "Not asked: it is meant for whoever leads an interview."


VANISHING = bank_of("""# Essai

### Membre? {#membre}

- Réponse : oui/non

### Quelle forme? {#forme}

- ( ) Atelier {#atelier}
- ( ) Conseil {#conseil}
  - Si : membre

### Le conseil? {#le-conseil}

- Si : forme = conseil

### Un nombre {#nombre}

- Réponse : nombre
- Refuser si : nombre = 7 : « Pas sept. »

### Grand? {#grand}

- Si : nombre ≥ 5
""")


def test_r28_r11_a_vanished_choice_is_said_and_so_is_the_question_that_took_it_away() -> None:
    found = Explained(VANISHING, membre=False, forme="=conseil")
    assert found.en("le-conseil") == (
        "Not asked: the answer to “Quelle forme?” (question 2) is “Conseil”, which is no longer offered."
    )
    assert set(found.deciders("le-conseil")) == {"forme", "membre"}
    doubtful = Explained(VANISHING, forme="=conseil")
    assert doubtful.fr("le-conseil") == "Pas encore décidée : attend la réponse à « Membre? » (question 1)."
    assert doubtful.of("le-conseil", "fr").terms[0].text.replace("\u00a0", " ") == (
        "la réponse à « Quelle forme? » (question 2) est « Conseil », un choix qui n'est pas offert "
        "pour l'instant"
    )


def test_r28_r14_a_rejected_value_is_waited_for() -> None:
    found = Explained(VANISHING, nombre=7)
    assert found.en("grand") == "Not settled yet: it waits for the answer to “Un nombre” (question 3)."
    assert (
        found.of("grand").terms[0].text
        == "the answer to “Un nombre” (question 3) is not accepted as it stands"
    )


def test_r28_no_id_of_a_choice_stands_in_a_sentence_when_it_has_a_label() -> None:
    for of, held in ((ARROWS, "=parti"), (ARROWS, "=presse"), (ARROWS, "=refus")):
        found = Explained(of, lien=held)
        for item in of.by_id:
            words = " ".join([found.en(item), *(term.text for term in found.of(item).terms)])
            assert not {"actif", "parti", "presse", "refus"} & set(
                words.replace("“", " ").replace("”", " ").split()
            )


UNLESS = bank_of("""# Essai

### Membre? {#membre}

- Réponse : oui/non

## Dedans {#dedans}

- Si : membre

### Une charte? {#charte}

- Réponse : oui/non

### Un budget? {#budget}

- Réponse : oui/non

## Dehors {#dehors}

### Sans charte? {#sans-charte}

- Sauf si : charte = oui

### Sans les deux? {#sans-les-deux}

- Sauf si : charte = oui et budget = oui
""")


def test_r28_r3_what_would_take_an_answer_off_the_path_can_bring_back_what_it_keeps_off() -> None:
    found = Explained(UNLESS, membre=True, charte=True)
    assert found.en("sans-charte") == "Not asked: the answer to “Une charte?” (question 2) is “Oui”."
    assert found.deciders("sans-charte") == ("charte", "membre")


def test_r28_r3_unless_sure_one_part_that_is_not_known_is_enough() -> None:
    found = Explained(UNLESS, membre=True, charte=True, budget=Special.UNKNOWN)
    assert found.fr("sans-les-deux") == (
        "Posée parce que la réponse à « Un budget? » (question 3) est inconnue (« ne sait pas »)."
    )
    assert found.marks("sans-les-deux") == "?✗"
    both = Explained(UNLESS, membre=True, charte=True, budget=True)
    assert both.deciders("sans-les-deux")[:2] == ("charte", "budget")


def test_r28_a_question_that_waits_for_its_own_score_is_no_circle_to_run_in() -> None:
    waits = Compare(ScoreOf("points", HERE), Comparison.AT_LEAST, 1)
    points = (Points("points", 1),)
    of = bank(
        question("compte", NUMBER, gate=si(waits), scores=points),
        question("suite", gate=si(waits)),
        scores=("points",),
    )
    assert Explained(of).deciders("suite") == ()
