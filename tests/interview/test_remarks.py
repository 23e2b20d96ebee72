"""R14: what ``Vérifier`` warns of and what ``Refuser si`` rejects."""

from __future__ import annotations

from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.asking import Badge, asking
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.remarks import remarks_on
from tests.interview.answering import bank_of
from tests.interview.building import answers, interview, say

BANK = bank_of("""# Essai

### Début {#debut}

- Réponse : nombre 0..100

### Fin {#fini}

- Réponse : nombre 0..100
- Refuser si : debut > 20 et fini < 30 : « La fin vient avant le début ({debut}). »
- Refuser si : fini = 13 : « Pas treize. »
- Vérifier : fini < 50 sinon « C'est long. »
- Obligatoire : oui

### Longue? {#longue}

- Si : fini ≥ 20
""")


def begun(**held: object) -> Interview:
    conducted = interview(BANK)
    for item, value in held.items():
        say(conducted, item, value)
    return conducted


def messages(conducted: Interview, item: str = "fini") -> list[tuple[str, bool]]:
    shown = asking(conducted, item)
    return [(remark.message.plain(shown.fill), remark.rejects) for remark in shown.remarks]


def test_r14_a_rejected_value_is_kept_as_a_draft_and_logic_sees_no_answer() -> None:
    conducted = begun(debut=30)
    committed = conducted.commit("fini", "25")
    assert (committed.misfit, [remark.rejects for remark in committed.remarks]) == (None, [True])
    assert conducted.session.drafts["fini"].raw == "25"
    assert "fini" not in conducted.session.answers
    assert conducted.path.place("longue").value == "unsettled"
    assert messages(conducted) == [("La fin vient avant le début (30).", True)]
    assert [one.item for one in conducted.missing()] == ["fini"]


def test_r14_a_rejected_value_takes_the_place_of_no_answer_that_stood_there() -> None:
    conducted = begun(debut=30, fini=40)
    conducted.commit("fini", "25")
    assert not conducted.path.answer("fini").answered
    conducted.undo()
    assert conducted.path.answer("fini").value == 40


def test_r14_every_rejection_that_holds_is_told() -> None:
    conducted = begun(debut=30)
    conducted.commit("fini", "13")
    assert [said for said, _ in messages(conducted)] == ["La fin vient avant le début (30).", "Pas treize."]


def test_r14_a_soft_check_keeps_the_value_with_a_warning() -> None:
    conducted = begun(debut=30)
    committed = conducted.commit("fini", "60")
    assert [remark.rejects for remark in committed.remarks] == [False]
    assert conducted.path.answer("fini").value == 60
    assert messages(conducted) == [("C'est long.", False)]
    conducted.commit("fini", "40")
    assert messages(conducted) == []


def test_r14_a_warning_may_be_justified() -> None:
    conducted = begun(debut=30, fini=60)
    conducted.justify("fini", "  un long\nprojet ")
    assert conducted.path.answer("fini") == Answer(value=60, reason="un long projet")
    assert messages(conducted) == [("C'est long.", False)]
    conducted.justify("fini", "")
    assert conducted.path.answer("fini") == Answer(value=60)
    assert not begun(debut=1).justify("fini", "rien à justifier").events


def test_r14_what_is_typed_is_looked_at_before_it_is_an_answer() -> None:
    conducted = begun(debut=30, fini=40)
    conducted.draft("fini", "25")
    assert messages(conducted) == [("La fin vient avant le début (30).", True)]
    conducted.draft("fini", "quarante")
    assert messages(conducted) == [], "that is no number"


def test_r14_specials_are_never_rejected_and_unknown_conditions_reject_and_warn_of_nothing() -> None:
    assert messages(begun(debut=30, fini=Special.DECLINED)) == []
    assert messages(begun(debut=Special.UNKNOWN, fini=60)) == [("C'est long.", False)]
    assert messages(begun(fini=10)) == [], "the start is not known yet"


def test_r14_a_value_that_an_earlier_change_makes_wrong_counts_no_more_and_is_to_be_reviewed() -> None:
    conducted = begun(debut=10, fini=25)
    assert conducted.path.on("longue")
    say(conducted, "debut", 30)
    assert conducted.path.rejects("fini")
    assert not conducted.path.answer("fini").answered
    assert conducted.path.place("longue").value == "unsettled"
    assert conducted.session.answers["fini"].value == 25, "it is not deleted"
    assert asking(conducted, "fini").badge is Badge.TO_REVIEW
    say(conducted, "debut", 20)
    assert conducted.path.answer("fini").value == 25


def test_r6_off_the_path_nothing_is_rejected() -> None:
    of = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien? {#combien}

- Si : vient = oui
- Réponse : nombre
- Refuser si : combien > 3 : « Trop. »
""")
    path = Course(of).path(answers(vient=False, combien=9))
    asked = of.question("combien")
    assert asked is not None
    assert (path.rejects("combien"), remarks_on(asked, path)) == (False, ())
    assert Course(of).path(answers(vient=True, combien=9)).rejects("combien")


def test_r14_r18_a_check_in_a_repetition_reads_its_own_repetition() -> None:
    of = bank_of("""# Essai

### Outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

## Avec {nom} {#par-outil}

- Pour chaque : outils

### Heures {#heures}

- Réponse : nombre

### Dont à lire {#lire}

- Réponse : nombre
- Refuser si : heures < 2 et lire > 2 : « Plus que les {heures} heures avec {nom}. »
""")
    conducted = interview(of)
    say(conducted, "outils", ["courriel", "forum"])
    say(conducted, "heures[courriel]", 5)
    say(conducted, "heures[forum]", 1)
    assert conducted.commit("lire[courriel]", "3").remarks == ()
    assert [one.rejects for one in conducted.commit("lire[forum]", "3").remarks] == [True]
    assert messages(conducted, "lire[forum]") == [("Plus que les 1 heures avec Forum.", True)]
