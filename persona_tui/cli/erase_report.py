"""An erasure in lines and in JSON: what would go, what went, what is left, what cannot be reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from persona_tui.store.beyond import Beyond
from persona_tui.store.erasing import Erasure, Remains
from persona_tui.store.erasing_messages import exports_kept, not_removed, out_of_reach, what_goes
from persona_tui.store.pages import ExportedPage
from persona_tui.text.language import Translator

_LAST = 4


@dataclass(frozen=True, slots=True)
class Named:
    """What there is of a session, with the code it goes by."""

    code: str
    """Empty when it can no longer be told."""
    remains: Remains

    @property
    def word(self) -> str:
        """What is typed to confirm: the code, else the end of the id."""
        return self.code or self.remains.session_id[-_LAST:]

    @property
    def name(self) -> str:
        """How it is called in lines."""
        return f"{self.code} ({self.remains.session_id})" if self.code else self.remains.session_id


def plan_lines(found: Sequence[Named], exports: bool, tr: Translator) -> Iterator[str]:
    """What would go, and what would stay.

    Args:
        found: the sessions.
        exports: whether their exports go too.
        tr: the language.
    """
    for one in found:
        yield tr("Of {session}, this goes:").format(session=one.name)
        yield from _indented(what_goes(one.remains, tr))
    pages = [page for one in found for page in one.remains.pages]
    told = exports_kept(dict.fromkeys(pages), tr)
    if told:
        yield told[0]
        yield from _indented(told[1:])
        yield tr("They go too.") if exports else tr("They stay, unless --exports.")
    yield from _unreachable((place for one in found for place in one.remains.beyond), tr)


def done_lines(done: Iterable[Erasure], found: Iterable[Named], tr: Translator) -> Iterator[str]:
    """What was erased, a line each."""
    names = {one.remains.session_id: one.name for one in found}
    for erasure in done:
        words = tr("Not wholly erased: {session}.") if erasure.left else tr("Erased: {session}.")
        yield words.format(session=names[erasure.session_id])


def left_lines(done: Sequence[Erasure], tr: Translator) -> Iterator[str]:
    """What is left, and what could not be reached."""
    left = [one for erasure in done for one in erasure.left]
    if left:
        yield tr("These files could not be removed; erasing again tries once more:")
        yield from _indented(not_removed(left, tr))
    kept = exports_kept(dict.fromkeys(page for erasure in done for page in erasure.pages), tr)
    if kept:
        yield kept[0]
        yield from _indented(kept[1:])
    yield from _unreachable((place for erasure in done for place in erasure.beyond), tr)


def _unreachable(places: Iterable[Beyond], tr: Translator) -> Iterator[str]:
    sentences = out_of_reach(dict.fromkeys(places), tr)
    if sentences:
        yield tr("Out of reach from here:")
        yield from _indented(sentences)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def planned(one: Named) -> dict[str, Any]:
    """What would be erased of a session, for tools."""
    remains = one.remains
    return {
        "id": remains.session_id,
        "code": one.code or None,
        "erased_at": None,
        "removed": [str(trace.path) for trace in remains.traces],
        "exports": _pages(remains.pages),
        "left": [],
        "out_of_reach": _places(remains.beyond),
    }


def described(erasure: Erasure, found: Iterable[Named]) -> dict[str, Any]:
    """What was erased of a session, for tools."""
    codes = {one.remains.session_id: one.code for one in found}
    return {
        "id": erasure.session_id,
        "code": codes.get(erasure.session_id) or None,
        "erased_at": erasure.erased_at.isoformat() if erasure.erased_at else None,
        "removed": [str(path) for path in erasure.removed],
        "exports": _pages(erasure.pages),
        "left": [{"path": str(one.path), "reason": one.reason} for one in erasure.left],
        "out_of_reach": _places(erasure.beyond),
    }


def _pages(pages: Iterable[ExportedPage]) -> list[dict[str, str]]:
    return [{"path": str(page.path), "state": page.state.value} for page in pages]


def _places(places: Iterable[Beyond]) -> list[dict[str, str | None]]:
    return [{"kind": one.kind.value, "path": str(one.path) if one.path else None} for one in places]
