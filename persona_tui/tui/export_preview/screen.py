"""The export preview: the findings beside the page, and the acts that let it leave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Footer, Markdown

from persona_tui.export import saving
from persona_tui.export.kinds import NAMES, Document
from persona_tui.export.licences import LICENCES
from persona_tui.export.messages import sentence
from persona_tui.export.page import Page
from persona_tui.text.language import N_
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.commands import export_preview as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import PlainStatic, joined, plain
from persona_tui.tui.export_preview.findings import Line, told

#: The licences to choose from, by SPDX id; the bank's own comes first.
_LICENCES: Final = ("", *(licence.id for licence in LICENCES))
#: From this many characters on, drawing the page takes long enough to say so.
_LONG: Final = 20_000

Name = TypeVar("Name", bound=str)
Save = Callable[[Page, bool], Path]
"""Saves a page in its folder, over another of that name or not; raises `SavingError`."""


class ExportScreen(LocalisedScreen[None]):
    """One session as a page: persona sheet, interview summary or transcript."""

    ABOUT = (
        N_("The page as it would leave. Beside it, what stays here and why, and what to look at first."),
        N_("Nothing is written until you save; a file is never replaced without asking. Tab goes across."),
    )
    OWN = commands.COMMANDS
    BINDINGS = bindings(commands.COMMANDS)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]  # noqa: RUF012 - as Textual declares it
    CSS = """
    ExportScreen #head { margin: 1 1 0 1; }
    ExportScreen #sides { height: 1fr; margin-top: 1; }
    ExportScreen.-wide #sides { layout: horizontal; }
    ExportScreen.-narrow #sides { layout: vertical; }
    ExportScreen.-wide #findings { width: 42; height: 1fr; }
    ExportScreen.-narrow #findings { width: 1fr; height: auto; max-height: 8; }
    ExportScreen #findings { padding: 0 1; }
    ExportScreen #findings Horizontal { height: auto; }
    ExportScreen.-wide #findings .title { margin: 1 0; }
    ExportScreen #findings .mark { width: 4; padding: 0 1 0 2; }
    ExportScreen #findings .words { width: 1fr; }
    ExportScreen #preview { width: 1fr; height: 1fr; padding: 0 1; }
    ExportScreen #preview:focus, ExportScreen #findings:focus { background: $surface; }
    ExportScreen Markdown { margin: 0; padding: 0; background: transparent; }
    """

    def __init__(
        self,
        documents: tuple[Document, ...],
        draw: Callable[[Document, str, bool], Page],
        folder: Path,
        save: Save,
    ) -> None:
        """Prepare the preview.

        Args:
            documents: the names of the documents that can be made, the one to show first.
            draw: makes the page of a document, under a licence (the bank's own when empty), past the gate or
                not.
            folder: where pages are saved.
            save: saves one there, over another or not.
        """
        super().__init__()
        self._documents = documents
        self._draw = draw
        self._folder = folder
        self._save_page = save
        self._document = documents[0]
        self._licence = _LICENCES[0]
        self._page: Page | None = None

    def compose(self) -> ComposeResult:
        """The title, the two sides, the keys."""
        yield PlainStatic(id="head")
        with Container(id="sides"):
            yield VerticalScroll(id="findings")
            with VerticalScroll(id="preview"):
                yield Markdown(open_links=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the first document."""
        super().on_mount()
        self.query_one("#preview").focus()
        self.redraw()

    def redraw(self) -> None:
        """Draw the page again, and say what was found in the language of now."""
        self._show()

    @work(exclusive=True, group="drawing")
    async def _show(self) -> None:
        import asyncio

        self._page = page = await asyncio.to_thread(self._draw, self._document, self._licence, False)
        licence = self._licence or self.tr("the bank's licence")
        about = plain(f"{self._named(self._document)} · {licence}", "$text-muted")
        self.query_one("#head", PlainStatic).show(joined(plain(page.title, "bold"), "  ", about))
        findings = self.query_one("#findings", VerticalScroll)
        await findings.remove_children()
        await findings.mount_all(_shown(line) for line in told(page.findings, self.tr))
        preview = self.query_one(Markdown)
        preview.loading = len(page.text) > _LONG
        await preview.update(page.text)
        preview.loading = False

    def _named(self, document: Document) -> str:
        return self.tr(NAMES[document])

    def action_next_document(self) -> None:
        """Show the next document."""
        self._document = _after(self._document, self._documents)
        self.query_one("#preview").scroll_home(animate=False)
        self._show()

    def action_licence(self) -> None:
        """Take the next licence."""
        self._licence = _after(self._licence, _LICENCES)
        self._show()

    def action_copy(self) -> None:
        """Copy the Markdown of the page, by the terminal (OSC 52)."""
        if self._page is not None:
            self.app.copy_to_clipboard(self._page.text)
            self.announce(self.tr("Copied, if the terminal allows it; else S saves the page as a file."))

    def action_save(self) -> None:
        """Save the page; ask before anything that may be regretted."""
        if self._page is not None:
            self._save(self._page)

    @work(exclusive=True, group="saving")
    async def _save(self, page: Page) -> None:
        if page.held:
            if not await self._sure(self._held(page), self.tr("Save anyway")):
                return
            page = self._draw(self._document, self._licence, True)
        target = self._folder / page.file_name
        question = self.tr("{file} is already there.").format(file=target.name)
        there = target.exists()
        if not there or await self._sure(question, self.tr("Replace it")):
            self._write(page, overwrite=there)

    def _write(self, page: Page, *, overwrite: bool) -> None:
        try:
            path = self._save_page(page, overwrite)
        except saving.SavingError as error:
            self._say(error)
        else:
            self.announce(self.tr("Saved: {file}").format(file=path))

    def _held(self, page: Page) -> str:
        found = [sentence(finding, self.tr) for finding in page.findings if finding.blocking]
        return "\n".join((self.tr("Someone could be recognised:"), "", *found))

    async def _sure(self, question: str, yes: str) -> bool:
        replies = (Reply("no", self.tr("Back")), Reply("yes", yes))
        return await self.app.push_screen_wait(AskScreen(question, replies)) == "yes"

    def _say(self, error: saving.SavingError) -> None:
        from persona_tui.export.messages import saving_sentence

        self.announce(saving_sentence(error, self.tr), "error")

    def action_back(self) -> None:
        """Go back; nothing is written."""
        self.dismiss(None)


def _shown(line: Line) -> Widget:
    if not line.mark:
        return PlainStatic(line.words, classes="title")
    return Horizontal(PlainStatic(line.mark, classes="mark"), PlainStatic(line.words, classes="words"))


def _after(one: Name, names: tuple[Name, ...]) -> Name:
    return names[(names.index(one) + 1) % len(names)]
