"""The bank that a verb shows: with its glossary, in the words of a translation where one is given."""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks.model import Bank
from persona_tui.cli.answering import has_errors
from persona_tui.text.language import Translator


def whole_bank(path: Path, tr: Translator) -> Bank:
    """The bank of a file; ``name.en.md`` beside ``name.md`` gives that bank in English.

    Raises:
        Failure: the bank has errors (exit status 3).
        OSError: the file cannot be read.
    """
    from persona_tui.banks.inspection import inspect_file

    inspection = inspect_file(path)
    if inspection.bank is None or inspection.errors:
        raise has_errors(str(path), tr)
    return inspection.bank
