"""Where a document comes from: its licence, and the bank by authors, name, version and hash."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank
from persona_tui.export.document import Item, Prose, Words, words
from persona_tui.export.licences import Licence, stated_licence
from persona_tui.export.phrasing import labelled, linked
from persona_tui.text.language import Translator


def origin(bank: Bank, tr: Translator) -> Iterator[Item]:
    """Who wrote a bank, its name and version, and the hash of its file, as facts."""
    yield labelled(tr("Authors of the bank"), words(", ".join(bank.authors)), tr)
    version = tr("{bank}, version {version}").format(bank=bank.title, version=bank.version)
    stated = stated_licence(bank.licence)
    under = words(f" ({stated.id})") if stated else ()
    yield labelled(tr("Bank"), (Words(version), *under), tr)
    yield labelled(tr("Hash of the bank (SHA-256)"), words(bank.sha256), tr)


def licence_prose(licence: Licence | None, tr: Translator) -> Prose:
    """A licence by its title, with where it can be read, and its id."""
    if licence is None:
        return words(tr("none stated; all rights reserved"))
    if not licence.title:
        return words(licence.id)
    return (*linked(licence.title, licence.address), *words(f" ({licence.id})"))
