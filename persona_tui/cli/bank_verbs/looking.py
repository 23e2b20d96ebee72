"""Everything there is to say of a file: a bank, a translation, a test plan or a glossary."""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.glossary_files import is_glossary
from persona_tui.banks.inspection import inspect_file
from persona_tui.banks.plans.files import is_plan


def diagnostics_of(path: Path, before: bytes | None = None) -> tuple[Diagnostic, ...]:
    """The diagnostics of a file, in the order of its text.

    Args:
        path: where the file is; a test plan is checked against the bank beside it, and what a bank beside it
            names as its glossary is checked as one.
        before: the last version of a bank, for A202.

    Raises:
        OSError: when it, or the bank of a plan, cannot be read.
    """
    if is_plan(path.name):
        from persona_tui.workspace.plan_files import check_plan_file

        return check_plan_file(path)
    if is_glossary(path):
        from persona_tui.banks.glossary import check_glossary

        return check_glossary(path.read_bytes())
    return inspect_file(path, before).diagnostics
