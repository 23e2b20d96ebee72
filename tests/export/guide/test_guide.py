"""The printable guide: everything that an interview says, in words, with room to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.inspection import inspect_file
from persona_tui.banks.library import Library
from persona_tui.banks.model import Bank
from persona_tui.export import Document, Options, Page
from persona_tui.export.of_bank_page import render_bank
from tests.export.reading_back import headings, structure

SHIPPED = Library(Path(__file__).parents[3] / "question_banks").paths()
#: What a page may be made of: headings, lists, bold, quotes, links, simple tables.
PLAIN = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "strong", "blockquote", "link"}
PLAIN |= {"table", "thead", "tbody", "tr", "th", "td", "inline", "hardbreak"}


def guide_page(bank: Bank, *, short: bool = False) -> Page:
    return render_bank(Document.GUIDE, bank, Options(short=short))


def bank_of(written: str) -> Bank:
    reading = read_bank(written.encode(), "essai.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank


def printed(written: str, *, short: bool = False) -> str:
    """The guide of a bank, no-break spaces as spaces."""
    return guide_page(bank_of(written), short=short).text.replace("\u00a0", " ")


def part(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one."""
    found = re.search(rf"^#+ {re.escape(heading)}\n\n(.*?)(?=\n\n#|\Z)", page, re.DOTALL | re.MULTILINE)
    assert found, f"no heading {heading!r}"
    return found[1]


WHOLE = """# Essai

- Version : 2
- Licence : CC-BY-4.0
- Auteurs : Équipe A, Équipe B
- Minutes : 30
- Description : Pour essayer.
- Sources : Une [note](https://exemple.org/a)

Merci de **votre** temps. Prévoir {minutes} minutes.

### Quel est votre lien? ★ {#zz-lien}

> Lire sans commenter.
>
> - une fois
> - deux fois

- Tu : Quel est ton lien?
- Auto-évaluation : Mon lien
- ( ) Nouveau {#zz-nouveau}
  - Tu : Nouveau chez toi
- ( ) Actif {#zz-actif} (+2 engagement)
- ( ) Parti {#zz-parti} → ouvre [Départ](#zz-depart)
- ( ) Rien {#zz-rien} → fin
- ( ) Plus tard {#zz-tard} → va à [Merci {code}.](#zz-merci)
- ( ) Autre : ____ {#zz-autre}

#### Combien d'heures? {#zz-heures}

- Si : zz-lien parmi (zz-nouveau, zz-actif)
- Réponse : nombre 0..160 heures
- Obligatoire : oui
- Vérifier : zz-heures ≤ 100 sinon « C'est beaucoup. »
- Refuser si : zz-heures > 150 : « Impossible »
- Score : +valeur engagement

## Vos mots {#zz-mots-section}

- Minutes : 5
- Privé : oui

À lire d'abord.

> Parler lentement.

### Vos mots? {#zz-mots}

Une aide.

- Réponse : liste 1..3
- Relance : Et après?
  - Si : zz-lien = zz-parti
- Relance : Vous, {zz-lien|vous}?
  - Tu : Toi, {zz-lien|toi}?

### Vos modes? {#zz-modes}

- Réponse : 1..2 choix
- Obligatoire : strict
- [ ] Lire {#zz-lire}
- [ ] Parler {#zz-parler}
  - Si : zz-lien = zz-actif
- [ ] Rien {#zz-aucun} (seul)

### L'ordre {#zz-ordre}

- Réponse : classer 2
- [ ] Un {#zz-un}
- [ ] Deux {#zz-deux}

## Par mot {#zz-par}

- Pour chaque : zz-mots
- Nom : Mot {nom}

### En quoi {nom} compte? {#zz-compte}

- Réponse : échelle 1..3 (Peu → Beaucoup)
- Dimension : valeur

## Départ {#zz-depart}

- Posée à : animation
- Sauf si : compte(zz-mots) ≥ 2

### Le parcours {#zz-parcours}

| Étape | Où? | Combien (nombre) | Niveau (bas / haut) |
|---|---|---|---|
| Découvre | | | |

### Acceptez-vous? {#zz-oui}

- Réponse : consentement participation

### Profil {#zz-profil}

- Réponse : calcul
- Cas : engagement ≥ 2 → Pilier {#zz-pilier}
- Cas : sinon → Lisière {#zz-lisiere}

### Merci {code}. {#zz-merci}

- Réponse : énoncé
- Ensuite : fin
"""


