"""What keeps sessions from being merged or taken in, in words."""

from __future__ import annotations

from persona_tui.store.errors import AlreadyThere, DifferentBanks, DifferentSessions, SharingError
from persona_tui.text.language import Translator


def sharing_sentence(error: SharingError, tr: Translator) -> str:
    """What happened, in one sentence."""
    match error:
        case AlreadyThere():
            return tr("The session {id} is here already; nothing was changed.").format(id=error.session_id)
        case DifferentSessions():
            text = tr("These are two sessions, not two versions of one: {one} and {other}.")
            return text.format(one=error.one, other=error.other)
        case DifferentBanks():
            text = tr("The two versions of the session {id} run on different versions of its question bank.")
            return text.format(id=error.session_id)
        case _:
            return str(error)


def sharing_remedy(error: SharingError, tr: Translator) -> str:
    """What to do about it; empty when there is nothing to add."""
    match error:
        case AlreadyThere():
            return tr("Merge the two with --merge.")
        case DifferentBanks():
            return tr("Bring the older one to the bank of the other, or undo that in the other; then merge.")
        case _:
            return ""
