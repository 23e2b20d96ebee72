"""Lists of choices and settings: each item goes to its heading, or is said to be out of place."""

from __future__ import annotations

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import Html, Items, ListItem, Node, Text
from persona_tui.banks.outline.items import Kind, Recognised, is_structure, recognise
from persona_tui.banks.outline.lookalikes import check_first, check_strays
from persona_tui.banks.outline.sketch import Box, Brackets, Setting, Settings
from persona_tui.banks.outline.waivers import Waivers
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword, Place, names


class ListReader:
    """Reads the lists under one kind of heading, box or probe."""

    def __init__(self, report: Report, waivers: Waivers) -> None:
        self._report = report
        self._waivers = waivers

    def read(self, items: Items, place: Place, settings: Settings, boxes: list[Box] | None) -> bool:
        """Read a list, unless it is help.

        Args:
            items: the list.
            place: what it stands under.
            settings: gets its settings.
            boxes: gets its boxes; `None` where no choice can stand.

        Returns:
            Whether it was choices and settings; otherwise nothing was read or reported.
        """
        recognised = [recognise(item) for item in items.items]
        if not is_structure(items, recognised):
            return False
        style = next((_brackets(item) for item in recognised if item.kind is Kind.BOX), None)
        for item, found in zip(items.items, recognised, strict=True):
            if item.nodes and isinstance(item.nodes[0], Text):
                check_strays(item.nodes[0], self._report)
            match found.kind:
                case Kind.BOX | Kind.NEAR_BOX:
                    self._box(item, found, boxes)
                case Kind.SETTING:
                    self._setting(item, found, place, settings)
                case _:
                    self._stranger(item, found, place, style)
        return True

    def _box(self, item: ListItem, found: Recognised, boxes: list[Box] | None) -> None:
        if found.kind is Kind.NEAR_BOX:
            self._report.add(
                "E121", found.head.span(), "near-box", found=found.head.text, nearest=found.suggestion
            )
        if boxes is None:
            self._report.add("E121", found.head.span(), "box-place", found=found.head.text)
            return
        if not found.rest:
            self._report.add("E121", found.head.span(), "empty-choice", found=found.head.text)
            return
        box = Box(_brackets(found), found.head.span(), found.rest)
        boxes.append(box)
        self._under(item.nodes[1:], Place.CHOICE, box.under)

    def _setting(self, item: ListItem, found: Recognised, place: Place, settings: Settings) -> None:
        fitting = [keyword for keyword in found.keywords if place in keyword.row.places]
        if not fitting:
            suggestion = self._report.nearest(found.head.text, names(place))
            variant = "place-near" if suggestion else "place"
            goes = ",".join(where.name for keyword in found.keywords for where in keyword.row.places)
            facts = {"found": found.head.text, "nearest": suggestion, "under": place.name, "goes": goes}
            self._report.add("E110", found.head.span(), variant, **facts)
            return
        keyword = fitting[0]
        setting = Setting(keyword, found.head, found.rest)
        if not found.rest.text.strip():
            self._report.add("E117", found.head.span(), "empty", found=found.head.text)
        elif not keyword.row.repeatable and (first := settings.first(keyword)):
            self._report.add("E117", found.head.span(), "twice", found=found.head.text, line=first.name.line)
        else:
            settings.add(setting)
        self._under(item.nodes[1:], Place.PROBE if keyword is Keyword.PROBE else None, setting.under)

    def _stranger(self, item: ListItem, found: Recognised, place: Place, style: Brackets | None) -> None:
        """An item that is neither in a list of choices and settings."""
        if item.nodes and check_first(item.nodes[0], self._report):
            return
        if found.kind is Kind.NEAR_SETTING:
            self._report.add(
                "E110", found.head.span(), "near", found=found.head.text, nearest=found.suggestion
            )
        elif found.kind is Kind.WORDED and (style is None or found.rest.text.strip("_")):
            suggestion = self._report.nearest(found.head.text, names(place))
            variant = "near" if suggestion else "unknown"
            self._report.add("E110", found.head.span(), variant, found=found.head.text, nearest=suggestion)
        else:
            span = found.head.span() if found.head else Span(item.line, 1, item.line, 1)
            text = found.head.text
            if style is None:
                self._report.add("E121", span, "plain-item", found=text)
            else:
                self._report.add("E121", span, "plain-choice", found=text, nearest=style.value)

    def _under(self, nodes: list[Node], place: Place | None, settings: Settings) -> None:
        """What is indented under a choice, a probe or a setting: settings, or nothing."""
        for node in nodes:
            if isinstance(node, Html):
                self._waivers.note(node)
            elif not (place and isinstance(node, Items) and self.read(node, place, settings, None)):
                self._report.add("E121", _start(node), "under-choice" if place else "under-setting")


def _brackets(found: Recognised) -> Brackets:
    return Brackets.ONE if found.head.text.startswith("(") else Brackets.SEVERAL


def _start(node: Node) -> Span:
    if isinstance(node, Text):
        return node.passage.span()
    return node.span
