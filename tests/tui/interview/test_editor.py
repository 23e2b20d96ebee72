"""The text on screen in the person's own editor, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.widgets import TextArea

from persona_tui.tui.app import PersonaApp
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Workspace
from persona_tui.workspace.editing.editor import Editor
from tests.tui.house import application, interviewed, workspace_at
from tests.tui.seen import settle, words

DRAFT = "Des [sic] jardins « en"


@pytest.fixture
def suspending(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen without a terminal that can be left all the same."""
    monkeypatch.setattr(HeadlessDriver, "can_suspend", True)


class Fake:
    """An editor in this process: what it was given, and what it does with it."""

    def __init__(self, tmp_path: Path, writes: Callable[[str], str], status: int = 0) -> None:
        self.opened: list[str] = []
        self.stored: Callable[[], object] = lambda: None
        self.found: list[object] = []
        self.saves = False
        """Whether what it writes is looked at before it ends."""
        self._writes, self._status = writes, status
        self.parent = tmp_path / "run"
        self.parent.mkdir(mode=0o700)
        program = tmp_path / "vim"
        program.touch(mode=0o700)
        self.editor = Editor({"EDITOR": str(program)}, [self.parent], run=self._run)

    def _run(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], look: Callable[[], None]
    ) -> int:
        file = Path(arguments[-1])
        self.opened.append(file.read_text("utf-8"))
        self.found.append(self.stored())
        file.write_text(self._writes(self.opened[-1]), "utf-8")
        file.with_name("text.md~").write_text(self.opened[-1], "utf-8")
        if self.saves:
            look()
            look()
            self.found.append(self.stored())
        return self._status


class Room:
    """An interview in the whole application, at a question."""

    def __init__(self, root: Path, editor: Editor | None, item: str = "attentes") -> None:
        self.workspace: Workspace = workspace_at(root / "cdp")
        self.id = interviewed(self.workspace, "E01", lien={"choice": "actif"})
        with self.workspace.resume(self.id) as live:
            live.keep(live.interview.jump(item))
        self.app: PersonaApp = application(
            self.workspace, begin=lambda held: held.resume(self.id), editor=editor
        )

    @property
    def screen(self) -> InterviewScreen:
        assert isinstance(self.app.screen, InterviewScreen)
        return self.app.screen

    @property
    def field(self) -> TextArea:
        field = self.screen.focused
        assert isinstance(field, TextArea)
        return field

    async def typed(self, pilot: Pilot[Any], text: str = DRAFT) -> None:
        await settle(pilot)
        self.field.insert(text)
        await settle(pilot)

    def stored(self) -> dict[str, object]:
        """The drafts on the disk."""
        return {item: one.raw for item, one in self.workspace.sessions.read(self.id).session.drafts.items()}


@pytest.mark.usefixtures("suspending")
async def test_the_answer_goes_to_the_editor_and_comes_back_as_one_change(tmp_path: Path) -> None:
    fake = Fake(tmp_path, lambda text: text + "réseau »\n")
    room = Room(tmp_path, fake.editor)
    fake.stored = room.stored
    async with room.app.run_test() as pilot:
        await room.typed(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert fake.opened == [f"{DRAFT}\n"]
        assert fake.found == [{"attentes": DRAFT}]  # saved before the editor opened
        assert room.field.text == f"{DRAFT}\nréseau »"
        assert "Repris de vim." in words(room.app)
        assert list(fake.parent.iterdir()) == []
        live = room.screen.live
        assert live.flush(5)
        assert room.stored() == {"attentes": f"{DRAFT}\nréseau »"}
        await pilot.press("ctrl+z")
        assert room.field.text == DRAFT
        await pilot.press("ctrl+y", "ctrl+j")
        await settle(pilot)
        assert live.interview.session.answers["attentes"].value == f"{DRAFT}\nréseau »"


@pytest.mark.usefixtures("suspending")
@pytest.mark.parametrize("status", [0, 1])
async def test_r24_what_the_editor_saves_is_a_draft_before_it_ends(tmp_path: Path, status: int) -> None:
    fake = Fake(tmp_path, lambda _: "tout autre chose", status)
    fake.saves = True
    room = Room(tmp_path, fake.editor)

    def stored() -> object:
        assert room.screen.live.flush(5)
        return room.stored()

    fake.stored = stored
    async with room.app.run_test() as pilot:
        await room.typed(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert fake.found == [{"attentes": DRAFT}, {"attentes": "tout autre chose"}]
        assert room.field.text == ("tout autre chose" if status == 0 else DRAFT)
        assert stored() == {"attentes": room.field.text}


@pytest.mark.usefixtures("suspending")
async def test_an_editor_that_fails_changes_nothing_and_is_told_of(tmp_path: Path) -> None:
    fake = Fake(tmp_path, lambda _: "autre chose", status=1)
    room = Room(tmp_path, fake.editor)
    async with room.app.run_test() as pilot:
        await room.typed(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert room.field.text == DRAFT
        assert "vim s’est terminé par une erreur (1). Le texte est tel qu’il était." in words(room.app)
        assert list(fake.parent.iterdir()) == []


@pytest.mark.usefixtures("suspending")
@pytest.mark.parametrize(("item", "written"), [("mot", "Merci"), ("attentes", "x")])
async def test_the_note_is_edited_where_it_has_the_keys(tmp_path: Path, item: str, written: str) -> None:
    fake = Fake(tmp_path, str.upper)
    room = Room(tmp_path, fake.editor, item)
    async with room.app.run_test() as pilot:
        await room.typed(pilot, written)
        await pilot.press("ctrl+n")
        await room.typed(pilot, "sourit [/]")
        await pilot.press("ctrl+f")
        await settle(pilot)
        live = room.screen.live
        assert {one.raw for one in live.interview.session.drafts.values()} == {written, "SOURIT [/]"}
        await pilot.press("escape", "ctrl+f", "ctrl+j")
        await settle(pilot)
        answer = live.interview.session.answers[item]
        assert (answer.value, answer.note) == (written.upper(), "SOURIT [/]")


@pytest.mark.usefixtures("suspending")
async def test_where_nothing_is_written_nothing_opens(tmp_path: Path) -> None:
    fake = Fake(tmp_path, str.upper)
    room = Room(tmp_path, fake.editor, "audio")
    async with room.app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Rien ne s’écrit ici." in words(room.app)
        assert fake.opened == []


async def test_a_browser_has_no_terminal_to_give_away(tmp_path: Path) -> None:
    fake = Fake(tmp_path, str.upper)
    room = Room(tmp_path, fake.editor)
    async with room.app.run_test() as pilot:
        await room.typed(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Aucun éditeur ne s’ouvre d’ici" in words(room.app)
        assert (room.field.text, fake.opened) == (DRAFT, [])


async def test_without_an_editor_it_is_said_which_variable_to_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    room = Room(tmp_path, None)
    async with room.app.run_test() as pilot:
        await room.typed(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Mettez sa commande dans EDITOR (EDITOR=nano)" in words(room.app)
        assert room.field.text == DRAFT
