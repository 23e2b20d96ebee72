"""What an export is made of: sessions of the workspace, or a bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from persona_tui.banks.model import Bank
from persona_tui.export.document import Place
from persona_tui.export.kinds import Document
from persona_tui.export.page import Page
from persona_tui.export.rendering import Rendering
from persona_tui.export.templates.library import Templates
from persona_tui.export.templates.problem import TemplateError
from persona_tui.text.nearest import folded
from persona_tui.tui.export_preview.choice import Choice, Wanted
from persona_tui.tui.export_preview.run import Run
from persona_tui.workspace.names import listed_names

if TYPE_CHECKING:
    from persona_tui.workspace import Workspace


class NothingToShareError(Exception):
    """No document makes sense of these sessions: nothing is said yet."""

    def __init__(self, count: int) -> None:
        """Keep how many sessions there are."""
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from."""

    documents: tuple[Wanted, ...]
    """The one to show first first."""
    licence: str
    """The one that the bank states; empty when it states none."""


class Matter(Protocol):
    """What a page is made of; its functions read files, so they are called in a thread."""

    @property
    def count(self) -> int:
        """How many sessions; none for a bank."""
        ...

    def offered(self, run: Run) -> Offered:
        """Which documents make sense."""
        ...

    def names(self) -> tuple[str, ...]:
        """The names that must not leave."""
        ...

    def page(
        self, choice: Choice, names: tuple[str, ...], run: Run, *, without_gate: bool = False
    ) -> Rendering | Page:
        """A page, to be made as it is read."""
        ...

    def save(self, page: Rendering | Page, place: Path | None, *, overwrite: bool) -> Path:
        """Save a page, so that erasing finds it; where it is."""
        ...

    def session_of(self, place: Place) -> str:
        """The session that words come from; empty when that cannot be told."""
        ...


class OfSessions:
    """Pages of sessions."""

    def __init__(self, workspace: Workspace, ids: Sequence[str]) -> None:
        """Nothing is read yet.

        Args:
            workspace: where they are.
            ids: their ULIDs, one at least, in the order in which they are told.
        """
        self._workspace = workspace
        self._ids = tuple(ids)

    @property
    def count(self) -> int:
        """How many sessions."""
        return len(self._ids)

    def offered(self, run: Run) -> Offered:
        """Which documents make sense of them.

        Raises:
            Stopped: nobody wants it any more.
            StoreError: one of them cannot be read.
            NothingToExportError: someone refused to take part or that notes be kept.
            NothingToShareError: nothing is said yet.
        """
        pages = self._workspace.pages
        documents = pages.documents(self._ids, run)
        if not documents:
            pages.of_sessions(
                Document.TRANSCRIPT, self._ids, progress=run
            )  # says who refused, if someone did
            raise NothingToShareError(len(self._ids))
        bank = self._workspace.sessions.read(self._ids[0]).bank
        return _offered(documents, bank, pages.templates)

    def names(self) -> tuple[str, ...]:
        """Those of the workspace's list.

        Raises:
            NamesError: it cannot be used.
        """
        return listed_names(self._workspace.root)

    def page(
        self, choice: Choice, names: tuple[str, ...], run: Run, *, without_gate: bool = False
    ) -> Rendering:
        """A document of them, as `Pages.of_sessions` makes it; raises what that does, and `Stopped`."""
        options = choice.options(names, without_gate=without_gate)
        return self._workspace.pages.of_sessions(choice.wanted.document, self._ids, options, run)

    def save(self, page: Rendering | Page, place: Path | None, *, overwrite: bool) -> Path:
        """Save it, as `Pages.save` does."""
        return self._workspace.pages.save(page, self._ids, place, overwrite=overwrite)

    def session_of(self, place: Place) -> str:
        """The session, where there is only one."""
        return self._ids[0] if place.item and len(self._ids) == 1 else ""


class OfBank:
    """Pages of a bank alone."""

    count = 0

    def __init__(self, workspace: Workspace, bank: Bank) -> None:
        """Nothing is made yet.

        Args:
            workspace: where pages are saved.
            bank: a bank without errors.
        """
        self._workspace = workspace
        self._bank = bank

    def offered(self, run: Run) -> Offered:  # noqa: ARG002 - a bank is read already
        """The note and the guide, and the lexicon of a bank that has one."""
        documents = [Document.BANK, Document.GUIDE, *([Document.LEXICON] if self._bank.glossary else [])]
        return _offered(documents, self._bank, self._workspace.pages.templates)

    def names(self) -> tuple[str, ...]:
        """None: nobody's words are in it."""
        return ()

    def page(
        self,
        choice: Choice,
        names: tuple[str, ...],
        run: Run,  # noqa: ARG002 - it takes no time
        *,
        without_gate: bool = False,
    ) -> Page:
        """A document of it, as `Pages.of_bank` makes it; raises what that does."""
        options = choice.options(names, without_gate=without_gate)
        return self._workspace.pages.of_bank(choice.wanted.document, self._bank, options)

    def save(self, page: Rendering | Page, place: Path | None, *, overwrite: bool) -> Path:
        """Save it, as `Pages.save` does."""
        return self._workspace.pages.save(page, (), place, overwrite=overwrite)

    def session_of(self, place: Place) -> str:  # noqa: ARG002 - there is none
        """None."""
        return ""


def _offered(documents: Sequence[Document], bank: Bank, templates: Templates) -> Offered:
    """The documents and the templates of one's own, those that the bank's setting `Exports` names first."""
    found = [*map(Wanted, documents), *_own(documents, bank, templates)]
    named = [folded(name) for name in bank.exports]

    def rank(wanted: Wanted) -> int:
        name = folded(wanted.template or wanted.document)
        return named.index(name) if name in named else len(named)

    return Offered(tuple(sorted(found, key=rank)), bank.licence)


def _own(documents: Sequence[Document], bank: Bank, templates: Templates) -> Iterator[Wanted]:
    """Templates of other names than the documents'; one that cannot be read is offered too, to be mended."""
    for name in templates.names(bank.language):
        if name in set(Document):
            continue
        try:
            document = Document(templates.find(name, bank.language).document)
        except TemplateError:
            yield Wanted(documents[0], name, broken=True)
        else:
            if document in documents:
                yield Wanted(document, name)
