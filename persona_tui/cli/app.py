"""Opening the terminal application; Textual is imported here, and only when it is about to run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from persona_tui.cli.context import Program
from persona_tui.cli.discretion import in_browser, keep_faults_short, without_leaks
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words, in_words
from persona_tui.cli.output import say
from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_, Language

if TYPE_CHECKING:
    from persona_tui.banks.model import Bank
    from persona_tui.workspace import Live, Workspace


_EXAMPLE = N_("A fictional community: nobody in it is real. It is temporary, and goes away when you leave.")
_WEB = N_("Shown in a browser: whoever reaches this address reads and changes everything.")


def open_app(program: Program) -> int:
    """The app on its home screen; its exit status.

    Raises:
        Failure: there is no terminal to draw on.
    """
    return _run(program, program.workspace, None)


def open_interview(
    program: Program, name: str | None, *, code: str | None, short: bool, alone: bool, resume: str | None
) -> int:
    """The app straight in an interview, begun with a bank or resumed; its exit status.

    Raises:
        Failure: there is no terminal, the bank or the session is unknown or cannot be used.
    """
    _need_terminal(program)
    with failing_in_words(program.tr):
        workspace = program.workspace()
        if resume is not None:
            session_id = workspace.sessions.find(resume)
            live = workspace.resume(session_id)
        else:
            live = _begun(program, workspace, name or "", code, short=short, alone=alone)
    return _run(program, lambda: workspace, lambda _: live)


def open_example(program: Program) -> int:
    """The app on the fictional example, in a workspace that goes away with it; its exit status.

    Raises:
        Failure: there is no terminal.
        OSError: there is no place for temporary files.
    """
    from persona_tui.workspace.example.loading import load_example
    from persona_tui.workspace.example.temporary import passing_folder

    _need_terminal(program)
    say(program.tr(_EXAMPLE))
    with passing_folder() as root:
        return _run(program, lambda: load_example(root), None, _EXAMPLE)


def _begun(
    program: Program, workspace: Workspace, name: str, code: str | None, *, short: bool, alone: bool
) -> Live:
    from persona_tui.cli.answering import has_errors
    from persona_tui.interview.path import Length, Mode

    entry = workspace.library.find(name)
    bank: Bank | None = entry.reading.bank
    if bank is None or entry.reading.errors:
        raise has_errors(name, program.tr)
    return workspace.begin(
        bank,
        code=clean_line(code) if code else workspace.next_code(),
        length=Length.SHORT if short else Length.FULL,
        mode=Mode.SELF_ASSESSMENT if alone else Mode.INTERVIEW,
        source=entry.path.name,
    )


def _run(
    program: Program,
    open_workspace: Callable[[], Workspace],
    begin: Callable[[Workspace], Live] | None,
    warning: str = "",
) -> int:
    _need_terminal(program)
    for name in without_leaks(os.environ):
        say(program.tr("{name} is ignored: it would write down what was said.").format(name=name))
    keep_faults_short(lambda error: say(in_words(error, program.tr)))
    from persona_tui.tui.app import PersonaApp
    from persona_tui.tui.themes import DARK
    from persona_tui.workspace import settings

    read = settings.load()
    for problem in read.problems:
        say(settings.sentence(problem, program.tr))
    kept = read.settings

    def remember(language: Language, theme: str) -> None:
        """Keep what was chosen; a folder that refuses costs only the choice."""
        nonlocal kept
        kept = replace(kept, language=language, theme=theme)
        with suppress(OSError):
            settings.save(kept)

    app = PersonaApp(
        open_workspace,
        language=program.tr.language,
        theme=kept.theme or DARK.name,
        begin=begin,
        remember=remember,
        warning=_WEB if in_browser(os.environ) else warning,
    )
    app.run(mouse=program.mouse and kept.mouse)
    return app.return_code or Exit.DONE


def _need_terminal(program: Program) -> None:
    if in_browser(os.environ):
        if not program.allow_web:
            raise Failure(
                program.tr(
                    "Not in a browser: whoever reaches the address reads every answer, without a password. "
                    "Put it behind a proxy that asks for one, then add --allow-web."
                )
            )
        return
    if os.environ.get("TERM") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Failure(
            program.tr(
                "The app needs a terminal. With --answers, an interview is conducted from a file instead."
            )
        )
