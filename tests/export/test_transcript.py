"""The transcript: every question asked and answered, in order, and nothing that must stay."""

from __future__ import annotations

from dataclasses import replace

from persona_tui.export import Document, render
from persona_tui.interview.path import Mode
from persona_tui.interview.session import Json
from tests.export.reading_back import headings, texts
from tests.personas.sessions import WHOLE, example, interviewed


def test_questions_stand_in_order_under_their_sections_and_follow_ups_under_their_questions() -> None:
    page = render(Document.TRANSCRIPT, [interviewed(WHOLE)])
    assert headings(page.text) == [
        "# Transcription\u00a0: E01",
        "## Contexte",
        "## Accueil",
        "### Participez-vous?",
        "### Vos mots?",
        "## Lien",
        "### Quel est votre lien?",
        "#### Depuis quand, « Membre actif »?",
        "### Que faites-vous?",
        "## Le reste",
        "### Votre but?",
        "### Vos raisons?",
        "### Vos freins?",
        "### Votre couleur?",
        "### Vos moments?",
        "### Vos heures?",
        "### Compris?",
        "### Suit ↔ Anime",
        "### Vos phrases?",
        "## Après",
        "### Contredit quoi?",
        "### Observations",
        "## Méthode et limites",
    ]


def test_answers_of_every_type_are_told() -> None:
    markdown = render(Document.TRANSCRIPT, [interviewed(WHOLE)]).text
    for block in (
        "Anime un jardin\n",
        "1. Transmettre\n2. Apprendre\n",
        "- Le temps\n- L'horaire\n",
        "- Matin\n- Soir\n",
        "3,5\u00a0heures\n",
        "░░█░░ 3\n",
        "> Phrase permise\n>\n> E01\n",
        "- Sourit (vu; joie)\n",
    ):
        assert f"\n\n{block}" in markdown


def test_probes_notes_hypotheses_and_specials_are_said_in_words() -> None:
    record = interviewed({**WHOLE, "role": {"value": "Anime", "note": "rit\nlongtemps", "hypothesis": True}})
    role = replace(record.session.answers["role"], probes=(0, 1, 9))
    session = replace(record.session, answers={**record.session.answers, "role": role})
    markdown = render(Document.TRANSCRIPT, [replace(record, session=session)]).text
    assert (
        "Anime\n\n"
        "- Hypothèse\u00a0: dit sans preuve pour l'instant.\n"
        "- **Relance utilisée\u00a0:** Et encore?\n"
        "- **Relance utilisée\u00a0:** Avec Membre actif?\n"
        "- **Note de la personne qui mène l'entretien\u00a0:** rit\\\n"
        "  longtemps\n"
    ) in markdown


def test_specials_are_told_in_words_with_the_reason_of_a_skip() -> None:
    specials: dict[str, Json] = {
        "role": {"special": "unknown"},
        "but": {"special": "declined"},
        "freins": {"special": "not-applicable"},
        "couleur": {"special": "skipped", "reason": "plus le temps"},
        "heures": {"special": "skipped"},
    }
    paragraphs = texts(render(Document.TRANSCRIPT, [interviewed({**WHOLE, **specials})]).text)
    for words in (
        "Ne sait pas.",
        "Préfère ne pas répondre.",
        "Sans objet.",
        "Passée. plus le temps",
        "Passée.",
    ):
        assert words in paragraphs


def test_r6_what_is_off_the_path_is_left_out() -> None:
    markdown = render(Document.TRANSCRIPT, [interviewed({**WHOLE, "lien": "ancien"})]).text
    assert "Trois ans" not in markdown
    assert "Depuis quand" not in markdown


def test_private_answers_drafts_statements_and_whoever_leads_are_left_out() -> None:
    record = interviewed(
        {**WHOLE, "secret": {"value": "SECRET", "note": "NOTE SECRÈTE"}}, drafts={"but": "BROUILLON"}
    )
    markdown = render(Document.TRANSCRIPT, [record]).text
    for words in ("SECRET", "NOTE SECRÈTE", "Votre secret", "BROUILLON", "Bonjour.", "NOM DE QUI MÈNE"):
        assert words not in markdown


def test_a_question_whose_quotes_must_all_stay_is_not_shown_empty() -> None:
    markdown = render(Document.TRANSCRIPT, [interviewed({**WHOLE, "citations": "aucun"})]).text
    assert "Vos phrases" not in markdown
    assert "Phrase" not in markdown


def test_a_note_without_an_answer_is_kept() -> None:
    markdown = render(
        Document.TRANSCRIPT, [interviewed({"but": {"value": None, "note": "Regarde ailleurs"}})]
    ).text
    assert (
        "### Votre but?\n\n- **Note de la personne qui mène l'entretien\u00a0:** Regarde ailleurs\n"
        in markdown
    )


def test_what_whoever_leads_filled_in_is_marked_so() -> None:
    record = example("noyau")
    markdown = render(Document.TRANSCRIPT, [record]).text
    mark = "Rempli par la personne qui mène l'entretien."
    assert f"## Après l'entretien\n\n{mark}\n" in markdown
    assert f"### Freins nommés\n\n{mark}\n" in markdown
    assert markdown.count(mark) == 4


def test_in_self_assessment_the_note_is_the_person_s_own() -> None:
    record = interviewed({"but": {"value": "Tenir", "note": "rit"}}, mode=Mode.SELF_ASSESSMENT)
    assert "- **Note\u00a0:** rit\n" in render(Document.TRANSCRIPT, [record]).text


def test_the_question_is_told_in_the_words_it_was_asked_with() -> None:
    assert "### Quel est ton lien?" in render(Document.TRANSCRIPT, [interviewed(WHOLE, familiar=True)]).text


def test_r17_a_consent_is_told_in_the_very_words_that_were_answered() -> None:
    record = interviewed(WHOLE)
    consent = replace(record.session.answers["participer"], wording="Acceptez-vous, telle quelle?")
    session = replace(record.session, answers={**record.session.answers, "participer": consent})
    found = headings(render(Document.TRANSCRIPT, [replace(record, session=session)]).text)
    assert "### Acceptez-vous, telle quelle?" in found


def test_questions_without_a_section_have_a_heading_of_their_own() -> None:
    page = render(Document.TRANSCRIPT, [interviewed({"q": "Oui"}, "# B\n\n### Q? {#q}\n")])
    assert headings(page.text)[1:4] == ["## Contexte", "## Entretien", "### Q?"]


def test_several_sessions_stand_one_after_the_other() -> None:
    page = render(Document.TRANSCRIPT, [interviewed(WHOLE), interviewed({"but": "Rire"}, code="E02")])
    found = headings(page.text)
    assert found[0] == "# Transcription\u00a0: E01, E02"
    assert found.index("## E01") < found.index("### Accueil") < found.index("## E02")
    assert found[found.index("## E02") :] == [
        "## E02",
        "### Le reste",
        "#### Votre but?",
        "### Restées sans réponse",
        "## Méthode et limites",
    ]


def test_r27_what_was_asked_without_an_answer_is_told_apart_from_what_was_not_asked() -> None:
    said = {name: value for name, value in WHOLE.items() if name not in {"but", "contredit"}}
    markdown = render(Document.TRANSCRIPT, [interviewed(said)]).text
    left = markdown.split("## Restées sans réponse")[1].split("##")[0]
    assert "Votre but?" in left
    assert "Contredit quoi?" not in left
    assert "Restées sans réponse" not in render(Document.TRANSCRIPT, [interviewed(WHOLE)]).text
