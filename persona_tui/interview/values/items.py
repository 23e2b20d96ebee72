"""Items of earlier answers as they are chosen: finding one by its key or its exact label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from persona_tui.interview.answer import Selected
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.offered import OfferedItem
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import label, same_id
from persona_tui.interview.values.entries import fields, text_of
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import nearest

Items = Sequence[OfferedItem] | None
"""What may be chosen; `None` where that is not known, and every key is taken as it stands."""


def key_named(name: str, items: Items) -> str:
    """The key of an item by its key or, failing that, by its exact label.

    Args:
        name: what was written; an id is compared case aside, like every id.
        items: what may be chosen.

    Raises:
        NotFittingError: there is no such item, or none at all.
    """
    said = clean_line(name)
    if items is None:
        return said
    if not items:
        raise NotFittingError(Unfit.NO_ITEMS, found=said)
    for item in items:
        if item.key == said:
            return item.key
    for item in items:
        if same_id(item.key) == same_id(said):
            return item.key
    for item in items:
        if label(str(item.wording)) == label(said):
            return item.key
    known = [str(item.wording) for item in items]
    near = nearest(said, [*known, *(item.key for item in items)])
    raise NotFittingError(Unfit.NO_SUCH_ITEM, found=said, nearest=near or "", known=", ".join(known))


def item_of(raw: Json, items: Items, expected: str) -> Selected:
    """A chosen item: its key or label, or an object that names it.

    Raises:
        NotFittingError: it is something else, or names no item.
    """
    if isinstance(raw, dict):
        given = fields(raw, ("choice", "text"), expected)
        raw = given.get("choice")
        if given.get("text"):
            raise NotFittingError(Unfit.NOTHING_TO_SPECIFY, found=clean_line(text_of(raw, expected)))
    name = text_of(raw, expected)
    if not clean_line(name):
        raise NotFittingError(Unfit.SHAPE, expected=expected)
    return Selected(key_named(name, items))


def items_of(raw: Json, items: Items) -> tuple[Selected, ...]:
    """Several chosen items, in the order in which they are offered.

    Raises:
        NotFittingError: it is no list, or one of it names no item.
    """
    if not isinstance(raw, list):
        raise NotFittingError(Unfit.SHAPE, expected="items")
    return in_offered_order((item_of(one, items, "items") for one in raw), items)


def in_offered_order(chosen: Iterable[Selected], items: Items) -> tuple[Selected, ...]:
    """Items in the order in which they are offered; those that are not stand last, as they came."""
    places = {item.key: place for place, item in enumerate(items or ())}
    return tuple(sorted(chosen, key=lambda one: places.get(one.choice, len(places))))
