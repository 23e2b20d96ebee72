"""The banks that come with the program, and the templates of documents beside them."""

from __future__ import annotations

from pathlib import Path

import persona_tui

FOLDER = "question_banks"
TEMPLATES = "templates"
"""The folder of templates, in one of banks."""


def shipped_banks() -> Path | None:
    """The folder of the shipped banks: in the installed package, else beside it in a checkout."""
    package = Path(persona_tui.__file__).parent
    return next((folder for folder in (package / FOLDER, package.parent / FOLDER) if folder.is_dir()), None)


def shipped_templates() -> Path | None:
    """The folder of the shipped templates."""
    banks = shipped_banks()
    return banks / TEMPLATES if banks is not None else None
