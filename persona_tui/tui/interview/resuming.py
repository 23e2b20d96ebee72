"""What is said when an interview goes on."""

from __future__ import annotations

from datetime import datetime

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator


def resumed_line(asking: Asking, tr: Translator) -> str:
    """What to say, such as « Repris où vous en étiez; brouillon de 14 h 02. »."""
    if asking.draft is None:
        return tr("Resumed where you left off.")
    return tr("Resumed where you left off; draft from {time}.").format(time=hour(asking.draft.at, tr))


def hour(moment: datetime, tr: Translator) -> str:
    """« 14 h 02 » (OQLF), “14:02”."""
    local = moment.astimezone()
    return f"{local:%H}\u00a0h\u00a0{local:%M}" if tr.language == "fr" else f"{local:%H:%M}"
