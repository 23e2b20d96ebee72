"""The right side of the export preview: the page, or why there is none."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Markdown

from persona_tui.text.language import Translator
from persona_tui.tui.base_app import speaking
from persona_tui.tui.display import NOTHING, PlainStatic, lines, plain
from persona_tui.tui.export_preview.preview import Preview
from persona_tui.tui.export_preview.refusals import told
from persona_tui.tui.export_preview.run import Stopped
from persona_tui.tui.export_preview.waiting import WaitingLine


class PageView(Vertical):
    """A page as it reads: Markdown laid out, its links going nowhere; data as text."""

    DEFAULT_CSS = """
    PageView {
        width: 1fr; height: 1fr; padding: 0 1;
        & #told { height: auto; display: none; margin-bottom: 1; &.-shown { display: block; } }
        & #preview { height: 1fr; &:focus { background: $surface; } }
        & Markdown { margin: 0; padding: 0; background: transparent; }
        & MarkdownH1 { margin: 0 0 1 0; }
        & .-none { display: none; }
    }
    """

    def compose(self) -> ComposeResult:
        """How far it is, what there is to say of it, the page."""
        yield WaitingLine()
        yield PlainStatic(id="told")
        with VerticalScroll(id="preview"):
            yield Markdown(open_links=False)
            yield PlainStatic(id="text")

    @property
    def waiting(self) -> WaitingLine:
        """Where things are made."""
        return self.query_one(WaitingLine)

    def say(self, refusal: Exception | None, made: Preview | None) -> None:
        """Say why there is no page, or that there is more of it, in the language of now.

        Args:
            refusal: why there is none.
            made: the page.
        """
        said = list(_told(refusal, made, speaking(self)))
        words = self.query_one("#told", PlainStatic)
        words.show(lines(plain(line, "$text-error" if refusal else "$text-muted") for line in said))
        words.set_class(bool(said), "-shown")

    async def show(self, made: Preview | None, *, rendered: bool = True) -> None:
        """Show a page.

        Args:
            made: the page; none empties the view.
            rendered: whether it is Markdown, to be laid out.
        """
        first, *others = made.parts if made else ("",)
        page, data = self.query_one(Markdown), self.query_one("#text", PlainStatic)
        page.set_class(not rendered, "-none")
        data.set_class(rendered, "-none")
        data.show(NOTHING if rendered else plain("".join((first, *others))))
        self.query_one("#preview").scroll_home(animate=False)
        await page.update(first if rendered else "")
        for part in others if rendered else ():
            await page.append(part)


def _told(refusal: Exception | None, made: Preview | None, tr: Translator) -> tuple[str, ...]:
    if isinstance(refusal, Stopped):
        return (tr("Stopped. F5 makes the page again; Esc goes back."),)
    if refusal is not None:
        return told(refusal, tr)
    if made is not None and made.cut:
        return (tr("A long page: only its beginning is shown here. The file holds all of it."),)
    return ()
