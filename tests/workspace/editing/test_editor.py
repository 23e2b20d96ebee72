"""A text in an editor that leaves copies, lies, fails or crashes: it is kept, and its folder goes."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from persona_tui.store.private_folder import PREFIX, PrivateFolder, abandoned, remove_whole
from persona_tui.text.language import translator
from persona_tui.workspace.editing.editor import Chosen, Editor
from persona_tui.workspace.editing.editors import Kind
from persona_tui.workspace.editing.lent_text import MOST
from persona_tui.workspace.editing.telling import Came, Edited, Told, sentences
from persona_tui.workspace.folders import editing_folders

FAKE = Path(__file__).with_name("fake_editor.py")
TEXT = "Je coordonne des [sic] jardins « en\nréseau »"


Look = Callable[[], None]


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    return folder


def command(*orders: str) -> str:
    return shlex.join([sys.executable, str(FAKE), *orders])


def edited(parent: Path, *orders: str, text: str = TEXT) -> Edited:
    """What comes of a text in the fake editor; its folder is always gone."""
    editor = Editor({**os.environ, "EDITOR": command(*orders)}, [parent])
    chosen = editor.choose()
    assert isinstance(chosen, Chosen)
    found = editor.edit(chosen, text)
    assert list(parent.iterdir()) == []
    return found


def came(found: Edited | Told) -> list[Came]:
    return [told.came for told in found.told] if isinstance(found, Edited) else [found.came]


def test_the_text_comes_back_and_no_copy_stays(parent: Path) -> None:
    found = edited(parent, "text=, dit-elle", "copies", "closed")
    assert found.text == f"{TEXT}\n, dit-elle"
    assert came(found) == [Came.CHANGED, Came.MAY_KEEP]


def test_the_text_and_its_folder_are_for_the_person_alone(parent: Path, tmp_path: Path) -> None:
    edited(parent, f"told={tmp_path / 'told.json'}")
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert told["modes"] == ["0o700", "0o600"]
    assert told["before"] == f"{TEXT}\n"
    assert told["cwd"] == str(Path(told["file"]).parent)


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\n\n", "\n", "a\u00a0b « c »"])
def test_a_text_that_is_not_touched_is_the_same(parent: Path, text: str) -> None:
    found = edited(parent, "copies", text=text)
    assert (found.text, found.told[0].came) == (text, Came.SAME)


def test_what_comes_back_is_cleaned(parent: Path) -> None:
    typed = "\ufeffe\u0301crit\r\nen\x1b[31m rouge\u202e\n"
    assert edited(parent, f"bytes={typed.encode().hex()}").text == "écrit\nen[31m rouge"


@pytest.mark.parametrize(
    ("orders", "why"),
    [
        (["text=perdu", "copies", "status=1"], Came.FAILED),
        (["text=perdu", "copies", "signal=SIGKILL"], Came.FAILED),
        (["copies", "gone"], Came.MISSING),
        (["link=/etc/passwd"], Came.UNREADABLE),
        (["bytes=fffe41", "copies"], Came.NOT_TEXT),
    ],
    ids=lambda value: value.name if isinstance(value, Came) else "",
)
def test_an_editor_that_fails_leaves_the_text_as_it_was(parent: Path, orders: list[str], why: Came) -> None:
    found = edited(parent, *orders)
    assert (found.text, came(found)) == (TEXT, [why, Came.MAY_KEEP])


def test_a_text_that_is_far_too_long_is_not_taken(parent: Path) -> None:
    def write(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], ticking: Look) -> int:
        Path(arguments[-1]).write_bytes(b"x" * (MOST + 1))
        return 0

    editor = Editor({}, [parent], run=write)
    chosen = Chosen(("vim",), "vim", Kind.VIM)
    assert editor.edit(chosen, TEXT) == Edited(TEXT, (Told(Came.TOO_LARGE, {"name": "vim"}),))
    long = "é" * MOST
    assert editor.edit(chosen, long) == Edited(long, (Told(Came.TOO_LARGE),))
    assert list(parent.iterdir()) == []


def test_an_editor_that_cannot_be_started_or_that_breaks_everything_leaves_nothing(parent: Path) -> None:
    def refuse(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], ticking: Look) -> int:
        raise PermissionError(arguments[0])

    def interrupt(
        arguments: Sequence[str], folder: Path, environment: Mapping[str, str], ticking: Look
    ) -> int:
        raise KeyboardInterrupt

    chosen = Chosen(("vim",), "vim", Kind.VIM)
    found = Editor({}, [parent], run=refuse).edit(chosen, TEXT)
    assert (found.text, came(found)) == (TEXT, [Came.NOT_STARTED])
    with pytest.raises(KeyboardInterrupt):
        Editor({}, [parent], run=interrupt).edit(chosen, TEXT)
    assert list(parent.iterdir()) == []


def test_what_is_saved_while_the_editor_is_open_is_told_of_once_it_stands_still(parent: Path) -> None:
    heard: list[str] = []

    def write(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], ticking: Look) -> int:
        file = Path(arguments[-1])
        for data in (
            None,
            b"un",
            b"un mot\n",
            None,
            None,
            b"",
            None,
            b"\xff",
            None,
            b"deux\x1b mots\n",
            None,
        ):
            if data is not None:
                file.write_bytes(data)
            ticking()
        file.unlink()
        ticking()
        return 1

    editor = Editor({}, [parent], run=write)
    found = editor.edit(Chosen(("vim",), "vim", Kind.VIM), TEXT, heard.append)
    assert heard == ["un mot", "deux mots"]
    assert found.text == TEXT


def test_a_running_editor_is_looked_at(parent: Path, tmp_path: Path) -> None:
    heard: list[str] = []
    seen = tmp_path / "seen"

    def hear(text: str) -> None:
        heard.append(text)
        seen.touch()

    editor = Editor({**os.environ, "EDITOR": command("text=suite", f"until={seen}", "status=1")}, [parent])
    chosen = editor.choose()
    assert isinstance(chosen, Chosen)
    assert editor.edit(chosen, TEXT, hear).text == TEXT
    assert heard == [f"{TEXT}\nsuite"]


def test_a_known_editor_gets_its_temporary_files_in_the_same_folder(parent: Path) -> None:
    given: list[Mapping[str, str]] = []

    def look(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], ticking: Look) -> int:
        given.append({**environment, "folder": str(folder)})
        return 0

    editor = Editor({"TMPDIR": "/elsewhere", "LANG": "fr"}, [parent], run=look)
    editor.edit(Chosen(("vim",), "vim", Kind.VIM), TEXT)
    editor.edit(Chosen(("emacsclient",), "emacsclient", Kind.UNKNOWN), TEXT)
    quiet, unknown = given
    assert quiet["TMPDIR"] == quiet["TEMP"] == quiet["folder"]
    assert (quiet["LANG"], unknown["TMPDIR"]) == ("fr", "/elsewhere")


def test_keys_that_interrupt_reach_the_editor_alone(parent: Path) -> None:
    pressing = [sys.executable, "-c", "import os, signal; os.kill(os.getppid(), signal.SIGINT)"]
    editor = Editor({**os.environ, "EDITOR": shlex.join(pressing)}, [parent])
    chosen = editor.choose()
    assert isinstance(chosen, Chosen)
    before = signal.getsignal(signal.SIGINT)
    assert editor.edit(chosen, TEXT).text == TEXT
    assert signal.getsignal(signal.SIGINT) is before
    dying = [
        sys.executable,
        "-c",
        "import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(60)",
    ]
    chosen = Editor({**os.environ, "EDITOR": shlex.join(dying)}, [parent]).choose()
    assert isinstance(chosen, Chosen)
    assert came(editor.edit(chosen, TEXT))[0] is Came.FAILED


@pytest.mark.skipif(shutil.which("vim") is None, reason="no vim here")
def test_vim_leaves_nothing_although_its_settings_say_so(parent: Path, own_home: Path) -> None:
    settings = own_home / "vimrc"
    settings.write_text(
        "set nocompatible backup writebackup swapfile undofile updatecount=1 viminfo='100,<50,:100\n"
        f"set backupdir={own_home} undodir={own_home} directory={own_home}\n"
        "autocmd VimEnter * execute 'normal! oZQX-7f' | write | substitute/7f/8f/ | write | quitall\n",
        "utf-8",
    )
    editor = Editor({**os.environ, "EDITOR": f"vim -u {settings} -E -s", "TERM": "dumb"}, [parent])
    chosen = editor.choose()
    assert isinstance(chosen, Chosen)
    found = editor.edit(chosen, TEXT)
    assert (found.text, came(found)) == (f"{TEXT}\nZQX-8f", [Came.CHANGED])
    assert list(parent.iterdir()) == []
    assert list(own_home.iterdir()) == [settings]


def test_what_was_saved_is_kept_when_the_terminal_goes(parent: Path) -> None:
    came_up: list[int] = []
    before = signal.signal(signal.SIGHUP, lambda number, _: came_up.append(number))
    try:
        found = edited(parent, "text=suite", "copies", "hang up", "status=1")
        assert (found.text, found.told[0].came) == (f"{TEXT}\nsuite", Came.CHANGED)
        os.kill(os.getpid(), signal.SIGHUP)
        assert came_up == [signal.SIGHUP]  # whoever handled it does so again
    finally:
        signal.signal(signal.SIGHUP, before)


# Which editor


@pytest.mark.parametrize(
    ("environment", "why", "said"),
    [
        ({}, Came.UNSET, "EDITOR=nano"),
        ({"EDITOR": "vim 'oops"}, Came.UNCLEAR, "EDITOR"),
        ({"EDITOR": "''"}, Came.NOT_FOUND, "EDITOR"),
        ({"VISUAL": "no-such-editor --wait"}, Came.NOT_FOUND, "VISUAL nomme no-such-editor,"),
    ],
)
def test_no_editor_is_said_with_what_to_mend(
    parent: Path, environment: dict[str, str], why: Came, said: str
) -> None:
    told = Editor({"PATH": os.environ["PATH"], **environment}, [parent]).choose()
    assert isinstance(told, Told)
    assert told.came is why
    assert said in sentences(Edited("", (told,)), translator("fr"))


def test_a_command_is_split_as_a_shell_would_and_never_given_to_one(parent: Path, tmp_path: Path) -> None:
    program = tmp_path / "mon éditeur"
    program.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {shlex.quote(str(FAKE))} "$@"\n', "utf-8"
    )
    program.chmod(0o700)
    canary = tmp_path / "ran"
    asked = f"{shlex.quote(str(program))} 'text= $HOME; touch {canary}' ; touch {canary}"
    editor = Editor({**os.environ, "EDITOR": asked}, [parent])
    chosen = editor.choose()
    assert isinstance(chosen, Chosen)
    assert (chosen.name, chosen.words[1]) == ("mon éditeur", f"text= $HOME; touch {canary}")
    assert editor.edit(chosen, TEXT).text == f"{TEXT}\n $HOME; touch {canary}"
    assert not canary.exists()


def test_every_sentence_is_french_too() -> None:
    values = {"name": "vim", "variable": "EDITOR", "status": 1, "folder": "/x"}
    for one in Came:
        edited_so = Edited("", (Told(one, values),))
        assert sentences(edited_so, translator("fr")) != sentences(edited_so, translator("en"))


# Its folder


def test_the_folder_is_in_memory_where_there_is_some() -> None:
    assert [str(one) for one in editing_folders({"XDG_RUNTIME_DIR": "/run/user/7"})[:2]] == [
        "/run/user/7",
        "/dev/shm",
    ]
    assert editing_folders({"XDG_RUNTIME_DIR": "not/whole"})[0] == Path("/dev/shm")
    assert editing_folders({})[-1].name == "persona-tui"


def test_a_folder_that_refuses_or_that_others_may_change_is_passed_over(tmp_path: Path) -> None:
    missing, opened, sticky = (tmp_path / name for name in ("missing", "opened", "sticky"))
    for folder, mode in ((opened, 0o777), (sticky, 0o1777)):
        folder.mkdir()
        folder.chmod(mode)
    made = PrivateFolder.make([missing, opened, sticky])
    assert made.path.parent == sticky
    assert made.remove()
    with pytest.raises(OSError, match="no folder"):
        PrivateFolder.make([missing, opened])
    editor = Editor({}, [tmp_path / "made" / "last"], run=lambda *_: 0)
    assert came(editor.edit(Chosen(("vim",), "vim", Kind.VIM), TEXT)) == [Came.SAME]
    (tmp_path / "file").write_text("")
    editor = Editor({}, [tmp_path / "file" / "last"], run=lambda *_: 0)
    assert editor.edit(Chosen(("vim",), "vim", Kind.VIM), TEXT) == Edited(TEXT, (Told(Came.NO_FOLDER),))


def test_a_folder_is_abandoned_once_its_process_is_dead(parent: Path) -> None:
    code = (
        "import sys, pathlib; from persona_tui.store.private_folder import PrivateFolder;"
        "made = PrivateFolder.make([pathlib.Path(sys.argv[1])]); print(made.path, flush=True);"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(parent)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        path = Path(process.stdout.readline().strip())
        (path / "text.md~").write_text("une réponse")
        assert abandoned([parent, parent], Disk()) == []
        process.kill()
    assert abandoned([parent, parent, parent / "missing"], Disk()) == [path]
    assert remove_whole(path)


def test_what_is_not_such_a_folder_is_never_abandoned(parent: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (parent / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    (parent / f"{PREFIX}file").write_text("")
    (parent / "other").mkdir()
    assert abandoned([parent], Disk()) == []
