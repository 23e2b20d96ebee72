"""Why there is no page, in words, with what mends it."""

from __future__ import annotations

from typing import Final

from persona_tui.export.licences import UnknownLicenceError
from persona_tui.export.messages import licence_sentence, nothing_of_this_kind, nothing_sentence
from persona_tui.export.options import NothingOfThisKindError, NothingToExportError
from persona_tui.export.templates.library import UnknownTemplateError
from persona_tui.export.templates.messages import template_lines, unknown_template_sentence
from persona_tui.export.templates.problem import TemplateError
from persona_tui.store.errors import StoreError
from persona_tui.store.messages import remedy, sentence
from persona_tui.text.language import Translator
from persona_tui.tui.export_preview.matter import NothingToShareError
from persona_tui.workspace.names import NamesError
from persona_tui.workspace.names import sentence as names_sentence

REFUSALS: Final = (
    NothingToShareError,
    NothingToExportError,
    NothingOfThisKindError,
    UnknownLicenceError,
    UnknownTemplateError,
    TemplateError,
    NamesError,
    StoreError,
)
"""What making a page may refuse."""


def told(error: Exception, tr: Translator) -> tuple[str, ...]:
    """A refusal, line by line.

    Args:
        error: one of `REFUSALS`.
        tr: the language of the interface.
    """
    another = tr("D takes another document.")
    again = tr("F5 makes the page again once it is mended.")
    match error:
        case NothingToShareError():
            return (
                tr.plural(
                    "Nothing of this interview can be shared yet: nothing is said in it.",
                    "Nothing of these interviews can be shared together: they hold nothing to tell.",
                    error.count,
                ),
            )
        case NothingToExportError():
            return (nothing_sentence(error, tr),)
        case NothingOfThisKindError():
            return (nothing_of_this_kind(error, tr), another)
        case UnknownLicenceError():
            return (licence_sentence(error, tr),)
        case UnknownTemplateError():
            return (unknown_template_sentence(error, tr), another)
        case TemplateError():
            return (*template_lines(error, tr), again)
        case NamesError():
            return (names_sentence(error.problem, tr), tr("N opens the list. F5 makes the page again."))
        case StoreError():
            return tuple(filter(None, (sentence(error, tr), remedy(error, tr), again)))
        case _:
            return (type(error).__name__,)
