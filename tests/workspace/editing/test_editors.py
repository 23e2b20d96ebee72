from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.workspace.editing.editors import Kind, arguments, asked_for, kind_of

FILE = Path("/run/user/1000/persona-tui-edit-x/text.md")
VIM = ["-n", "-i", "NONE", "-c", "set nobackup nowritebackup noswapfile noundofile"]
EMACS = [
    "--eval",
    "(setq make-backup-files nil backup-inhibited t create-lockfiles nil auto-save-default nil)",
    "--eval",
    "(setq auto-save-list-file-prefix nil)",
]


@pytest.mark.parametrize(
    ("words", "real", "told"),
    [
        (["vim"], "/usr/bin/vim.basic", VIM),
        (["vi"], "/usr/bin/vim.tiny", VIM),
        (["vi"], "/usr/bin/vi", VIM),
        (["vi"], "/bin/busybox", []),
        (["vi"], "/usr/bin/nvi", []),
        (["nvim"], "/opt/nvim/nvim.appimage", VIM),
        (["nvim"], "/usr/bin/snap", VIM),
        (["/usr/local/bin/nvim"], "/usr/local/bin/nvim", VIM),
        (["gvim"], "/usr/bin/vim.gtk3", ["-f", *VIM]),
        (["vim", "-c", "set spell"], "/usr/bin/vim.basic", ["-c", "set spell", *VIM]),
        (["nano"], "/bin/nano", ["--ignorercfiles"]),
        (["editor"], "/bin/nano", ["--ignorercfiles"]),
        (["nano"], "/usr/bin/pico", []),
        (["emacs", "-nw"], "/usr/bin/emacs-nox", ["-nw", *EMACS]),
        (["emacs"], "/usr/bin/emacs29.1", EMACS),
        (["emacsclient", "-t"], "/usr/bin/emacsclient", ["-t"]),
        (["code"], "/usr/share/code/bin/code", ["--wait"]),
        (["code", "--wait"], "/usr/share/code/bin/code", ["--wait"]),
        (["subl", "-w"], "/opt/sublime_text/sublime_text", ["-w"]),
        (["my editor", "a b"], "/home/x/my editor", ["a b"]),
    ],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, list) else value,
)
def test_each_editor_is_told_to_leave_nothing_and_to_be_waited_for(
    words: list[str], real: str, told: list[str]
) -> None:
    assert arguments(words, kind_of(words[0], real), FILE) == [words[0], *told, str(FILE)]


@pytest.mark.parametrize("name", ["view", "victor", "nanobot", "emacsclient", "decode", "ed", "micro", "hx"])
def test_a_name_that_only_looks_like_a_known_one_is_unknown(name: str) -> None:
    assert kind_of(name, f"/usr/bin/{name}") is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({"VISUAL": "nvim", "EDITOR": "ed"}, ("VISUAL", "nvim")),
        ({"VISUAL": "  ", "EDITOR": "ed"}, ("EDITOR", "ed")),
        ({"EDITOR": " "}, ("", "")),
        ({}, ("", "")),
    ],
)
def test_visual_comes_before_editor(environment: dict[str, str], asked: tuple[str, str]) -> None:
    assert asked_for(environment) == asked
