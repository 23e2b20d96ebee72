"""An export from the command line: its sessions or its bank, its findings, where it goes."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from persona_tui.banks.library import UnknownBank
from persona_tui.banks.model import Bank
from persona_tui.cli.answering import has_errors
from persona_tui.cli.export_report import report
from persona_tui.cli.failures import Failure
from persona_tui.cli.output import give_json, say
from persona_tui.cli.progress import Counter
from persona_tui.cli.session_reading import record_of, say_if_of_a_later_version
from persona_tui.export import Document, Form, Options, Page, Rendering
from persona_tui.export.finding import Finding
from persona_tui.export.messages import sentence
from persona_tui.store.errors import UnknownSession
from persona_tui.text.language import Translator
from persona_tui.workspace import Workspace
from persona_tui.workspace.exporting import HeldError

_STANDARD_OUTPUT = "-"


class Exporting:
    """One run of the verb."""

    def __init__(self, workspace: Workspace, document: Document, options: Options, tr: Translator) -> None:
        """Nothing is read yet.

        Args:
            workspace: whose sessions and banks.
            document: which one to make.
            options: what the person chose.
            tr: the language of the interface.
        """
        self._workspace = workspace
        self._document = document
        self._options = options
        self.tr = tr
        self._ids: tuple[str, ...] = ()

    def page(self, names: Sequence[str]) -> Rendering | Page:
        """The page to be written.

        Args:
            names: prefixes of sessions' ids; of a document made of a bank, its id or its file too.

        Raises:
            Failure: several were given for a document that is made of one bank.
        """
        if self._document.of_bank:
            if len(names) != 1:
                raise Failure(self.tr("This document is made of one bank: give one id, or one file."))
            bank = self._bank(names[0])
            return self._workspace.pages.of_bank(self._document, bank, self._options)
        sessions = self._workspace.sessions
        self._ids = tuple(dict.fromkeys(sessions.find(prefix) for prefix in names))
        for session_id in self._ids:
            say_if_of_a_later_version(sessions, session_id, self.tr)
        counter = Counter(sys.stderr, self.tr)
        return self._workspace.pages.of_sessions(self._document, self._ids, self._options, counter)

    def _bank(self, name: str) -> Bank:
        """The bank of that id or file; else the one that the session of that id was held with."""
        sessions = self._workspace.sessions
        try:
            entry = self._workspace.library.find(name)
        except UnknownBank:
            try:
                return self._workspace.library.explained(record_of(sessions, name, self.tr).bank)
            except UnknownSession:
                pass
            raise
        if entry.reading.bank is None or entry.reading.errors:
            raise has_errors(name, self.tr)
        return entry.reading.bank

    def deliver(self, page: Rendering | Page, to: str | None) -> None:
        """Write it, unless the gate holds it; what the gate found is said either way.

        Args:
            page: the page.
            to: a folder or a file, ``-`` for standard output; the folder of exports when not given.

        Raises:
            Failure: the gate holds it; nothing was written.
            SavingError: it could not be saved.
        """
        if to == _STANDARD_OUTPUT:
            self._give(page)
            return
        try:
            path = self._workspace.pages.save(page, self._ids, Path(to) if to else None)
        except HeldError as error:
            raise self._held(error.findings) from error
        self._say(_findings(page))
        if self._options.form is Form.JSON:
            give_json(report(_findings(page), self.tr, path))
        say(self.tr("Written: {file}").format(file=path))

    def _give(self, page: Rendering | Page) -> None:
        """Standard output gets nothing of a page before the gate has seen all of it."""
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace", newline="") as whole:
            whole.writelines(page.pieces())
            if page.held and not self._options.without_gate:
                raise self._held(_findings(page))
            self._say(_findings(page))
            whole.seek(0)
            _copy(whole, sys.stdout)

    def _held(self, findings: Sequence[Finding]) -> Failure:
        self._say(findings)
        if self._options.form is Form.JSON:
            give_json(report(findings, self.tr, None))
        return Failure(
            self.tr(
                "Nothing was written. Mend the answers, or let the findings pass with --without-gate: "
                "the page then says so."
            )
        )

    def _say(self, findings: Sequence[Finding]) -> None:
        for finding in findings:
            say(sentence(finding, self.tr))


def _findings(page: Rendering | Page) -> tuple[Finding, ...]:
    return page.findings() if isinstance(page, Rendering) else page.findings


def _copy(whole: IO[str], out: IO[str]) -> None:
    while piece := whole.read(1 << 16):
        out.write(piece)
    out.flush()
