"""Exporting from a workspace: sessions read as they are needed, pages saved so that erasing can find them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from persona_tui.export.finding import Finding
from persona_tui.export.rendering import Rendering
from persona_tui.export.saving import Leaving, NotSaved, staged
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.store.exported import ExportRecords, Fingerprint
from persona_tui.store.sessions import Sessions

Progress = Callable[[int, int], None]
"""Told how many sessions were read of how many, each time through them; may raise to stop."""


class HeldError(Exception):
    """The gate holds a page back: nothing was written."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep what it found."""
        super().__init__()
        self.findings = findings


class StoredRecords:
    """Sessions of a workspace, read one at a time each time they are gone through."""

    def __init__(self, sessions: Sessions, ids: Sequence[str], progress: Progress | None = None) -> None:
        """Nothing is read yet.

        Args:
            sessions: where they are.
            ids: their ULIDs, in the order in which they are told.
            progress: told each time one was read.
        """
        self._sessions = sessions
        self._ids = tuple(ids)
        self._progress = progress
        self._courses: dict[tuple[str, Length, Mode], Course] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Record]:
        """Read them.

        Raises:
            Damaged: one of them cannot be used.
            UnknownSession: one of them is gone.
        """
        for place, session_id in enumerate(self._ids, 1):
            yield self._on_shared_course(self._sessions.read(session_id, journal=False))
            if self._progress is not None:
                self._progress(place, len(self._ids))

    def _on_shared_course(self, record: Record) -> Record:
        """A session whose way through its bank is laid out once for all that were held alike."""
        opening = record.session.opening
        alike = (record.bank.sha256, opening.length, opening.mode)
        course = self._courses.get(alike)
        if course is None:
            course = self._courses[alike] = Course(record.bank, opening.length, opening.mode)
        return Record(record.session, course.bank, course)


def save_and_note(
    exported: ExportRecords, page: Leaving, sessions: Iterable[str], folder_or_file: Path, overwrite: bool
) -> Path:
    """Save a page, and note where, with its hash.

    Args:
        exported: the notes of the workspace.
        page: what to save; of a page that is still to be made, the gate is heard before it gets its name.
        sessions: the ids of those whose words are in it.
        folder_or_file: as for :func:`persona_tui.export.saving.save`.
        overwrite: replace an ordinary file of that name.

    Returns:
        Where it was saved.

    Raises:
        HeldError: the gate holds the page, and was not to be passed; nothing was written.
        SavingError: it was not saved, or could not be noted; nothing that was there has changed.
    """
    with staged(page, folder_or_file, overwrite) as whole:
        if isinstance(page, Rendering) and page.held and not page.passes:
            raise HeldError(page.findings())
        try:
            with exported.noting(sessions, whole.target, Fingerprint(whole.sha256, whole.size)):
                whole.publish(overwrite)
        except OSError as error:
            raise NotSaved(whole.target, error.strerror or type(error).__name__) from error
    return whole.target
