"""What may leave: nothing private, and nothing that is made of a private answer."""

from __future__ import annotations

import pytest

from persona_tui.export import Document, render
from persona_tui.export.codebook.pieces import session_pieces
from persona_tui.export.tabular.sessions import session_rows
from persona_tui.personas.sharing import given, private, unanswered
from tests.export.making import making_of
from tests.personas.sessions import interviewed

BANK = """\
# Secrets

- Licence : CC-BY-4.0
- Auteurs : Équipe

## S {#s}

### Qui aide? {#aide}

- Réponse : liste
- Privé : oui

### Qui surtout? {#surtout}

- Réponse : un de aide

### Et puis? {#puis}

- Réponse : plusieurs de aide

### Comment? {#comment}

- Pour chaque : aide

#### Depuis quand? {#depuis}

### Votre but? {#but}
"""


def test_what_is_made_of_a_private_answer_stays_with_it() -> None:
    record = interviewed(
        {
            "aide": ["Luce", "Marc"],
            "surtout": "Luce",
            "comment": [{"item": "Luce", "value": "Bien", "depuis": "Hier"}],
            "but": "Tenir",
        },
        BANK,
    )
    assert [one.question.id for one in given(record)] == ["but"]
    assert [one.id for one in private(record)] == ["aide", "surtout", "comment[Luce]", "depuis[Luce]"]
    assert not list(unanswered(record))


PIPED = """\
# Secrets

- Licence : CC-BY-4.0
- Auteurs : Équipe

## S {#s}

### Secret? {#secret}

- Réponse : texte court
- Privé : oui

### Avec {secret|cela}? {#avec}

### Lequel? {#lequel}

- ( ) Celui de {secret} {#a}
- ( ) Autre {#b}

### Pourquoi {lequel}? {#pourquoi}
"""


@pytest.mark.parametrize("document", [Document.TRANSCRIPT, Document.SUMMARY])
def test_a_private_answer_does_not_leave_in_the_words_of_another_question(document: Document) -> None:
    record = interviewed({"secret": "LE SECRET", "avec": "Oui", "lequel": "a", "pourquoi": "Vu"}, PIPED)
    page = render(document, [record])
    assert "SECRET" not in page.text
    assert "SECRET" not in str(page.findings)
    making = making_of([record])
    assert "SECRET" not in "".join((*session_rows(making), *session_pieces(making, document)))


def test_where_a_private_answer_would_stand_its_fallback_does() -> None:
    record = interviewed({"secret": "LE SECRET", "avec": "Oui", "lequel": "a", "pourquoi": "Vu"}, PIPED)
    markdown = render(Document.TRANSCRIPT, [record]).text
    for words in ("### Avec cela?", "Celui de …", "### Pourquoi Celui de …?"):
        assert words in markdown
