"""Words for conditions, names and pipes: E101, E103 to E105, E108, E109, E114."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

CONDITIONS: Table = {
    ("E101", ""): Message(
        N_("“{found}” does not fit at this place in the condition."),
        N_("Write it like: role = animation, themes contains tools, age ≥ 18 and not notes is declined."),
    ),
    ("E101", "near"): Message(
        N_("“{found}” does not fit at this place in the condition."),
        N_("Did you mean “{nearest}”?"),
    ),
    ("E101", "sign"): Message(N_("“{found}” is not a comparison sign."), N_("Write “{nearest}”.")),
    ("E101", "values"): Message(
        N_("The values that the answer may be among are missing."),
        N_("List them between parentheses, separated by commas."),
    ),
    ("E101", "state"): Message(
        N_("“{found}” is not a state of an answer."),
        N_("Write answered, skipped, unknown, declined or not applicable."),
    ),
    ("E101", "state-near"): Message(
        N_("“{found}” is not a state of an answer."), N_("Did you mean “{nearest}”?")
    ),
    ("E101", "state-missing"): Message(
        N_("The condition stops before its end."),
        N_("Write answered, skipped, unknown, declined or not applicable."),
    ),
    ("E101", "unclosed"): Message(
        N_("This parenthesis is never closed."), N_("Add the closing parenthesis.")
    ),
    ("E101", "deep"): Message(
        N_("The condition is nested more than {most} deep."), N_("Split it over several settings.")
    ),
    ("E101", "long"): Message(
        N_("The condition has more than {most} characters."), N_("Split it over several settings.")
    ),
    ("E101", "operand-missing"): Message(
        N_("The condition stops before its end."), N_("Add the id of the question it is about.")
    ),
    ("E101", "value-missing"): Message(
        N_("The condition stops before its value."), N_("Add the value to compare with.")
    ),
    ("E101", "value"): Message(
        N_("“{found}” is not a value."),
        N_("Write a choice's id, a number, a date, a duration or a text between quotation marks."),
    ),
    ("E101", "quote"): Message(N_("This text is never closed."), N_("Add the closing quotation mark.")),
    ("E103", ""): Message(
        N_("Nothing has the id “{found}”."),
        N_("Check the id, or write one between braces at the end of the question's heading."),
    ),
    ("E103", "near"): Message(N_("Nothing has the id “{found}”."), N_("Did you mean “{nearest}”?")),
    ("E103", "inside"): Message(
        N_("“{repeated}” holds no question “{found}”."),
        N_("Write the id of a question that is repeated in it."),
    ),
    ("E103", "brace"): Message(
        N_("“{found}” is not an id, so nothing can be inserted here."),
        N_("For a real brace, write a backslash before it."),
    ),
    ("E103", "title"): Message(
        N_("Nothing can be inserted in the title of a bank."),
        N_("For a real brace, write a backslash before it."),
    ),
    ("E103", "dimension"): Message(
        N_("No dimension is called “{found}”."),
        N_("Write the name given by a Dimension setting, or: lowest, least-known."),
    ),
    ("E103", "no-dimension"): Message(
        N_("“{found}” names a dimension, and this bank has none."),
        N_("Add a Dimension setting to the sections whose scales count."),
    ),
    ("E103", "no-repetition"): Message(
        N_("“{found}” is the name of a repetition, and nothing is repeated here."),
        N_("Use it inside a section or question with a For each or Repeat setting."),
    ),
    ("E104", ""): Message(
        N_("“{found}” comes later, on line {line}: it is not known yet here."),
        N_("Name only what stands earlier, or move the question."),
    ),
    ("E104", "own"): Message(
        N_("“{found}” is the question itself: its answer is not known yet here."),
        N_("Name only what stands earlier."),
    ),
    ("E104", "measure"): Message(
        N_("“{found}” is still added to later, on line {line}: it is not known yet here."),
        N_("Move what adds to it above, or this below."),
    ),
    ("E105", ""): Message(N_("“{found}” is not a choice of “{question}”."), N_("Its choices are: {known}.")),
    ("E105", "near"): Message(
        N_("“{found}” is not a choice of “{question}”."), N_("Did you mean “{nearest}”?")
    ),
    ("E105", "text"): Message(
        N_("“{found}” is a text, not the id of a choice of “{question}”."),
        N_("Write {nearest}, without quotation marks."),
    ),
    ("E108", "operator"): Message(
        N_("“{found}” does not go with “{question}”, whose answer is of type {kind}."),
        N_("Compare it in another way, or change the type of the question."),
    ),
    ("E108", "measure"): Message(
        N_("“{found}” does not go with “{question}”, a number that is worked out."),
        N_("Compare it with a number: =, <, ≥…"),
    ),
    ("E108", "value"): Message(
        N_("“{found}” cannot be compared with “{question}”, whose answer is of type {kind}."),
        N_("Write a value of that type; a duration is written 90 min, a date 2027-01-31."),
    ),
    ("E108", "quotes"): Message(
        N_("“{found}” cannot be compared with “{question}”, which holds text."),
        N_("Write the text between quotation marks."),
    ),
    ("E108", "count-value"): Message(N_("“{found}” cannot be compared with a count."), N_("Write a number.")),
    ("E108", "bare"): Message(
        N_("“{found}” cannot stand alone: its answer is of type {kind}, not yes/no or consent."),
        N_("Say what is asked of it: =, contains, is answered…"),
    ),
    ("E108", "bare-count"): Message(
        N_("“{found}” is compared with nothing."), N_("Add a sign and a number.")
    ),
    ("E108", "bare-score"): Message(
        N_("The score “{found}” is compared with nothing."), N_("Add a sign and a number.")
    ),
    ("E108", "items"): Message(
        N_("“{found}” holds no items to take up again: its answer is of type {kind}."),
        N_("Name a list, a question with [ ] boxes, or groups."),
    ),
    ("E108", "not-numeric"): Message(
        N_("“{found}” needs a number or a scale, and the answer is of type {kind}."),
        N_("Take the setting out, or change the answer type."),
    ),
    ("E108", "both"): Message(
        N_("“{found}” is both a question and a choice of “{parent}”."),
        N_("Write the comparison in full: {parent} = {found}, or {found} = yes."),
    ),
    ("E108", "no-parent"): Message(
        N_("“{found}” stands alone, but no yes/no or consent question stands above."),
        N_("Name the question: id = {found}."),
    ),
    ("E108", "section"): Message(
        N_("“{found}” is a section: it has no answer."), N_("Name one of its questions.")
    ),
    ("E108", "statement"): Message(N_("“{found}” is a statement: it has no answer."), N_("Name a question.")),
    ("E108", "boxes"): Message(
        N_("These boxes have no place under a question of type {kind}."),
        N_("Take out the boxes or the Answer setting."),
    ),
    ("E108", "brackets"): Message(
        N_("A question of type {kind} takes {nearest} boxes, not {found}."),
        N_("Write each choice with {nearest}."),
    ),
    ("E108", "table"): Message(
        N_("This table to fill in has no place under a question of type {kind}."),
        N_("Take out the table or the Answer setting."),
    ),
    ("E109", ""): Message(
        N_("“{found}” is asked once for each repetition of “{repeated}”: alone, it has no one answer here."),
        N_("Write count({repeated}.{found}), or {repeated}.{found} contains a value."),
    ),
    ("E109", "question"): Message(
        N_("“{found}” is repeated, from line {line} on: alone, it has no one answer here."),
        N_("Write count({found}), or {found} contains a value."),
    ),
    ("E109", "dotted"): Message(
        N_("“{found}” has one answer for each repetition: it cannot be compared so."),
        N_("Write count({found}), or {found} contains a value."),
    ),
    ("E109", "inside"): Message(
        N_("“{found}” is written inside “{repeated}”, where it means this repetition."),
        N_("Write {inside} alone."),
    ),
    ("E109", "not-repeated"): Message(
        N_("“{repeated}” is not repeated, so “{found}” means nothing."), N_("Write {inside} alone.")
    ),
    ("E114", ""): Message(
        N_("This text inserts the answer of its own question, “{found}”."),
        N_("Insert the answer of an earlier question."),
    ),
}
