"""How long an interview is kept: no longer than it is of use (Québec Law 25)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from persona_tui.text.days import day_text
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.store.rows import SessionRow

#: How long an interview is kept unless said otherwise.
DEFAULT_MONTHS: Final = 12
#: How many interviews a notice names.
_MOST: Final = 5


def months_later(today: date, months: int) -> date:
    """The same day some months later; the last of the month where there is none."""
    years, month = divmod(today.month - 1 + months, 12)
    for day in (today.day, 30, 29, 28):
        try:
            return date(today.year + years, month + 1, day)
        except ValueError:
            continue
    raise AssertionError(day)


def months_between(today: date, then: date) -> int:
    """Whole months from one day to a later one."""
    months = (then.year - today.year) * 12 + then.month - today.month
    return months if then.day >= today.day or months_later(today, months) <= then else months - 1


@dataclass(frozen=True, slots=True)
class Due:
    """The interviews whose retention date is past, and those for which it comes within a month."""

    past: tuple[SessionRow, ...] = ()
    soon: tuple[SessionRow, ...] = ()

    @classmethod
    def among(cls, rows: Iterable[SessionRow], today: date) -> Due:
        """Those of a list, the earliest date first.

        Args:
            rows: of the list; erased ones have no date any more.
            today: the day it is.
        """
        dated = [
            (row.destroy_on, row) for row in rows if row.destroy_on is not None and row.status != "erased"
        ]
        dated.sort(key=lambda pair: (pair[0], pair[1].id))
        limit = months_later(today, 1)
        return cls(
            tuple(row for day, row in dated if day <= today),
            tuple(row for day, row in dated if today < day <= limit),
        )


def notices(due: Due, tr: Translator) -> tuple[str, ...]:
    """What there is to say of the dates: a sentence each; nothing when none is near."""
    said = []
    if due.past:
        sentence = tr.plural(
            "{n} interview is past its date: {names}.",
            "{n} interviews are past their date: {names}.",
            len(due.past),
        )
        said.append(sentence.format(n=len(due.past), names=_names(due.past, tr)))
    if due.soon:
        sentence = tr.plural(
            "{n} interview is to be erased within a month: {names}.",
            "{n} interviews are to be erased within a month: {names}.",
            len(due.soon),
        )
        said.append(sentence.format(n=len(due.soon), names=_names(due.soon, tr)))
    return tuple(said)


def _names(rows: tuple[SessionRow, ...], tr: Translator) -> str:
    told = [
        f"{row.code or row.id} ({day_text(row.destroy_on, tr)})"
        for row in rows[:_MOST]
        if row.destroy_on is not None
    ]
    return ", ".join(told) + (", …" if len(rows) > _MOST else "")
