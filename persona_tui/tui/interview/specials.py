"""The menu of what stands instead of an answer, and the marks of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from persona_tui.interview.answer import Answer, Special
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.rows import Row, Rows
from persona_tui.tui.answers.writing import Enter, Writing
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.display import PlainStatic, plain

#: The specials in the order of the menu, as the person's words.
SPECIALS: dict[Special, str] = {
    Special.UNKNOWN: N_("Does not know"),
    Special.DECLINED: N_("Prefers not to answer"),
    Special.NOT_APPLICABLE: N_("Does not apply"),
    Special.SKIPPED: N_("Passed"),
}


class Act(Enum):
    """What the menu may ask for besides a special."""

    HYPOTHESIS = "hypothesis"
    NO_HYPOTHESIS = "no hypothesis"
    CONFIRM = "confirm"
    CLEAR = "clear"
    REPEAT = "repeat"
    TAKE_AWAY = "take away"


@dataclass(frozen=True, slots=True)
class Wish:
    """What was picked in the menu."""

    what: Special | Act
    reason: str = ""
    """Why it is passed, when that was said."""


class SpecialsScreen(LocalisedModal[Wish]):
    """Digits or arrows pick; passing asks for a reason, which may stay empty."""

    CSS: ClassVar[str] = """
    SpecialsScreen {
        align: center middle;
        & > Vertical {
            width: 90%; max-width: 62; height: auto; padding: 1 2; background: $panel; color: $foreground;
        }
        & Rows { margin: 1 0 0 0; }
        & Writing { margin: 1 0 0 2; max-height: 4; }
        & .aside { color: $text-muted; }
    }
    """

    def __init__(
        self, answer: Answer, *, to_confirm: bool, repeating: Mapping[Act, str] = MappingProxyType({})
    ) -> None:
        """Prepare the menu.

        Args:
            answer: what is held for the question; the menu offers what can be done to it.
            to_confirm: whether the answer waits to be reviewed.
            repeating: what can be done to the repetition that the question stands in, with its label.
        """
        super().__init__()
        self._repeating = repeating
        self._acts = (*_acts(answer, to_confirm=to_confirm), *repeating)
        self._rows = Rows(lambda _: False)
        self._reason = Writing(Enter.GO_ON)
        self._reason.display = False
        self._held = answer.special

    def compose(self) -> ComposeResult:
        """A title, the rows, the reason's field when it is wanted."""
        with Vertical():
            yield PlainStatic(plain(self.tr("Instead of an answer"), "bold"))
            yield self._rows
            yield self._reason

    def on_mount(self) -> None:
        """Show what can be picked."""
        held = self._acts.index(self._held) if self._held in self._acts else None
        self._rows.show([self._row(number, act) for number, act in enumerate(self._acts, 1)], held or 0)
        self._reason.show("", self.tr("Why? It may stay empty. Enter: pass"))
        self._rows.focus()

    def _row(self, number: int, act: Special | Act) -> Row:
        chosen = act is self._held
        label = self._repeating.get(act) if isinstance(act, Act) else None
        return Row(str(number), plain(label or _label(act, self.tr)), "✓" if chosen else "", chosen=chosen)

    @on(Rows.Picked)
    @on(Rows.Entered)
    def _picked(self, event: Rows.Picked | Rows.Entered) -> None:
        event.stop()
        if event.index is None:
            return
        act = self._acts[event.index]
        if act is Special.SKIPPED:
            self._reason.display = True
            self._reason.focus()
        else:
            self.dismiss(Wish(act))

    @on(Writing.Entered)
    def _reasoned(self, event: Writing.Entered) -> None:
        event.stop()
        self.dismiss(Wish(Special.SKIPPED, self._reason.words.strip()))


def _acts(answer: Answer, *, to_confirm: bool) -> tuple[Special | Act, ...]:
    acts: list[Special | Act] = list(SPECIALS)
    if to_confirm:
        acts.append(Act.CONFIRM)
    acts.append(Act.NO_HYPOTHESIS if answer.hypothesis else Act.HYPOTHESIS)
    if answer.answered:
        acts.append(Act.CLEAR)
    return tuple(acts)


def _label(act: Special | Act, tr: Translator) -> str:
    match act:
        case Special.UNKNOWN | Special.DECLINED | Special.NOT_APPLICABLE:
            return tr(SPECIALS[act])
        case Special.SKIPPED:
            return tr("Pass, with a reason or not")
        case Act.HYPOTHESIS:
            return tr("Mark as a hypothesis: said without evidence yet")
        case Act.NO_HYPOTHESIS:
            return tr("Take the hypothesis mark off")
        case Act.CONFIRM:
            return tr("Confirm the answer as it stands")
        case Act.CLEAR:
            return tr("Clear the answer")
        case Act.REPEAT:
            return tr("One more repetition")
        case Act.TAKE_AWAY:
            return tr("Take this repetition away")
