"""Documents, templates of one's own, formats: what is shown and what is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.widgets import Markdown

from persona_tui.tui.export_preview.preview import MOST_LINES
from tests.tui.export_preview.room import ANSWERS, pick, press, reach
from tests.tui.house import BANK, interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, screen_text, words

SIZES = [(80, 24), (120, 40)]
TEMPLATE = "- Document : transcription\n\n# Ma page à moi\n\nMes mots.\n\n{contexte}\n"


def template(root: Path, name: str, text: str) -> Path:
    folder = root / "question_banks" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


async def test_a_template_of_ones_own_is_offered_and_the_setting_exports_puts_it_first(
    tmp_path: Path,
) -> None:
    bank = BANK.replace("- Usage : entretien", "- Usage : entretien\n- Exports : ma-page, transcript")
    workspace = workspace_at(tmp_path, petite=bank)
    template(tmp_path, "ma-page.fr.md", TEMPLATE.replace("transcription", "transcript"))
    template(tmp_path, "pour-une-charte.fr.md", TEMPLATE.replace("transcription", "charter"))
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        screen = await reach(pilot)
        assert "Mes mots." in screen.query_one(Markdown).source
        await press(pilot, "d")
        seen = words(app)
        assert seen.index("« ma-page »") < seen.index("Transcription") < seen.index("Résumé d'entretien")
        assert "pour-une-charte" not in seen
        await press(pilot, "enter", "s")
    (page,) = workspace.exports.iterdir()
    assert page.read_text("utf-8").startswith("# Ma page à moi")


@pytest.mark.parametrize("size", SIZES)
async def test_a_template_with_errors_lists_its_lines_and_is_taken_once_mended(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path)
    path = template(
        tmp_path, "ma-page.fr.md", "- Document : transcript\n\n# Titre\n\n{inconnu}\n\n{contexte\n"
    )
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace, size=size) as (app, pilot):
        screen = await reach(pilot)
        await press(pilot, "d")
        assert "gabarit à corriger" in words(app)
        await press(pilot, "end", "enter")
        assert "ligne 5" in words(app)
        assert "ligne 7" in words(app)
        assert "F5 refait la page" in words(app)
        await press(pilot, "s")
        assert list(workspace.exports.iterdir()) == []
        path.write_text(TEMPLATE.replace("transcription", "transcript"), "utf-8")
        await press(pilot, "f5")
        assert "Mes mots." in screen.query_one(Markdown).source


async def test_html_shows_the_page_and_saves_a_fragment(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes=HOSTILE)
    async with opened(workspace) as (app, pilot):
        screen = await reach(pilot)
        await pick(pilot, "d", "1")
        source = screen.query_one(Markdown).source
        await pick(pilot, "f", "html")
        assert screen.query_one(Markdown).source == source
        assert "Fragment HTML" in words(app)
        await press(pilot, "c", "right", "enter")  # the hostile words hold what looks like a user name
        assert "<h1>" in app.clipboard
        assert "<script>" not in app.clipboard
        await press(pilot, "s", "right", "enter")
    (page,) = workspace.exports.iterdir()
    assert page.suffix == ".html"


@pytest.mark.parametrize("size", SIZES)
async def test_data_are_shown_as_text_and_nothing_in_them_runs(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes=HOSTILE)
    async with opened(workspace, size=size) as (app, pilot):
        screen = await reach(pilot)
        await pick(pilot, "f", "csv")
        assert "Code,Date,Mode" in screen_text(app)
        shown = " ".join(str(screen.query_one("#text").render()).split())
        assert "[sic] [/] [red]x[/red] [@click=app.quit]q[/]" in shown
        await pick(pilot, "f", "json")
        await press(pilot, "s", "right", "enter")
    (data,) = workspace.exports.iterdir()
    assert json.loads(data.read_text("utf-8"))


async def test_a_long_page_shows_its_beginning_and_the_file_holds_all(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    long = "\n\n".join(f"paragraphe {n}" for n in range(MOST_LINES))
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes=long, mot="la toute fin")
    async with opened(workspace) as (app, pilot):
        screen = await reach(pilot)
        await pick(pilot, "d", "1")
        assert "seul le début se voit ici" in words(app)
        assert "la toute fin" not in screen.query_one(Markdown).source
        await press(pilot, "s")
    (page,) = workspace.exports.iterdir()
    assert "la toute fin" in page.read_text("utf-8")
    assert f"paragraphe {MOST_LINES - 1}" in page.read_text("utf-8")


async def test_the_language_changes_around_the_page_and_not_in_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        screen = await reach(pilot)
        source = screen.query_one(Markdown).source
        assert "Reste ici" in words(app)
        await press(pilot, "ctrl+p", *"anglais", "enter")
        seen = words(app)
        assert "Stays here" in seen
        assert "no name to hold back" in seen
        assert "CC-BY-4.0 (bank)" in seen
        assert screen.query_one(Markdown).source == source


async def test_charts_are_for_portraits_and_short_versions_for_banks(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await press(pilot, "m")
        assert "Seul le portrait" in words(app)
        await press(pilot, "e")
        assert "Seuls les documents d’une banque" in words(app)


async def test_an_option_answers_to_the_mouse(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pilot.click("OptionLine")
        await press(pilot)
        assert "Quel document?" in words(app)
