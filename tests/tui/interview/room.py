"""A bank that asks every type of answer, and the interview screen over a real workspace."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.session import Json
from persona_tui.text.language import Language
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Live, Workspace
from tests.tui.seen import screen_text

NOW = datetime(2026, 11, 23, 19, 24, tzinfo=UTC)

EVERY_TYPE = """# Toutes les réponses [sic]

- Langue : fr
- Usage : entretien
- Licence : CC-BY-4.0
- Minutes : 60
- Échelle aise : Très mal à l'aise · Mal à l'aise · Ni l'un ni l'autre · À l'aise · Très à l'aise

## Le lien {#partie}

Parlons de votre lien avec la CdP.

### Merci de prendre ce temps. {#merci}

Il n'y a ni bonne ni mauvaise réponse.

- Réponse : énoncé

### Quel est votre lien [/] avec la CdP? ★ {#lien}

Une seule réponse.

> Laisser cinq secondes de silence.

- ( ) Je viens d'arriver {#nouveau}
- ( ) J'aide à la faire vivre {#noyau}
- ( ) Autre : ____ {#autre}
- Relance : Comment en avez-vous entendu parler?
- Relance : Qu'est-ce qui a fait pencher la balance?

#### Combien d'heures par mois? {#temps}

- Si : lien = noyau
- Réponse : nombre 0..160 heures

### Racontez-moi une rencontre récente. ★ {#recit}

### Votre rôle, en un mot? {#role}

- Réponse : texte court

## Habitudes {#habitudes}

### Que cherchez-vous? {#quete}

- [ ] Du soutien {#soutien}
- [ ] Des outils {#outils}
- [ ] Rien de tout cela {#rien} (seul)

### Classez ces raisons. {#raisons}

- Réponse : classer
- [ ] Apprendre {#apprendre}
- [ ] Donner {#donner}
- [ ] Rencontrer {#rencontrer}

### Avec un nouvel outil, vous êtes… {#aise}

- Réponse : échelle aise

### La recommanderiez-vous? {#conseil}

- Réponse : oui/non

### Combien dure une rencontre? {#duree}

- Réponse : durée

### Depuis quel jour en êtes-vous? {#depuis}

- Réponse : date

### Trois irritants {#irritants}

- Réponse : liste

### Puis-je vous recontacter? {#recontact}

- Réponse : consentement recontact

### Citations à garder {#citations}

- Réponse : citation 1..3

### Vos observations {#observations}

- Réponse : observations 1..5
- Posée à : animation
"""


def bank_of(text: str = EVERY_TYPE) -> Bank:
    reading = read_text(text, "toutes.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank


class Later:
    """Timers that fire when a test says so."""

    def __init__(self) -> None:
        self.set: list[tuple[float, Callable[[], None]]] = []

    def __call__(self, delay: float, callback: Callable[[], None]) -> Later._Timer:
        self.set.append((delay, callback))
        return self._Timer(self, callback)

    def fire(self) -> None:
        due, self.set = self.set, []
        for _, callback in due:
            callback()

    class _Timer:
        def __init__(self, later: Later, callback: Callable[[], None]) -> None:
            self._later, self._callback = later, callback

        def stop(self) -> None:
            self._later.set = [one for one in self._later.set if one[1] is not self._callback]


class Host(LocalisedApp[None]):
    """The screen alone; the review is only counted."""

    CSS_PATH = Path(__file__).parents[3] / "persona_tui" / "tui" / "house.tcss"

    def __init__(self, live: Live, language: Language, **options: Any) -> None:
        super().__init__(language)
        self.live = live
        self.later = Later()
        self.reviews = 0
        self._options = {"clock": lambda: NOW, "later": self.later, **options}

    def on_mount(self) -> None:
        self.push_screen(InterviewScreen(self.live, **self._options))

    def open_review(self, live: Live) -> None:
        self.reviews += 1

    @property
    def seen(self) -> str:
        """What is on screen."""
        return screen_text(self)

    def held(self, item: str) -> Answer:
        """What is held for an item."""
        return self.live.interview.session.answers.get(item, NOTHING)


class Hands:
    """Keys one by one, each with all that follows from it, however slow the machine is."""

    def __init__(self, app: Host, pilot: Pilot[None]) -> None:
        self._app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys; what Pilot has no name for is sent as the terminal sends it, with its character."""
        for key in keys:
            if len(key) == 1 and not key.isascii():
                self._app.post_message(events.Key(key, key))
            else:
                await self._pilot.press(key)
            await self.pause()

    async def write(self, text: str) -> None:
        """Put a text into the field that has the keys, all at once."""
        field = self._app.screen.focused
        assert isinstance(field, TextArea)
        field.insert(text)
        await self.pause()

    async def click(self, x: int, y: int) -> None:
        """Click on a cell."""
        await self._pilot.click(offset=(x, y))
        await self.pause()

    async def pause(self) -> None:
        """Wait until no message waits, then until what they changed is drawn."""
        await self._emptied()
        await self._pilot.pause()
        await self._emptied()

    async def _emptied(self) -> None:
        quiet, app = 0, self._app
        while quiet < 6:
            nodes = (app, *app.screen_stack, *app.screen.walk_children())
            while quiet < 6 and not any(node.message_queue_size for node in nodes):
                quiet += 1
                await asyncio.sleep(0)
            if quiet < 6:
                quiet = 0
                await asyncio.sleep(0)


def workspace(root: Path) -> Workspace:
    (root / "question_banks").mkdir(parents=True, exist_ok=True)
    return Workspace.open(root, clock=lambda: NOW)


@asynccontextmanager
async def shown(
    live: Live, language: Language = "fr", size: tuple[int, int] = (80, 24), **options: Any
) -> AsyncIterator[tuple[Host, Hands]]:
    """The interview on screen; its file is closed at the end."""
    app = Host(live, language, **options)
    async with app.run_test(size=size) as pilot:
        hands = Hands(app, pilot)
        await hands.pause()
        yield app, hands
    live.close()


@asynccontextmanager
async def asked(
    root: Path,
    item: str = "",
    language: Language = "fr",
    size: tuple[int, int] = (80, 24),
    text: str = EVERY_TYPE,
    held: Mapping[str, Json] = MappingProxyType({}),
    **terms: Any,
) -> AsyncIterator[tuple[Host, Hands]]:
    """A new interview on screen, at an item, with these raw answers already given."""
    live = workspace(root).begin(bank_of(text), code="E03", **terms)
    for answered, raw in held.items():
        live.keep(live.interview.commit(answered, raw).change)
    if item:
        live.keep(live.interview.jump(item))
    async with shown(live, language, size) as (app, hands):
        yield app, hands
