"""Typed errors of the rooms become one sentence and an exit status, in this one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.cli.exits import Exit
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.banks.editing.errors import EditingError
    from persona_tui.banks.library import UnknownBank
    from persona_tui.store.errors import StoreError


class Failure(Exception):
    """Why a verb stopped: said on standard error, with the status the program ends with."""

    def __init__(self, sentence: str, status: Exit = Exit.FAILED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def in_words(error: BaseException, tr: Translator) -> str:
    """The sentence for an error nobody foresaw: its kind and place, never its values (answers, perhaps)."""
    import traceback

    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "persona_tui" in frame.filename]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return tr(
        "Something went wrong that should not ({kind}, {place}). Nothing that was saved is lost; "
        "please report it with this line."
    ).format(kind=type(error).__name__, place=place)


@contextmanager
def failing_in_words(tr: Translator) -> Iterator[None]:
    """Turn the errors that the rooms foresee into failures.

    Raises:
        Failure: with the sentence that says what happened and what to do, and the exit status.
    """
    from persona_tui.banks.editing.errors import EditingError
    from persona_tui.banks.library import UnknownBank
    from persona_tui.store.errors import StoreError
    from persona_tui.store.messages import remedy, sentence

    try:
        yield
    except StoreError as error:
        words = " ".join(part for part in (sentence(error, tr), remedy(error, tr)) if part)
        raise Failure(words, _status(error)) from error
    except EditingError as error:
        raise Failure(_refused_edit(error, tr), _edit_status(error)) from error
    except UnknownBank as error:
        raise Failure(_unknown_bank(error, tr), Exit.USAGE) from error
    except OSError as error:
        where = error.filename or error.filename2 or ""
        raise Failure(
            tr("{file}: {reason}").format(file=where, reason=error.strerror or type(error).__name__)
        ) from error


def _unknown_bank(error: UnknownBank, tr: Translator) -> str:
    said = tr("There is no bank “{name}”, neither in the library nor as a file.").format(name=error.wanted)
    if error.nearest:
        return f"{said} {tr('Did you mean {nearest}?').format(nearest=error.nearest)}"
    return f"{said} {tr('“persona-tui banks list” shows those there are.')}"


def _status(error: StoreError) -> Exit:
    from persona_tui.store.errors import AmbiguousSession, Damaged, DifferentSessions, Locked, UnknownSession

    match error:
        case Locked():
            return Exit.LOCKED
        case Damaged():
            return Exit.DAMAGED
        case UnknownSession() | AmbiguousSession() | DifferentSessions():
            return Exit.USAGE
        case _:
            return Exit.FAILED


def _refused_edit(error: EditingError, tr: Translator) -> str:
    from persona_tui.banks.editing.messages import remedy, sentence

    said = (sentence(error, tr), remedy(error, tr), tr("Nothing was written."))
    return " ".join(part for part in said if part)


def _edit_status(error: EditingError) -> Exit:
    from persona_tui.banks.editing.errors import (
        BelongsToBank,
        Hidden,
        NotWritten,
        UnfitName,
        UnknownName,
        Unreadable,
    )

    match error:
        case UnknownName() | UnfitName() | NotWritten() | BelongsToBank():
            return Exit.USAGE
        case Unreadable() | Hidden():
            return Exit.BANK_ERRORS
        case _:
            return Exit.FAILED
