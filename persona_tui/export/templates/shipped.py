"""The templates that come with the program."""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks.shipped import shipped_templates
from persona_tui.export.offers import offer_of
from persona_tui.export.templates.library import Templates


def shipped(workspace: Path | None = None) -> Templates:
    """The shipped templates, behind those of a workspace.

    Args:
        workspace: its folder of templates, whose files win.
    """
    folders = (workspace, shipped_templates())
    return Templates((folder for folder in folders if folder is not None), offer_of)
