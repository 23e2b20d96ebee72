"""The example, opened in a terminal and left."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.terminal import Terminal


def test_it_opens_says_that_it_is_fictional_and_goes_away(tmp_path: Path) -> None:
    places = tmp_path / "tmp"
    places.mkdir()
    mine = {"TMPDIR": str(places), "PERSONA_TUI_WORKSPACE": str(tmp_path / "mien")}
    with Terminal(["--lang", "fr", "demo"], environment=mine) as terminal:
        terminal.wait_for("FIC37")
        assert "communaute-fictive" in terminal.text
        assert "Communauté fictive" in terminal.wait_for("temporaire")
        assert list(places.iterdir())
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert list(places.iterdir()) == []
    assert not (tmp_path / "mien").exists()
