"""A test plan in its file, checked against the bank beside it."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType

from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.inspection import inspect_file
from persona_tui.banks.plans.files import bank_beside
from persona_tui.banks.plans.reading import read_plan
from persona_tui.interview.plans.checking import checked

_START = Span(1, 1, 1, 1)


def check_plan_file(path: Path) -> tuple[Diagnostic, ...]:
    """Everything wrong with the test plan in a file.

    Args:
        path: where the plan is.

    Returns:
        The diagnostics in the order of the text; without a bank beside it, or with one that has errors, an
        E103 that says so and what is wrong with the plan by itself.

    Raises:
        OSError: when the plan or its bank cannot be read.
    """
    data = path.read_bytes()
    beside = bank_beside(path)
    if beside is None:
        name = re.sub(r"\.[^.]+\.[^.]+$", "", path.name)
        return (_unknown("plan-alone", name), *read_plan(data).diagnostics)
    bank = inspect_file(beside)
    if bank.bank is None or bank.errors:
        return (_unknown("plan-broken", beside.name), *read_plan(data).diagnostics)
    return checked(data, bank.bank).diagnostics


def _unknown(variant: str, found: str) -> Diagnostic:
    return Diagnostic("E103", _START, MappingProxyType({"found": found}), variant)
