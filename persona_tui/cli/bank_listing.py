"""One line for each bank of the library."""

from __future__ import annotations

from typing import Any

from persona_tui.banks.library import Entry
from persona_tui.banks.model import Use
from persona_tui.text.language import N_, Translator

USES = {
    Use.INTERVIEW: N_("interview"),
    Use.SELF_ASSESSMENT: N_("self-assessment"),
    Use.DESIGN: N_("design"),
    Use.WORKSHOP: N_("workshop"),
}


def bank_row(entry: Entry, tr: Translator) -> tuple[str, ...]:
    """The cells of one bank: id, title, use, minutes, state."""
    bank = entry.reading.bank
    if bank is None:
        return (entry.id, "", "", "", _state(entry, tr))
    short = f" ({bank.minutes_short})" if bank.minutes_short else ""
    minutes = f"{bank.minutes}{short}" if bank.minutes else ""
    return (entry.id, bank.title, tr(USES[bank.use]), minutes, _state(entry, tr))


def described(entry: Entry) -> dict[str, Any]:
    """One bank for tools."""
    bank = entry.reading.bank
    return {
        "id": entry.id,
        "path": str(entry.path),
        "title": bank.title if bank else None,
        "use": str(bank.use) if bank else None,
        "language": bank.language_tag if bank else None,
        "version": bank.version if bank else None,
        "minutes": bank.minutes if bank else None,
        "minutes_short": bank.minutes_short if bank else None,
        "errors": _count(entry, "error"),
        "warnings": _count(entry, "warning"),
    }


def _count(entry: Entry, severity: str) -> int:
    return sum(diagnostic.severity == severity for diagnostic in entry.reading.diagnostics)


def _state(entry: Entry, tr: Translator) -> str:
    errors, warnings = _count(entry, "error"), _count(entry, "warning")
    if errors:
        return "! " + tr.plural("{n} error", "{n} errors", errors).format(n=errors)
    if warnings:
        return tr.plural("{n} warning", "{n} warnings", warnings).format(n=warnings)
    return tr("ok")
