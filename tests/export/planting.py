"""Sessions for each use of a bank, clean or with one thing planted that the gate must find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from persona_tui.banks.model import Use
from persona_tui.export import Document
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json, Status
from tests.personas.sessions import interviewed

OF_USE: Mapping[Use, tuple[Document, ...]] = {
    Use.INTERVIEW: (Document.PERSONA, Document.SUMMARY, Document.SYNTHESIS, Document.TRANSCRIPT),
    Use.SELF_ASSESSMENT: (Document.PORTRAIT, Document.TRANSCRIPT),
    Use.DESIGN: (Document.CHARTER, Document.TRANSCRIPT),
    Use.WORKSHOP: (Document.WORKSHOP, Document.TRANSCRIPT),
}
"""Which documents the sessions of a use become."""

_USAGES = {
    Use.INTERVIEW: "entretien",
    Use.SELF_ASSESSMENT: "auto-évaluation",
    Use.DESIGN: "conception",
    Use.WORKSHOP: "atelier",
}
_ASKED = """\
# Banque d'essai

- Usage : {usage}
- Licence : CC-BY-4.0
- Auteurs : Équipe du jardin
- Description : Voir ce qui sort.

## Accueil {{#accueil}}

### Participez-vous? {{#participer}}

- Réponse : consentement participation

{citations}### Votre place? {{#place}}

- Fiche : niveau
- ( ) Active {{#active}}
- ( ) Discrète {{#discrete}}

#### Depuis quand? {{#depuis}}

- Si : place = active
- Réponse : texte court
- Fiche : experience, themes

## Le fond {{#fond}}

### Qu'est-ce qui compte? {{#dit}}

- Réponse : texte
- Fiche : but, raison

### Entre nous? {{#secret}}

- Privé : oui
- Fiche : but, raison

### On m'a fait une place. {{#a1}}

- Réponse : échelle accord
- Dimension : d-accueil

### Ma question est la bienvenue. {{#a2}}

- Réponse : échelle accord
- Dimension : d-accueil
"""
_CITATIONS = """\
### Vos mots? {#citations}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Pas du tout {#aucun}

### Vos phrases? {#phrases}

- Réponse : citation 1..3
- Fiche : citations

"""

Answers = dict[str, Json]


def bank(use: Use, asks_for_quotes: bool | None = None) -> str:
    """A bank of a use; an interview asks how words may be quoted, others only when told to."""
    asks = use is Use.INTERVIEW if asks_for_quotes is None else asks_for_quotes
    return _ASKED.format(usage=_USAGES[use], citations=_CITATIONS if asks else "")


def clean(use: Use) -> Answers:
    """What each person answered, in whom nothing is to be found."""
    answers: Answers = {
        "participer": True,
        "place": "discrete",
        "dit": "Tenir ensemble",
        "a1": 4,
        "a2": 4,
    }
    if use is Use.INTERVIEW:
        quotes: Json = [{"text": "Ici on respire", "permission": "verbatim"}]
        answers |= {"citations": "verbatim", "phrases": quotes}
    return answers


def people(
    use: Use,
    first: Mapping[str, Json] | None = None,
    *,
    count: int = 6,
    without: str = "",
    drafts: Mapping[str, Json] | None = None,
    status: Status = Status.FINISHED,
) -> list[Record]:
    """Several people of one mind, the first of whom says otherwise.

    Args:
        use: of the bank.
        first: what the first one answers otherwise.
        count: how many they are.
        without: a question that the first one did not answer.
        drafts: what the first one began to type.
        status: where the session of the first one stands.
    """
    answers = {item: value for item, value in {**clean(use), **(first or {})}.items() if item != without}
    one = interviewed(answers, bank(use), code="E01", status=status, drafts=drafts)
    return [one, *(interviewed(clean(use), bank(use), code=f"E{n:02}") for n in range(2, count + 1))]


def documents() -> Iterator[tuple[Use, Document]]:
    """Every use with each document that its sessions become."""
    for use, some in OF_USE.items():
        yield from ((use, document) for document in some)
