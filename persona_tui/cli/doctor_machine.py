"""What ``doctor`` says of the terminal and of the versions; neither needs a workspace."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata

from persona_tui import __version__
from persona_tui.text.language import N_
from persona_tui.workspace.checkup.finding import Finding, State

LEAST = (80, 24)
"""The size that every screen is drawn for first."""
_PACKAGES = ("textual", "rich", "tinydb", "orjson", "filelock", "pydantic", "click", "markdown-it-py")


def terminal(environ: Mapping[str, str] = os.environ, shown: bool | None = None) -> Iterator[Finding]:
    """Its size, its encoding, its colours.

    Args:
        environ: of the process.
        shown: whether standard output is a terminal; found out when not given.
    """
    shown = sys.stdout.isatty() if shown is None else shown
    term = environ.get("TERM", "")
    if not shown:
        text = N_("Standard output is no terminal: the app would not open here, the verbs work.")
        yield Finding("terminal", State.FINE, text, {"term": term})
    elif term in {"", "dumb"}:
        text = N_("The terminal says that it can draw nothing (TERM={term}).")
        yield Finding("terminal", State.PROBLEM, text, {"term": term}, N_("Set TERM, as to xterm-256color."))
    else:
        yield _size(term)
    yield _encoding(environ)
    yield _colours(environ, term)


def _size(term: str) -> Finding:
    columns, lines = shutil.get_terminal_size(LEAST)
    values = {"columns": columns, "lines": lines, "term": term}
    if columns < LEAST[0] or lines < LEAST[1]:
        text = N_("The terminal is small: {columns} × {lines}.")
        return Finding("terminal", State.NOTE, text, values, N_("Every screen fits in 80 × 24."))
    return Finding("terminal", State.FINE, N_("Terminal: {term}, {columns} × {lines}."), values)


def _encoding(environ: Mapping[str, str]) -> Finding:
    """What the locale says; our own output is UTF-8 whatever it says, and the terminal may not be."""
    wanted = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    name = wanted.rpartition(".")[2].replace("-", "").casefold() if "." in wanted else ""
    if name == "utf8" or platform.system() in {"Darwin", "Windows"}:
        return Finding("encoding", State.FINE, N_("Encoding: UTF-8."), {"locale": wanted})
    text = N_("The locale does not say UTF-8 ({locale}): accents may be wrong.")
    values = {"locale": wanted or "–"}
    return Finding("encoding", State.NOTE, text, values, N_("Set LANG, as to fr_CA.UTF-8 or C.UTF-8."))


def _colours(environ: Mapping[str, str], term: str) -> Finding:
    if environ.get("NO_COLOR"):
        return Finding("colours", State.FINE, N_("Colours: none, as NO_COLOR asks."))
    if environ.get("COLORTERM", "").casefold() in {"truecolor", "24bit"}:
        return Finding("colours", State.FINE, N_("Colours: 16 million."))
    values = {"count": 256 if "256" in term else 16}
    return Finding("colours", State.FINE, N_("Colours: {count}; nothing is told by colour alone."), values)


def versions() -> Finding:
    """Of the program, of Python, of what it stands on, of the system."""
    found = [f"persona-tui {__version__}", f"Python {platform.python_version()}"]
    for package in _PACKAGES:
        try:
            found.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            continue
    found.append(f"{platform.system()} {platform.release()} ({platform.machine()})")
    return Finding("versions", State.FINE, N_("Versions: {versions}."), {"versions": ", ".join(found)})
