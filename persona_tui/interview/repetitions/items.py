"""The items of an answer, each with the key that other answers know it by (bank format §5)."""

from __future__ import annotations

from persona_tui.interview.answer import Answer, Group, Selected, Value


def keys_of(value: Value | None) -> tuple[str, ...]:
    """The keys of a value's items, each once: choice ids, texts of a list's items, labels of groups."""
    entries = value if isinstance(value, tuple) else (value,)
    return tuple(dict.fromkeys(key for entry in entries if (key := key_of(entry))))


def group_label(group: Group) -> str:
    """What a group is called: its name, else the items in it."""
    return group.name or ", ".join(group.items)


def held_keys(answer: Answer | None) -> tuple[str, ...]:
    """The keys of an answer's items; none for a special or nothing."""
    return () if answer is None else keys_of(answer.value)


def key_of(entry: object) -> str:
    """The key of one item; empty for an entry that is none."""
    match entry:
        case Selected(choice=choice):
            return choice
        case Group():
            return group_label(entry)
        case str():
            return entry
        case _:
            return ""