@pytest.fixture(scope="module")
def page() -> str:
    return printed(WHOLE)


def test_it_opens_with_its_context_and_ends_with_where_it_comes_from(page: str) -> None:
    assert headings(page)[0] == "# Guide d'entretien : Essai"
    opening = part(page, "Contexte")
    assert "Merci de votre temps. Prévoir 30 minutes." in opening
    for fact in (
        "**Pourquoi :** Pour essayer.",
        "**Minutes prévues :** 30",
        "Équipe A, Équipe B",
        "(CC-BY-4.0)",
    ):
        assert fact in opening
    assert "- **Code, jamais un nom :** ____" in part(page, "À remplir d'abord")
    closing = part(page, "Méthode et limites")
    assert f"**Empreinte de la banque (SHA-256) :** {bank_of(WHOLE).sha256}" in closing
    assert "**Banque :** Essai, version 2 (CC-BY-4.0)" in closing
    assert "**Source :** Une note (https\\://exemple.org/a)" in closing
    assert page.endswith("Fait avec persona-tui.\n")


def test_questions_are_numbered_and_references_are_those_numbers(page: str) -> None:
    assert headings(page)[4:] == [
        "## Questions",
        "### 1. Quel est votre lien? ★",
        "#### 1.1. Combien d'heures?",
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
        "## Méthode et limites",
    ]
    assert "zz-" not in page, "ids are left out"


def test_a_question_with_its_other_wordings_notes_boxes_and_arrows(page: str) -> None:
    assert part(page, "1. Quel est votre lien? ★") == (
        "**Avec « tu » :** Quel est ton lien?\n\n"
        "**En auto-évaluation :** Mon lien\n\n"
        "> Lire sans commenter.\n>\n> • une fois\\\n> • deux fois\n\n"
        "Une seule réponse.\n\n"
        "- ☐ Nouveau\n"
        "  - **Avec « tu » :** Nouveau chez toi\n"
        "- ☐ Actif (+2 au score « engagement »)\n"
        "- ☐ Parti → ouvre la section « Départ »\n"
        "- ☐ Rien → fin de l'entretien\n"
        "- ☐ Plus tard → allez à l'énoncé 9\n"
        "- ☐ Autre : ______________________________\n\n"
        "**Sans réponse :** ☐ ne sait pas ☐ préfère ne pas répondre ☐ sans objet ☐ passée"
    )


def test_a_number_with_its_bounds_its_condition_and_its_checks(page: str) -> None:
    assert part(page, "1.1. Combien d'heures?") == (
        "**Quand :** Seulement si la réponse à la question 1 est « Nouveau » ou « Actif ».\n\n"
        "Réponse obligatoire, ou la raison de ne pas répondre.\n\n"
        "________ heures (de 0 à 160)\n\n"
        "**Sans réponse :** ☐ ne sait pas ☐ préfère ne pas répondre ☐ sans objet ☐ passée\n\n"
        "À vérifier : la réponse à la question 1.1 est d'au plus 100 heures; sinon : « C'est beaucoup. »\n\n"
        "À refuser si la réponse à la question 1.1 est de plus de 150 heures : « Impossible ».\n\n"
        "La réponse s'ajoute au score « engagement »."
    )


def test_a_section_with_its_marks_its_text_and_its_notes(page: str) -> None:
    assert part(page, "Vos mots") == (
        "Réponse privée, jamais exportée; 5 minutes prévues.\n\nÀ lire d'abord.\n\n> Parler lentement."
    )


def test_probes_are_boxes_with_when_they_are_offered(page: str) -> None:
    assert part(page, "2. Vos mots?").startswith(
        "Une aide.\n\n**Relances :**\n\n"
        "- ☐ Et après?\n  - Seulement si la réponse à la question 1 est « Parti ».\n"
        "- ☐ Vous, [réponse à la question 1]?\n  - **Avec « tu » :** Toi, [réponse à la question 1]?\n\n"
        "Liste : de 1 à 3.\n\n1. "
    )


def test_several_answers_are_told_apart_from_one(page: str) -> None:
    several = part(page, "3. Vos modes?")
    assert "Plusieurs réponses : de 1 à 2." in several
    assert "- ☐ Rien (sans autre choix)" in several
    assert "- ☐ Parler\n  - Seulement si la réponse à la question 1 est « Actif »." in several
    assert "Sans réponse" not in several, "a strict question takes no special answer"


