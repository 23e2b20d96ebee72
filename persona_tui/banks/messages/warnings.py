"""Words for warnings and information: A201 … I504."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

WARNINGS: Table = {
    ("A201", ""): Message(
        N_("“{id}” is named on line {line}, but its id is only made from its text."),
        N_("Write its id at the end of this line, so that a new wording changes nothing."),
    ),
    ("A202", ""): Message(
        N_("“{id}” asked something else in the last version: “{before}”."),
        N_("Give the new question an id of its own, so that old answers keep their question."),
    ),
    ("A205", "one"): Message(
        N_("This question offers only one choice."), N_("Add another one, or ask a yes/no question.")
    ),
    ("A205", "many"): Message(
        N_("This question offers {count} choices; beyond {most}, nobody keeps them in mind."),
        N_("Group or drop some, or split the question."),
    ),
    ("A206", ""): Message(
        N_("Only one choice can be picked here anyway."), N_("Take this word out, or use [ ] boxes.")
    ),
    ("A207", ""): Message(
        N_("The score “{found}” is added to and never read."),
        N_("Read it in a condition, a check or a case, or take it out."),
    ),
    ("A207", "near"): Message(
        N_("The score “{found}” is added to and never read."), N_("Did you mean “{nearest}”?")
    ),
    ("A208", "leading"): Message(
        N_("“{found}” suggests the answer."), N_("Ask openly: what, how, when, tell me about.")
    ),
    ("A208", "double"): Message(
        N_("This question asks two things at once."), N_("Ask them one after the other, or as a probe.")
    ),
    ("A209", ""): Message(
        N_("The link says “{found}”, and its target is called “{title}”."),
        N_("Write the title of the target in the link."),
    ),
    ("A210", ""): Message(N_("This text holds an invisible character, {found}."), N_("Delete it.")),
    ("A210", "named"): Message(
        N_("This text holds an invisible character, {found} ({name})."), N_("Delete it.")
    ),
    ("A211", ""): Message(
        N_("The short version keeps “{id}” but leaves out “{found}”, which this condition needs."),
        N_("Add ★ to “{found}”, or drop the condition."),
    ),
    ("A212", ""): Message(
        N_("Without an answer to “{operand}”, this is not asked."),
        N_("If it should be, write an Unless setting: {operand} = {value}."),
    ),
    ("A301", ""): Message(
        N_("This condition mixes “and” and “or” without parentheses; “and” comes first."),
        N_("Add parentheses that say what you mean."),
    ),
    ("A302", ""): Message(
        N_("{count} questions in a row have this condition."),
        N_("Put them in a section of their own, and the condition on the section."),
    ),
    ("A401", ""): Message(
        N_("“{found}”, on line {line} of the bank, is not translated."),
        N_("Add it with the same id; until then it shows in the bank's language."),
    ),
    ("A401", "many"): Message(
        N_("“{found}”, on line {line} of the bank, and {count} more are not translated."),
        N_("Add them with the same ids; until then they show in the bank's language."),
    ),
    ("A401", "version"): Message(
        N_("This translation is of version {found}, and the bank is at version {version}."),
        N_("Compare the two, then write the bank's version here."),
    ),
    ("A401", "text"): Message(
        N_("The text that stands here in the bank is not translated: “{found}”."),
        N_("Translate it under the same heading; until then it shows in the bank's language."),
    ),
    ("A401", "count-of"): Message(
        N_("The bank's scale “{name}” has {wanted} {what}, and the translation {found}."),
        N_("Translate them all, in the same order; until then they show in the bank's language."),
    ),
    ("A401", "count"): Message(
        N_("The bank has {wanted} {what} here, and the translation {found}."),
        N_("Translate them all, in the same order; until then they show in the bank's language."),
    ),
    ("A402", ""): Message(
        N_("This interview asks for no consent."),
        N_("Add a question with the setting - Answer : consent participation."),
    ),
    ("A403", ""): Message(
        N_("This bank has no licence: nobody knows whether it may be shared."),
        N_("Add a setting under the title: - License : CC-BY-4.0."),
    ),
    ("I502", "before"): Message(
        N_("In Québec French, no space comes before “{found}”."), N_("Take the space out.")
    ),
    ("I502", "colon"): Message(
        N_("In French, a no-break space comes before “{found}”."), N_("Put one before it.")
    ),
    ("I502", "opening"): Message(
        N_("In French, a no-break space comes after “{found}”."), N_("Put one after it.")
    ),
    ("I502", "closing"): Message(
        N_("In French, a no-break space comes before “{found}”."), N_("Put one before it.")
    ),
    ("I503", ""): Message(
        N_("The YAML front matter is kept in the file and ignored."),
        N_("Write the settings of the bank as a list under its title."),
    ),
    ("I504", ""): Message(N_("No sheet has a field called “{found}”."), N_("Check the name of the field.")),
    ("I504", "near"): Message(N_("No sheet has a field called “{found}”."), N_("Did you mean “{nearest}”?")),
}
