"""Words for headings, ids, boxes, arrows and files: E102 to E123 but those of other tables."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

STRUCTURE: Table = {
    ("E102", ""): Message(
        N_("The id “{found}” is already taken on line {line}."), N_("Give this one another id.")
    ),
    ("E102", "choice"): Message(
        N_("Another choice of this question has the id “{found}”, on line {line}."),
        N_("Give this one another id."),
    ),
    ("E106", ""): Message(
        N_("The arrow leads to “{found}”, which does not exist."),
        N_("Write the id of a later section or question."),
    ),
    ("E106", "near"): Message(
        N_("The arrow leads to “{found}”, which does not exist."), N_("Did you mean “{nearest}”?")
    ),
    ("E106", "outside"): Message(
        N_("The arrow leads to “{found}”, outside the bank."),
        N_("Write the id of a later section or question after a #."),
    ),
    ("E106", "no-link"): Message(
        N_("The arrow has a verb and no target."),
        N_("Add a link to a later section or question: [Title](#id)."),
    ),
    ("E106", "follow-up"): Message(
        N_("“{found}” is a follow-up: an arrow can only go to a section or a ### question."),
        N_("Go to the question that it follows up."),
    ),
    ("E107", ""): Message(
        N_("The arrow leads back to “{found}”, on line {line}."),
        N_("An arrow only leads to something later; move the target below."),
    ),
    ("E107", "own"): Message(
        N_("The arrow leads to its own question, “{found}”."),
        N_("An arrow only leads to something later."),
    ),
    ("E110", "unknown"): Message(
        N_("“{found}” is not a known setting."),
        N_("If it is help, put it in a paragraph or a list of its own, after a blank line."),
    ),
    ("E110", "near"): Message(N_("“{found}” is not a known setting."), N_("Did you mean “{nearest}”?")),
    ("E110", "place"): Message(N_("“{found}” does not go under {under}."), N_("It goes under {goes}.")),
    ("E110", "place-near"): Message(
        N_("“{found}” does not go under {under}."), N_("Did you mean “{nearest}”? It goes under {goes}.")
    ),
    ("E112", ""): Message(
        N_("This box is {found}, and the first one, on line {line}, is {first}."),
        N_("Write ( ) everywhere for one answer, or [ ] everywhere for several."),
    ),
    ("E115", "title"): Message(N_("The bank has no title."), N_("Begin it with a line: # Title.")),
    ("E115", "question"): Message(
        N_("The bank has no question."), N_("Write one on a line that begins with ### and a space.")
    ),
    ("E116", "size"): Message(
        N_("The file has {size} bytes; a bank has at most {most}."), N_("Split it into several banks.")
    ),
    ("E116", "utf-16"): Message(N_("The file is in UTF-16."), N_("Save it again as UTF-8.")),
    ("E116", "binary"): Message(
        N_("The file is not text: it holds the byte {byte} and NUL bytes."),
        N_("Choose a Markdown file saved as UTF-8."),
    ),
    ("E116", "encoding"): Message(
        N_("The file is not in UTF-8: it holds the byte {byte}."), N_("Save it again as UTF-8.")
    ),
    ("E116", "nul"): Message(
        N_("The file holds a NUL character: it is not text."), N_("Choose a Markdown file saved as UTF-8.")
    ),
    ("E116", "lines"): Message(
        N_("The file has more than {most} lines."), N_("Split it into several banks.")
    ),
    ("E116", "line"): Message(
        N_("This line has {size} characters; a bank's lines have at most {most}."),
        N_("Split it into paragraphs."),
    ),
    ("E118", ""): Message(
        N_("This arrow has no verb."),
        N_("Write → opens [Title](#id) or → goes to [Title](#id); in French, → ouvre or → va à."),
    ),
    ("E118", "verb"): Message(
        N_("“{verb}” is not a verb of an arrow."),
        N_("Write → opens [Title](#id) or → goes to [Title](#id); in French, → ouvre or → va à."),
    ),
    ("E122", ""): Message(
        N_("“{found}” is a word of the format: it cannot be an id."), N_("Choose another id.")
    ),
    ("E123", "setting"): Message(
        N_("This version does not support the setting “{found}” yet."),
        N_("Take the setting out to use the bank with this version."),
    ),
    ("E123", "type"): Message(
        N_("This version does not support the answer type “{found}” yet."),
        N_("Choose another type to use the bank with this version."),
    ),
    ("E123", "score"): Message(
        N_("This version does not support scores yet."),
        N_("Take “{found}” out to use the bank with this version."),
    ),
    ("E123", "scores"): Message(
        N_("This version does not support scores and dimensions yet: “{found}”."),
        N_("Take it out to use the bank with this version."),
    ),
    ("E123", "repetition"): Message(
        N_("This version does not support repetitions yet: “{found}”."),
        N_("Take it out to use the bank with this version."),
    ),
    ("E123", "grid"): Message(
        N_("This version does not support tables to fill in yet."),
        N_("Fill the empty cells if the table is help; else ask a question for each row."),
    ),
}
