"""``persona-tui banks …``: the verbs about question banks."""

from __future__ import annotations

import click

from persona_tui.cli.bank_verbs.checking import check_command
from persona_tui.cli.bank_verbs.explain import explain_command
from persona_tui.cli.bank_verbs.flow import flow_command
from persona_tui.cli.bank_verbs.listing import list_command
from persona_tui.cli.bank_verbs.new import new_command
from persona_tui.cli.bank_verbs.paths import paths_command
from persona_tui.cli.bank_verbs.print_guide import print_command
from persona_tui.cli.bank_verbs.remix import remix_command
from persona_tui.cli.bank_verbs.rename import rename_command
from persona_tui.cli.bank_verbs.schema import schema_command
from persona_tui.cli.bank_verbs.stamp import stamp_command
from persona_tui.cli.bank_verbs.tracing import trace_command
from persona_tui.cli.bank_verbs.try_banks import test_command
from persona_tui.text.language import Translator


def banks_group(tr: Translator) -> click.Group:
    """The verbs about question banks."""

    @click.group(name="banks", help=tr("Question banks: check, explain, try, draw, print, edit."))
    def banks() -> None:
        pass

    for command in (
        list_command(tr),
        check_command(tr),
        explain_command(tr),
        trace_command(tr),
        test_command(tr),
        flow_command(tr),
        print_command(tr),
        paths_command(tr),
        schema_command(tr),
        new_command(tr),
        remix_command(tr),
        rename_command(tr),
        stamp_command(tr),
    ):
        banks.add_command(command)
    return banks
