"""The bank as a note: everything that it asks, its logic in words, nothing to write on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.inspection import inspect_file
from persona_tui.banks.library import Library
from persona_tui.banks.model import Bank
from persona_tui.export.bank_note.facts import (
    authors,
    count,
    description,
    introduction,
    licence,
    minutes,
    title,
    use,
    version,
    whence,
)
from persona_tui.export.bank_note.offer import BLOCKS, FIELDS
from persona_tui.export.bank_note.questions import questions
from persona_tui.export.document import Block, plain
from persona_tui.export.licences import known_licence
from persona_tui.export.markdown import write
from persona_tui.export.of_bank import OfBank
from persona_tui.text.language import translator
from tests.export.guide.test_guide import PLAIN, WHOLE, part
from tests.export.guide.test_hostile import written
from tests.export.reading_back import HOSTILE, headings, structure
from tests.personas.sessions import ROOT

SHIPPED = Library(ROOT / "question_banks").paths()
SCALES = f"""# Aisance

- Licence : CC-BY-SA-4.0
- Échelle aise : Mal à l'aise · Ni l'un ni l'autre · À l'aise
- Remix de : Découverte; 1.0.0; Équipe A; CC-BY-SA-4.0; {"c0ffee" * 10}c0ff

### Qui mène? {{#zz-mene}}

## Outils {{#zz-outils}}

### Avec un nouvel outil numérique, vous êtes… {{#zz-aise}}

- Réponse : échelle aise

### Est-ce utile? {{#zz-utile}}

- Réponse : oui/non

### Et encore? {{#zz-encore}}

