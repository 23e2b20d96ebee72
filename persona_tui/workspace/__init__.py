"""The workspace: one folder of banks, sessions and exports, and the one object that front ends hold.

Importing it is cheap: the database, the bank reader and the engine come with the first call that needs them.
"""

from persona_tui.workspace.live import Live
from persona_tui.workspace.locating import locate, locate_here
from persona_tui.workspace.places import places
from persona_tui.workspace.saving import SaveKind, SaveState
from persona_tui.workspace.workspace import Workspace

__all__ = ["Live", "SaveKind", "SaveState", "Workspace", "locate", "locate_here", "places"]
