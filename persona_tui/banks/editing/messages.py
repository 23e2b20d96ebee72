"""Why an edit is refused, in words: what happened, and what to do."""

from __future__ import annotations

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.editing.errors import (
    BelongsToBank,
    EditingError,
    Hidden,
    InFileBeside,
    NameTaken,
    NewFindings,
    NotText,
    NotWritten,
    OtherModel,
    OutsideText,
    Overlap,
    TouchesMore,
    Unfit,
    UnfitName,
    UnknownName,
    Unreadable,
)
from persona_tui.text.language import N_, Translator

_UNFIT = {
    Unfit.SHAPE: N_("“{name}” cannot be an id."),
    Unfit.RESERVED: N_("“{name}” is a word that means something else: it cannot be a name."),
    Unfit.TAKEN: N_("“{name}” is the id of something else already, on line {detail}."),
    Unfit.FORMER: N_("“{name}” was the id of something else, on line {detail}, and sessions may know it."),
    Unfit.SAME: N_("“{name}” is its id already."),
    Unfit.MEANING: N_("“{detail}” says what a person consents to, and “{name}” would say something else."),
    Unfit.DOTTED: N_("“{name}” names another question; a choice stays in its own, “{detail}”."),
}
_UNFIT_REMEDIES = {
    Unfit.SHAPE: N_("Write a letter first, then letters, digits, hyphens or underscores."),
    Unfit.RESERVED: N_("Choose another id."),
    Unfit.TAKEN: N_("Choose another id."),
    Unfit.FORMER: N_("Choose another id, or take that former id out of its Alias setting first."),
    Unfit.SAME: N_("There is nothing to change."),
    Unfit.MEANING: N_("Keep this id; its words can be changed freely."),
    Unfit.DOTTED: N_("Write the id of the choice alone."),
}
_TAKEN_BY_MEASURE = N_("“{name}” is the id of a score or dimension already.")
_CHECK = N_("“persona-tui banks check” shows them.")
_MODEL_REMEDY = N_(
    "An id made from a text may depend on this one: write the ids out with “persona-tui banks stamp”, then "
    "try again."
)


def sentence(error: EditingError, tr: Translator) -> str:  # noqa: C901 - one row an error
    """What happened, in one sentence.

    Args:
        error: as this room raised it.
        tr: the language.
    """
    match error:
        case NotText():
            return tr("The file is not UTF-8 text.")
        case Unreadable():
            return tr("{file} is no question bank that can be read.").format(file=error.name)
        case UnknownName(nearest=""):
            return tr("Nothing in the bank has the id “{name}”.").format(name=error.wanted)
        case UnknownName():
            return tr("Nothing in the bank has the id “{name}”. Did you mean “{nearest}”?").format(
                name=error.wanted, nearest=error.nearest
            )
        case UnfitName(why=Unfit.TAKEN, detail="0"):
            return tr(_TAKEN_BY_MEASURE).format(name=error.name)
        case UnfitName():
            return tr(_UNFIT[error.why]).format(name=error.name, detail=error.detail)
        case NotWritten():
            return tr("“{name}” is given by the program and is not written in the bank.").format(
                name=error.name
            )
        case Hidden():
            return tr("Errors hide places that name “{name}”, on {lines}.").format(
                name=error.name, lines=_lines(error.findings, tr)
            )
        case BelongsToBank():
            return _belonging(error, tr)
        case NameTaken():
            return tr("There is a bank called “{name}” already: {file}.").format(
                name=error.name, file=error.path
            )
        case InFileBeside():
            return f"{error.path.name}: {sentence(error.error, tr)}"
        case NewFindings():
            codes = ", ".join(dict.fromkeys(found.code for found in error.findings))
            return tr("The bank would have findings that it has not: {codes}, on {lines}.").format(
                codes=codes, lines=_lines(error.findings, tr)
            )
        case OtherModel():
            return tr("The bank would no longer mean the same.")
        case TouchesMore() | OutsideText() | Overlap():
            return tr("The edit would change more than it should.")
        case _:
            return str(error)


def remedy(error: EditingError, tr: Translator) -> str:
    """What to do about it; empty when there is nothing to add."""
    match error:
        case NotText():
            return tr("Save it again as UTF-8.")
        case UnfitName():
            return tr(_UNFIT_REMEDIES[error.why])
        case NotWritten():
            return tr("Write its boxes in the bank first.")
        case Hidden():
            return f"{tr('Mend them first.')} {tr(_CHECK)}"
        case Unreadable():
            return tr("“persona-tui banks check” says why.")
        case NameTaken():
            return tr("Choose another name.")
        case InFileBeside():
            return remedy(error.error, tr)
        case OtherModel() | NewFindings():
            return tr(_MODEL_REMEDY)
        case _:
            return ""


def _belonging(error: BelongsToBank, tr: Translator) -> str:
    if error.bank is None:
        return tr("{file} is a test plan; give the bank that it is for.").format(file=error.path)
    said = (
        tr("{file} is a test plan; give its bank: {bank}.")
        if error.is_plan
        else tr("{file} is a translation; give its bank: {bank}.")
    )
    return said.format(file=error.path, bank=error.bank)


def _lines(findings: tuple[Diagnostic, ...], tr: Translator) -> str:
    lines = sorted({found.span.line for found in findings})
    told = ", ".join(str(line) for line in lines)
    return tr.plural("line {lines}", "lines {lines}", len(lines)).format(lines=told)
