"""What may never leave with a session: what is private, and what is made of it."""

from __future__ import annotations

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.offered import sources_of
from persona_tui.interview.repetitions.identity import parted


def leaves(bank: Bank, question: Question) -> bool:
    """Whether anything of a question may leave: it is not private, and no private answer shows in it.

    The items of a private answer show in what chooses among them or groups them, and in what is repeated for
    them.
    """
    if question.private:
        return False
    template = parted(question.id)[0]
    together = bank.repeated.get(template)
    how = together[0].repetition if together else None
    shown = (*sources_of(question.answer), *((how.over,) if how and how.over else ()))
    sources = (bank.question(parted(item)[0]) for item in shown)
    return all(source is None or source.id == template or leaves(bank, source) for source in sources)
