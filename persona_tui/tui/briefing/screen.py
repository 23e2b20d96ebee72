"""The screen before an interview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Footer, Input

from persona_tui.banks.model import Bank
from persona_tui.interview.path import Length, Mode
from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_
from persona_tui.tui.amounts import day, duration
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.briefing.brief import Brief, UnreadableDateError, retention
from persona_tui.tui.commands import briefing as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.pick import Pick
from persona_tui.workspace.retention import months_between


@dataclass(frozen=True, slots=True)
class Written:
    """What the fields hold, as typed and ticked: kept when the screen is left."""

    code: str
    leader: str
    retention: str
    self_assessment: bool = False
    familiar: bool = False
    short: bool = False


class BriefingScreen(LocalisedScreen[Written]):
    """Asks how the interview will go; hands back what was written, whether it began or not."""

    ABOUT = (
        N_("A few things are settled first. All is filled in already: Ctrl+J begins."),
        N_(
            "The code stands for the person, never a name. The retention date is the day the interview is to "
            "be destroyed; you are reminded, nothing is destroyed by itself."
        ),
    )
    OWN = commands.COMMANDS
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    BriefingScreen #title { margin: 1 1; text-style: bold; color: $text-primary; }
    BriefingScreen VerticalScroll { padding: 0 1; }
    BriefingScreen .line { height: auto; margin-bottom: 1; }
    BriefingScreen .label { width: 18; }
    BriefingScreen Input { width: 20; }
    BriefingScreen .hint { width: 1fr; padding: 0 2; color: $text-muted; }
    BriefingScreen .problem { color: $text-error; }
    BriefingScreen #begin { margin-left: 18; }
    """

    def __init__(self, bank: Bank, written: Written, today: date, begin: Callable[[Brief], str]) -> None:
        """Prepare the screen.

        Args:
            bank: the bank to be asked; it can run.
            written: what the fields hold at first.
            today: the day, for the retention date.
            begin: begins the interview and shows it; gives a sentence when it could not, else nothing.
        """
        super().__init__()
        self._bank = bank
        self._written = written
        self._today = today
        self._begin = begin

    def compose(self) -> ComposeResult:
        """A line a question, each already answered."""
        yield PlainStatic(plain(self._bank.title), id="title")
        with VerticalScroll():
            with Horizontal(classes="line"):
                yield PlainStatic(id="label-code", classes="label")
                yield Input(self._written.code, id="code", compact=True, max_length=24)
                yield PlainStatic(id="hint-code", classes="hint")
            yield from self._radio("mode", self._written.self_assessment)
            yield from self._radio("address", self._written.familiar)
            yield from self._radio("length", self._written.short)
            with Horizontal(classes="line"):
                yield PlainStatic(id="label-leader", classes="label")
                yield Input(self._written.leader, id="leader", compact=True, max_length=120)
                yield PlainStatic(id="hint-leader", classes="hint")
            with Horizontal(classes="line"):
                yield PlainStatic(id="label-retention", classes="label")
                yield Input(self._written.retention, id="retention", compact=True, max_length=24)
                yield PlainStatic(id="hint-retention", classes="hint")
            yield Button(id="begin", compact=True, variant="primary")
            yield PlainStatic(id="problem", classes="problem")
        yield Footer(show_command_palette=False)

    def _radio(self, name: str, second: bool) -> ComposeResult:
        with Horizontal(classes="line", id=f"line-{name}"):
            yield PlainStatic(id=f"label-{name}", classes="label")
            yield Pick(int(second), id=name)

    def on_mount(self) -> None:
        """Say everything, and put the cursor where it is most likely needed."""
        super().on_mount()
        self.query_one("#line-length").display = self._bank.has_short_version
        self.query_one("#line-address").display = self._bank.says_tu
        self.redraw()
        self.query_one("#begin", Button).focus()

    def redraw(self) -> None:
        """Say every label in the language of now; the fields are left alone."""
        tr = self.tr
        labels = {
            "code": tr("Code"),
            "mode": tr("How"),
            "address": tr("Form of address"),
            "length": tr("Length"),
            "leader": tr("Led by"),
            "retention": tr("Destroy on"),
        }
        for name, label in labels.items():
            self.query_one(f"#label-{name}", PlainStatic).show(plain(label))
        self.query_one("#leader", Input).placeholder = tr("optional")
        self.query_one("#hint-code", PlainStatic).show(plain(tr("Never a name.")))
        self.query_one("#hint-leader", PlainStatic).show(plain(tr("Never exported.")))
        self._label("mode", tr("Interview led by someone"), tr("Self-assessment"))
        self._label("address", tr("vous"), tr("tu"))
        self._label(
            "length",
            self._timed(tr("Full"), self._bank.minutes),
            self._timed(tr("Essential only"), self._bank.minutes_short),
        )
        self.query_one("#begin", Button).label = plain(tr("Begin"))
        self._say_retention()

    def _label(self, name: str, first: str, second: str) -> None:
        self.query_one(f"#{name}", Pick).show((first, second))

    def _timed(self, words: str, minutes: int | None) -> str:
        return f"{words} ({duration(minutes)})" if minutes else words

    @on(Input.Changed, "#retention")
    def _say_retention(self) -> None:
        hint = self.query_one("#hint-retention", PlainStatic)
        try:
            then = retention(self._value("retention"), self._today)
        except UnreadableDateError:
            hint.show(plain(self.tr("! A date to come (2027-11-23), or a number of months."), "$text-error"))
            return
        if then is None:
            hint.show(plain(self.tr("No date: nobody will be reminded.")))
            return
        months = months_between(self._today, then)
        span = self.tr.plural("{date}, in {n} month", "{date}, in {n} months", months)
        hint.show(plain(span.format(date=day(then, self.tr), n=months)))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()

    @on(Button.Pressed, "#begin")
    def action_begin(self) -> None:
        """Begin, or say on the spot what is in the way."""
        code = clean_line(self._value("code"))
        if not code:
            self._stop_at("code", self.tr("! A code is needed: E01, for example."))
            return
        try:
            destroy_on = retention(self._value("retention"), self._today)
        except UnreadableDateError:
            self._stop_at("retention", self.tr("! A date to come (2027-11-23), or a number of months."))
            return
        written = self.written()
        brief = Brief(
            code=code,
            mode=Mode.SELF_ASSESSMENT if written.self_assessment else Mode.INTERVIEW,
            familiar=written.familiar,
            length=Length.SHORT if written.short else Length.FULL,
            leader=clean_line(written.leader),
            destroy_on=destroy_on,
        )
        self.query_one("#problem", PlainStatic).show(plain(self._begin(brief)))

    def _stop_at(self, field: str, sentence: str) -> None:
        self.query_one("#problem", PlainStatic).show(plain(sentence))
        self.query_one(f"#{field}", Input).focus()

    def written(self) -> Written:
        """What the fields hold now."""
        return Written(
            code=self._value("code"),
            leader=self._value("leader"),
            retention=self._value("retention"),
            self_assessment=self._second("mode"),
            familiar=self._second("address"),
            short=self._second("length"),
        )

    def _value(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value

    def _second(self, name: str) -> bool:
        return self.query_one(f"#{name}", Pick).chosen == 1

    def action_leave(self) -> None:
        """Go back, handing over what is written."""
        self.dismiss(self.written())
