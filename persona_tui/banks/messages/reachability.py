"""Words for what the paths of a bank say: A203, A204, I501."""

from __future__ import annotations

from persona_tui.banks.messages.table import Message, Table
from persona_tui.text.language import N_

_CHANGE = N_("Change the condition, or take “{id}” out.")
_CHANGE_ONE = N_("Change one of the two, or take “{id}” out.")
_CHANGE_PART = N_("Change the condition, or take out what it stands under.")
_ARROW = N_("Move “{id}”, change the arrow, or take “{id}” out.")
_END = N_("Move “{id}”, change what ends the interview, or take “{id}” out.")
_ESTIMATE = N_("An estimate by answer type; give Minutes to a section or a question where you know better.")
_STOPS = N_("The search stops after a stated number of steps, and what is not decided gets no warning.")

REACHABILITY: Table = {
    ("A203", "only-if"): Message(N_("“{id}” is never asked: this condition can never be true."), _CHANGE),
    ("A203", "only-if-with"): Message(
        N_("“{id}” is never asked: this condition cannot be true together with the rest (line {line})."),
        _CHANGE_ONE,
    ),
    ("A203", "unless"): Message(N_("“{id}” is never asked: this exception is always true."), _CHANGE),
    ("A203", "unless-with"): Message(
        N_("“{id}” is never asked: this exception is true whenever the rest is (line {line})."), _CHANGE_ONE
    ),
    ("A203", "openers"): Message(
        N_("“{id}” is never asked: no choice that opens it can be chosen."),
        N_("Change the conditions of those choices, or take “{id}” out."),
    ),
    ("A203", "repetition"): Message(
        N_("“{id}” is never asked: what it is repeated for is never answered."),
        N_("Change when that is asked, or take “{id}” out."),
    ),
    ("A203", "jumped"): Message(N_("“{id}” is never asked: an arrow of “{by}” always goes past it."), _ARROW),
    ("A203", "jumped-by-several"): Message(
        N_("“{id}” is never asked: some arrow always goes past it."), _ARROW
    ),
    ("A203", "ended"): Message(N_("“{id}” is never asked: the interview always ends at “{by}”."), _END),
    ("A203", "ended-by-several"): Message(
        N_("“{id}” is never asked: the interview always ends before it."), _END
    ),
    ("A203", "offered-only-if"): Message(
        N_("This is never offered: the condition can never be true."), _CHANGE_PART
    ),
    ("A203", "offered-only-if-with"): Message(
        N_("This is never offered: the condition cannot be true together with the rest (line {line})."),
        _CHANGE_PART,
    ),
    ("A203", "offered-unless"): Message(
        N_("This is never offered: the exception is always true."), _CHANGE_PART
    ),
    ("A203", "offered-unless-with"): Message(
        N_("This is never offered: the exception is true whenever the rest is (line {line})."), _CHANGE_PART
    ),
    ("A204", "only-if"): Message(
        N_("This condition is true wherever it is looked at: it changes nothing."),
        N_("Take it out, or check what it names."),
    ),
    ("A204", "unless"): Message(
        N_("This exception never applies: it changes nothing."), N_("Take it out, or check what it names.")
    ),
    ("I501", ""): Message(
        N_("Between {shortest} and {longest} questions, about {shortest_minutes} to {longest_minutes} min."),
        _ESTIMATE,
    ),
    ("I501", "same"): Message(N_("Questions asked: {longest}, about {longest_minutes} min."), _ESTIMATE),
    ("I501", "early"): Message(
        N_(
            "Between {complete} and {longest} questions, about {complete_minutes} to {longest_minutes} min; "
            "{shortest} where the interview ends early."
        ),
        _ESTIMATE,
    ),
    ("I501", "open"): Message(
        N_(
            "Between {complete} and {longest} questions or more, as a repetition has no bound; "
            "about {complete_minutes} to {longest_minutes} min or more."
        ),
        _ESTIMATE,
    ),
    ("I501", "bounds-shortest"): Message(
        N_(
            "Between {complete} and {longest} questions, about {complete_minutes} to {longest_minutes} min; "
            "not decided whether some path has only {least}."
        ),
        _STOPS,
    ),
    ("I501", "bounds-longest"): Message(
        N_(
            "Between {complete} and {longest} questions, about {complete_minutes} to {longest_minutes} min; "
            "not decided whether some path has as many as {most}."
        ),
        _STOPS,
    ),
    ("I501", "bounds"): Message(
        N_(
            "Between {complete} and {longest} questions, about {complete_minutes} to {longest_minutes} min; "
            "not decided whether some path has only {least}, or as many as {most}."
        ),
        _STOPS,
    ),
    ("I501", "undecided"): Message(
        N_(
            "Between {complete} and {longest} questions, about {complete_minutes} to {longest_minutes} min; "
            "not decided for {undecided} of them whether they are ever asked."
        ),
        _STOPS,
    ),
}
