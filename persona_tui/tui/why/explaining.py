"""Why an item is asked, or is not, ready to be shown with the questions that decide it (R28)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Bank
from persona_tui.banks.prose import Fill
from persona_tui.interview import why
from persona_tui.interview.path import Path
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class Term:
    """One part of what decides."""

    text: str
    truth: bool | None
    """`None` when it is not known yet."""
    item: str
    """The id of the question that it is about."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an item is asked, or is not."""

    sentence: str
    terms: tuple[Term, ...]
    deciders: tuple[str, ...]
    """The ids of the questions that decide, the first one first."""


def explained(path: Path, bank: Bank, item: str, fill: Fill, tr: Translator) -> Explanation:  # noqa: ARG001
    """Explain an item.

    Args:
        path: where items stand.
        bank: their bank.
        item: the id of a section or question, of one repetition or not.
        fill: what stands in the pipes of wordings.
        tr: the interface's language.
    """
    reason = path.by_id[item].reason
    found = path.item(item)
    if reason is None:
        sentence = why.because(found, bank, tr) if found is not None else ""
        return Explanation(sentence, (), ())
    decider = reason.decider if path.item(reason.decider) is not None else ""
    return Explanation(why.sentence(reason, bank, tr), (), (decider,) if decider else ())
