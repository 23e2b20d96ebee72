"""The options of a page, a line each: the key that changes one, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.containers import Container

from persona_tui.export.kinds import NAMES, Document, Form
from persona_tui.export.licences import LICENCES
from persona_tui.text.language import N_, Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.commands import export_preview as commands
from persona_tui.tui.commands.command import Command
from persona_tui.tui.display import PlainStatic, joined, plain
from persona_tui.tui.export_preview.choice import Choice, Wanted
from persona_tui.tui.keys import key_name

FORMS = {
    Form.MARKDOWN: N_("Markdown"),
    Form.HTML: N_("HTML fragment"),
    Form.CSV: N_("Table (CSV)"),
    Form.JSON: N_("Data (JSON)"),
}
_FORMS_TOLD = {
    Form.MARKDOWN: N_("a page to read, to post or to edit"),
    Form.HTML: N_("the same page, to paste in a rich-text editor"),
    Form.CSV: N_("for a spreadsheet or qualitative analysis"),
    Form.JSON: N_("for a program, with a codebook"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option as it stands."""

    command: Command
    words: str


def told(choice: Choice, stated: str, names: int | None, tr: Translator) -> Iterator[Chosen]:
    """The options that mean something for a document.

    Args:
        choice: what is chosen.
        stated: the licence that the bank states; empty when it states none.
        names: how many names are listed; `None` where nobody's words leave, or not known yet.
        tr: the language of the interface.
    """
    yield Chosen(commands.DOCUMENT, document_name(choice.wanted, tr))
    yield Chosen(commands.LICENCE, choice.licence or _of_the_bank(stated, tr))
    yield Chosen(commands.FORM, tr(FORMS[choice.form]))
    document = choice.wanted.document
    if document is Document.PORTRAIT:
        words = tr("charts in Mermaid too") if choice.charts else tr("charts in text")
        yield Chosen(commands.CHARTS, words)
    if document.of_bank:
        words = tr("essential ones only") if choice.short else tr("all questions")
        yield Chosen(commands.SHORT, words)
    else:
        yield Chosen(commands.NAMES, _names(names, tr))


def _of_the_bank(stated: str, tr: Translator) -> str:
    if not stated:
        return tr("no licence, as the bank")
    return tr("{licence} (bank)").format(licence=stated)


def _names(count: int | None, tr: Translator) -> str:
    if not count:
        return tr("no name to hold back") if count == 0 else tr("names to hold back")
    return tr.plural("{n} name to hold back", "{n} names to hold back", count).format(n=count)


def document_name(wanted: Wanted, tr: Translator) -> str:
    """What a document is called: a template of one's own by its name."""
    if wanted.template:
        return tr("“{text}”").format(text=wanted.template)
    return tr(NAMES[wanted.document])


def document_rows(documents: Sequence[Wanted], now: Wanted, tr: Translator) -> Iterator[Row]:
    """The documents to choose from; a row's id is its place."""
    yield Row(plain(tr("Which document?"), "bold"))
    for place, wanted in enumerate(documents):
        line = joined(_dot(wanted == now), document_name(wanted, tr))
        if wanted.broken:
            line = joined(line, plain("  ! " + tr("template to be mended"), "$text-error"))
        elif wanted.template:
            line = joined(line, plain(f"  {tr(NAMES[wanted.document])}", "$text-muted"))
        yield Row(line, str(place))


def licence_rows(stated: str, now: str, tr: Translator) -> Iterator[Row]:
    """The bank's licence, then those that are offered; a row's id is ``=`` and the licence's id."""
    titles = {licence.id: licence.title for licence in LICENCES}
    yield Row(plain(tr("Which licence does the page carry?"), "bold"))
    words = joined(_dot(not now), _of_the_bank(stated, tr))
    yield Row(joined(words, "  ", plain(titles.get(stated, ""), "$text-muted")), "=")
    for one, title in titles.items():
        yield Row(joined(_dot(one == now), one, "  ", plain(title, "$text-muted")), f"={one}")


def form_rows(now: Form, tr: Translator) -> Iterator[Row]:
    """The formats; a row's id is the form's."""
    yield Row(plain(tr("In which format?"), "bold"))
    for form, name in FORMS.items():
        told = plain(tr(_FORMS_TOLD[form]), "$text-muted")
        yield Row(joined(_dot(form is now), tr(name), "  ", told), form)


def _dot(chosen: bool) -> str:
    return "(•) " if chosen else "( ) "


class OptionLine(PlainStatic):
    """One option; a click does what its key does."""

    def __init__(self, option: Chosen, tr: Translator) -> None:
        key = key_name(option.command.keys[0], tr, short=True)
        super().__init__(joined(plain(f"{key}  ", "bold"), option.words))
        self._does = option.command.action

    async def on_click(self) -> None:
        """Do it."""
        await self.run_action(f"screen.{self._does}")


class OptionLines(Container):
    """The options, one under the other, or side by side where there is little room."""

    DEFAULT_CSS = """
    OptionLines { height: auto; }
    OptionLine { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    async def show(self, options: Iterator[Chosen], tr: Translator) -> None:
        """Show these."""
        async with self.batch():
            await self.remove_children()
            await self.mount_all(OptionLine(option, tr) for option in options)
