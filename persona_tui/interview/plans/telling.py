"""What a plan expected and what was found, in words."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.model import Bank
from persona_tui.interview import why
from persona_tui.interview.plans.running import (
    Broken,
    Failure,
    NotArchived,
    NotAsked,
    NotEnded,
    NotLeft,
)
from persona_tui.text.language import Translator


def expected(failure: Failure, tr: Translator) -> str:
    """What was expected."""
    found = failure.found
    match found:
        case NotAsked(item=item):
            return tr("“{item}” is asked").format(item=item)
        case NotArchived(item=item):
            return tr("the answer to “{item}” is kept, off the path").format(item=item)
        case NotLeft(expected=bounds):
            return tr("{count} to go").format(count=_range(bounds, tr))
        case NotEnded():
            return tr("nothing is left to ask")
        case Broken(item=item):
            return tr("“{item}” is answered").format(item=item)
        case _:
            assert_never(found)


def was(failure: Failure, bank: Bank, tr: Translator) -> str:
    """What was found instead."""
    found = failure.found
    match found:
        case NotAsked(item=item, path=path, fill=fill):
            if path is None:
                return tr("it is not asked")
            told = why.explained(path, bank, item, fill, tr).sentence
            return told[:1].lower() + told[1:]
        case NotArchived(on_path=True):
            return tr("it is on the path")
        case NotArchived():
            return tr("it has no answer")
        case NotLeft(least=least, most=most):
            return tr("{count} to go").format(count=_range(Bounds(least, most), tr))
        case NotEnded(next_item=item):
            return tr("“{item}” comes next").format(item=item)
        case Broken(error=error):
            return tr("the program failed ({error}): please report it").format(error=error)
        case _:
            assert_never(found)


def sentence(failure: Failure, bank: Bank, tr: Translator) -> str:
    """Both in one sentence."""
    return tr("expected: {expected}; found: {found}.").format(
        expected=expected(failure, tr), found=was(failure, bank, tr).rstrip(".")
    )


def _range(bounds: Bounds, tr: Translator) -> str:
    least, most = (None if end is None else int(end) for end in (bounds.least, bounds.most))
    if least == most and least is not None:
        return str(least)
    if most is None:
        return tr("{least} or more").format(least=least or 0)
    return tr("{least} to {most}").format(least=least or 0, most=most)
