"""How an erasure went, in words."""

from __future__ import annotations

from persona_tui.store.erasing import Erasure
from persona_tui.store.erasing_messages import exports_kept, not_removed
from persona_tui.text.language import Translator


def told(erasure: Erasure, name: str, tr: Translator) -> str:
    """What was done; when something is left, exactly what.

    Args:
        erasure: as it went.
        name: the code of the session, or its id.
        tr: the language.
    """
    if not erasure.left:
        words = [tr("{name} is erased.").format(name=name), *exports_kept(erasure.pages, tr)]
        return "\n".join(words)
    return "\n".join(
        (
            tr(
                "{name} is not wholly erased. These files could not be removed; erase it again to retry:"
            ).format(name=name),
            *not_removed(erasure.left, tr),
        )
    )
