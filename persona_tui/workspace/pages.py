"""The pages of a workspace: documents of its sessions and banks, saved where erasing looks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from persona_tui.banks.model import Bank
from persona_tui.export.kinds import Document, documents_for
from persona_tui.export.of_bank_page import render_bank
from persona_tui.export.options import Options
from persona_tui.export.page import Page
from persona_tui.export.rendering import Rendering
from persona_tui.export.saving import Leaving
from persona_tui.export.templates.library import Templates
from persona_tui.export.templates.shipped import shipped
from persona_tui.store.sessions import Sessions
from persona_tui.workspace.exporting import Progress, StoredRecords, save_and_note


class Pages:
    """Makes documents, and saves them."""

    def __init__(self, sessions: Sessions, folder: Path, templates: Path) -> None:
        """Nothing is read yet.

        Args:
            sessions: those of the workspace.
            folder: that of exports.
            templates: that of the workspace's own templates, which win over the shipped ones.
        """
        self._sessions = sessions
        self._templates = templates
        self.folder = folder
        """Where pages are saved when no other place is named."""

    @property
    def templates(self) -> Templates:
        """The templates of documents: those beside the banks, then the shipped ones."""
        return shipped(self._templates)

    def documents(self, session_ids: Sequence[str], progress: Progress | None = None) -> tuple[Document, ...]:
        """Which documents make sense of sessions, the one to offer first first.

        Args:
            session_ids: their ULIDs.
            progress: told how many were read; may raise to stop.

        Raises:
            StoreError: one of them cannot be read.
        """
        return documents_for(StoredRecords(self._sessions, session_ids, progress))

    def of_sessions(
        self,
        document: Document,
        session_ids: Sequence[str],
        options: Options | None = None,
        progress: Progress | None = None,
    ) -> Rendering:
        """A document of sessions, to be made as it is read: memory does not grow with their number.

        Args:
            document: which one, none of those made of a bank alone.
            session_ids: their ULIDs, in the order in which they are told.
            options: what the person chose.
            progress: told how many were read; may raise to stop.

        Raises:
            StoreError: one of them cannot be read.
            NothingToExportError: there is none, or someone refused to take part or that notes be kept.
            NothingOfThisKindError: they hold nothing that such a document could say.
            UnknownLicenceError: the licence asked for is not one of those offered.
            UnknownTemplateError: there is no template of that name.
            TemplateError: the template cannot be used.
        """
        records = StoredRecords(self._sessions, session_ids, progress)
        return Rendering(document, records, options, self.templates)

    def of_bank(self, document: Document, bank: Bank, options: Options | None = None) -> Page:
        """A document of a bank alone.

        Args:
            document: one of those made of a bank.
            bank: a bank without errors.
            options: what the person chose.

        Raises:
            NothingOfThisKindError: a lexicon of a bank without glossary.
            UnknownLicenceError: the licence asked for is not one of those offered.
            UnknownTemplateError: there is no template of that name.
            TemplateError: the template cannot be used.
        """
        return render_bank(document, bank, options, self.templates)

    def save(
        self,
        page: Leaving,
        session_ids: Iterable[str],
        folder: Path | None = None,
        *,
        overwrite: bool = False,
    ) -> Path:
        """Save a page, so that erasing one of its sessions can find it.

        Args:
            page: what to save.
            session_ids: those whose words are in it; none for a page of a bank.
            folder: where, or the file itself; the folder of exports when not given.
            overwrite: replace an ordinary file of that name.

        Returns:
            Where it was saved.

        Raises:
            HeldError: the gate holds the page, and was not to be passed; nothing was written.
            SavingError: it was not saved; nothing that was there has changed.
        """
        return save_and_note(self._sessions.exported, page, session_ids, folder or self.folder, overwrite)
