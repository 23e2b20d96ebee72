"""persona-tui: guided persona interviews for communities of practice, in the terminal."""

__version__ = "0.1.0"
