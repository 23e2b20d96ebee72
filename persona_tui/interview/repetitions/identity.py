"""The ids of what is repeated: ``usage[courriel]`` is question ``usage`` in the repetition ``courriel``.

No id of a bank holds a bracket (bank format §2), so these collide with none; the key is a choice's id, the
text of an item, or the number of a repetition on demand.
"""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank, Item, Question
from persona_tui.interview.repetitions.marker import marker_of
from persona_tui.interview.repetitions.unfolding import repeated_id, unfolded_one


def parted(item: str) -> tuple[str, str]:
    """The bank's id of an item and the key of its repetition, empty for what is not repeated."""
    if not item.endswith("]"):
        return item, ""
    template, _, rest = item.partition("[")
    return template, rest[:-1]


def item_of(bank: Bank, item: str) -> Item | None:
    """The section or question of an id, of one repetition or not.

    Args:
        bank: the bank.
        item: an id of the bank, or one of a repetition, whether that is there or not.

    Returns:
        The item, with the references inside it leading to the same repetition; `None` when the bank has none
        of that id, or does not repeat it.
    """
    template, key = parted(item)
    if not key:
        return bank.by_id.get(item)
    together = bank.repeated.get(template)
    return None if together is None else unfolded_one(together, template, key)


def bearing(bank: Bank, item: str) -> str:
    """The id of the section or question that bears the repetition of an item; empty for any other item."""
    template, key = parted(item)
    together = bank.repeated.get(template)
    return repeated_id(together[0].id, key) if together and key else ""


def fixed_ids(bank: Bank) -> Iterator[str]:
    """The ids that answers can be held under whatever is answered, in document order.

    Those are all questions that are not repeated, and those repeated for choices, once a choice; repetitions
    of items and on demand come with their answers.
    """
    for question in bank.questions:
        together = bank.repeated.get(question.id)
        how = together[0].repetition if together else None
        if not question.takes_answer:
            continue
        if how is None:
            yield question.id
        elif (source := bank.question(how.over)) is not None:
            yield from (repeated_id(question.id, choice.id) for choice in source.choices)


def question_of(bank: Bank, item: str) -> Question | None:
    """What an id holds an answer for: a question, of one repetition or not, or a repetition on demand.

    Args:
        bank: the bank.
        item: as for :func:`item_of`.

    Returns:
        The question; for a section repeated on demand the question whether that repetition is there.
    """
    found = item_of(bank, item)
    return found if found is None or isinstance(found, Question) else marker_of(found)
