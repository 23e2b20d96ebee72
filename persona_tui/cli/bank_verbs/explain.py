"""``banks explain CODE``: the page of a code, with an example to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure
from persona_tui.cli.options import format_option
from persona_tui.cli.output import give, give_json, give_rows
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.banks.pages import Page


def explain_command(tr: Translator) -> click.Command:
    """``banks explain [CODE]``."""

    def explain_code(code: str | None, form: str) -> int:
        from persona_tui.banks.pages import pages

        told = pages(tr.language) if code is None else (_page(code, tr),)
        if form == "json":
            listed = [_described(one) for one in told]
            give_json(listed if code is None else listed[0])
        elif code is None:
            give_rows([(one.code, one.title) for one in told], header=(tr("Code"), tr("What it says")))
        else:
            give(told[0].text, newline=False)
        return Exit.DONE

    return click.Command(
        "explain",
        callback=explain_code,
        params=[click.Argument(["code"], required=False, metavar=tr("CODE")), format_option(tr)],
        help=tr("Explain a code of the diagnostics, with an example; without a code, list them all."),
    )


def _page(code: str, tr: Translator) -> Page:
    """The page of a code however it was typed.

    Raises:
        Failure: when there is no such code; it names the nearest.
    """
    from persona_tui.banks.pages import codes, page
    from persona_tui.text.nearest import folded, nearest

    wanted = folded(code).upper()
    if found := page(wanted, tr.language):
        return found
    said = tr("There is no code “{code}”.").format(code=code)
    if near := nearest(wanted, codes(), 1):
        raise Failure(f"{said} {tr('Did you mean {nearest}?').format(nearest=near)}", Exit.USAGE)
    raise Failure(f"{said} {tr('“persona-tui banks explain” lists them all.')}", Exit.USAGE)


def _described(told: Page) -> dict[str, Any]:
    """One page for tools."""
    from persona_tui.banks.diagnostics import Diagnostic, Span

    nowhere = Span(1, 1, 1, 1)
    severity = Diagnostic(told.code, nowhere).severity
    return {"code": told.code, "severity": severity, "title": told.title, "text": told.text}
