"""Nothing that was said leaves by a log, a console, a browser or a fault."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import textual.constants

from persona_tui.cli.discretion import _LEAKING, keep_faults_short, without_leaks
from tests.cli.conftest import Call

CANARY = "ZQX-CANARY-7f"


def test_what_would_make_textual_write_is_taken_out_and_the_rest_stays() -> None:
    environment = {"TEXTUAL_LOG": "x", "TEXTUAL": "devtools", "TEXTUAL_THEME": "nord", "HOME": "/"}
    assert without_leaks(environment) == ("TEXTUAL", "TEXTUAL_LOG")
    assert environment == {"TEXTUAL_THEME": "nord", "HOME": "/"}


def test_every_variable_of_textual_is_known_to_leak_or_not_to() -> None:
    harmless = {
        "TEXTUAL_ANIMATIONS",
        "TEXTUAL_COLOR_SYSTEM",
        "TEXTUAL_DIM_FACTOR",
        "TEXTUAL_DISABLE_KITTY_KEY",
        "TEXTUAL_DRIVER",
        "TEXTUAL_FILTERS",
        "TEXTUAL_FPS",
        "TEXTUAL_PRESS",
        "TEXTUAL_SLOW_THRESHOLD",
        "TEXTUAL_SMOOTH_SCROLL",
        "TEXTUAL_THEME",
    }
    source = Path(textual.constants.__file__).read_text("utf-8")
    assert set(re.findall(r'"(TEXTUAL[A-Z_]*)"', source)) <= harmless | set(_LEAKING)


def test_faults_of_any_thread_are_told_by_their_kind_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[BaseException] = []
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    keep_faults_short(told.append)

    def fault() -> None:
        raise ValueError(CANARY)

    thread = threading.Thread(target=fault)
    thread.start()
    thread.join()
    logging.getLogger("asyncio").error("Task exception: %s", CANARY)
    assert [type(error) for error in told] == [ValueError]
    written = capsys.readouterr()
    assert CANARY not in written.out + written.err


def test_a_browser_is_refused_unless_asked_for(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    for arguments in ((), ("interview", "decouverte-persona")):
        ended = call("--workspace", tmp_path, *arguments)
        assert ended.status == 1
        assert "--allow-web" in ended.err
    assert not (tmp_path / "sessions").exists()


def test_asked_for_it_is_shown_there(tmp_path: Path) -> None:
    environment = {**os.environ, "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    arguments = [sys.executable, "-m", "persona_tui", "--workspace", str(tmp_path), "--allow-web"]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(len(b"__GANGLION__")) == b"__GANGLION__"
        process.kill()
