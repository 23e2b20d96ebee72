"""What the verbs that edit banks show: the difference, line by line, and the edits for tools."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from persona_tui.banks.editing.edits import Edit
from persona_tui.banks.editing.family import FileChange
from persona_tui.banks.editing.source import Source
from persona_tui.cli.output import Line, Style, give_lines, say
from persona_tui.text.language import Translator

_NOTHING = "/dev/null"
_STYLES = {"@": Style.INFORMATION, "+": Style.STRONG, "-": Style.QUIET}


def rewrite_files(files: Iterable[FileChange]) -> None:
    """Write changes to the disk, all of them or none.

    Raises:
        BankNotWritten: why not.
    """
    from persona_tui.store.bank_files import Rewrite, rewrite
    from persona_tui.store.disk import Disk

    rewrite(Disk(), [Rewrite(one.path, one.change.before, one.change.after) for one in files])


def create_file(path: Path, data: bytes) -> None:
    """Make a new file.

    Raises:
        BankNotWritten: why not; nothing is ever written over another file.
    """
    from persona_tui.store.bank_files import create
    from persona_tui.store.disk import Disk

    create(Disk(), path, data)


def show_difference(old: Path | None, before: bytes, new: Path, after: bytes) -> None:
    """The lines that change, on standard output, as ``diff -u`` shows them; line ends aside.

    Args:
        old: the file before; `None` when there is none.
        before: its bytes.
        new: the file after.
        after: its bytes.
    """
    give_lines(_difference(str(old) if old else _NOTHING, before, str(new), after))


def say_nothing_written(tr: Translator) -> None:
    """Remind that this was a dry run."""
    say(tr("Nothing was written: this was a dry run."))


def edits_as_json(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """Edits for tools: the span in the text before, and the text that takes its place."""
    return [{**edit.span._asdict(), "text": edit.text} for edit in edits]


def files_as_json(files: Iterable[FileChange]) -> list[dict[str, Any]]:
    """Each file with its edits."""
    return [{"path": str(one.path), "edits": edits_as_json(one.change.edits)} for one in files]


def _difference(old: str, before: bytes, new: str, after: bytes) -> Iterator[Line]:
    lines = difflib.unified_diff(_lines(before), _lines(after), old, new, lineterm="")
    for number, line in enumerate(lines):
        style = Style.STRONG if number < 2 else _STYLES.get(line[:1], Style.PLAIN)
        yield ((line, style),)


def _lines(data: bytes) -> tuple[str, ...]:
    lines = Source(data).lines
    return lines[:-1] if lines[-1] == "" else lines