- Réponse : consentement notes
- ( ) Oui {{#oui}}
- ( ) Non {{#non}} → fin

### Quelle date? {{#zz-date}}

| Étape | Jour (date) |
|---|---|
| | |
"""


def bank_of(text: str) -> Bank:
    reading = read_bank(text.encode(), "essai.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank


def of(bank: Bank | str, *, short: bool = False) -> OfBank:
    read = bank_of(bank) if isinstance(bank, str) else bank
    return OfBank(read, translator(read.language), None, short)


def page(blocks: Iterator[Block]) -> str:
    """Blocks as Markdown, no-break spaces as spaces."""
    return write(tuple(blocks)).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def note() -> str:
    return page(questions(of(WHOLE), ""))


def test_questions_are_numbered_under_their_sections_and_ids_left_out(note: str) -> None:
    assert headings(note) == [
        "## 1. Quel est votre lien? ★",
        "### 1.1. Combien d'heures?",
        "## Vos mots",
        "### 2. Vos mots?",
        "### 3. Vos modes?",
        "### 4. L'ordre",
        "## Par mot",
        "### 5. En quoi [nom] compte?",
        "## Départ",
        "### 6. Le parcours",
        "### 7. Acceptez-vous?",
        "### 8. Profil",
        "### 9. Merci [code].",
    ]
    assert "zz-" not in note


def test_nothing_is_there_to_write_on_or_to_tick(note: str) -> None:
    assert "__" not in note
    assert "☐" not in note
    assert "Sans réponse" not in note


def test_a_question_has_its_tu_notes_choices_and_where_they_lead(note: str) -> None:
    assert part(note, "1. Quel est votre lien? ★") == (
        "**Avec « tu » :** Quel est ton lien?\n\n"
        "**En auto-évaluation :** Mon lien\n\n"
        "> Lire sans commenter.\n>\n> • une fois\\\n> • deux fois\n\n"
        "Une seule réponse.\n\n"
        "- Nouveau\n"
        "  - **Avec « tu » :** Nouveau chez toi\n"
        "- Actif (+2 au score « engagement »)\n"
        "- Parti → ouvre la section « Départ »\n"
        "- Rien → fin de l'entretien\n"
        "- Plus tard → allez à l'énoncé 9\n"
        "- Autre : à préciser"
    )


def test_conditions_checks_and_scores_are_said_in_words(note: str) -> None:
    assert part(note, "1.1. Combien d'heures?") == (
        "**Quand :** Seulement si la réponse à la question 1 est « Nouveau » ou « Actif ».\n\n"
        "Réponse obligatoire, ou la raison de ne pas répondre.\n\n"
        "Nombre : de 0 à 160, en heures.\n\n"
        "À vérifier : la réponse à la question 1.1 est d'au plus 100 heures; sinon : « C'est beaucoup. »\n\n"
        "À refuser si la réponse à la question 1.1 est de plus de 150 heures : « Impossible ».\n\n"
        "La réponse s'ajoute au score « engagement »."
    )


def test_help_and_probes_stand_before_what_is_asked_for(note: str) -> None:
    assert part(note, "2. Vos mots?") == (
        "Une aide.\n\n**Relances :**\n\n"
        "- Et après?\n  - Seulement si la réponse à la question 1 est « Parti ».\n"
        "- Vous, [réponse à la question 1]?\n  - **Avec « tu » :** Toi, [réponse à la question 1]?\n\n"
        "Liste : de 1 à 3."
    )


def test_repetitions_cases_statements_and_grids_are_told(note: str) -> None:
    assert part(note, "Par mot").startswith(
        "**Répétition :** Pour chaque élément donné à la question 2. Nom de chaque reprise : Mot [nom]."
    )
    assert part(note, "8. Profil") == (
        "Calcul à partir d'autres réponses.\n\n"
        "- « Pilier » si le score « engagement » est d'au moins 2\n- « Lisière » sinon"
    )
    assert part(note, "9. Merci [code].").rstrip() == "À lire à voix haute.\n\n**L'entretien prend fin ici.**"
    assert part(note, "6. Le parcours") == (
        "Tableau à remplir.\n\n"
        "| Étape | Où? | Combien (nombre) | Niveau (bas / haut) |\n"
        "| --- | --- | --- | --- |\n| Découvre | | | |"
    )


def test_scales_are_in_full() -> None:
    note = page(questions(of(SCALES), ""))
    assert part(note, "2. Avec un nouvel outil numérique, vous êtes…").endswith(
        "- **1 :** Mal à l'aise\n- **2 :** Ni l'un ni l'autre\n- **3 :** À l'aise"
    )
    said = part(page(questions(of(WHOLE), "")), "5. En quoi [nom] compte?")
    assert said == "Échelle de 1 (« Peu ») à 3 (« Beaucoup »)."


def test_an_open_question_says_nothing_more_and_a_consent_only_what_its_boxes_add() -> None:
    note = page(questions(of(SCALES), ""))
    assert "## 1. Qui mène?\n\n## Outils\n" in note
    assert part(note, "3. Est-ce utile?") == "Oui ou non."
    assert (
        part(note, "4. Et encore?")
        == "Consentement à des notes écrites.\n\n- Oui\n- Non → fin de l'entretien"
    )
    assert part(note, "5. Quelle date?").endswith("\n\n| Étape | Jour (date) |\n| --- | --- |\n| | |\n")


def test_a_section_that_ends_the_interview_says_so_after_its_last_question() -> None:
    bank = "# B\n\n## Refus {#refus}\n\n- Ensuite : fin\n\n### Pourquoi?\n\n## Suite\n\n### Quoi?\n"
    ended = "### 1. Pourquoi?\n\n**L'entretien prend fin après cette section.**\n\n## Suite\n"
    assert ended in page(questions(of(bank), ""))
    last = "# B\n\n## Refus {#refus}\n\n- Ensuite : fin\n\n### Pourquoi?\n"
    assert page(questions(of(last), "")).endswith("**L'entretien prend fin après cette section.**\n")


@pytest.mark.parametrize(("use_of_it", "aloud"), [("entretien", True), ("auto-évaluation", False)])
def test_nobody_reads_aloud_in_a_self_assessment(use_of_it: str, aloud: bool) -> None:
    bank = f"# B\n\n- Usage : {use_of_it}\n\n## Début\n\n### Bienvenue.\n\n- Réponse : énoncé\n"
    assert ("À lire à voix haute." in page(questions(of(bank), ""))) is aloud


def test_the_bank_says_what_it_is_for_and_where_it_comes_from() -> None:
    whole = of(WHOLE)
    said = [plain(field(whole, "")) for field in (title, version, description, use, count, minutes, authors)]
    assert said == ["Essai", "2", "Pour essayer.", "entretien guidé", "8", "30", "Équipe A, Équipe B"]
    assert page(introduction(whole, "")) == "Merci de votre temps. Prévoir 30 minutes.\n"
    assert "- **Source :** Une note (https\\://exemple.org/a)\n" in page(whence(whole, ""))
    assert minutes(of(SCALES), "") == ()


def test_licence_and_lineage_are_kept() -> None:
    remix = of(SCALES)
    assert plain(licence(remix, "")).endswith("(CC-BY-SA-4.0)")
    assert "- **Remix de :** Découverte; 1.0.0; Équipe A; CC-BY-SA-4.0; c0ffee" in page(whence(remix, ""))
    chosen = OfBank(remix.bank, remix.tr, known_licence("CC0-1.0"))
    assert plain(licence(chosen, "")).endswith("(CC0-1.0)")
    assert plain(licence(of("# B\n\n### Qui?\n"), "")) == "aucune n'est indiquée; tous droits réservés"


def test_the_short_version_holds_only_what_it_keeps() -> None:
    short = of(WHOLE, short=True)
    note = page(questions(short, ""))
    assert "## 1. Quel est votre lien?" in headings(note)
    assert "★" not in note
    assert "### 2. Vos mots?" not in headings(note)
    assert plain(count(short, "")) != plain(count(of(WHOLE), ""))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_banks_are_plain_markdown_in_good_typography_twice_the_same(path: Path) -> None:
    bank = inspect_file(path).bank
    assert bank is not None
    note = write(tuple(questions(of(bank), "")))
    assert note == write(tuple(questions(of(bank), "")))
    used = {re.sub("_(open|close)$", "", token.split()[0]) for token in structure(note)}
    assert used <= PLAIN
    assert not re.search(r" [?!;]|(?<=\w) :(?= )|« | »|\.\.(?!\.)|: :", note)


@pytest.mark.parametrize("said", [text for text in HOSTILE if text.strip()])
def test_no_text_of_a_bank_changes_the_structure(said: str) -> None:
    def note(words: str) -> list[str]:
        return [write(tuple(maker(of(written(words)), ""))) for maker in BLOCKS.values()]

    assert list(map(structure, note(said))) == list(map(structure, note("mot")))


@pytest.mark.parametrize("name", ["bank", "lexicon"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_shipped_templates_name_only_what_is_offered(name: str, language: str) -> None:
    template = (ROOT / "question_banks" / "templates" / f"{name}.{language}.md").read_text(encoding="utf-8")
    offered = {name for names in (*FIELDS, *BLOCKS) for name in names}
    assert set(re.findall(r"\{([^{}\s]+)", template)) <= offered
    assert not re.search(r" [?!;:](?!\w)|« | »", template) or language == "en"
