"""What a person reads when the program had to stop: no answer, no local variable, no traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from persona_tui.text.language import Translator


def sentence(error: BaseException, tr: Translator) -> str:
    """Why the program stopped and what to do, in words.

    Args:
        error: what nobody foresaw; its message is left out, it may hold what someone said.
        tr: the language of the interface.
    """
    return tr(
        "persona-tui had to stop: {kind}, {place}.\n"
        "Everything up to the last second is saved; start it again and resume the interview.\n"
        "Please report this line: it holds nothing of what was said."
    ).format(kind=type(error).__name__, place=place(error))


def place(error: BaseException) -> str:
    """The file and line of the program where an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "persona_tui" in Path(frame.filename).parts] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
