"""A real workspace with a small bank, a clock that stands still, and the whole application over them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from persona_tui.interview.session import Json
from persona_tui.text.language import Language
from persona_tui.tui.app import PersonaApp
from persona_tui.tui.choices import Choices
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.workspace import Workspace
from tests.tui.seen import settle

NOW = datetime(2026, 11, 23, 16, tzinfo=UTC)

BANK = """# Petite banque [sic]

- Langue : fr
- Usage : entretien
- Licence : CC-BY-4.0
- Minutes : 60
- Minutes courte : 20

Pour essayer.

## Le lien {#lien-cdp}

### Quel est votre lien? ★ {#lien}

- Obligatoire : oui
- ( ) Je participe [/] {#actif}
- ( ) Autre : ____ {#autre}

#### Depuis combien de temps? {#temps}

- Si : lien = actif
- Réponse : durée

### Qu'espériez-vous y trouver? ★ {#attentes}

- Réponse : texte
- Tu : Qu'espérais-tu y trouver?

### Un mot de la fin? {#mot}

- Réponse : texte court

### Puis-je enregistrer? {#audio}

- Réponse : consentement audio
"""
BROKEN = """# Banque abîmée

## Une partie

### Une question {#q}

- Si : inconnue = oui
- Répons : nombre
"""


def clock() -> datetime:
    return NOW


def workspace_at(root: Path, **banks: str) -> Workspace:
    """A workspace in a folder, with these banks; a small one when none is given."""
    folder = root / "question_banks"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (banks or {"petite": BANK}).items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return Workspace.open(root, clock=clock)


def interviewed(workspace: Workspace, code: str, *, finish: bool = False, **answers: Json) -> str:
    """A session in the workspace, with these raw answers in order; its id."""
    entry = workspace.library.find("petite")
    assert entry.reading.bank is not None
    with workspace.begin(entry.reading.bank, code=code) as live:
        live.keep(live.interview.begin())
        for item, raw in answers.items():
            live.keep(live.interview.commit(item, raw).change)
        if finish:
            live.keep(live.interview.finish())
        assert live.flush(5)
        return live.id


def application(workspace: Workspace, language: Language = "fr", **options: Any) -> PersonaApp:
    return PersonaApp(lambda: workspace, language=language, clock=clock, **options)


@asynccontextmanager
async def opened(
    workspace: Workspace,
    language: Language = "fr",
    size: tuple[int, int] = (80, 24),
    make: Callable[..., PersonaApp] = application,
    **options: Any,
) -> AsyncIterator[tuple[PersonaApp, Pilot[Any]]]:
    """The application on its first screen, its lists read."""
    app = make(workspace, language, **options)
    async with app.run_test(size=size, notifications=True) as pilot:
        while reading(app):
            await pilot.pause(0.01)
        await settle(pilot)
        yield app, pilot


def reading(app: PersonaApp) -> bool:
    """Whether the first screen has nothing to show yet."""
    lists = app.screen.query(Choices) if isinstance(app.screen, HomeScreen) else ()
    return any(all(option.id is None for option in found.options) for found in lists)
