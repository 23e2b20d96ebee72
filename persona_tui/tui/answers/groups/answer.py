"""Items of earlier answers put into groups: silently first, named after."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import TextArea

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.groups.board import Board, Pile, Place
from persona_tui.tui.answers.groups.board_rows import BoardRows
from persona_tui.tui.answers.groups.naming import NameField
from persona_tui.tui.answers.no_items import NoItems
from persona_tui.tui.answers.options import Option, options_of
from persona_tui.tui.answers.rows import Row
from persona_tui.tui.display import PlainStatic, joined, plain

_LEAD = 5
"""Where a row's label begins: behind the cursor, the digit and two blanks."""
_SHORT = 20
"""The letters that a group has among the keys."""


class GroupsAnswer(AnswerWidget):
    """A digit puts the item under the cursor into the group of that number, the next number makes one."""

    DEFAULT_CSS: ClassVar[str] = """
    GroupsAnswer {
        height: auto;
        & > VerticalScroll { height: auto; max-height: 40vh; }
        & .keys { height: auto; padding: 1 2 0 2; color: $text-muted; &:ansi { text-style: dim; } }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.board = Board((), None)
        self.rows = BoardRows(self.refuses, self)
        self.field = NameField(self.done)
        self._none = NoItems()
        self._keys = PlainStatic(classes="keys")
        self._options: dict[str, Option] = {}
        self._last: int | None = None
        """The group that the item before went to."""
        self._naming: int | None = None
        """The group that is being named."""
        self._tr: Translator | None = None

    def compose(self) -> ComposeResult:
        """The board, the name that is being given over it, and what the keys do."""
        yield self._none
        with VerticalScroll(can_focus=False):
            yield self.rows
            yield self.field
        yield self._keys

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the items in their groups, the cursor on the first that is in none."""
        self._tr, self._last, self._naming = tr, None, None
        self._none.tell(asking, tr)
        self._options = {option.id: option for option in options_of(asking)}
        self.board = Board(tuple(self._options), asking.raw)
        self.field.display = False
        self.rows.cursor = None
        self._draw(None)

    def raw(self) -> Json:
        """A list of ``{"name", "items"}``."""
        self._take_name()
        return self.board.raw()

    def take_focus(self) -> None:
        """The rows; a name that was being given is taken."""
        if self._naming is not None:
            self.done()
            return
        if self.rows.cursor is None and self.board.keys:
            self._draw(self._first())
        self.screen.set_focus(self.rows, scroll_visible=False)

    # What the keys do

    def put_item(self, group: int | None) -> None:
        """Put the item under the cursor into a group, or into none; the cursor then is on the next one."""
        place = self._here()
        if place is None or place.key is None or self.read_only:
            return
        beside = self.board.beside(place.key)
        if self.board.put(place.key, group):
            self._last = group
            self._settle(self.board.row_of(beside or place.key))

    def put_apart(self) -> None:
        """Put it into a new group."""
        self.put_item(len(self.board.groups))

    def put_again(self) -> None:
        """Put it where the one before went; on a heading, name the group."""
        place = self._here()
        if place is not None and place.key is None:
            self.name_group()
        elif self._last is not None:
            self.put_item(self._last)

    def shift_item(self, step: int) -> None:
        """Put it into the group before or after its own, the cursor with it."""
        place = self._here()
        if place is None or place.key is None or self.read_only:
            return
        to = (-1 if place.group is None else place.group) + step
        if to >= len(self.board.groups) and step > 0 and place.group is not None:
            return
        if to >= -1 and self.board.put(place.key, None if to < 0 else to):
            self._settle(self.board.row_of(place.key))

    def take_out(self) -> None:
        """Take the item out of its group; from a heading, take the group away."""
        place = self._here()
        if place is None or place.group is None or self.read_only:
            return
        if place.key is None:
            self.board.dissolve(place.group)
            self._settle(self.rows.cursor)
        else:
            self.put_item(None)

    def name_group(self) -> None:
        """Name the group under the cursor, where its name stands."""
        place = self._here()
        if place is None or place.group is None or self.read_only:
            return
        heading = self.board.places().index(Place(place.group))
        self.rows.point(heading)
        self._naming = place.group
        self.field.show(self.board.groups[place.group].name, self._unnamed())
        self.field.styles.offset = (_LEAD, self.rows.top_of(heading))
        self.field.styles.width = max(10, min(60, self.rows.size.width - _LEAD))
        self.field.display = True
        self.screen.set_focus(self.field, scroll_visible=False)

    def go_on(self) -> None:
        """Go on; on a heading, name the group."""
        place = self._here()
        if place is not None and place.key is None and place.group is not None and not self.read_only:
            self.name_group()
        else:
            self.submit()

    def done(self) -> None:
        """The name is given."""
        self._take_name()
        self._naming = None
        self.field.display = False
        self.screen.set_focus(self.rows, scroll_visible=False)
        self._settle(self.rows.cursor)

    # What is on screen

    def _take_name(self) -> None:
        if self._naming is not None:
            self.board.groups[self._naming].name = self.field.words

    def _here(self) -> Place | None:
        places, cursor = self.board.places(), self.rows.cursor
        return places[cursor] if cursor is not None and cursor < len(places) else None

    def _first(self) -> int:
        """The first item that is in no group, else the first row."""
        places = self.board.places()
        return next((row for row, place in enumerate(places) if place.group is None and place.key), 0)

    def _settle(self, cursor: int | None) -> None:
        """Show what became of the groups, and say that the answer changed."""
        last = len(self.board.places()) - 1
        self._draw(None if cursor is None or last < 0 else min(cursor, last))
        self.rows.point(self.rows.cursor)
        self.tell()

    def _draw(self, cursor: int | None) -> None:
        if self._tr is None:
            return
        self.rows.show([self._row(place, self._tr) for place in self.board.places()], cursor)
        self._keys.display = bool(self.board.keys)
        self._keys.show(self._legend(self._tr))

    def _row(self, place: Place, tr: Translator) -> Row:
        if place.key is not None:
            option = self._options[place.key]
            tail = tr("to review") if option.to_review else ""
            indent = "  " if self.board.groups else ""
            return Row(" ", joined(indent, option.label), tail, struck=option.vanished)
        if place.group is None:
            return Row("0", plain(tr("In no group"), "$text-muted"), str(len(self.board.loose)))
        pile = self.board.groups[place.group]
        name = plain(pile.name, "bold") if pile.name.strip() else plain(self._unnamed(), "italic")
        return Row(str(place.group + 1), name, str(len(pile.keys)))

    def _unnamed(self) -> str:
        tr = self._tr
        return tr("without a name yet") if tr else ""

    def _legend(self, tr: Translator) -> Content:
        """The numbers that an item can be given, then the other keys."""
        named = [f"{number} {self._short(pile)}" for number, pile in enumerate(self.board.groups[:9], 1)]
        more = len(self.board.groups) + 1
        named.append(f"{more if more <= 9 else 'G'} {tr('a new group')}")
        others = tr("0: out of its group   N: name the group   Delete: undo it")
        return plain("   ".join(named) + ("\n" + others if self.board.groups else ""))

    def _short(self, pile: Pile) -> str:
        """A group in a few words: its name, or its first item until it has one."""
        words = pile.name
        if not words.strip() and pile.keys:
            words = self._options[pile.keys[0]].label.plain + "…"
        return words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip(" ,;:…") + "…"

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take_name()
        if self._tr is not None:
            self._keys.show(self._legend(self._tr))
        self.tell()
