"""R18, R19, R21: what is repeated, under which names, and how it counts."""

from __future__ import annotations

from typing import Any

import pytest

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Group, Selected, Special
from persona_tui.interview.asking import asking
from persona_tui.interview.conductor import UnknownItemError
from persona_tui.interview.course import Course
from persona_tui.interview.evaluation.laying import laid_out
from persona_tui.interview.outline import outline
from persona_tui.interview.path import Cause, Length, Path
from persona_tui.interview.progress import share
from persona_tui.interview.trace import trace
from tests.interview.answering import bank_of
from tests.interview.building import answers, asked, interview, order, said, say

TOOLS = bank_of("""# Essai

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}
- [ ] Autre : ____ {#autre}

## L'outil {#par-outil}

- Pour chaque : outils

### Combien d'heures avec {nom}? {#heures}

- Réponse : nombre 0..40

#### Pourquoi {heures} heures? {#pourquoi}

- Si : heures ≥ 5

### Aimez-vous {nom}? {#aime}

- Réponse : oui/non

## Bilan {#bilan}

### Deux au moins? {#deux}

- Si : compte(par-outil) ≥ 2

### Deux réponses? {#deux-reponses}

- Si : compte(par-outil.heures) ≥ 2

### Un aimé? {#un-aime}

- Si : par-outil.aime contient oui

### Aucun aimé? {#aucun-aime}

- Si : non par-outil.aime contient oui
""")

TOPICS = """# Essai

### Vos sujets? {{#sujets}}

- Réponse : liste{bound}

### Que dire de {{nom}}? {{#dire}}

- Pour chaque : sujets
- Nom : le sujet {{nom}}

#### Et encore, sur {{nom}}? {{#encore}}

- Si : dire est répondu

### Fin {{#fini}}
"""
BOUNDED, UNBOUNDED = bank_of(TOPICS.format(bound=" 1..4")), bank_of(TOPICS.format(bound=""))


def on(of: Bank, **held: object) -> Path:
    return Course(of).path(at(held))


def at(held: dict[str, object]) -> dict[str, Answer]:
    """Answers by id, ``usage__courriel`` written for ``usage[courriel]``."""
    return {
        f"{item.replace('__', '[')}]" if "__" in item else item: said(value) for item, value in held.items()
    }


def topics(*items: str) -> Answer:
    return Answer(value=items)


def test_r18_a_repetition_over_choices_is_asked_for_each_chosen_one_in_the_banks_order() -> None:
    path = on(TOOLS, outils=["courriel", "autre"])
    assert [item for item in asked(path) if "[" in item] == [
        "heures[courriel]",
        "aime[courriel]",
        "heures[autre]",
        "aime[autre]",
    ]
    assert path.place("heures[forum]").value == "off-path"
    assert path.next == "heures[courriel]"


def test_r18_inside_a_reference_means_the_same_repetition() -> None:
    path = on(TOOLS, outils=["courriel", "forum"], heures__courriel=2, heures__forum=8)
    assert (path.on("pourquoi[courriel]"), path.on("pourquoi[forum]")) == (False, True)
    conducted = interview(TOOLS)
    say(conducted, "outils", ["courriel", "forum"])
    say(conducted, "heures[forum]", 8)
    shown = asking(conducted, "pourquoi[forum]")
    assert shown.wording.plain(shown.fill) == "Pourquoi 8 heures?"


def test_r18_r7_r8_unticking_archives_and_ticking_again_restores() -> None:
    conducted = interview(TOOLS)
    say(conducted, "outils", ["courriel", "forum"])
    say(conducted, "heures[forum]", 8)
    say(conducted, "outils", ["courriel"])
    assert conducted.session.answers["heures[forum]"] == Answer(value=8)
    assert not conducted.path.on("heures[forum]")
    assert not conducted.path.answer("heures[forum]").answered
    say(conducted, "outils", ["courriel", "forum"])
    assert conducted.path.answer("heures[forum]").value == 8
    assert "heures[forum]" in conducted.restored


