"""Nothing opens a network connection, whatever is done: the interpreter itself is asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.journeys.terminal import Terminal

BANK = Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md"
ANSWERS = Path(__file__).parents[2] / "docs" / "examples" / "decouverte-persona.noyau.json"

#: Writes what would reach a network to a file, and ends the program with a status nobody else uses.
WATCHED = """
import os, sys
REACHING = {{"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}}
def watch(event, arguments):
    if event in REACHING:
        with open({log!r}, "a") as log:
            log.write(f"{{event}} {{arguments}}\\n")
        os._exit(99)
sys.addaudithook(watch)
from persona_tui.__main__ import main
sys.argv[0] = "persona-tui"
main()
"""


def watched(tmp_path: Path) -> tuple[str, ...]:
    return (sys.executable, "-c", WATCHED.format(log=str(tmp_path / "network.log")))


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    code = WATCHED.format(log=str(tmp_path / "network.log")).replace(
        "from persona_tui.__main__ import main",
        "import socket; main = lambda: socket.create_connection(('127.0.0.1', 9))",
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 99
    assert (tmp_path / "network.log").read_text()


def test_the_command_line_reaches_no_network(tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        command = [*watched(tmp_path), "--workspace", str(tmp_path), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    session = run("interview", str(BANK), "--answers", str(ANSWERS)).strip()
    run("export", session, "--as", "persona", "--to", "-")
    run("sessions", "list")
    run("banks", "check")
    assert not (tmp_path / "network.log").exists()


def test_the_app_reaches_no_network(tmp_path: Path) -> None:
    arguments = ("--workspace", str(tmp_path), "interview", str(BANK))
    with Terminal(arguments, program=watched(tmp_path)) as terminal:
        terminal.wait_for("Merci de prendre ce temps")
        terminal.press("ctrl+j", "f1", "ctrl+q")
    assert not (tmp_path / "network.log").exists()
