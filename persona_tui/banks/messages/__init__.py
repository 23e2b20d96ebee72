"""Diagnostics in words: the one place where a code becomes a sentence and a remedy."""

from __future__ import annotations

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.messages.conditions import CONDITIONS
from persona_tui.banks.messages.lookalikes import LOOKALIKES
from persona_tui.banks.messages.plans import PLANS
from persona_tui.banks.messages.reachability import REACHABILITY
from persona_tui.banks.messages.structure import STRUCTURE
from persona_tui.banks.messages.table import Message, Table
from persona_tui.banks.messages.values import VALUES
from persona_tui.banks.messages.warnings import WARNINGS
from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_, Translator

MESSAGES: Table = {**CONDITIONS, **STRUCTURE, **LOOKALIKES, **VALUES, **WARNINGS, **PLANS, **REACHABILITY}

_LONGEST_FACT = 60

_PLACES = {
    "BANK": N_("the title of the bank"),
    "SECTION": N_("a section"),
    "QUESTION": N_("a question"),
    "CHOICE": N_("a choice"),
    "PROBE": N_("a probe"),
}


def sentence(diagnostic: Diagnostic, tr: Translator) -> str:
    """What is wrong, in one sentence.

    Args:
        diagnostic: the finding.
        tr: the language of the interface.

    Returns:
        A sentence that names the words found, cleaned and shortened.
    """
    return _filled(_message(diagnostic).sentence, diagnostic, tr)


def remedy(diagnostic: Diagnostic, tr: Translator) -> str:
    """How to mend it, in one or two sentences.

    Args:
        diagnostic: the finding.
        tr: the language of the interface.
    """
    return _filled(_message(diagnostic).remedy, diagnostic, tr)


def _message(diagnostic: Diagnostic) -> Message:
    return MESSAGES[diagnostic.code, diagnostic.variant]


def _filled(message: str, diagnostic: Diagnostic, tr: Translator) -> str:
    facts = {name: _shown(name, fact, tr) for name, fact in diagnostic.facts.items()}
    return tr(message).format(**facts)


def _shown(name: str, fact: str, tr: Translator) -> str:
    match name:
        case "kind" | "what":
            return tr(fact)
        case "under" | "goes":
            return ", ".join(tr(_PLACES[place]) for place in fact.split(","))
        case _:
            text = clean_line(fact)
            return text if len(text) <= _LONGEST_FACT or name == "known" else text[: _LONGEST_FACT - 1] + "…"