def test_r18_outside_repetitions_are_counted_and_compared_all_at_once() -> None:
    one = on(TOOLS, outils=["courriel"], heures__courriel=1, aime__courriel=False)
    assert [item for item in asked(one) if "[" not in item] == ["outils", "aucun-aime"]
    both = on(
        TOOLS,
        outils=["courriel", "forum"],
        heures__courriel=1,
        heures__forum=2,
        aime__courriel=False,
        aime__forum=True,
    )
    assert [item for item in asked(both) if "[" not in item] == ["outils", "deux", "deux-reponses", "un-aime"]


def test_r18_what_is_said_of_repetitions_is_open_while_one_is_and_never_known_without_any() -> None:
    items = ("deux", "deux-reponses", "un-aime", "aucun-aime")
    waiting = on(TOOLS, outils=["courriel"])
    assert [waiting.place(item).value for item in items] == ["off-path", *["unsettled"] * 3]
    assert {on(TOOLS).place(item).value for item in items} == {"unsettled"}
    declined = on(TOOLS, outils=Special.DECLINED)
    assert {declined.place(item).value for item in items} == {"off-path"}


def test_r6_a_repetition_that_is_not_chosen_counts_for_nothing() -> None:
    path = on(TOOLS, outils=["courriel"], aime__courriel=False, aime__forum=True, heures__forum=3)
    assert (path.on("un-aime"), path.on("aucun-aime")) == (False, True)


def test_r18_a_list_is_repeated_by_the_text_of_its_items_in_their_order() -> None:
    path = Course(BOUNDED).path({"sujets": topics("Wiki", "Accueil", "Wiki")})
    assert order(asked(path)) == "sujets dire[Wiki] dire[Accueil] fini"


def test_r18_an_item_taken_out_archives_what_was_said_and_put_back_restores_it() -> None:
    held = {
        "sujets": topics("Wiki", "Accueil"),
        "dire[Accueil]": Answer(value="bien"),
        "encore[Accueil]": said("oui"),
    }
    course = Course(BOUNDED)
    assert course.path(held).answer("encore[Accueil]").value == "oui"
    without = course.path({**held, "sujets": topics("Wiki")})
    assert without.place("dire[Accueil]").value == "off-path"
    assert without.held("encore[Accueil]").value == "oui"
    assert [step.id for step in without.steps][-3:] == ["dire[Accueil]", "encore[Accueil]", "fini"]
    assert without.by_id["dire[Accueil]"].reason is not None
    again = course.path({**held, "sujets": topics("Accueil", "Wiki")})
    assert order(asked(again)) == "sujets dire[Accueil] encore[Accueil] dire[Wiki] fini"


def test_r18_groups_are_repeated_by_their_names_else_by_their_items() -> None:
    of = bank_of("""# Essai

### Cartes {#cartes}

- Réponse : liste

### Tri {#tri}

- Réponse : groupes de cartes

### Le thème {nom}? {#theme}

- Pour chaque : tri
""")
    held = {
        "cartes": topics("a", "b", "c"),
        "tri": Answer(value=(Group("Liens", ("a",)), Group("", ("b", "c")))),
    }
    assert order(asked(Course(of).path(held))) == "cartes tri theme[Liens] theme[b, c]"


def test_r19_a_repetition_is_called_by_what_was_specified_else_by_its_label_or_by_its_name() -> None:
    conducted = interview(TOOLS)
    conducted.record("outils", Answer(value=(Selected("courriel"), Selected("autre", "Pigeon"))))
    shown = [asking(conducted, item) for item in ("heures[courriel]", "heures[autre]", "heures[forum]")]
    assert [one.repetition for one in shown] == ["Courriel", "Pigeon", "Forum"]
    assert shown[1].wording.plain(shown[1].fill) == "Combien d'heures avec Pigeon?"
    say(conducted, "outils", ["autre"])
    assert asking(conducted, "heures[autre]").repetition == "Autre", "nothing was specified"
    named = interview(BOUNDED)
    named.record("sujets", topics("Wiki"))
    encore = asking(named, "encore[Wiki]")
    assert (encore.repetition, encore.wording.plain(encore.fill)) == (
        "le sujet Wiki",
        "Et encore, sur le sujet Wiki?",
    )
    assert asking(named, "fini").repetition == ""


