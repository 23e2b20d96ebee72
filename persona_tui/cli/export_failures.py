"""Why a page was not written, in words, with the status that the program ends with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure
from persona_tui.text.language import Translator


@contextmanager
def refusing_in_words(tr: Translator) -> Iterator[None]:
    """Turn what exporting refuses into failures.

    Raises:
        Failure: with the sentence that says what happened and what to do, and the exit status.
    """
    from persona_tui.export.licences import UnknownLicenceError
    from persona_tui.export.messages import (
        licence_sentence,
        nothing_of_this_kind,
        nothing_sentence,
        saving_sentence,
    )
    from persona_tui.export.options import NothingOfThisKindError, NothingToExportError
    from persona_tui.export.saving import SavingError
    from persona_tui.export.templates.library import UnknownTemplateError
    from persona_tui.export.templates.messages import template_lines, unknown_template_sentence
    from persona_tui.export.templates.problem import TemplateError

    try:
        yield
    except NothingToExportError as error:
        raise Failure(nothing_sentence(error, tr)) from error
    except NothingOfThisKindError as error:
        raise Failure(nothing_of_this_kind(error, tr), Exit.USAGE) from error
    except UnknownLicenceError as error:
        raise Failure(licence_sentence(error, tr), Exit.USAGE) from error
    except UnknownTemplateError as error:
        raise Failure(unknown_template_sentence(error, tr), Exit.USAGE) from error
    except TemplateError as error:
        raise Failure("\n".join(template_lines(error, tr))) from error
    except SavingError as error:
        raise Failure(saving_sentence(error, tr)) from error
