"""A bound text read: the bank with all its logic, in the words of its translation."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import TOP
from persona_tui.banks.reading import Read, Reading
from persona_tui.banks.translations.bound import Bound
from persona_tui.banks.translations.merging import translated


def read_bound(both: Bound, text: str, read: Read) -> Reading:
    """Read a bank in the words of a translation.

    Args:
        both: the two files.
        text: the bound text that holds them.
        read: reads the bank alone.

    Returns:
        The translated bank, which holds the bound text, and the diagnostics of the translation file; an
        E120 where its bank has errors, or is a translation itself. References are those of the bank.
    """
    base = read(both.base.data, both.base.name)
    if base.bank is None:
        return Reading(None, (_of_base("broken"),))
    merged = translated(base.bank, both.words.data, both.words.name)
    found = merged.diagnostics
    if base.bank.translation_of is not None:
        found = (_of_base("translation"), *found)
    elif base.errors:
        found = (_of_base("broken"), *found)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Reading(replace(merged.bank, text=text, sha256=digest), found, base.references)


def _of_base(variant: str) -> Diagnostic:
    return Diagnostic("E120", TOP, variant=variant)
