"""Words for the values of settings and for answer types: E113, E117, E119."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

_DID_YOU_MEAN = N_("Did you mean “{nearest}”?")

VALUES: Table = {
    ("E113", ""): Message(
        N_("The range “{found}” is empty."), N_("Write the lower bound first, below the upper one.")
    ),
    ("E117", "empty"): Message(
        N_("The setting “{found}” has no value."), N_("Write one after the colon, or take the setting out.")
    ),
    ("E117", "twice"): Message(N_("“{found}” is given already, on line {line}."), N_("Keep one of the two.")),
    ("E117", "one-of"): Message(
        N_("“{found}” is not a value of “{setting}”."), N_("Its values are: {expected}.")
    ),
    ("E117", "one-of-near"): Message(N_("“{found}” is not a value of “{setting}”."), _DID_YOU_MEAN),
    ("E117", "minutes"): Message(
        N_("“{found}” is not a number of minutes."), N_("Write a whole number, without a unit.")
    ),
    ("E117", "language"): Message(
        N_("“{found}” is not the tag of a language."), N_("Write fr, en, fr-CA or another tag.")
    ),
    ("E117", "language-near"): Message(N_("“{found}” is not the tag of a language."), _DID_YOU_MEAN),
    ("E117", "licence"): Message(
        N_("“{found}” is not the identifier of a licence."),
        N_("Write an SPDX identifier: CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0…"),
    ),
    ("E117", "licence-near"): Message(N_("“{found}” is not the identifier of a licence."), _DID_YOU_MEAN),
    ("E117", "id"): Message(
        N_("“{found}” is not an id."),
        N_("Write a letter first, then letters, digits, hyphens or underscores."),
    ),
    ("E117", "range"): Message(
        N_("“{found}” is not a range."), N_("Write 1..5, 4.. or ..10, with two dots.")
    ),
    ("E117", "count"): Message(
        N_("“{found}” cannot bound a count."), N_("Use whole numbers, from 0, and at least one at the top.")
    ),
    ("E117", "source"): Message(
        N_("“{found}” is not the id of a question."),
        N_("Write the id of an earlier list, of a question with [ ] boxes, or of groups."),
    ),
    ("E117", "no-source"): Message(
        N_("This answer type does not say whose items it takes up."),
        N_("Write the id of an earlier list, of a question with [ ] boxes, or of groups."),
    ),
    ("E117", "score"): Message(
        N_("“{found}” does not say what is added to which score."),
        N_("Write: +value name, or in French: +valeur nom."),
    ),
    ("E117", "case"): Message(
        N_("“{found}” is not a case."), N_("Write: condition → result, and last: else → result.")
    ),
    ("E117", "after-else"): Message(
        N_("This case stands after “else”, so it can never be the first one true."),
        N_("Move it above “else”."),
    ),
    ("E117", "check"): Message(
        N_("“{found}” is not a check."),
        N_("Write a condition, then: else “message”. In French: sinon « message »."),
    ),
    ("E117", "message"): Message(
        N_("“{found}” is not a message alone."),
        N_("Write the “message” only: its condition stays in the bank."),
    ),
    ("E117", "reject"): Message(
        N_("“{found}” does not say what is rejected."), N_("Write a condition, a colon and a “message”.")
    ),
    ("E117", "lineage"): Message(
        N_("“{found}” does not say which bank this one is a remix of."),
        N_("Write: title; version; authors; license; sha256. The verb “banks remix” writes it for you."),
    ),
    ("E117", "file"): Message(
        N_("“{found}” is not the name of a Markdown file."),
        N_("Write the name of a file beside this one, which ends in .md."),
    ),
    ("E117", "no-file"): Message(
        N_("There is no file “{found}” beside this bank."), N_("Mend the name, or put the file there.")
    ),
    ("E117", "needs-table"): Message(
        N_("“{found}” needs a table to fill in, and there is none."),
        N_("Write its header under the question: | Who | What |, then a line | --- | --- |."),
    ),
    ("E117", "ranking"): Message(
        N_("“{found}” is not a number of choices to keep."), N_("Write a whole number, like: rank 3.")
    ),
    ("E117", "needs-boxes"): Message(
        N_("“{found}” needs choices, and there are none."), N_("Write them under the question as - [ ] text.")
    ),
    ("E117", "too-few-boxes"): Message(
        N_("“{found}” asks for {wanted} choices, and there are {boxes}."),
        N_("Ask for fewer, or add choices."),
    ),
    ("E117", "surplus"): Message(N_("“{found}” means nothing after this answer type."), N_("Take it out.")),
    ("E117", "purpose"): Message(
        N_("This consent has no known purpose: “{found}”."),
        N_("Write participation, notes, audio, quotes or recontact."),
    ),
    ("E117", "purpose-near"): Message(N_("This consent has no known purpose: “{found}”."), _DID_YOU_MEAN),
    ("E117", "scale-name"): Message(
        N_("“{found}” cannot name a scale."), N_("Write one word, with a range after it if you wish.")
    ),
    ("E117", "scale-labels"): Message(
        N_("A scale needs at least two labels."),
        N_("Separate them by middle dots: Never · Sometimes · Always."),
    ),
    ("E117", "scale-count"): Message(
        N_("The scale has {steps} steps and {labels} labels."), N_("Write one label for each step.")
    ),
    ("E117", "scale-ends"): Message(
        N_("“{found}” does not name the two ends of the scale."),
        N_("Write them between parentheses: (Never → Always) or (Alone ↔ Together)."),
    ),
    ("E117", "scale-empty"): Message(
        N_("This scale has no range and no name."), N_("Write 1..5, or the name of a scale.")
    ),
    ("E117", "scale-range"): Message(
        N_("“{found}” is not a range of a scale."),
        N_("Write two whole numbers, at most {most} steps, like 1..5."),
    ),
    ("E119", ""): Message(
        N_("“{found}” is not an answer type."),
        N_("Write short text, text, list, number, date, duration, yes/no, scale, statement…"),
    ),
    ("E119", "near"): Message(N_("“{found}” is not an answer type."), _DID_YOU_MEAN),
    ("E119", "scale"): Message(
        N_("No scale is called “{found}”."),
        N_("Declare it under the title of the bank: - Scale {found} : label · label."),
    ),
    ("E119", "scale-near"): Message(N_("No scale is called “{found}”."), _DID_YOU_MEAN),
}
