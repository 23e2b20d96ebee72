"""Question banks: Markdown files read into sections, questions, choices and probes.

Nothing here imports the Markdown parser before a bank is read, so that a program which only needs the types
starts at once.
"""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks.reading import Reading

__all__ = ["Reading", "read_bank", "read_file", "read_text"]


def read_bank(data: bytes, name: str) -> Reading:
    """Read a bank from the bytes of its file.

    Args:
        data: the whole file; any bytes at all.
        name: the file's name, which gives the bank its id when it has no ``Id`` setting.

    Returns:
        The bank and its diagnostics. Nothing is raised, whatever the bytes.
    """
    from persona_tui.banks.reader import read

    return read(data, name)


def read_text(text: str, name: str) -> Reading:
    """Read a bank from its text, as a session pins it (R25).

    Args:
        text: the text exactly as it was read from the file.
        name: the file's name, or the bank's id.

    Returns:
        The same as :func:`read_bank` on the text's UTF-8 bytes.
    """
    return read_bank(text.encode("utf-8", "surrogatepass"), name)


def read_file(path: Path) -> Reading:
    """Read the bank in a file.

    Args:
        path: where the file is.

    Returns:
        The same as :func:`read_bank` on what the file holds.

    Raises:
        OSError: when the file cannot be opened or read.
    """
    return read_bank(path.read_bytes(), path.name)
