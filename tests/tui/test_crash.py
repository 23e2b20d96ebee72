"""Nobody ever reads a traceback, and no answer leaves by one."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from textual.app import ComposeResult
from textual.widgets import Static

from persona_tui.text.language import translator
from persona_tui.tui import crash
from persona_tui.tui.base_app import LocalisedApp

CANARY = "Marie a dit que"


class Breaking(LocalisedApp[None]):
    BINDINGS = [("b", "break_it", "")]  # noqa: RUF012 - as Textual declares it

    def __init__(self, markup: bool = False) -> None:
        super().__init__("fr")
        self.shown = io.StringIO()
        self.error_console = Console(file=self.shown, width=100)
        self._with_markup = markup

    def compose(self) -> ComposeResult:
        yield Static()

    def action_break_it(self) -> None:
        answer = f"{CANARY}[/]"
        if self._with_markup:
            self.query_one(Static).update(answer)
        raise RuntimeError(answer)


@pytest.mark.parametrize("markup", [False, True])
async def test_a_fault_is_told_in_a_sentence_without_what_was_said(markup: bool) -> None:
    app = Breaking(markup)

    async def break_it() -> None:
        async with app.run_test() as pilot:
            await pilot.press("b")
            await pilot.pause()

    with pytest.raises(Exception, match=r"."):
        await break_it()
    told = app.shown.getvalue()
    assert CANARY not in told
    assert "Traceback" not in told
    assert "persona-tui a dû s’arrêter" in told
    assert "reprenez l’entretien" in told
    assert app.return_code == 1


def test_the_place_is_one_line_of_ours() -> None:
    try:
        raise KeyError(CANARY)
    except KeyError as error:
        words = crash.sentence(error, translator("en"))
    assert "KeyError, test_crash.py:" in words
    assert CANARY not in words
