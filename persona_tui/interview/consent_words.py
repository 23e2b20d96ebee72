"""What it means that a consent given before is withdrawn, in words (R17)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Purpose
from persona_tui.interview.finishing import given_on
from persona_tui.interview.path import Path
from persona_tui.text.language import N_, Translator

_WITHDRAWN = {
    Purpose.PARTICIPATION: N_(
        "Taking part is no longer agreed to: finishing will keep that refusal and erase all the rest."
    ),
    Purpose.NOTES: N_(
        "Keeping notes is no longer agreed to: finishing will keep that refusal and erase all the rest."
    ),
    Purpose.AUDIO: N_("Recording is no longer agreed to: record no more, and destroy what was recorded."),
    Purpose.QUOTES: N_("Quoting is no longer agreed to as before: exports leave out what is not allowed."),
    Purpose.RECONTACT: N_("Being contacted again is no longer agreed to."),
}
_PAGES = N_("Pages exported before still hold what they held then: destroy them, or export them anew.")


def withdrawn(before: Path, after: Path, tr: Translator) -> tuple[str, ...]:
    """What to know once a consent was taken back.

    Args:
        before: where items stood while it was given.
        after: where they stand now.
        tr: the interface's language.

    Returns:
        A sentence for each purpose consented to before and no more, then one about pages made before; none
        when nothing was withdrawn.
    """
    lost = given_on(before) - given_on(after)
    if not lost:
        return ()
    return (*(tr(_WITHDRAWN[purpose]) for purpose in Purpose if purpose in lost), tr(_PAGES))
