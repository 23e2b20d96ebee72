"""A small bank and sessions of it, and the tables of one by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from persona_tui.store.keys import key_of

ID = "01KAR9Q5J0000000000000000A"
OTHER = "01KAR9Q5J0000000000000000B"
THIRD = "01KBR9Q5J0000000000000000C"
START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
DESTROY = date(2027, 11, 23)
CANARY = "ZQX-CANARY-7f"

SOURCE = """\
# Essai

- Version : 1

## Accord

### Acceptez-vous de participer ? {#accord}

- Réponse : consentement participation

## Participation

### Quel est votre lien avec la communauté ? {#lien}

- [ ] Noyau {#noyau}
- [ ] Ancien membre {#ancien}

### Racontez la dernière rencontre. {#recit}

### Combien de temps y mettez-vous ? {#temps}

- Réponse : durée
"""
"""The bank that the sessions of these tests run on."""


def tables() -> dict[str, Any]:
    """The tables of a session file of the right shape, free to be spoiled."""
    ids = ("accord", "lien", "recit", "temps")
    return {
        "meta": {
            "1": {
                "schema": 1,
                "app": "0.1.0",
                "id": ID,
                "code": "E01",
                "bank": {
                    "id": "essai",
                    "version": "1",
                    "sha256": "0" * 64,
                    "source": "essai.md",
                    "text": SOURCE,
                },
                "started": START.isoformat(),
                "length": "full",
                "mode": "interview",
                "familiar": False,
                "leader": "",
                "destroy_on": DESTROY.isoformat(),
            }
        },
        "answers": {str(key_of(item)): {"id": item, "value": None} for item in ids},
        "events": {},
        "drafts": {},
    }
