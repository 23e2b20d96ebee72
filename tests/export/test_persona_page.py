"""The persona sheet as a page: a sketch from one interview, each line with its source."""

from __future__ import annotations

from persona_tui.export import Document, render
from persona_tui.interview.session import Json
from tests.export.reading_back import headings
from tests.personas.sessions import WHOLE, example, interviewed


def test_a_sheet_from_one_interview_says_sketch_and_shows_its_one_source() -> None:
    markdown = render(Document.PERSONA, [example("noyau")]).text
    assert "- **Statut\u00a0:** Esquisse\n" in markdown
    assert "- **Preuves\u00a0:** un seul entretien (E01)\n" in markdown
    lines = [line for line in markdown.splitlines() if "E01 · " in line]
    assert len(lines) > 50
    assert all("· un témoignage" in line or "· hypothèse · supposé" in line for line in lines)


def test_it_says_who_was_not_met_and_when_to_read_it_again() -> None:
    markdown = render(Document.PERSONA, [interviewed(WHOLE)]).text
    assert "- **Dates\u00a0:** mars 2027\n" in markdown
    assert (
        "- **Liens non rencontrés\u00a0:** «\u00a0Membre discret\u00a0» et «\u00a0Ancien membre\u00a0»\n"
        in markdown
    )
    assert "- **À revoir avant\u00a0:** mars 2028\n" in markdown


def test_core_parts_are_always_there_and_say_what_is_missing() -> None:
    found = headings(render(Document.PERSONA, [interviewed({"lien": "actif"})]).text)
    for title in ("Nom de rôle", "Phrase clé", "But", "Motivations", "Freins", "Contre-exemple"):
        assert f"## {title}" in found
    assert "## Échelles de comportement" not in found
    markdown = render(Document.PERSONA, [interviewed({"lien": "actif"})]).text
    assert "## But\n\nRien encore.\n" in markdown
    assert "## Nom de rôle\n\nÀ trouver\u00a0: un rôle, sans prénom, âge ni genre.\n" in markdown


def test_answers_that_say_little_alone_stand_under_their_question() -> None:
    markdown = render(Document.PERSONA, [interviewed(WHOLE)]).text
    assert (
        "## Disponibilité réelle\n\n"
        "- **Vos moments?**\n"
        "  - Matin (E01 · entendu · un témoignage)\n"
        "  - Soir (E01 · entendu · un témoignage)\n"
        "- **Vos heures?** 3,5\u00a0heures (E01 · entendu · un témoignage)\n"
    ) in markdown
    assert "## Motivations\n\n- Transmettre (E01 · entendu · un témoignage)\n" in markdown
    assert "- **Suit ↔ Anime\u00a0:** ░░█░░ 3 (E01 · entendu · un témoignage)\n" in markdown


def test_where_a_part_mixes_questions_each_stands_once_over_its_answers() -> None:
    text = (
        "# B\n\n### Un moment? {#moment}\n\n- Réponse : liste\n- Fiche : freins\n\n"
        "### Le plus lourd? {#lourd}\n\n- Réponse : texte court\n- Fiche : freins\n"
    )
    records = [
        interviewed({"moment": ["Le jeudi", "La file"], "lourd": "L'horaire"}, text, code="E01"),
        interviewed({"moment": ["La file"], "lourd": "L'horaire"}, text, code="E02"),
    ]
    assert (
        "## Freins\n\n- **Un moment?**\n"
        "  - La file (E01, E02 · entendu · convergent)\n"
        "  - Le jeudi (E01 · entendu · un témoignage)\n"
        "- **Le plus lourd?** L'horaire (E01, E02 · entendu · convergent)\n"
    ) in render(Document.PERSONA, records).text


def test_what_whoever_leads_noted_and_what_is_assumed_are_told_apart() -> None:
    answers: dict[str, Json] = {**WHOLE, "but": {"value": "Tenir", "hypothesis": True}}
    markdown = render(Document.PERSONA, [interviewed(answers)]).text
    assert "- **Contredit quoi?** Rien (E01 · noté · un témoignage)\n" in markdown
    assert "## But\n\n- Tenir (E01 · hypothèse · supposé)\n" in markdown
    assert "## Hypothèses à vérifier\n\n- Tenir (E01 · hypothèse · supposé)\n" in markdown


def test_a_field_that_only_the_bank_knows_is_shown_under_its_name() -> None:
    markdown = render(Document.PERSONA, [interviewed(WHOLE)]).text
    assert "## couleur_preferee\n\n- Le vert (E01 · entendu · un témoignage)\n" in markdown


def test_quotes_stand_apart_with_their_code() -> None:
    markdown = render(Document.PERSONA, [interviewed(WHOLE)]).text
    assert "## Citations\n\n> Phrase permise\n>\n> E01 · entendu · un témoignage\n" in markdown


def test_the_role_name_is_the_title_and_the_file_name() -> None:
    text = "# B\n\n### Nom? {#nom-role}\n\n- Fiche : nom_role\n"
    page = render(Document.PERSONA, [interviewed({"nom-role": "Relève curieuse"}, text)])
    assert page.title == "Persona\u00a0: Relève curieuse"
    assert page.file_name == "releve-curieuse-persona.md"


def test_several_interviews_make_one_sheet() -> None:
    page = render(Document.PERSONA, [interviewed(WHOLE, code=f"E0{n}") for n in (1, 2, 3)])
    assert page.title == "Fiche persona (E01, E02, E03)"
    assert "- **Statut\u00a0:** Étayé\n" in page.text
    assert "- **Preuves\u00a0:** 3 entretiens (E01, E02, E03)\n" in page.text
    assert "- Tenir ensemble (E01, E02, E03 · entendu · étayé)\n" in page.text
