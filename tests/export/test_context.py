"""« Contexte »: what a page says of its sessions, by the use of their bank."""

from __future__ import annotations

import pytest

from persona_tui.export import Document, render
from persona_tui.export.context import codes_in_short, context, interview_status, method, warnings
from persona_tui.export.document import plain, words
from persona_tui.export.markdown import write
from persona_tui.export.phrasing import lead
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Status
from persona_tui.text.language import translator
from tests.export.making import making_of
from tests.personas.sessions import MEMBERS, WHOLE, interviewed

REFUSED = "n'est pas permise"


def told(*records: Record) -> str:
    making = making_of(records)
    return write(tuple(context(making, "mars", "en cours"))).replace("\u00a0", " ")


def warned(*records: Record, nameless: bool = False) -> str:
    return write(tuple(warnings(making_of(records), nameless=nameless))).replace("\u00a0", " ")


def quoted(code: str, permission: str) -> Record:
    return interviewed({**WHOLE, "citations": permission}, code=code)


def of_use(use: str, status: Status = Status.FINISHED) -> Record:
    bank = MEMBERS.replace("- Version : 2.1", f"- Version : 2.1\n- Usage : {use}")
    return interviewed(WHOLE, bank, code="A01", status=status)


@pytest.mark.parametrize("use", ["atelier", "conception"])
def test_what_a_group_held_is_a_meeting_and_counts_nobody(use: str) -> None:
    page = told(of_use(use))
    assert "- **Séance :** A01\n" in page
    assert "Qui" not in page
    assert "Personnes rencontrées" not in page


def test_an_interview_is_with_a_person() -> None:
    page = told(interviewed(WHOLE))
    assert "- **Qui :** E01 (code de la personne)\n" in page
    assert "- **Personnes rencontrées :** 1\n" in page


@pytest.mark.parametrize(
    ("n", "named"),
    [
        (1, "E1"),
        (8, "E1, E2, E3, E4, E5, E6, E7, E8"),
        (9, "E1, E2, E3, E4, E5, E6 et 3 autres"),
    ],
)
def test_a_title_names_the_first_few_of_many_people(n: int, named: str) -> None:
    records = [interviewed(WHOLE, code=f"E{place}") for place in range(1, n + 1)]
    assert plain(codes_in_short(making_of(records))).replace("\u00a0", " ") == named


@pytest.mark.parametrize("document", [Document.TRANSCRIPT, Document.SUMMARY, Document.PERSONA])
def test_a_page_about_many_people_has_a_short_title_and_names_them_all_below(document: Document) -> None:
    records = [interviewed(WHOLE, code=f"E{place}") for place in range(1, 10)]
    title, _, rest = render(document, records).text.replace("\u00a0", " ").partition("\n")
    assert "E6 et 3 autres" in title
    assert "E1, E2, E3, E4, E5, E6, E7, E8, E9" in rest


@pytest.mark.parametrize(
    ("use", "status", "said"),
    [
        ("entretien", Status.FINISHED, "entretien terminé"),
        ("atelier", Status.FINISHED, "atelier terminé"),
        ("conception", Status.FINISHED, "conception terminée"),
        ("auto-évaluation", Status.FINISHED, "autoévaluation terminée"),
        ("atelier", Status.OPEN, "atelier en cours"),
        ("conception", Status.INCOMPLETE, "conception terminée, avec des réponses manquantes"),
    ],
)
def test_the_status_is_told_in_the_words_of_the_use(use: str, status: Status, said: str) -> None:
    assert interview_status(making_of([of_use(use, status)])) == said


def test_an_interview_answered_alone_is_a_self_assessment() -> None:
    alone = interviewed(WHOLE, mode=Mode.SELF_ASSESSMENT)
    assert interview_status(making_of([alone])) == "autoévaluation terminée"


def test_two_lengths_of_one_method_are_said_together() -> None:
    records = [interviewed(WHOLE, code="E01"), interviewed(WHOLE, code="E02", length=Length.SHORT)]
    assert method(making_of(records)).endswith(", versions complète et courte")
    assert method(making_of(records[:1])).endswith("», version complète")
    assert method(making_of(records)).count("entretien guidé") == 1


def test_who_does_not_let_themselves_be_quoted_is_named_where_others_do() -> None:
    some = (quoted("E01", "verbatim"), quoted("E02", "aucun"), quoted("E03", "aucun"))
    assert warned(*some) == (
        "E02 et E03 ne permettent pas la citation mot à mot : reformuler leurs réponses avant de partager.\n"
    )
    assert warned(*some[:2]).startswith("E02 ne permet pas la citation mot à mot : reformuler ses réponses")
    assert warned(some[0]) == ""


def test_where_nobody_does_or_the_page_is_nameless_nobody_is_named() -> None:
    some = (quoted("E01", "verbatim"), quoted("E02", "aucun"))
    assert REFUSED in warned(some[1])
    assert REFUSED in warned(*some, nameless=True)
    assert "E02" not in warned(*some, nameless=True)
    assert REFUSED in warned(some[0], quoted("", "aucun"))


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("But", "But :"),
        ("Vos moments?", "Vos moments?"),
        ("« Je passe »", "« Je passe » :"),
        ("« Raconte, puis hésite. »", "« Raconte, puis hésite. »"),
        ("Complétez : « Elle existe pour que… »", "Complétez : « Elle existe pour que… »"),
    ],
)
def test_no_colon_follows_what_ends_like_a_sentence_in_quotes_or_not(label: str, said: str) -> None:
    assert plain(lead(words(label), translator("fr"))).replace("\u00a0", " ") == said
