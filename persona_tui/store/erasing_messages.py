"""Erasing in words: what goes, what stays, what nobody here can reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from persona_tui.store.beyond import Beyond, BeyondKind
from persona_tui.store.erasing import Left, Remains
from persona_tui.store.pages import ExportedPage, PageState
from persona_tui.store.traces import TraceKind
from persona_tui.text.language import N_, Translator


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message that has a singular and a plural."""
    return one, many


_GOES: Mapping[TraceKind, tuple[str, str]] = {
    TraceKind.SNAPSHOT: plural("{n} snapshot", "{n} snapshots"),
    TraceKind.QUARANTINE: plural("{n} copy set aside after damage", "{n} copies set aside after damage"),
    TraceKind.COPY: plural("{n} conflict copy or kept version", "{n} conflict copies or kept versions"),
    TraceKind.TEMPORARY: plural("{n} temporary file", "{n} temporary files"),
}
"""In the order they are told; the session itself comes first, its locks are not worth a word."""
_PAGES: Mapping[PageState, str] = {
    PageState.AS_WRITTEN: "{path}",
    PageState.CHANGED: N_("{path} (changed since)"),
    PageState.MOVED: N_("{path} (renamed or copied)"),
    PageState.PARTIAL: N_("{path} (unfinished)"),
    PageState.GONE: "{path}",
}
_BEYOND: Mapping[BeyondKind, str] = {
    BeyondKind.GIT: N_(
        "{path} is a git repository: if the session was ever committed, its history and its clones have it."
    ),
    BeyondKind.SYNC: N_(
        "{path} is synced: the other machines and the server follow at their next sync, but not the old "
        "versions and the trash that they keep."
    ),
    BeyondKind.EXPORT: N_("{path}: this export is no longer there; it may have been moved elsewhere."),
    BeyondKind.PERSONA: N_("{path} names the session: read it again, and take out what comes from it."),
    BeyondKind.OTHER_NAME: N_(
        "{path} has another name elsewhere on this disk (a hard link), under which its content stays."
    ),
    BeyondKind.LINK: N_("{path} is a link; what it leads to is left alone."),
    BeyondKind.UNSURE: N_("{path} is damaged and does not say whose it is: look at it yourself."),
    BeyondKind.BACKUPS: N_(
        "Backups and snapshots of the disk; and until it is written over, what the disk keeps of a removed "
        "file."
    ),
    BeyondKind.PASTED: N_("Whatever was copied, printed, sent, or exported to standard output."),
}


def what_goes(remains: Remains, tr: Translator) -> tuple[str, ...]:
    """What erasing removes in any case, a line each.

    Args:
        remains: as found before.
        tr: the language.
    """
    count = Counter(trace.kind for trace in remains.traces)
    lines = [tr("the session: answers, notes, drafts, history")] if count[TraceKind.SESSION] else []
    lines += [
        tr.plural(*words, count[kind]).format(n=count[kind]) for kind, words in _GOES.items() if count[kind]
    ]
    return tuple(lines) or (tr("nothing more: only what says that it was erased"),)


def exports_kept(pages: Iterable[ExportedPage], tr: Translator) -> tuple[str, ...]:
    """How many exports hold words of it, then each of them; nothing when none does."""
    told = [tr(_PAGES[page.state]).format(path=page.path) for page in pages]
    if not told:
        return ()
    heading = tr.plural("{n} export holds words of it:", "{n} exports hold words of it:", len(told))
    return (heading.format(n=len(told)), *told)


def out_of_reach(places: Iterable[Beyond], tr: Translator) -> tuple[str, ...]:
    """What erasing cannot reach, a sentence each."""
    return tuple(_place(one, tr) for one in places)


def _place(one: Beyond, tr: Translator) -> str:
    if one.kind is BeyondKind.SYNC and one.path is None:
        return tr(
            "If the folder is synced, the other machines and the server follow at their next sync, but not "
            "the old versions and the trash that they keep."
        )
    return tr(_BEYOND[one.kind]).format(path=one.path or "")


def not_removed(left: Iterable[Left], tr: Translator) -> tuple[str, ...]:
    """What could not be removed, and why."""
    return tuple(tr("{file}: {reason}").format(file=one.path, reason=one.reason) for one in left)