def test_r19_the_outline_names_each_repetition() -> None:
    conducted = interview(TOOLS)
    say(conducted, "outils", ["courriel"])
    titles = {row.id: row.title for row in outline(conducted)}
    assert titles["par-outil[courriel]"] == "L'outil · Courriel"
    assert titles["heures[courriel]"] == "Combien d'heures avec Courriel?"


def test_r21_a_repetition_over_choices_counts_all_of_them_until_some_are_chosen() -> None:
    path = on(TOOLS)
    assert (path.done, path.least, path.most) == (0, 1, 1 + 3 * 3 + 4)
    chosen = on(TOOLS, outils=["courriel"])
    assert (chosen.done, chosen.least, chosen.most) == (1, 2, 3 + 3), "one of the last four is off the path"


def test_r21_a_bounded_list_counts_its_bound_and_one_without_has_no_most() -> None:
    assert on(BOUNDED).most == 1 + 4 * 2 + 1
    open_ = on(UNBOUNDED)
    assert (open_.least, open_.most, share(open_)) == (2, None, 0.0)
    known = Course(UNBOUNDED).path({"sujets": topics("Wiki", "Accueil")})
    assert (known.done, known.least, known.most) == (1, 3, 5)
    assert on(UNBOUNDED, sujets=Special.DECLINED).most == 1, "no item will come"


def test_r18_before_its_items_are_known_what_is_repeated_stands_once_unsettled() -> None:
    path = on(BOUNDED)
    assert order(step.id for step in path.steps) == "sujets dire encore fini"
    reason = path.by_id["dire"].reason
    assert reason is not None
    assert (path.place("dire").value, reason.cause, reason.decider) == (
        "unsettled",
        Cause.NOT_AMONG,
        "sujets",
    )
    assert on(BOUNDED, sujets=Special.DECLINED).place("dire").value == "off-path"


def test_r18_a_trace_bears_the_banks_ids_and_the_key_of_the_repetition() -> None:
    found = trace(on(TOOLS, outils=["forum"]))
    assert isinstance(found["items"], list)
    assert {"id": "outils", "kind": "question", "state": "asked", "answered": True} in found["items"]
    forum = {"id": "heures", "kind": "question", "state": "asked", "answered": False, "repetition": "forum"}
    assert forum in found["items"]
    assert found["next"] == "heures"


def test_r16_an_arrow_out_of_a_repetition_and_into_one() -> None:
    of = bank_of("""# Essai

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Avec {nom}? {#avec}

- Pour chaque : outils
- ( ) Bien {#bien}
- ( ) Assez {#assez} → va à [Fin](#fini)
- ( ) Mal {#mal} → ouvre [Pourquoi](#pourquoi)

### Entre les deux {#entre}

### Pourquoi? {#pourquoi}

### Fin {#fini}
""")
    both = {"outils": said(["courriel", "forum"])}
    skipping = Course(of).path({**both, "avec[courriel]": said("=assez")})
    assert order(asked(skipping)) == "outils avec[courriel] fini", "what stands between is skipped"
    opening = Course(of).path({**both, "avec[courriel]": said("=bien"), "avec[forum]": said("=mal")})
    assert order(asked(opening)) == "outils avec[courriel] avec[forum] entre pourquoi fini"


def test_r31_the_short_version_leaves_out_repetitions_of_what_it_does_not_keep() -> None:
    of = bank_of("""# Essai

### Quels outils? ★ {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Avec {nom}? {#avec}

- Pour chaque : outils
""")
    short = Course(of, length=Length.SHORT).path(answers(outils=["forum"]))
    assert order(asked(short)) == "outils"


