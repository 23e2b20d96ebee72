"""Which files are test plans, and of which bank: ``name.parcours.md`` beside ``name.md`` (bank format §9)."""

from __future__ import annotations

import re
from pathlib import Path

from persona_tui.banks.ids import key

_PLAN = re.compile(r"(?P<bank>.+)\.(?:parcours|testplan)\.md", re.IGNORECASE)


def is_plan(name: str) -> bool:
    """Whether a file of that name is a test plan."""
    return _PLAN.fullmatch(name) is not None


def plans_beside(bank: Path) -> tuple[Path, ...]:
    """The test plans of a bank, sorted by name.

    Args:
        bank: the bank's file.

    Returns:
        The plans in the same folder; none when the folder cannot be read.
    """
    return tuple(path for path in _files_beside(bank) if _bank_name(path) == key(bank.stem))


def bank_beside(plan: Path) -> Path | None:
    """The bank that a test plan is for.

    Args:
        plan: the plan's file.

    Returns:
        The bank in the same folder; `None` when it is not there.
    """
    wanted = _bank_name(plan)
    for path in _files_beside(plan):
        if path.suffix.lower() == ".md" and not is_plan(path.name) and key(path.stem) == wanted:
            return path
    return None


def _bank_name(plan: Path) -> str | None:
    match = _PLAN.fullmatch(plan.name)
    return key(match["bank"]) if match else None


def _files_beside(path: Path) -> list[Path]:
    try:
        return sorted(other for other in path.parent.iterdir() if other.is_file())
    except OSError:
        return []
