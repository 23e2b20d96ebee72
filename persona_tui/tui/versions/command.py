"""The key that opens the choice, and the words that say there is one."""

from __future__ import annotations

from persona_tui.interview.answer import Answer
from persona_tui.text.language import N_, Translator
from persona_tui.tui.commands.command import Command
from persona_tui.tui.keys import key_name

VERSIONS = Command(
    "interview.versions",
    "versions",
    ("f7",),
    N_("Versions"),
    N_("Shows what several people answered here, none knowing of the other; one is kept, or all are joined."),
    priority=True,  # where there is nothing to choose, a text field selects all of itself with it
)
REVIEW_VERSIONS = Command(
    "review.versions",
    "versions",
    ("v", "f7"),
    N_("Versions"),
    N_("Shows what several people answered to the highlighted question; one is kept, or all are joined."),
)


def to_choose_line(answer: Answer, command: Command, tr: Translator) -> str:
    """« 2 versions, à choisir (F7 Versions) »; empty where there is nothing to choose.

    Args:
        answer: what is held for a question.
        command: what opens the choice on this screen.
        tr: the language of the interface.
    """
    if not answer.rivals:
        return ""
    key = f"{key_name(command.keys[0], tr, short=True)}\u00a0{tr(command.label)}"
    return tr("{n} versions, to choose from ({key})").format(n=1 + len(answer.rivals), key=key)