def test_r30_what_is_typed_in_a_repetition_lays_nothing_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[Bank] = []

    def counting(of: Bank, *rest: Any) -> object:
        laid.append(of)
        return laid_out(of, *rest)

    monkeypatch.setattr("persona_tui.interview.course.laid_out", counting)
    conducted = interview(BOUNDED)
    conducted.record("sujets", topics("Wiki", "Accueil"))
    before = len(laid)
    for text in ("b", "bi", "bien"):
        conducted.commit("dire[Wiki]", text)
    say(conducted, "sujets", Special.SKIPPED)
    conducted.undo()
    assert len(laid) - before == 1, "only the list without an item was new"


def test_what_no_repetition_holds_is_unknown() -> None:
    conducted = interview(TOOLS)
    for item in ("heures[fax]", "heures[]", "outils[courriel]", "heures"):
        with pytest.raises(UnknownItemError):
            conducted.commit(item, "3")
    awaited = interview(BOUNDED)
    assert not awaited.commit("dire", "rien").change.events, "it is answered in its repetitions"


INSIDE = bank_of("""# Essai

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

## Avec {nom} {#par-outil}

On parle de {nom}.

- Pour chaque : outils

### Combien d'heures? {#heures}

- Réponse : nombre
- Vérifier : heures < 20 sinon « {heures} heures avec {nom}, c'est beaucoup. »

### À quel moment? {#moment}

- Relance : Même avec {nom}?
  - Si : heures ≥ 5
- ( ) Le matin {#matin}
- ( ) Toute la journée, avec {nom} {#journee}
  - Si : heures ≥ 5
- ( ) Jamais {#jamais} → va à [Un mot](#mot)

### Profil {#profil}

- Réponse : calcul
- Cas : heures ≥ 5 → Grand {#grand}
- Cas : sinon → Petit {#petit}

### Entre les deux, {profil}? {#entre}

### Un mot de plus? {#mot}

### Lequel de vos mots? {#mots}

- Réponse : liste

### Le préféré? {#prefere}

- Réponse : un de mots
""")


def test_r18_everything_inside_a_repetition_means_the_same_one() -> None:
    conducted = interview(INSIDE)
    say(conducted, "outils", ["courriel", "forum"])
    say(conducted, "heures[courriel]", 2)
    say(conducted, "heures[forum]", 30)
    few, many = asking(conducted, "moment[courriel]"), asking(conducted, "moment[forum]")
    assert [one.choice.id for one in few.choices] == ["matin", "jamais"]
    assert [one.wording.plain(many.fill) for one in many.choices][1] == "Toute la journée, avec Forum"
    assert (len(few.probes), many.probes[0].wording.plain(many.fill)) == (0, "Même avec Forum?")
    assert conducted.path.results == {"profil[courriel]": "petit", "profil[forum]": "grand"}
    entre = asking(conducted, "entre[forum]")
    assert entre.wording.plain(entre.fill) == "Entre les deux, Grand?"
    hours = asking(conducted, "heures[forum]")
    assert [one.message.plain(hours.fill) for one in hours.remarks] == [
        "30 heures avec Forum, c'est beaucoup."
    ]
    assert [block.wording.plain(hours.fill) for block in hours.section_intro] == [  # type: ignore[union-attr]
        "On parle de Forum."
    ]
    assert asking(conducted, "heures[courriel]").remarks == ()


def test_r16_an_arrow_inside_a_repetition_stays_in_it() -> None:
    held = {"outils": said(["courriel", "forum"]), "moment[courriel]": said("=jamais")}
    path = Course(INSIDE).path(held)
    assert not path.on("entre[courriel]")
    assert (path.on("mot[courriel]"), path.on("entre[forum]")) == (True, True)


def test_r18_items_are_offered_from_the_same_repetition() -> None:
    conducted = interview(INSIDE)
    say(conducted, "outils", ["courriel", "forum"])
    conducted.record("mots[courriel]", topics("vite", "loin"))
    conducted.record("mots[forum]", topics("lent"))
    assert [item.key for item in asking(conducted, "prefere[courriel]").items] == ["vite", "loin"]
    assert [item.key for item in asking(conducted, "prefere[forum]").items] == ["lent"]
