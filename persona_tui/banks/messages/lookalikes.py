"""Words for what looks like structure and is not: E121."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

_BLANK_LINE = N_("Put a blank line before it.")

LOOKALIKES: Table = {
    ("E121", "heading-space"): Message(
        N_("This looks like a heading, but no space follows the #."), N_("Add a space after the #.")
    ),
    ("E121", "heading-nbsp"): Message(
        N_("This looks like a heading, but a no-break space follows the #."),
        N_("Replace it by an ordinary space."),
    ),
    ("E121", "heading-indent"): Message(
        N_("This looks like a heading, but it is indented under something else."),
        N_("Take out the spaces before the #."),
    ),
    ("E121", "heading-depth"): Message(
        N_("This looks like a heading, but it has more than six #."), N_("Use six # at most.")
    ),
    ("E121", "dash-nbsp"): Message(
        N_("This looks like a list item, but a no-break space follows the dash."),
        N_("Replace it by an ordinary space."),
    ),
    ("E121", "box-dash"): Message(
        N_("This looks like a choice, but it does not begin with a dash and a space."),
        N_("Write - ( ) or - [ ] before the text."),
    ),
    ("E121", "setting-dash"): Message(
        N_("This looks like a setting, but it does not begin with a dash and a space."),
        N_("Write a dash and a space before it; if it is help, word it otherwise."),
    ),
    ("E121", "table-row"): Message(
        N_("This looks like a table, but it is not one."),
        N_("Give the line of dashes as many columns as the header just above it."),
    ),
    ("E121", "table-dashes"): Message(
        N_("This looks like a table, but no line of dashes stands under its header."),
        N_("Write one: |---|---|, with as many columns as the header."),
    ),
    ("E121", "id-open"): Message(N_("“{found}” is never closed."), N_("Add the closing brace.")),
    ("E121", "arrow-sign"): Message(
        N_("“{found}” is not the sign of an arrow."), N_("Write → or -> in its place.")
    ),
    ("E121", "glued-text"): Message(
        N_("This text is glued to the list or the note above and becomes part of it."), _BLANK_LINE
    ),
    ("E121", "glued-table"): Message(
        N_("This table is glued to the list above and becomes part of it."), _BLANK_LINE
    ),
    ("E121", "broken-heading"): Message(
        N_("This looks like the second line of the heading above."),
        N_("Write the heading on one line; before help, put a blank line."),
    ),
    ("E121", "underline"): Message(
        N_("This line makes a heading of the text above."),
        N_("Write the heading with #; for a mere rule, put a blank line before it."),
    ),
    ("E121", "nested-heading"): Message(
        N_("This heading stands inside a list or a note, where it is no question."),
        N_("Write it at the beginning of a line."),
    ),
    ("E121", "empty-heading"): Message(
        N_("This heading has no text."), N_("Write the question or the title after the #.")
    ),
    ("E121", "skipped"): Message(
        N_("This {found} has no {above} question above it."),
        N_("Use one # less, or write the question that it follows up."),
    ),
    ("E121", "second-title"): Message(
        N_("The bank has a title already, on line {line}."), N_("Write ## for a section.")
    ),
    ("E121", "late-title"): Message(
        N_("The title comes after a section or a question."), N_("Move it to the top of the file.")
    ),
    ("E121", "before-title"): Message(
        N_("This stands before the title of the bank."), N_("Move it below the title.")
    ),
    ("E121", "title-suffix"): Message(
        N_("“{found}” has no meaning on the title of a bank."),
        N_("For the bank's id, write the setting - Id : under the title."),
    ),
    ("E121", "id-shape"): Message(
        N_("“{found}” is not an id."),
        N_("Write a letter first, then letters, digits, hyphens or underscores."),
    ),
    ("E121", "id-place"): Message(
        N_("“{found}” is not at the end of a heading or of a choice."),
        N_("Move it to the end of the line it names; for a real brace, write a backslash before it."),
    ),
    ("E121", "two-ids"): Message(N_("This choice has two ids; “{found}” is one too many."), N_("Keep one.")),
    ("E121", "star-place"): Message(
        N_("“{found}” is out of place."),
        N_("Write ★ at the end of the heading, just before the id."),
    ),
    ("E121", "star-choice"): Message(
        N_("“{found}” is out of place: a choice cannot be essential."),
        N_("Take it out, or put ★ on the heading."),
    ),
    ("E121", "near-box"): Message(
        N_("“{found}” is nearly a box."), N_("Write {nearest} with one space inside and one after.")
    ),
    ("E121", "box-place"): Message(
        N_("A choice cannot stand here."), N_("Write it in a list under a question.")
    ),
    ("E121", "empty-choice"): Message(
        N_("This choice has no text."), N_("Write its text after the box, or take it out.")
    ),
    ("E121", "plain-choice"): Message(
        N_("This item stands among choices and has no box."),
        N_("Write {nearest} before its text; if it is help, put it in a list of its own."),
    ),
    ("E121", "plain-item"): Message(
        N_("This item stands among settings and is not one."),
        N_("If it is help, put it in a list of its own, after a paragraph."),
    ),
    ("E121", "under-choice"): Message(
        N_("Only settings can be indented under a choice or a probe."),
        N_("Move this below the list, after a blank line."),
    ),
    ("E121", "under-setting"): Message(
        N_("Nothing can be indented under this setting."), N_("Move this below the list, after a blank line.")
    ),
    ("E121", "blank"): Message(
        N_("This looks like a choice to specify, but no colon stands before the line."),
        N_("Write : ____ at the end of the choice."),
    ),
    ("E121", "after-arrow"): Message(
        N_("“{found}” stands after the arrow."), N_("Put it before the arrow, which comes last.")
    ),
    ("E121", "fence"): Message(
        N_("This code block is never closed: all that follows is inside it."),
        N_("Close it with a line of the same signs."),
    ),
    ("E121", "indented"): Message(
        N_("This looks like structure, but its indentation makes it a code block."),
        N_("Take out the spaces at the beginning of the line."),
    ),
    ("E121", "comment"): Message(
        N_("This comment is never closed: all that follows is inside it."), N_("Close it with -->.")
    ),
    ("E121", "after-comment"): Message(
        N_("“{found}” stands on the line of a comment and is not read."), N_("Put it on a line of its own.")
    ),
    ("E121", "in-html"): Message(
        N_("This looks like structure, but the HTML above it swallows it."),
        N_("Put a blank line after the HTML, or take it out."),
    ),
    ("E121", "grid-place"): Message(
        N_("A table to fill in cannot stand here."), N_("Write it under a question.")
    ),
    ("E121", "second-grid"): Message(
        N_("This question has a table to fill in already, on line {line}."),
        N_("Ask a question for each table."),
    ),
    ("E121", "cells"): Message(
        N_("This row has {found} cells, and the header has {columns}."),
        N_("Give the row as many cells as the header; a | inside a cell is written \\|."),
    ),
    ("E121", "depth"): Message(
        N_("Lists and notes are nested more than {most} deep."), N_("Take out some of the indentation.")
    ),
    ("E121", "tangled"): Message(
        N_("This text has more than {brackets} brackets: its links cannot be read."),
        N_("Split it into paragraphs."),
    ),
    ("E121", "endless"): Message(
        N_("This text has more than {most} lines without a blank one."), N_("Split it into paragraphs.")
    ),
}
