"""Six fictional interviews over one small bank."""

from __future__ import annotations

from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from tests.personas.sessions import WHOLE, interviewed

TOLD: dict[str, dict[str, Json]] = {
    "E01": {},
    "E02": {"freins": ["le  temps", "La distance"], "var-anime": 1, "compris": False},
    "E03": {
        "freins": ["LE TEMPS"],
        "lien": "discret",
        "compris": False,
        "but": {"value": "Durer", "hypothesis": True},
    },
    "E04": {"var-anime": 5, "citations": "reformule", "couleur": {"special": "unknown"}},
    "E05": {"moments": ["soir"], "heures": 3.5, "role": "Anime un jardin", "couleur": {"special": "skipped"}},
    "E06": {
        "observations": [{"text": "Sourit", "nature": "suppose"}],
        "raisons": [{"choice": "autre", "text": "Se sentir utile"}],
    },
}


def told(code: str) -> Record:
    """One of them, with what it says otherwise than all."""
    return interviewed({**WHOLE, **TOLD[code]}, code=code)


def six() -> list[Record]:
    """All of them."""
    return [told(code) for code in TOLD]
