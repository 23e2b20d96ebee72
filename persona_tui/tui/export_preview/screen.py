"""The export preview: options and findings beside the page, and the acts that let it leave."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Footer, OptionList

from persona_tui.export.kinds import Document, Form
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.text.language import N_
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.choices import Choices
from persona_tui.tui.commands import export_preview as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.display import PlainStatic
from persona_tui.tui.export_preview import findings, options
from persona_tui.tui.export_preview.choice import PAGES, Choice
from persona_tui.tui.export_preview.delivery import Delivery
from persona_tui.tui.export_preview.heading import heading
from persona_tui.tui.export_preview.listing import OneOfScreen
from persona_tui.tui.export_preview.matter import Matter, Offered
from persona_tui.tui.export_preview.page_view import PageView
from persona_tui.tui.export_preview.preview import Preview, preview
from persona_tui.tui.export_preview.refusals import REFUSALS, told
from persona_tui.tui.export_preview.run import Stopped
from persona_tui.tui.shell import Shell


class ExportScreen(LocalisedScreen[None]):
    """Sessions, or a bank, as a page."""

    ABOUT = (
        N_(
            "The page as it would leave. Beside it, its options with their keys, what stays here and why, "
            "and what to look at first."
        ),
        N_(
            "Enter on a finding goes to its question. A page that holds an address, a number or a name of "
            "your list is held back until you say otherwise."
        ),
        N_("Nothing is written until you save; a file is never replaced without asking. Tab goes across."),
    )
    OWN = commands.COMMANDS
    BINDINGS = bindings(commands.COMMANDS)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]  # noqa: RUF012 - as Textual declares it
    CSS = """
    ExportScreen #head { margin: 1 1 0 1; }
    ExportScreen #sides { height: 1fr; margin-top: 1; }
    ExportScreen OptionLines { padding: 0 1; }
    ExportScreen #findings { scrollbar-gutter: stable; }
    ExportScreen.-wide #sides { layout: horizontal; }
    ExportScreen.-wide #aside { width: 42; height: 1fr; }
    ExportScreen.-wide OptionLines { margin-bottom: 1; }
    ExportScreen.-wide #findings { height: 1fr; }
    ExportScreen.-narrow #sides { layout: vertical; }
    ExportScreen.-narrow #aside { height: auto; margin-bottom: 1; }
    ExportScreen.-narrow #findings { height: auto; max-height: 6; }
    ExportScreen.-narrow OptionLines { layout: grid; grid-size: 3; grid-gutter: 0 1; grid-rows: 1; }
    """

    def __init__(self, matter: Matter, folder: Path) -> None:
        """Nothing is made yet.

        Args:
            matter: what the page is made of.
            folder: where pages are saved.
        """
        super().__init__()
        self._matter = matter
        self._folder = folder
        self._saved_in = folder
        self._offered: Offered | None = None
        self._choice: Choice | None = None
        self._made: Preview | None = None
        self._refusal: Exception | None = None
        self._known = asyncio.Event()
        """Set once there is something to choose, or a reason why there is nothing."""
        # Held, not looked for: a page may be done when the screen is already being taken down.
        self._head = PlainStatic(id="head")
        self._options = options.OptionLines()
        self._findings = Choices(id="findings")
        self._findings.display = matter.count > 0  # nobody's words are in the page of a bank
        self._view = PageView()

    def compose(self) -> ComposeResult:
        """The title, the two sides, the keys."""
        yield self._head
        with Container(id="sides"):
            with Vertical(id="aside"):
                yield self._options
                yield self._findings
            yield self._view
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Make the first document."""
        super().on_mount()
        self.query_one("#preview").focus()
        self.redraw()
        self.action_again()

    # What is on the screen

    def on_resize(self) -> None:
        """The title follows the width."""
        self.redraw()

    def redraw(self) -> None:
        """Say everything around the page in the language of now."""
        self.call_later(self._say_options)
        made, tr = self._made, self.tr
        if self._choice is not None:
            title = heading(self._choice, made, self._matter.count, self.size.width - 2, tr)
            self._head.show(title)
        self._findings.show_rows(findings.rows(made.findings, tr) if made else ())
        self._view.say(self._refusal, made)

    async def _say_options(self) -> None:
        if self._choice is not None and self._offered is not None and self.is_attached:
            names = self._made.names if self._made else None
            found = options.told(self._choice, self._offered.licence, names, self.tr)
            await self._options.show(found, self.tr)

    # Making the page

    def action_again(self) -> None:
        """Read what there is to choose from, and make the page."""
        self._offered = None
        self._make()

    def _make(self) -> None:
        """Make the page; what was found in another one counts no more."""
        self._made = self._refusal = None
        self._draw()

    def _choose(self, choice: Choice) -> None:
        """Make another page."""
        if choice != self._choice:
            self._choice = choice
            self._make()

    @work(exclusive=True, group="drawing")
    async def _draw(self) -> None:
        try:
            if self._offered is None:
                self._offered = await self._view.waiting.have_made(self._matter.offered)
                self._choice = self._choice or Choice(self._offered.documents[0])
                self._known.set()
            choice = self._choice
            assert choice is not None
            self.redraw()
            self._made = await self._view.waiting.have_made(partial(preview, self._matter, choice))
        except (Stopped, *REFUSALS) as error:
            self._refusal = error
        finally:
            self._known.set()
        if not self.is_attached:
            return
        self.redraw()
        await self._view.show(self._made, rendered=self._choice is None or self._choice.form in PAGES)

    # Choosing

    def action_document(self) -> None:
        """Choose the document."""
        if self._offered is not None and self._choice is not None:
            documents, now = self._offered.documents, self._choice.wanted
            place = documents.index(now) if now in documents else 0
            drawn = partial(options.document_rows, documents, now)
            self.app.push_screen(OneOfScreen(drawn, str(place)), self._document_chosen)

    def _document_chosen(self, place: str | None) -> None:
        if place and self._choice and self._offered:
            self._choose(replace(self._choice, wanted=self._offered.documents[int(place)]))

    def action_licence(self) -> None:
        """Choose the licence."""
        if self._offered is not None and self._choice is not None:
            now = self._choice.licence
            drawn = partial(options.licence_rows, self._offered.licence, now)
            self.app.push_screen(OneOfScreen(drawn, f"={now}"), self._licence_chosen)

    def _licence_chosen(self, licence: str | None) -> None:
        if licence and self._choice:
            self._choose(replace(self._choice, licence=licence.removeprefix("=")))

    def action_form(self) -> None:
        """Choose the format."""
        if self._choice is not None:
            now = self._choice.form
            self.app.push_screen(OneOfScreen(partial(options.form_rows, now), now), self._form_chosen)

    def _form_chosen(self, form: str | None) -> None:
        if form and self._choice:
            self._choose(replace(self._choice, form=Form(form)))

    def action_charts(self) -> None:
        """Charts in Mermaid too, or in text alone."""
        if self._choice is None:
            return
        if self._choice.wanted.document is Document.PORTRAIT:
            self._choose(replace(self._choice, charts=not self._choice.charts))
        else:
            self.announce(self.tr("Only the portrait of a community has charts."))

    def action_short(self) -> None:
        """The essential questions alone, or all of them."""
        if self._choice is None:
            return
        if self._choice.wanted.document.of_bank:
            self._choose(replace(self._choice, short=not self._choice.short))
        else:
            self.announce(self.tr("Only the documents of a bank have a short version."))

    def action_names(self) -> None:
        """Open the list of names; the page is made again when it was saved."""
        self._shell.open_names(self._names_left)

    def _names_left(self, saved: bool | None) -> None:
        if saved:
            self._make()

    # Leading to a question

    @on(OptionList.OptionSelected, "#findings")
    def _finding_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._made is None or not event.option_id:
            return
        where = self._made.findings[int(event.option_id)].where
        session_id = self._matter.session_of(where)
        if session_id and not is_retired(where.item):
            self._shell.open_question(session_id, where.item)
        elif where.item:
            words = self.tr("Open the interview {code}, and go to “{title}”.")
            self.announce(words.format(code=where.code, title=where.title))
        else:
            self.announce(self.tr("This is about no question in particular."))

    # Leaving

    @work(exclusive=True, group="leaving")
    async def action_save(self) -> None:
        """Save the page; ask before anything that may be regretted."""
        if (choice := await self._chosen()) is None:
            return
        path = await self._delivery(choice).save(self._made.blocking if self._made else ())
        if path is not None:
            self._saved_in = path.parent
            self.announce(self.tr("Saved: {file}").format(file=path))

    @work(exclusive=True, group="leaving")
    async def action_copy(self) -> None:
        """Copy the page, by the terminal (OSC 52)."""
        if (choice := await self._chosen()) is None:
            return
        if choice.form in PAGES:
            await self._delivery(choice).copy(self._made.blocking if self._made else ())
        else:
            self.announce(self.tr("Only pages to read are copied: S saves data as a file."))

    async def _chosen(self) -> Choice | None:
        """What is chosen, once that is known; says why when there is no page."""
        await self._known.wait()
        if self._refusal is not None and not isinstance(self._refusal, Stopped):
            self.announce("\n".join(told(self._refusal, self.tr)), "warning")
            return None
        return self._choice

    def _delivery(self, choice: Choice) -> Delivery:
        app = cast("LocalisedApp[None]", self.app)
        return Delivery(app, self._view.waiting, self._matter, choice, self._folder)

    def action_folder(self) -> None:
        """Show the folder of the saved page."""
        self._shell.open_folder(self._saved_in)

    def action_back(self) -> None:
        """Stop what is being made, else go back; nothing is written."""
        if self._view.waiting.is_shown:
            self._view.waiting.stop()
        else:
            self.dismiss(None)

    @property
    def _shell(self) -> Shell:
        return cast("Shell", self.app)
