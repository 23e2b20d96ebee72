"""The summary of a change that touches answers: read, undone, explained, and never in the way (R9)."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from persona_tui.interview.session import Json
from persona_tui.text.language import Language
from persona_tui.tui.interview.impact import ImpactPanel
from persona_tui.tui.listing import ListingScreen
from tests.tui.interview.room import Hands, Host, asked
from tests.tui.interview.whole_bank import WHOLE

SAID: dict[str, Json] = {"encore": True, "heures": "70", "role": "Lire [/]", "apport": "du temps"}


def seen(app: Host) -> str:
    return " ".join(app.seen.replace("▎", " ").split())


def panel(app: Host) -> ImpactPanel:
    return app.screen.query_one(ImpactPanel)


async def change_the_gate(hands: Hands) -> None:
    await hands.press("2", "ctrl+j")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_r9_what_leaves_comes_and_is_to_review_is_named_by_section(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID, size=size) as (app, hands):
        await change_the_gate(hands)
        for part in (
            "Cela change le parcours",
            "2 réponses sortent, gardées de côté : Lien (« Combien d'heures par mois? », « Quel rôle",
            "1 question s’ajoute : Lien (« Qu'est-ce qui vous a éloigné? »)",
            "1 réponse à revoir : « Qu'apportent ces quelques heures? »",
            "alors : 70 heures; maintenant : non posée",
            "F8 Annuler",
            "F6 Pourquoi",
            "^J Continuer",
        ):
            assert part in seen(app), part
        assert app.live.interview.current == "eloigne"
        assert app.held("heures").value == 70  # R7


async def test_r9_in_english_too(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", "en", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        for part in ("This changes the path", "2 answers go out, kept aside: Lien", "F8 Undo", "^J Continue"):
            assert part in seen(app), part


async def test_r9_going_on_takes_one_key_and_leaves_one_quiet_line(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        await hands.press("ctrl+j")
        assert not panel(app).display
        assert "Le parcours change : 2 réponses sortent" in seen(app)
        assert app.live.interview.current == "eloigne"
        await hands.press("ctrl+j")
        assert app.live.interview.current == "lien"


async def test_r9_typing_the_next_answer_goes_on_and_loses_no_key(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        await hands.press(*"la distance")
        assert not panel(app).display
        assert "Le parcours change : 2 réponses sortent" in seen(app)
        await hands.press("ctrl+j")
        assert app.held("eloigne").value == "la distance"
        assert app.live.interview.current == "lien"


async def test_r9_a_key_typed_before_it_came_does_not_send_it_away(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await hands.press("2")
        for _ in range(3):
            app.post_message(events.Key("ctrl+j", None))
        await hands.pause()
        assert panel(app).display
        assert app.live.interview.current == "eloigne"


async def test_r9_undo_takes_the_change_back_and_redo_makes_it_again(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        await hands.press("f8")
        assert app.held("encore").value is True
        assert "Annulé : Participez-vous encore? Le parcours change : 2 réponses reviennent" in seen(app)
        assert app.live.interview.path.on("heures")
        await hands.press("f9")
        assert app.held("encore").value is False
        assert not app.live.interview.path.on("heures")


async def test_r28_why_tells_each_question_touched_and_leads_there(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        await hands.press("f6")
        assert "Combien d'heures par mois? Pas posée : la réponse à « Participez-vous encore? »" in seen(app)
        assert "Nouvelles questions" in seen(app)
        await hands.press("f6")
        assert panel(app).display
        await hands.press("f6", "down", "down", "enter")
        assert app.live.interview.current == "apport"


@pytest.mark.parametrize("moment", ["compose", "on_mount", "redraw"])
async def test_keys_that_come_while_the_page_is_being_made_act_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    made = getattr(ListingScreen, moment)

    def typed_ahead(screen: ListingScreen[str]) -> object:
        if not screen.is_mounted and screen.id is None:
            screen.id = "typed-ahead"
            for key in (events.Key("down", None), events.Key("enter", None)):
                key._sender = None  # as from the terminal, and not from the screen
                screen.app.post_message(key)
        return made(screen)

    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        monkeypatch.setattr(ListingScreen, moment, typed_ahead)
        await hands.press("f6")
        await hands.pause()
        assert app.live.interview.current == "role"


async def test_showing_the_page_anew_keeps_the_row(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        await hands.press("f6", "down")
        page = app.screen
        assert isinstance(page, ListingScreen)
        page.redraw()
        await hands.press("enter")
        assert app.live.interview.current == "role"


async def test_r9_where_no_answer_is_touched_one_quiet_line_says_it(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE) as (app, hands):
        await change_the_gate(hands)
        await hands.press("ctrl+b", "1", "ctrl+j")
        assert not panel(app).display
        assert "Le parcours change : 2 questions s’ajoutent, 1 question tombe." in seen(app)


LAST = """# Fin

## Une partie

### Suit la porte {#suit}

### Porte? {#porte}

- Réponse : oui/non

### Après la porte {#apres}

- Si : porte = oui
"""


@pytest.mark.parametrize("key", ["ctrl+j", "f4"])
async def test_r9_a_summary_is_read_before_the_questions_are_left(tmp_path: Path, key: str) -> None:
    held: dict[str, Json] = {"suit": "a", "porte": True, "apres": "b"}
    async with asked(tmp_path, "porte", text=LAST, held=held) as (app, hands):
        await hands.press("2", key)
        assert panel(app).display
        assert (app.live.interview.current, app.reviews) == ("porte", 0)
        await hands.press("ctrl+j")
        assert app.reviews == 1


async def test_r9_the_keys_answer_to_the_mouse(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await change_the_gate(hands)
        line, text = next((n, t) for n, t in enumerate(app.seen.splitlines()) if "F8 Annuler" in t)
        await hands.click(text.index("F8") + 1, line)
        assert app.held("encore").value is True


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_r17_a_consent_taken_back_says_what_that_means(tmp_path: Path, language: Language) -> None:
    held: dict[str, Json] = {"participer": {"choice": "oui"}, "citer": {"choice": "verbatim"}, **SAID}
    async with asked(tmp_path, "citer", language, text=WHOLE, held=held) as (app, hands):
        await hands.press("2", "ctrl+j")
        said = (
            "exportations laissent de côté" if language == "fr" else "exports leave out what is not allowed"
        )
        assert said in seen(app)
        await hands.press("ctrl+g", *"participer", "enter", "2", "ctrl+j")
        said = (
            "seul ce refus sera gardé" if language == "fr" else "finishing will keep that refusal and erase"
        )
        assert said in seen(app)
        assert app.held("role").value == "Lire [/]"
        await hands.press("f8")
        assert app.held("participer").value == app.live.interview.path.answer("participer").value
        assert app.live.interview.path.on("role") or app.held("role").value == "Lire [/]"
