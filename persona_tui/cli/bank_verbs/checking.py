"""``banks check``: everything there is to say of banks, translations, test plans and glossaries."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING, format_option
from persona_tui.cli.output import give_json, give_lines, say
from persona_tui.text.language import Translator


def check_command(tr: Translator) -> click.Command:
    """``banks check [FILE…]``."""

    def check_banks(files: tuple[Path, ...], since: Path | None, form: str) -> int:
        from persona_tui.cli.bank_verbs.looking import diagnostics_of
        from persona_tui.cli.diagnostic_report import as_json, lines_of, report

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            before = since.read_bytes() if since is not None else None
            paths = _files_among(files) if files else _files_of(program)
            found = [(path, diagnostic) for path in paths for diagnostic in diagnostics_of(path, before)]
        if form == "json":
            give_json([as_json(path, diagnostic, tr) for path, diagnostic in found])
        else:
            for path, diagnostic in found:
                give_lines(report(path, lines_of(path), diagnostic, tr))
            errors = sum(diagnostic.severity == "error" for _, diagnostic in found)
            warnings = sum(diagnostic.severity == "warning" for _, diagnostic in found)
            say(
                tr("{files}: {errors}, {warnings}.").format(
                    files=tr.plural("{n} file", "{n} files", len(paths)).format(n=len(paths)),
                    errors=tr.plural("{n} error", "{n} errors", errors).format(n=errors),
                    warnings=tr.plural("{n} warning", "{n} warnings", warnings).format(n=warnings),
                )
            )
            if errors or warnings:
                say(tr("“persona-tui banks explain CODE” tells more of a code, with an example."))
        wrong = any(diagnostic.severity == "error" for _, diagnostic in found)
        return Exit.BANK_ERRORS if wrong else Exit.DONE

    return click.Command(
        "check",
        callback=check_banks,
        params=[
            click.Argument(["files"], nargs=-1, type=EXISTING, metavar=tr("FILE")),
            click.Option(
                ["--since"],
                type=EXISTING,
                metavar=tr("FILE"),
                help=tr("The last version of the bank, to find questions that changed under the same id."),
            ),
            format_option(tr),
        ],
        help=tr(
            "Check question banks, translations and test plans: those given, or all those of the workspace. "
            "Exit status 3 on errors."
        ),
    )


def _files_among(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files given, without a README that a shell's ``*.md`` brought along."""
    return tuple(file for file in files if file.stem.casefold() != "readme") or files


def _files_of(program: Program) -> tuple[Path, ...]:
    """Every bank of the workspace, its translations with it."""
    library = program.workspace().library
    return tuple(sorted((*library.paths(), *library.translations())))
