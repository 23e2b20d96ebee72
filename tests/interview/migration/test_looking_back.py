"""Former wordings and retired questions, and sessions of several versions side by side (R27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.migration.aligning import Absence, aligned
from persona_tui.interview.migration.looking_back import asked_as, retired
from persona_tui.interview.record import Record
from tests.interview.building import START
from tests.interview.migration.test_rows import GONE, OLD, RENAMED, edited, said
from tests.interview.migration.versions import between, edition, read


def record(conducted: Interview) -> Record:
    return Record(conducted.session, conducted.bank)


REWORDED = ("Qu'espériez-vous?", "Qu'attendiez-vous de {lien}?")


def test_r27_an_answer_keeps_the_wording_that_it_was_given_under() -> None:
    conducted, new = between(OLD, edited(REWORDED), attentes=said("A"), mot=said("B"))
    assert asked_as(record(conducted)) == {}
    conducted.migrate(new)
    assert asked_as(record(conducted)) == {"attentes": "Qu'espériez-vous?"}
    conducted.record("attentes", said("C"))
    assert asked_as(record(conducted)) == {}
    conducted.undo()
    assert asked_as(record(conducted)) == {"attentes": "Qu'espériez-vous?"}
    conducted.undo()
    assert asked_as(record(conducted)) == {}
    conducted.redo()
    assert asked_as(record(conducted)) == {"attentes": "Qu'espériez-vous?"}


def test_r27_through_two_versions_the_wording_is_that_of_the_first() -> None:
    conducted, new = between(OLD, edited(RENAMED), attentes=said("A"))
    conducted.migrate(new)
    assert asked_as(record(conducted)) == {}
    conducted.migrate(edition(read(edited(RENAMED, ("Qu'espériez-vous?", "Quoi donc?")))))
    assert asked_as(record(conducted)) == {"espoirs": "Qu'espériez-vous?"}


def test_r27_a_former_wording_is_filled_as_it_was() -> None:
    piped = ("### Un mot? {#mot}", "### Un mot sur {attentes}? {#mot}")
    conducted, new = between(edited(piped), edited(RENAMED), attentes=said("la tarte"), mot=said("B"))
    conducted.migrate(new)
    assert asked_as(record(conducted))["mot"] == "Un mot sur la tarte?"


def test_r27_retired_answers_are_told_with_their_question_and_their_path() -> None:
    gone = edited(
        GONE,
        ("#### Combien d'heures? {#heures}\n\n- Si : lien = noyau\n- Réponse : nombre 0..160 heures\n\n", ""),
    )
    conducted, new = between(OLD, gone, attentes=said("A", note="en riant"), heures=said(3))
    conducted.draft("attentes", "Autrem")
    assert retired(record(conducted)) == ()
    conducted.migrate(new)
    hours, hopes = retired(record(conducted))
    assert (hopes.question.id, hopes.answer.value, hopes.answer.note) == ("attentes", "A", "en riant")
    assert (hopes.asked, hours.asked) == (True, False)
    assert hopes.draft is not None
    assert hopes.draft.raw == "Autrem"
    conducted.undo()
    assert retired(record(conducted)) == ()


# Side by side


FIRST = """# Essai

### Lien? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien {#ancien}

### Heures? {#heures}

- Si : lien = noyau
- Réponse : nombre

### Ancienne? {#ancienne}

### Outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Usage? {#usage}

- Pour chaque : outils
"""
SECOND = (
    FIRST.replace("### Heures? {#heures}\n\n", "### Combien? {#combien}\n\n- Alias : heures\n")
    .replace("### Ancienne? {#ancienne}\n\n", "### Nouvelle? {#nouvelle}\n\n")
    .replace("Courriel {#courriel}\n", "Courriel {#mail}\n  - Alias : courriel\n")
)


def held(text: str, **answers: Answer) -> Record:
    conducted, _ = between(text, text, **answers)
    return record(conducted)


def later(of: Record) -> Record:
    """The same, begun a day later."""
    opening = replace(of.session.opening, started=START + timedelta(days=1))
    return Record(replace(of.session, opening=opening), of.bank)


def signs(lines: object) -> dict[str, list[object]]:
    told: dict[str, list[object]] = {}
    for line in lines:  # type: ignore[attr-defined]
        told[line.id] = [
            cell.said if isinstance(cell.said, Absence) else cell.said.value or cell.said.special
            for cell in line.cells
        ]
    return told


def test_r27_sessions_of_two_versions_are_aligned_by_id_and_alias() -> None:
    courriel = said((Selected("courriel"),))
    first = held(
        FIRST,
        lien=said(Selected("noyau")),
        heures=said(3),
        outils=courriel,
        **{"usage[courriel]": said("Souvent")},
    )
    second = held(
        SECOND, lien=said(Selected("ancien")), combien=said(5), nouvelle=Answer(special=Special.UNKNOWN)
    )
    told = signs(aligned([first, later(second)]))
    assert told == {
        "lien": [Selected("noyau"), Selected("ancien")],
        "combien": [3, Absence.NOT_ASKED],
        "nouvelle": [Absence.NOT_THERE, Special.UNKNOWN],
        "outils": [(Selected("courriel"),), Absence.NO_ANSWER],
        "usage[mail]": ["Souvent", Absence.NOT_ASKED],
        "usage[forum]": [Absence.NOT_ASKED, Absence.NOT_ASKED],
        "ancienne": [Absence.NO_ANSWER, Absence.NOT_THERE],
    }
    assert [one.value for one in Absence] == ["—", "·", "?"]
    turned = signs(aligned([later(first), second]))
    assert turned["heures"] == [3, Absence.NOT_ASKED]
    assert turned["usage[courriel]"] == ["Souvent", Absence.NOT_ASKED]
    assert len(turned) == len(told)


def test_r27_two_questions_of_a_session_never_share_a_line() -> None:
    merged = "# Essai\n\n### Une? {#une}\n\n- Alias : autre\n"
    both = "# Essai\n\n### Une? {#une}\n\n### Autre? {#autre}\n"
    told = signs(aligned([held(both, une=said("A"), autre=said("B")), held(merged, une=said("C"))]))
    assert told["une"] == ["A", "C"]
    assert told["autre"] == ["B", Absence.NOT_THERE]


def test_r27_nothing_to_align_is_nothing() -> None:
    assert aligned([]) == ()
    (line, *_) = aligned([held(FIRST)])
    assert line.cells[0].said is Absence.NO_ANSWER
