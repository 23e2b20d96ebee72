"""Renaming in one bank: the id, every place that names it, and the former id that it leaves (bank format §8).

Renaming to a former id is the way back. When the former id is written just as a rename writes it, the rename
that left it is undone, to the byte, and leaves nothing. Otherwise the two ids change places.
"""

from __future__ import annotations

from collections.abc import Iterable

from persona_tui.banks.editing.aliasing import additions, alias_entries, removals
from persona_tui.banks.editing.change import Change, change, readable
from persona_tui.banks.editing.edits import Edit, applied
from persona_tui.banks.editing.errors import EditingError, NewFindings, NotWritten, OtherModel
from persona_tui.banks.editing.expecting import renamed
from persona_tui.banks.editing.hiding import check_nothing_hidden
from persona_tui.banks.editing.identifying import id_as_written, id_edits
from persona_tui.banks.editing.linking import link_edits
from persona_tui.banks.editing.mentioning import mentions
from persona_tui.banks.editing.subjects import (
    ChoiceSubject,
    ItemSubject,
    MeasureSubject,
    Subject,
    fitting_name,
    subject_of,
)
from persona_tui.banks.editing.written import Kind, Named, written
from persona_tui.banks.ids import canonical, key
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Reading
from persona_tui.banks.source.passage import Passage


def rename(name: str, data: bytes, old: str, new: str) -> Change:
    """Rename a section, a question, a choice, a score or a dimension in a bank.

    Args:
        name: the file's name.
        data: its bytes.
        old: the present id; ``question.choice`` for a choice.
        new: the new one.

    Returns:
        The change, checked: the same bank under another id, with the old one among its former ids.

    Raises:
        EditingError: why it cannot be.
    """
    renaming = _renaming(name, data, old, new)
    try:
        return renaming.change()
    except OtherModel:
        if not renaming.links:
            raise
        return _renaming(name, data, old, new, linked=False).change()


def _renaming(name: str, data: bytes, old: str, new: str, *, linked: bool = True) -> _Renaming:
    bank, reading = readable(name, data)
    subject = subject_of(bank, old)
    return _Renaming(name, data, bank, reading, subject, fitting_name(bank, subject, new), linked)


class _Renaming:
    """One rename of one bank."""

    def __init__(
        self,
        name: str,
        data: bytes,
        bank: Bank,
        reading: Reading,
        subject: Subject,
        new: str,
        linked: bool,
    ) -> None:
        self._name = name
        self._data = data
        self._bank = bank
        self._reading = reading
        self._subject = subject
        self._new = new
        self._written = written(data)
        check_nothing_hidden(reading, self._written.source, subject)
        named = mentions(reading, self._written.source, subject, new)
        self.links = link_edits(self._written, subject, new, named) if linked else ()
        """The edits of links in help; what only looks like one is told by the bank that comes out."""
        self._mentions = (*named, *self.links)

    def change(self) -> Change:
        """The change, checked."""
        subject = self._subject
        if isinstance(subject, MeasureSubject):
            return self._made(self._mentions, ())
        named = self._named(subject)
        if named.kind is Kind.RESULT:
            return self._made(self._edits(named, self._new), ())
        former = next((one for one in alias_entries(named) if key(one.text) == key(self._new)), None)
        if former is None:
            return self._added(named, subject)
        return self._undone(named, subject, former) or self._swapped(named, subject, former)

    def likeliest(self) -> bytes:
        """The text as the first place for the former id would make it, not checked."""
        subject = self._subject
        assert not isinstance(subject, MeasureSubject)
        named = self._named(subject)
        former = id_as_written(self._written, named, subject.id)
        first = next(additions(self._written.source, named, former))
        return applied(self._data, (*self._edits(named, self._new), first))

    def _named(self, subject: ItemSubject | ChoiceSubject) -> Named:
        named = self._written.find(subject.at)
        if named is None:
            raise NotWritten(subject.id)
        return named

    def _edits(self, named: Named, new: str) -> tuple[Edit, ...]:
        return (*id_edits(self._written, named, self._subject.id, new), *self._mentions)

    def _added(self, named: Named, subject: ItemSubject | ChoiceSubject) -> Change:
        """The old id becomes the last of the former ones, in the first place where that does no harm."""
        former = id_as_written(self._written, named, subject.id)
        edits = self._edits(named, self._new)
        aliases = (*subject.aliases, canonical(former))
        refusal: EditingError | None = None
        for addition in additions(self._written.source, named, former):
            try:
                return self._made((*edits, addition), aliases)
            except (OtherModel, NewFindings) as error:
                refusal = refusal or error
        assert refusal is not None
        raise refusal

    def _undone(self, named: Named, subject: ItemSubject | ChoiceSubject, former: Passage) -> Change | None:
        """The bank before the rename that left a former id, if doing it again gives this very text."""
        edits = self._edits(named, former.text)
        for removal in removals(self._written.source, named, former):
            try:
                before = applied(self._data, (*edits, removal))
                if self._comes_from(before, subject):
                    return self._made((*edits, removal), _without(subject.aliases, self._new))
            except EditingError:
                continue
        return None

    def _comes_from(self, before: bytes, subject: ItemSubject | ChoiceSubject) -> bool:
        """Whether this very text is what the opposite rename makes of another one."""
        asked = _asked(subject, self._new)
        again = _renaming(self._name, before, asked, subject.id)
        return again.likeliest() == self._data or rename(self._name, before, asked, subject.id).after == (
            self._data
        )

    def _swapped(self, named: Named, subject: ItemSubject | ChoiceSubject, former: Passage) -> Change:
        """The two ids change places."""
        old = id_as_written(self._written, named, subject.id)
        aliases = tuple(canonical(old) if key(one) == key(self._new) else one for one in subject.aliases)
        return self._made((*self._edits(named, self._new), Edit(former.span(), old)), aliases)

    def _made(self, edits: Iterable[Edit], aliases: tuple[str, ...]) -> Change:
        expected = renamed(self._bank, self._subject, self._new, aliases, links=bool(self.links))
        return change(self._name, self._data, tuple(edits), expected, self._reading)


def _asked(subject: ItemSubject | ChoiceSubject, name: str) -> str:
    """How an id is asked for."""
    return f"{subject.question}.{name}" if isinstance(subject, ChoiceSubject) else name


def _without(aliases: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(alias for alias in aliases if key(alias) != key(name))
