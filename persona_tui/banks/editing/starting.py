"""``banks new``: a small bank that is clean and teaches by example."""

from __future__ import annotations

from pathlib import Path

from persona_tui.text.language import Language


def starting_bank(name: str, language: Language) -> bytes:
    """The text of a new bank.

    Args:
        name: its id, which gives it its first title.
        language: the one it is written in.
    """
    template = Path(__file__).with_name(f"starting_bank.{language}.md").read_text("utf-8")
    return template.replace("{title}", _title(name), 1).encode()


def _title(name: str) -> str:
    """A name as a title: ``mon-guide`` becomes « Mon guide »."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
