"""Quotes and observations as objects: reading them, and writing them again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from persona_tui.interview.answer import Nature, Observation, Permission, Quote
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.session import Json
from persona_tui.text.clean import clean, clean_line
from persona_tui.text.nearest import folded, nearest

Named = TypeVar("Named", bound=StrEnum)


def fields(raw: Json, known: Collection[str], expected: str) -> Mapping[str, Json]:
    """An object whose keys are all known.

    Raises:
        NotFittingError: it is no object, or has a key that means nothing here.
    """
    if not isinstance(raw, dict):
        raise NotFittingError(Unfit.SHAPE, expected=expected)
    for key in raw:
        if key not in known:
            raise NotFittingError(
                Unfit.NO_SUCH_FIELD,
                found=clean_line(key),
                nearest=nearest(key, known) or "",
                known=", ".join(known),
            )
    return raw


def text_of(raw: Json, expected: str) -> str:
    """A text, as it is.

    Raises:
        NotFittingError: it is something else.
    """
    if not isinstance(raw, str):
        raise NotFittingError(Unfit.SHAPE, expected=expected)
    return raw


def line_of(raw: Json, expected: str) -> str | None:
    """A text on one line, cleaned; `None` when it is blank.

    Raises:
        NotFittingError: it is something else.
    """
    line = clean_line(text_of(raw, expected))
    return line if line.strip() else None


def quote_of(raw: Json) -> Quote | None:
    """A verbatim with its permission, none when that is not said; `None` when its text is empty."""
    given = fields(raw, ("text", "permission"), "quotes")
    text = clean(text_of(given.get("text", ""), "quotes")).strip()
    permission = _named(given.get("permission"), Permission, Permission.NONE, "quotes")
    return Quote(text, permission) if text else None


def observation_of(raw: Json) -> Observation | None:
    """An observation with its nature and tags; `None` when its text is empty."""
    given = fields(raw, ("text", "nature", "tags"), "observations")
    text = line_of(given.get("text", ""), "observations")
    tags = given.get("tags") or []
    if not isinstance(tags, list):
        raise NotFittingError(Unfit.SHAPE, expected="observations")
    named = [clean_line(text_of(tag, "observations")) for tag in tags]
    nature = _named(given.get("nature"), Nature, Nature.HEARD, "observations")
    return Observation(text, nature, tuple(tag for tag in named if tag)) if text else None


def quote_json(quote: Quote) -> dict[str, Json]:
    """The object of a quote."""
    return {"text": quote.text, "permission": quote.permission.value}


def observation_json(observation: Observation) -> dict[str, Json]:
    """The object of an observation."""
    tags: list[Json] = list(observation.tags)
    return {"text": observation.text, "nature": observation.nature.value, "tags": tags}


def _named(raw: Json, names: type[Named], absent: Named, expected: str) -> Named:
    """A member by its name, accents aside."""
    if raw is None or raw == "":
        return absent
    written = text_of(raw, expected)
    for member in names:
        if folded(written) == folded(member.value):
            return member
    known = [member.value for member in names]
    raise NotFittingError(
        Unfit.NO_SUCH_CHOICE,
        found=clean_line(written),
        nearest=nearest(written, known) or "",
        known=", ".join(known),
    )
