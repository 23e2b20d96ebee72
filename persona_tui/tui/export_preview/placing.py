"""Where a page goes when another name, or another place, is typed for it."""

from __future__ import annotations

import os
from pathlib import Path

from persona_tui.export.kinds import Form
from persona_tui.export.saving import ENDINGS


def placed(typed: str, folder: Path, form: Form) -> Path:
    """Where a page goes: a name alone is a file of the folder of exports, and gets its ending.

    Args:
        typed: a name, or a path; one that ends with a separator is a folder.
        folder: that of exports.
        form: what the page is written in.
    """
    path = Path(os.path.expanduser(typed))  # noqa: PTH111 - the other one raises for a person it does not know
    if typed.endswith(("/", os.sep)):
        return folder / path
    if path.suffix.lower() not in ENDINGS[form]:
        path = path.with_name(f"{path.name}.{form}")
    return folder / path
