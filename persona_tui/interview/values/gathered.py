"""Actions and groups as objects: reading them, and writing them again."""

from __future__ import annotations

from persona_tui.interview.answer import Action, Group
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.session import Json
from persona_tui.interview.values.entries import fields, line_of
from persona_tui.interview.values.items import Items, item_of


def action_of(raw: Json) -> Action | None:
    """An action with who does it and when; `None` when nothing is said.

    Raises:
        NotFittingError: another shape, or nobody knows what is to be done.
    """
    given = fields(raw, ("what", "who", "when"), "actions")
    what, who, when = (line_of(given.get(key) or "", "actions") or "" for key in ("what", "who", "when"))
    if not what and (who or when):
        raise NotFittingError(Unfit.WITHOUT_WHAT, found=", ".join(filter(None, (who, when))))
    return Action(what, who, when) if what else None


def action_json(action: Action) -> dict[str, Json]:
    """The object of an action."""
    return {"what": action.what, "who": action.who, "when": action.when}


def group_of(raw: Json, items: Items) -> Group | None:
    """A group with its items, by key or exact label; `None` for one without name or items.

    Raises:
        NotFittingError: another shape, or an item that there is not.
    """
    given = fields(raw, ("name", "items"), "groups")
    name = line_of(given.get("name") or "", "groups") or ""
    held = given.get("items") or []
    if not isinstance(held, list):
        raise NotFittingError(Unfit.SHAPE, expected="groups")
    keys = tuple(item_of(one, items, "groups").choice for one in held)
    return Group(name, keys) if name or keys else None


def group_json(group: Group) -> dict[str, Json]:
    """The object of a group."""
    return {"name": group.name, "items": list(group.items)}
