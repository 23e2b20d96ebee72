"""What may leave: nothing private, and nothing that is made of a private answer."""

from __future__ import annotations

from persona_tui.personas.sharing import given, private, unanswered
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
