"""What ``--answers`` needs: a bank that can run, and a file of answers that fits it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.beside import Folder, whole
from persona_tui.banks.model import Bank
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure
from persona_tui.interview import answers_file
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Length, Mode
from persona_tui.text.language import Translator

_LARGEST = 5_000_000


def usable_bank(path: Path, tr: Translator) -> Bank:
    """The bank of a file; a translation gives its bank, logic and all, in other words.

    Raises:
        Failure: the bank has errors (exit status 3).
        OSError: the file cannot be read.
    """
    reading = whole(path.read_bytes(), path.name, Folder(path.parent), read_bank).reading
    if reading.bank is None or reading.errors:
        raise has_errors(str(path), tr)
    return reading.bank


def has_errors(name: str, tr: Translator) -> Failure:
    """What is said of a bank that cannot start an interview."""
    return Failure(
        tr("{bank} has errors, so no interview can start. “persona-tui banks check” shows them.").format(
            bank=name
        ),
        Exit.BANK_ERRORS,
    )


def read_answers(
    bank: Bank, path: Path, tr: Translator, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW
) -> Mapping[str, Answer]:
    """The answers of a file, each fitting its question and accepted by the bank in an interview so held.

    Raises:
        Failure: something in it does not fit; every problem is said with its line and key (exit status 2).
        OSError: the file cannot be read.
    """
    if path.stat().st_size > _LARGEST:
        raise Failure(tr("{file} is too large to be a file of answers.").format(file=path), Exit.USAGE)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Failure(
            tr("{file} is not UTF-8 text: save it as UTF-8.").format(file=path), Exit.USAGE
        ) from error
    read = answers_file.read(bank, text, length, mode)
    if read.problems:
        sentences = [f"{path}: {answers_file.sentence(problem, tr)}" for problem in read.problems]
        raise Failure("\n".join([*sentences, tr("Nothing was stored.")]), Exit.USAGE)
    return read.answers
