"""Merging the copies that a sync engine left of an interview, from the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.store.rows import SessionRow
    from persona_tui.store.uniting import United
    from persona_tui.workspace import Workspace


def merge_copies(workspace: Workspace, row: SessionRow) -> list[United]:
    """Merge every copy into its session; blocking, so run beside the screen.

    Args:
        workspace: where they are.
        row: the session with its copies, as last listed; those that are gone meanwhile are left out.

    Raises:
        StoreError: one could not be merged; those before it were.
    """
    sessions = workspace.sessions
    path = sessions.folder / f"{row.id}.json"
    copies = [sessions.folder / name for name in row.copies]
    return [sessions.uniting.merge(path, copy) for copy in copies if copy.exists()]


def merged_line(united: list[United], code: str, tr: Translator) -> str:
    """What came of it, in a sentence or two.

    Args:
        united: what each copy came to.
        code: the participant's.
        tr: the language.
    """
    if any(one.report.erased for one in united):
        return tr("{code}: a consent was refused on one side; the rest was erased.").format(code=code)
    rivals = len({told.item for one in united for told in one.report.rivals})
    said = tr("{code}: merged, nothing was lost; the copies are kept in quarantine.").format(code=code)
    if not rivals:
        return said
    choose = tr.plural(
        "{n} question has several versions; the review shows it first.",
        "{n} questions have several versions; the review shows them first.",
        rivals,
    )
    return f"{said} {choose.format(n=rivals)}"
