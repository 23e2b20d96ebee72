"""Choices and items in a plan: by id or exact label, several on one line, « autre » with its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.model import Question
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.answer import Selected
from persona_tui.interview.misfit import NotFittingError
from persona_tui.interview.plans.parts import Parts, parts_of
from persona_tui.interview.plans.unreadable import UnreadableError
from persona_tui.interview.values.choosing import choice_named, consented, picked
from persona_tui.interview.values.items import Items, key_named
from persona_tui.text.nearest import folded

YES = frozenset({"oui", "yes", "true", "vrai"})
NO = frozenset({"non", "no", "false", "faux"})

_LONGEST_LABEL = 12
"""Parts: a label with more commas than that is written by its id."""


def one_choice(question: Question, written: Passage) -> Selected:
    """One choice, or « autre : text ».

    Raises:
        UnreadableError: the question has no such choice, or it takes no text.
    """
    try:
        return picked(choice_named(question, written.text, by_label=True))
    except NotFittingError as problem:
        found = _specified(question, written) or _plainly_consented(question, written)
        if found is None:
            raise UnreadableError(written, problem.misfit) from None
        return found


def several_choices(question: Question, written: Passage) -> tuple[Selected, ...]:
    """Choices in the order they are written.

    Raises:
        UnreadableError: a part is no choice; it is that part which is pointed at.
    """
    parts = _in_turn(parts_of(written), lambda text: names_choice(question, text))
    return tuple(one_choice(question, part) for part in parts)


def item_in(written: Passage, items: Items) -> Selected:
    """One item of an earlier answer.

    Raises:
        UnreadableError: there is no such item.
    """
    try:
        return Selected(key_named(written.text, items))
    except NotFittingError as problem:
        raise UnreadableError(written, problem.misfit) from None


def items_in(written: Passage, items: Items) -> tuple[Selected, ...]:
    """Items in the order they are written.

    Raises:
        UnreadableError: a part is no item; it is that part which is pointed at.
    """
    parts = _in_turn(parts_of(written), lambda text: names_item(text, items))
    return tuple(item_in(part, items) for part in parts)


def names_choice(question: Question, text: str) -> bool:
    """Whether a text is the id or the exact label of one of the question's choices."""
    try:
        choice_named(question, text, by_label=True)
    except NotFittingError:
        return False
    return True


def names_item(text: str, items: Items) -> bool:
    """Whether a text is the key or the exact label of one of the items."""
    try:
        return items is not None and bool(key_named(text, items))
    except NotFittingError:
        return False


def _in_turn(parts: Parts, names: Callable[[str], bool]) -> Iterator[Passage]:
    """The parts, those that only together name something as one."""
    place = 0
    while place < len(parts.places):
        last = min(len(parts.places), place + _LONGEST_LABEL) - 1
        while last > place and not names(parts.part(place, last).text):
            last -= 1
        if written := parts.part(place, last):
            yield written
        place = last + 1


def _specified(question: Question, written: Passage) -> Selected | None:
    """« autre : text », whatever colons the label or the text hold."""
    at = written.text.find(":")
    while at >= 0:
        head, text = written.part(0, at), written.part(at + 1)
        if text and names_choice(question, head.text):
            try:
                return picked(choice_named(question, head.text, by_label=True), text.text)
            except NotFittingError as problem:
                raise UnreadableError(text, problem.misfit) from None
        at = written.text.find(":", at + 1)
    return None


def _plainly_consented(question: Question, written: Passage) -> Selected | None:
    """The choice of a consent that a plain yes or no stands for, where it can only be one."""
    word = folded(written.text)
    if not isinstance(question.answer, Consent) or word not in YES | NO:
        return None
    try:
        return consented(question, word in YES)
    except NotFittingError:
        return None
