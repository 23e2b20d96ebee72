"""Words for headings, ids, boxes, arrows and files: E102 to E122 but those of other tables."""

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
    ("E102", "measure"): Message(
        N_("“{found}” is already something else on line {line}: a question, a score or a dimension."),
        N_("Give one of the two another name."),
    ),
    ("E102", "alias"): Message(
        N_("“{found}” is a former id here, and stands on line {line} already."),
        N_("A former id belongs to one thing only: take it out here or there."),
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
    ("E110", "computed"): Message(
        N_("“{found}” only goes under a computed question."),
        N_("Write the setting - Answer : computed, or take the case out."),
    ),
    ("E110", "nested"): Message(
        N_("“{found}” stands inside “{repeated}”, which is repeated already, from line {line} on."),
        N_("Repeat one of the two."),
    ),
    ("E110", "both-repeats"): Message(
        N_("“{found}” and “{first}”, on line {line}, both repeat this."), N_("Keep one of the two.")
    ),
    ("E110", "not-repeated"): Message(
        N_("“{found}” names the repetitions of something that is not repeated."),
        N_("Add a setting - For each : id or - Repeat : 1..6, or take the name out."),
    ),
    ("E110", "translation"): Message(
        N_("“{found}” belongs in the bank that this file translates."),
        N_("Take it out: a translation holds words, and the bank holds what they do."),
    ),
    ("E111", ""): Message(
        N_("This computed question has no result for all other cases."),
        N_("Add a last line: - Case : else → result."),
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
    ("E120", ""): Message(
        N_("The bank that this file translates has nothing with the id “{found}”."),
        N_("Write an id of the bank, or add it there first."),
    ),
    ("E120", "near"): Message(
        N_("The bank that this file translates has nothing with the id “{found}”."),
        N_("Did you mean “{nearest}”?"),
    ),
    ("E120", "broken"): Message(
        N_("The bank that this file translates cannot be read."), N_("Mend that bank first.")
    ),
    ("E120", "translation"): Message(
        N_("The bank that this file translates is a translation itself."),
        N_("Translate the bank that holds the conditions and the answer types."),
    ),
    ("E120", "base"): Message(
        N_("No bank with the id “{found}” stands beside this translation."),
        N_("Put the two files in one folder, or mend the id."),
    ),
    ("E122", ""): Message(
        N_("“{found}” is a word of the format: it cannot be an id."), N_("Choose another id.")
    ),
}
