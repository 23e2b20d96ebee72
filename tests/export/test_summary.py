"""The interview summary: short lines, by section, with the debrief."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.export import Document, render
from persona_tui.export.summary import abridged
from persona_tui.interview.session import Json
from tests.personas.sessions import WHOLE, example, interviewed


def summed_up(**more: Json) -> str:
    return render(Document.SUMMARY, [interviewed({**WHOLE, **more})]).text


def test_the_person_met_comes_first_by_link_and_role() -> None:
    assert (
        "## La personne rencontrée\n\n"
        "- **Quel est votre lien?** Membre actif\n"
        "- **Rôle, milieu et expérience\u00a0:** Trois ans\n"
        "- **Rôle, milieu et expérience\u00a0:** Anime un jardin\n"
    ) in summed_up()


def test_essentials_stand_in_short_lines_by_section() -> None:
    assert (
        "## Le reste\n\n"
        "- **But\u00a0:** Tenir ensemble\n"
        "- **Vos raisons?** Transmettre; Apprendre\n"
        "- **Freins\u00a0:**\n"
        "  - Le temps\n"
        "  - L'horaire\n"
        "- **Votre couleur?** Le vert\n"
        "- **Vos moments?** Matin; Soir\n"
        "- **Vos heures?** 3,5\u00a0heures\n"
        "- **Suit ↔ Anime\u00a0:** ░░█░░ 3\n"
    ) in summed_up()


def test_hypotheses_are_marked() -> None:
    assert "- **But\u00a0:** Tenir (hypothèse)\n" in summed_up(but={"value": "Tenir", "hypothesis": True})


def test_permitted_quotes_stand_apart() -> None:
    assert "## Citations permises\n\n> Phrase permise\n>\n> E01\n\n## " in summed_up()
    assert "Phrase" not in summed_up(citations="reformule")


def test_the_debrief_of_whoever_led_closes_it_with_their_confidence() -> None:
    markdown = render(Document.SUMMARY, [example("noyau")]).text
    debrief = markdown.split("## Retour de la personne qui mène l'entretien")[1]
    assert "- **Quelle confiance accordez-vous à cet entretien?** Élevée\n" in debrief
    assert "(supposé; accueil, releve)" in debrief


def test_private_and_off_path_answers_notes_and_drafts_are_left_out() -> None:
    markdown = summed_up(lien="ancien", but={"value": "Tenir", "note": "NOTE"})
    for words in ("SECRET", "Trois ans", "NOTE", "NOM DE QUI MÈNE"):
        assert words not in markdown


def test_a_long_answer_is_cut_after_a_sentence_and_says_so() -> None:
    told = "Une phrase courte. " + "Une autre phrase, « bien dite ». " * 6 + "x" * 300
    cut = abridged(told)
    assert cut.endswith("« bien dite ». […]")
    assert len(cut) <= 220 + len(" […]")
    assert abridged("mot " * 100).endswith("mot […]")
    assert abridged("x" * 300) == "x" * 220 + " […]"
    assert abridged("un\ndeux") == "un deux"


@given(st.text(max_size=600))
def test_what_is_cut_is_the_beginning_of_what_was_said(text: str) -> None:
    line = " ".join(text.split("\n")).strip()
    cut = abridged(text)
    assert cut == line or line.startswith(cut.removesuffix(" […]").rstrip())
