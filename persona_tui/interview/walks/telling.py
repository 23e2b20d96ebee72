"""What did not hold in a walk, in words."""

from __future__ import annotations

from persona_tui.interview.walks.violation import Broken, Violation
from persona_tui.text.language import N_, Translator

_SENTENCES = {
    Broken.CRASH: N_("the program fails at “{item}” ({detail})."),
    Broken.COUNTS: N_("what is left to ask does not go down by one with an answer, in “{item}”."),
    Broken.BAR: N_("the progress bar goes back with an answer: “{item}” leaves the path."),
    Broken.LOST: N_("the answer to “{item}” is no longer held."),
    Broken.REPLAYED: N_("the journal no longer tells what is held, at “{item}”."),
    Broken.UNDONE: N_("undoing and redoing leaves something else, at “{item}”."),
    Broken.RESUMED: N_("resuming leaves something else, at “{item}”."),
    Broken.CHANGED_BACK: N_("a change, then the change back, leaves another path."),
    Broken.ENDLESS: N_("“{item}” comes again and again: the interview never ends."),
    Broken.LEFT_OVER: N_("the interview ends and something is still left to ask."),
    Broken.UNPASSABLE: N_("“{item}” must be answered, and offers nothing to answer with."),
    Broken.UNFINISHED: N_("all is answered, and the session cannot be finished because of “{item}”."),
}


def sentence(violation: Violation, tr: Translator) -> str:
    """What did not hold, with the question that it is about."""
    item = violation.item or (violation.moves[-1].item if violation.moves else "")
    return tr(_SENTENCES[violation.broken]).format(item=item, detail=violation.detail)