def test_a_ranking_has_room_for_ranks(page: str) -> None:
    ranking = part(page, "4. L'ordre")
    assert "Classement : en garder 2, en ordre. Inscrire 1 devant le premier choix" in ranking
    assert "- ____ Un\n- ____ Deux" in ranking


def test_a_repeated_section_says_for_what_and_leaves_room_for_its_name(page: str) -> None:
    assert part(page, "Par mot").startswith("**Répétition :** Pour chaque élément donné à la question 2.")
    assert "**Pour :** Mot ____" in part(page, "Par mot")


def test_a_scale_is_drawn_under_its_labels(page: str) -> None:
    scale = part(page, "5. En quoi [nom] compte?")
    assert "| Peu | | Beaucoup |\n| --- | --- | --- |\n| ☐ 1 | ☐ 2 | ☐ 3 |" in scale
    assert "dimension" not in scale, "its section says it"
    assert "Compte pour la dimension « valeur »." in part(page, "Par mot")


def test_a_grid_has_room_in_its_empty_cells(page: str) -> None:
    grid = part(page, "6. Le parcours")
    assert "| Étape | Où? | Combien (nombre) | Niveau |" in grid
    assert "| Découvre | ________________ | ______ | ☐ bas ☐ haut |" in grid


def test_consents_have_nothing_ticked_and_say_what_they_are_for(page: str) -> None:
    consent = part(page, "7. Acceptez-vous?")
    assert consent.startswith("Consentement à participer. Une seule réponse.\n\n- ☐ Oui\n- ☐ Non")
    assert "☑" not in page
    assert "[x]" not in page


def test_what_is_computed_has_its_cases_in_words(page: str) -> None:
    assert part(page, "8. Profil") == (
        "À calculer : cocher le premier cas qui s'applique.\n\n"
        "- ☐ « Pilier » si le score « engagement » est d'au moins 2\n"
        "- ☐ « Lisière » sinon"
    )


def test_an_opened_section_says_what_opens_it_and_a_statement_that_it_ends(page: str) -> None:
    assert part(page, "Départ") == (
        "**Quand :** Seulement si la réponse à la question 1 est « Parti ». "
        "À sauter si le nombre d'éléments donnés à la question 2 est d'au moins 2.\n\n"
        "Pour la personne qui mène, à ne pas lire à voix haute."
    )
    assert part(page, "9. Merci [code].") == "À lire à voix haute.\n\n**L'entretien prend fin ici.**"


def test_the_short_version_keeps_what_it_keeps_and_jumps_to_what_is_there() -> None:
    page = printed(WHOLE, short=True)
    assert headings(page)[0] == "# Guide d'entretien : Essai (version courte)"
    assert "### 1. Quel est votre lien?" in headings(page), "no ★ where all is kept"
    assert "Vos mots?" not in page.replace("« Vos mots? »", "")
    assert "→ allez à l'énoncé" in page
    assert "« Vos mots? » (hors de cette version)" in part(page, "Départ")
    assert not [line for line in page.splitlines() if "★" in line]


def test_the_bank_decides_the_language() -> None:
    page = printed(
        "# Trial\n\n- Language : en\n- Usage : workshop\n\n## Part\n\n### Why? {#why}\n\n- Answer : date\n"
    )
    assert headings(page)[0] == "# Workshop guide: Trial"
    assert "year ________ month ________ day ________" in page
    assert not set("éèàçê«»") & set(page)


def test_a_bank_without_anything_more_is_a_guide_too() -> None:
    page = printed("# Essai\n\n### Pourquoi?\n")
    assert part(page, "1. Pourquoi?").count("_" * 60) == 5
    assert "★" not in page


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
@pytest.mark.parametrize("short", [False, True], ids=["whole", "short"])
def test_shipped_banks_print_as_plain_markdown_twice_the_same(path: Path, short: bool) -> None:
    bank = inspect_file(path).bank
    assert bank is not None
    page = guide_page(bank, short=short).text
    assert page == guide_page(bank, short=short).text
    used = {re.sub("_(open|close)$", "", token.split()[0]) for token in structure(page)}
    assert used <= PLAIN
    assert not re.search(r" [?!;]|(?<=\w) :(?= )|« | »", page), "French typography"


def test_the_file_is_named_after_the_bank() -> None:
    page = guide_page(bank_of("# Essai\n\n### Pourquoi?\n"))
    assert page.file_name == "essai-guide.md"
    assert page.title == "Guide d'entretien\u00a0: Essai"
    assert not page.held
