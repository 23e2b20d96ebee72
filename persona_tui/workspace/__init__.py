"""The workspace: one folder of banks, sessions and exports, and the one object that front ends hold.

Importing it costs nothing: each name brings its module with it when first used (PEP 562), and the database,
the bank reader and the engine come with the first call that needs them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from persona_tui.workspace.folders import places
    from persona_tui.workspace.live import Live
    from persona_tui.workspace.locating import locate, locate_here
    from persona_tui.workspace.saving import SaveKind, SaveState
    from persona_tui.workspace.workspace import Workspace

__all__ = ["Live", "SaveKind", "SaveState", "Workspace", "locate", "locate_here", "places"]

_HOMES = {
    "Live": "live",
    "SaveKind": "saving",
    "SaveState": "saving",
    "Workspace": "workspace",
    "locate": "locating",
    "locate_here": "locating",
    "places": "folders",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
