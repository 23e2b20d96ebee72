"""What the gate finds and what saving refuses, in words."""

from __future__ import annotations

from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.export.kinds import Document
from persona_tui.export.licences import LICENCES, UnknownLicenceError
from persona_tui.export.options import NothingOfThisKindError, NothingToExportError
from persona_tui.export.saving import AlreadyThere, IsALink, NotAFile, NotSaved, SavingError
from persona_tui.text.language import N_, Translator

_FOUND = {
    Kind.EMAIL: N_("an e-mail address? {excerpt}"),
    Kind.PHONE: N_("a phone number? {excerpt}"),
    Kind.POSTAL_CODE: N_("a postal code? {excerpt}"),
    Kind.HANDLE: N_("a user name? {excerpt}"),
    Kind.NAME: N_("a name from your list: {excerpt}"),
    Kind.OWN_USE: N_(
        "quoting word for word is not permitted: this page is for your own use, reword before sharing"
    ),
    Kind.CONSENT_MISSING: N_("no answer to this consent is kept"),
    Kind.ONE_SOURCE: N_("everything rests on one person, whom others could recognize"),
    Kind.PRIVATE: N_("private answer, left out"),
    Kind.OFF_PATH: N_("answer no longer on the path, left out"),
    Kind.DRAFT: N_("draft, left out"),
    Kind.UNFINISHED: N_("the interview is not finished"),
}


def sentence(finding: Finding, tr: Translator) -> str:
    """A finding in one line: where, and what.

    Args:
        finding: what the gate found.
        tr: the language of the interface.
    """
    where = place_words(finding.where, tr)
    what = _counted(finding, tr).format(n=finding.count, excerpt=finding.excerpt)
    return tr("{where}: {what}").format(where=where, what=what) if where else what


def place_words(place: Place, tr: Translator) -> str:
    """Where something stands: the code, and the question."""
    if not place.title:
        return place.code
    title = tr("“{text}”").format(text=place.title)
    return f"{place.code}, {title}" if place.code else title


def _counted(finding: Finding, tr: Translator) -> str:
    n = finding.count
    match finding.kind:
        case Kind.FEW_SOURCES:
            return tr.plural(
                "{n} line rests on fewer than three people, whom others could recognize",
                "{n} lines rest on fewer than three people, whom others could recognize",
                n,
            )
        case Kind.SUBGROUP_KEPT:
            return tr.plural(
                "{n} result kept here: fewer than five people",
                "{n} results kept here: fewer than five people",
                n,
            )
        case Kind.QUOTE_NOT_PERMITTED:
            return tr.plural(
                "{n} quote without permission, left out", "{n} quotes without permission, left out", n
            )
        case Kind.QUOTE_TO_REWORD:
            return tr.plural(
                "{n} quote permitted in other words only, left out",
                "{n} quotes permitted in other words only, left out",
                n,
            )
        case Kind.QUOTE_TO_REREAD:
            return tr.plural(
                "{n} quote to be read again by the person first, left out",
                "{n} quotes to be read again by the person first, left out",
                n,
            )
        case kind:
            return tr(_FOUND[kind])


def saving_sentence(error: SavingError, tr: Translator) -> str:
    """Why a page was not saved, and what to do.

    Args:
        error: the refusal.
        tr: the language of the interface.
    """
    path = error.path
    match error:
        case AlreadyThere():
            return tr("{path} is already there. Choose another name, or replace it.").format(path=path)
        case IsALink():
            return tr("{path} is a link to somewhere else. Nothing was written; choose another name.").format(
                path=path
            )
        case NotAFile():
            return tr("{path} is in the way and is no ordinary file. Choose another place.").format(path=path)
        case NotSaved(reason=reason):
            return tr("{path} could not be saved: {reason}. Nothing was changed.").format(
                path=path, reason=reason
            )
        case _:
            return str(error)


def nothing_of_this_kind(error: NothingOfThisKindError, tr: Translator) -> str:
    """Why a document makes no sense of what was given."""
    match error.document:
        case Document.PORTRAIT:
            return tr("There is no portrait to draw: these sessions have no dimension that people rate.")
        case Document.PERSONA:
            return tr(
                "A workshop sketches several personas: its report (workshop) has them all; a sheet is made of"
                " interviews."
            )
        case Document.LEXICON:
            return tr("There is no lexicon to write: this bank has none, or an empty one.")
        case document:
            return tr("Nothing was said that could stand in this document: {document}.").format(
                document=document
            )


def nothing_sentence(error: NothingToExportError, tr: Translator) -> str:
    """Why no document can be made of a session."""
    if error.code:
        return tr("{code} refused to take part, or that notes be kept: nothing can be exported.").format(
            code=error.code
        )
    return tr("There is no session to export.")


def licence_sentence(error: UnknownLicenceError, tr: Translator) -> str:
    """Why a licence will not do, with those that will."""
    known = ", ".join(licence.id for licence in LICENCES)
    said = tr("Unknown licence: {id}. Those offered: {known}.").format(id=error.id, known=known)
    if error.nearest is None:
        return said
    return " ".join((said, tr("Did you mean {nearest}?").format(nearest=error.nearest)))
