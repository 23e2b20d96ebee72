"""What a person can ask for during an interview."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

NEXT = Command(
    "interview.next",
    "next",
    ("ctrl+j", "ctrl+enter"),
    N_("Next"),
    N_("Keeps the answer and goes to the next question without one."),
    footer=True,
)
BACK = Command(
    "interview.back",
    "back",
    ("ctrl+b", "f2"),
    N_("Back"),
    N_("Keeps the answer and goes back to the question before."),
    footer=True,
)
GO_TO = Command(
    "interview.go_to",
    "go_to",
    ("ctrl+g",),
    N_("Go to"),
    N_("Lists every question; a few letters find one."),
    footer=True,
)
SPECIALS = Command(
    "interview.specials",
    "specials",
    ("ctrl+o",),
    N_("Pass"),
    N_("Does not know, prefers not to answer, does not apply, pass; marks a hypothesis; clears the answer."),
    footer=True,
)
OUTLINE = Command(
    "interview.outline",
    "outline",
    ("ctrl+l",),
    N_("Outline"),
    N_("Shows the sections and where each question stands; Escape goes back to the answer."),
)
NOTE = Command(
    "interview.note",
    "note",
    ("ctrl+n",),
    N_("Note"),
    N_("Goes to the note of this question, and back to the answer."),
)
PROBES = Command(
    "interview.probes",
    "probes",
    ("ctrl+r",),
    N_("Probes"),
    N_("Opens the probes; a digit ticks the one that was used. Again, it goes back to the answer."),
)
QUOTE = Command(
    "interview.quote",
    "quote",
    ("ctrl+t",),
    N_("Quote"),
    N_("Adds the selected words to the quotes of this interview, without permission for now."),
)
EDITOR = Command(
    "interview.editor",
    "editor",
    ("ctrl+f",),
    N_("Editor"),
    N_("Opens the text that is being written in the editor that VISUAL or EDITOR names, and takes it back."),
)
REVIEW = Command(
    "interview.review",
    "review",
    ("f4",),
    N_("Review"),
    N_("Shows every answer on one page."),
)
CONFIRM = Command(
    "interview.confirm",
    "confirm",
    ("ctrl+s",),
    N_("Confirm"),
    N_("Keeps an answer to review, or one that came back, as it stands."),
)
WHY = Command(
    "interview.why",
    "why",
    ("f6",),
    N_("Why"),
    N_("Says why this question is asked or not, or what the last change did; Enter goes to what decides."),
)
RESULTS = Command(
    "interview.results",
    "results",
    ("f5",),
    N_("Results"),
    N_("Shows scores and computed results so far, with what they lack."),
)
JUSTIFY = Command(
    "interview.justify",
    "justify",
    (),
    N_("Justify"),
    N_("Goes to the field under a warning that says why the answer stands all the same."),
)
REPEAT = Command(
    "interview.repeat",
    "repeat",
    (),
    N_("One more repetition"),
    N_("Asks a section once more, where the bank lets it be repeated."),
)
TAKE_AWAY = Command(
    "interview.take_away",
    "take_away",
    (),
    N_("Take this repetition away"),
    N_("Takes the repetition on screen away; its answers are kept aside, and undo brings it back."),
)
UNDO = Command(
    "interview.undo",
    "undo",
    ("f8", "ctrl+z"),
    N_("Undo"),
    N_("Takes back the last change to the answers; in a field, the last words typed first."),
)
REDO = Command(
    "interview.redo",
    "redo",
    ("f9", "ctrl+y"),
    N_("Redo"),
    N_("Makes the change again that was taken back."),
)
COMPARE = Command(
    "interview.compare",
    "compare",
    ("f12",),
    N_("Compare the bank"),
    N_("Shows what would change if this interview went on with today's version of its bank."),
)
ANSWER = Command(
    "interview.answer",
    "answer",
    ("escape",),
    N_("Answer"),
    N_("Goes back to the answer from the note, the probes or the outline."),
    palette=False,
)

COMMANDS: tuple[Command, ...] = (
    NEXT,
    BACK,
    GO_TO,
    SPECIALS,
    OUTLINE,
    NOTE,
    PROBES,
    QUOTE,
    EDITOR,
    REVIEW,
    CONFIRM,
    WHY,
    RESULTS,
    JUSTIFY,
    REPEAT,
    TAKE_AWAY,
    UNDO,
    REDO,
    COMPARE,
    ANSWER,
)
