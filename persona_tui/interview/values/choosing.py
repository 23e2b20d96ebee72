"""Choices as they are chosen: finding one by id or label, and the exclusive ones' memory (R11)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.model import Choice, Question
from persona_tui.interview.answer import Selected
from persona_tui.interview.evaluation.holding import REFUSALS, consent_id
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import nearest


def same_id(text: str) -> str:
    """An id as ids are compared: NFC, case aside (bank format §2)."""
    return unicodedata.normalize("NFC", text).casefold()


def label(text: str) -> str:
    """A label as labels are compared: on one line, every space the same."""
    return clean_line(text).replace("\u00a0", " ").replace("\u202f", " ")


def choice_named(question: Question, name: str, *, by_label: bool = False) -> Choice:
    """The choice of an id or, failing that, of an exact label.

    Raises:
        NotFittingError: the question has no such choice.
    """
    wanted = same_id(name)
    for choice in question.choices:
        if same_id(choice.id) == wanted:
            return choice
    if isinstance(question.answer, Consent):
        for choice in question.choices:
            if consent_id(choice.id) == consent_id(wanted):
                return choice
    if by_label:
        for choice in question.choices:
            if label(name) in {label(str(wording)) for wording in (choice.wording, choice.tu) if wording}:
                return choice
    known = [choice.id for choice in question.choices]
    raise NotFittingError(
        Unfit.NO_SUCH_CHOICE,
        found=clean_line(name),
        nearest=nearest(name, known) or "",
        known=", ".join(known),
    )


def picked(choice: Choice, text: str = "") -> Selected:
    """A choice with what was specified for it.

    Raises:
        NotFittingError: there is text for a choice that takes none.
    """
    said = clean_line(text)
    if said and not choice.other:
        raise NotFittingError(Unfit.NOTHING_TO_SPECIFY, found=choice.id)
    return Selected(choice.id, said)


def consented(question: Question, given: bool) -> Selected:
    """The consent choice that a plain yes or no stands for.

    Raises:
        NotFittingError: several choices give it, so yes does not say which.
    """
    giving = [choice for choice in question.choices if gives(choice.id)]
    fitting = giving if given else [choice for choice in question.choices if not gives(choice.id)]
    plain = [choice for choice in fitting if consent_id(choice.id) in {"oui", "non"}] or fitting
    if len(plain) != 1:
        known = ", ".join(choice.id for choice in question.choices)
        raise NotFittingError(
            Unfit.NO_SUCH_CHOICE, found="true" if given else "false", nearest="", known=known
        )
    return Selected(plain[0].id)


def gives(choice: str) -> bool:
    """Whether a consent's choice gives it (bank format §6)."""
    return consent_id(choice) not in REFUSALS


def in_bank_order(question: Question, chosen: Iterable[Selected]) -> tuple[Selected, ...]:
    """Choices in the order of the bank."""
    places = {choice.id: place for place, choice in enumerate(question.choices)}
    return tuple(sorted(chosen, key=lambda one: places.get(one.choice, len(places))))


@dataclass(frozen=True, slots=True)
class Ticked:
    """What is ticked, and what an exclusive choice put aside (R11)."""

    chosen: tuple[Selected, ...]
    remembered: tuple[Selected, ...] = ()


def settled(question: Question, before: Ticked, ticked: Sequence[Selected]) -> Ticked:
    """What ticks come to, exclusive choices at their word (R11).

    Args:
        question: the question of several choices.
        before: what was ticked, with what is remembered.
        ticked: what is ticked now.

    Returns:
        An exclusive choice stands alone, and the others, those ticked before included, are remembered as long
        as it does; so the widget that unticks it can bring them back.
    """
    exclusive = {choice.id for choice in question.choices if choice.exclusive}
    alone = [one for one in ticked if one.choice in exclusive]
    if not alone:
        return Ticked(tuple(ticked))
    were = {one.choice for one in before.chosen}
    last = next((one for one in reversed(alone) if one.choice not in were), alone[-1])
    others = [one for one in ticked if one.choice not in exclusive]
    shown = {one.choice for one in others}
    aside = [*before.remembered, *(one for one in before.chosen if one.choice not in exclusive)]
    return Ticked(
        (last,), in_bank_order(question, [*(one for one in aside if one.choice not in shown), *others])
    )
