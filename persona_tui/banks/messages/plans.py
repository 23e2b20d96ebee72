"""Words for test plans (bank format §9): what their steps, answers and expectations lack."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

_EXPECTATIONS = N_(
    "Write asks id, archives id, left 1..5 or end; in French: pose id, archive id, reste 1..5 or fin."
)
_DID_YOU_MEAN = N_("Did you mean “{nearest}”?")
_NO_ANSWER = N_("“{found}” is no answer to “{item}”.")

PLANS: Table = {
    ("E103", "plan"): Message(
        N_("Nothing has the id “{found}”."), N_("Write the id of a section or question of the bank.")
    ),
    ("E103", "plan-not-repeated"): Message(N_("“{found}” is not repeated."), N_("Write its id alone.")),
    ("E103", "plan-which"): Message(
        N_("“{found}” is repeated, and this does not say for which."), N_("Write for example {nearest}.")
    ),
    ("E103", "plan-alone"): Message(
        N_("No bank stands beside this test plan."),
        N_("Name it like its bank, in the same folder: {found}.md has {found}.parcours.md."),
    ),
    ("E103", "plan-broken"): Message(
        N_("The bank of this test plan, “{found}”, has errors."),
        N_("Mend the bank first: until then no answer can be checked."),
    ),
    ("E105", "plan"): Message(N_("“{item}” has no choice “{found}”."), N_("Its choices are: {known}.")),
    ("E105", "plan-near"): Message(N_("“{item}” has no choice “{found}”."), _DID_YOU_MEAN),
    ("E105", "plan-row"): Message(N_("“{item}” has no row “{key}”."), N_("Its rows are: {known}.")),
    ("E105", "plan-item"): Message(
        N_("“{found}” is not among what “{item}” chooses from."), N_("At this step there is: {known}.")
    ),
    ("E105", "plan-no-items"): Message(
        N_("“{item}” has nothing to choose from at this step."),
        N_("Answer the question that its items come from in an earlier step."),
    ),
    ("E110", "expectation"): Message(N_("“{found}” is no expectation."), _EXPECTATIONS),
    ("E110", "expectation-near"): Message(N_("“{found}” is no expectation."), _DID_YOU_MEAN),
    ("E110", "expectation-missing"): Message(N_("Nothing follows “{found}”."), _EXPECTATIONS),
    ("E115", "plan"): Message(
        N_("The plan has no case."), N_("Begin one with a line: # Title; write its steps below as a list.")
    ),
    ("E115", "plan-case"): Message(
        N_("The case “{found}” has no step."), N_("Write its steps below it: - id : answer.")
    ),
    ("E117", "left"): Message(
        N_("“{found}” does not say how many questions are left."),
        N_("Write the least and the most, like: left 1..5."),
    ),
    ("E117", "plan-empty"): Message(
        N_("No answer follows “{found}”."), N_("Write one after the colon, or take the step out.")
    ),
    ("E117", "plan-repetition"): Message(
        N_("“{found}” is not the number of a repetition."), N_("Write a whole number, from 1 on.")
    ),
    ("E117", "plan-json"): Message(_NO_ANSWER, N_("Check its braces, brackets, commas and quotation marks.")),
    ("E117", "plan-shape"): Message(
        _NO_ANSWER, N_("Write a value of the question's type, a choice by its id or its label, or a special.")
    ),
    ("E117", "plan-not-a-number"): Message(
        _NO_ANSWER, N_("This is not a number. Write for example 12 or 3.5.")
    ),
    ("E117", "plan-not-whole"): Message(_NO_ANSWER, N_("A whole number is expected, without decimals.")),
    ("E117", "plan-too-precise"): Message(_NO_ANSWER, N_("This number is too long.")),
    ("E117", "plan-too-low"): Message(_NO_ANSWER, N_("Expected a number no lower than {least}.")),
    ("E117", "plan-too-high"): Message(_NO_ANSWER, N_("Expected a number no higher than {most}.")),
    ("E117", "plan-not-a-duration"): Message(
        _NO_ANSWER, N_("This is not a duration. Write for example 90 min or 1 h 30.")
    ),
    ("E117", "plan-not-a-date"): Message(
        _NO_ANSWER, N_("This is not a date. Write the year, month and day, for example 2027-03-14.")
    ),
    ("E117", "plan-not-a-step"): Message(_NO_ANSWER, N_("Expected a whole number from {least} to {most}.")),
    ("E117", "plan-twice"): Message(_NO_ANSWER, N_("Name each choice once.")),
    ("E117", "plan-exclusive"): Message(_NO_ANSWER, N_("One of these choices goes with no other.")),
    ("E117", "plan-nothing-to-specify"): Message(
        _NO_ANSWER, N_("Only a choice that ends in : ____ takes a text of its own.")
    ),
    ("E117", "plan-too-few"): Message(_NO_ANSWER, N_("Give {least} or more.")),
    ("E117", "plan-too-many"): Message(_NO_ANSWER, N_("Give {most} or fewer.")),
    ("E117", "plan-no-such-field"): Message(
        N_("There is no key “{key}” here."), N_("The keys are: {known}.")
    ),
    ("E117", "plan-row-twice"): Message(_NO_ANSWER, N_("Name each row once.")),
    ("E117", "plan-no-row"): Message(_NO_ANSWER, N_("No row can be added; name those of the bank: {known}.")),
    ("E117", "plan-cell-given"): Message(_NO_ANSWER, N_("The bank itself fills one of these cells.")),
    ("E117", "plan-without-what"): Message(_NO_ANSWER, N_("Say what is to be done, then who and when.")),
    ("E117", "plan-in-two-groups"): Message(_NO_ANSWER, N_("Put each item into one group.")),
    ("E117", "plan-same-name"): Message(_NO_ANSWER, N_("Give each group its own name.")),
    ("E117", "plan-no-answer-taken"): Message(N_("“{item}” takes no answer."), N_("Take the step out.")),
    ("E121", "plan-dash"): Message(
        N_("This looks like a step, but it does not begin with a dash and a space."),
        N_("Write a dash and a space before it; if it is prose, word it otherwise."),
    ),
    ("E121", "plan-empty"): Message(
        N_("This item is no step."), N_("Write - id : answer or - expect : asks id.")
    ),
    ("E121", "plan-heading"): Message(
        N_("“{found}” is no case."), N_("Write # and a space before its title.")
    ),
    ("E121", "plan-id"): Message(
        N_("Nothing follows “{found}”."), N_("Write the id of a question after it.")
    ),
    ("E121", "plan-no-case"): Message(
        N_("These steps stand under no case."), N_("Write a line above them: # Title of the case.")
    ),
    ("E121", "plan-numbered"): Message(
        N_("A numbered list holds no steps."), N_("Begin each step with a dash and a space.")
    ),
    ("E121", "plan-step"): Message(
        N_("“{found}” is no step."), N_("Write - id : answer or - expect : asks id.")
    ),
    ("E121", "plan-surplus"): Message(N_("“{found}” means nothing after “{word}”."), N_("Take it out.")),
    ("E121", "plan-title"): Message(N_("This case has no title."), N_("Write one after the #.")),
    ("E121", "plan-under"): Message(
        N_("This is indented under a step and is not read."),
        N_("Only further paragraphs of a text can stand there; take out the indentation."),
    ),
}
