"""The store's errors in words: what happened, and what to do."""

from __future__ import annotations

from pathlib import Path

from persona_tui.store.errors import (
    AlreadyThere,
    AmbiguousSession,
    BankNotWritten,
    BankObstacle,
    Damage,
    Damaged,
    DifferentBanks,
    DifferentSessions,
    Erased,
    Flaw,
    Locked,
    NoCopy,
    NotErased,
    NotSaved,
    Obstacle,
    StoreError,
    UnknownSession,
    UnsafeFolder,
)
from persona_tui.store.ids import is_ulid
from persona_tui.store.vanishing import Missing
from persona_tui.text.language import N_, Translator

_FLAWS = {
    Flaw.EMPTY: N_("{file}: the file is empty."),
    Flaw.TOO_LARGE: N_("{file}: the file is far too large for a session."),
    Flaw.LINK: N_("{file}: this is not a plain file (links are never followed)."),
    Flaw.UNREADABLE: N_("{file}: the file cannot be read ({where})."),
    Flaw.TRUNCATED: N_("{file}: the file is cut short (line and column {where})."),
    Flaw.CONFLICT: N_("{file}: the file holds git conflict markers (line and column {where})."),
    Flaw.NOT_JSON: N_("{file}: the file is not valid JSON (line and column {where})."),
    Flaw.NOT_A_SESSION: N_("{file}: the file does not have the shape of a session ({where})."),
    Flaw.WRONG_NAME: N_("{file}: the file holds the session {where}; it may be a conflict copy."),
    Flaw.BANK: N_("{file}: the question bank kept in the session cannot be read ({where})."),
    Flaw.NEWER: N_("{file}: the session was written by a later version of persona-tui (schema {where})."),
}
_RESTORE = N_(
    "It was left in place, untouched, and copied to quarantine. “persona-tui sessions restore {id}” puts an "
    "earlier copy back; without one, look in a backup, in git or in the version history of the synced folder."
)
_STRAY = N_(
    "It was left in place, untouched, and copied to quarantine. Its name is not that of a session: once you "
    "have what you need of it, move it elsewhere."
)
_FLAW_REMEDIES = {
    Flaw.LINK: N_("Put the file itself in the folder of sessions."),
    Flaw.UNREADABLE: N_("Check the permissions of the file and of its folder."),
    Flaw.WRONG_NAME: N_("If it is a copy, compare it with the session, then move it elsewhere."),
    Flaw.NEWER: N_("Update persona-tui to open it."),
}
_OBSTACLES = {
    Obstacle.FULL: N_("Not saved: the disk is full."),
    Obstacle.READ_ONLY: N_("Not saved: the folder {folder} cannot be written to."),
    Obstacle.BUSY: N_("Not saved: another window is writing to this session."),
    Obstacle.NO_LOCKS: N_("Not saved: the disk of the folder {folder} has no file locks."),
    Obstacle.NEWER: N_("Not saved: a later version of persona-tui has written to this session."),
    Obstacle.TAKEN: N_("Not saved: there is already a session of that id."),
    Obstacle.ERASED: N_("Not saved: this session was erased meanwhile."),
    Obstacle.FAILED: N_("Not saved: the system refused ({detail})."),
}
_STOPPED = N_("Not erased, or not wholly: the system refused ({detail}).")
_NOT_ERASED = {
    Obstacle.FULL: N_("Not erased: the disk is full, and a small file must say that it was erased."),
    Obstacle.READ_ONLY: N_("Not erased, or not wholly: {folder}, or a folder beside it, is closed to you."),
    Obstacle.BUSY: N_("Not erased: another window is writing to this session."),
}
_OBSTACLE_REMEDIES = {
    Obstacle.FULL: N_("Free some space."),
    Obstacle.READ_ONLY: N_(
        "Give yourself permission to write there, or choose another folder with --workspace."
    ),
    Obstacle.BUSY: N_("Try again in a moment."),
    Obstacle.NO_LOCKS: N_("Choose a folder of another disk with --workspace."),
    Obstacle.NEWER: N_("Update persona-tui, then open the session again."),
    Obstacle.TAKEN: N_("Begin again."),
    Obstacle.ERASED: N_("Leave it: what was typed since goes too."),
    Obstacle.FAILED: N_("Try again in a moment."),
}
_BANK_OBSTACLES = {
    BankObstacle.CHANGED: N_("{file} was changed while it was being edited here."),
    BankObstacle.PROTECTED: N_("{file} is read-only."),
    BankObstacle.NOT_A_FILE: N_("{file} is no file that can be edited, or is no longer there."),
    BankObstacle.THERE: N_("{file} is there already; nothing is written over it."),
    BankObstacle.FULL: N_("{file} cannot be written: the disk is full."),
    BankObstacle.FOLDER: N_("{file} cannot be written: its folder cannot be written to."),
    BankObstacle.FAILED: N_("{file} cannot be written: the system refused ({detail})."),
}
_BANK_REMEDIES = {
    BankObstacle.CHANGED: N_("Try again: the edit will be made on its present text."),
    BankObstacle.PROTECTED: N_("Give yourself permission to write to it first."),
    BankObstacle.NOT_A_FILE: N_("Check its path."),
    BankObstacle.THERE: N_("Choose another name."),
    BankObstacle.FULL: N_("Free some space."),
    BankObstacle.FOLDER: N_("Give yourself permission to write there, or work on a copy elsewhere."),
    BankObstacle.FAILED: N_("Try again in a moment."),
}


def sentence(error: StoreError, tr: Translator) -> str:
    """What happened, in one sentence.

    Args:
        error: as the store raised it.
        tr: the language.
    """
    match error:
        case Damaged():
            return flaw_sentence(error.damage, tr)
        case NotErased():
            return tr(_NOT_ERASED.get(error.obstacle, _STOPPED)).format(
                folder=error.path.parent, detail=error.detail
            )
        case NotSaved():
            folder = str(error.path.parent)
            return tr(_OBSTACLES[error.obstacle]).format(folder=folder, detail=error.detail)
        case BankNotWritten():
            return _bank_not_written(error, tr)
        case Locked():
            return _locked(error, tr)
        case UnknownSession():
            return tr("There is no session whose id begins with {prefix}.").format(prefix=error.prefix)
        case AmbiguousSession():
            text = tr("Several sessions have an id that begins with {prefix}: {ids}.")
            return text.format(prefix=error.prefix, ids=", ".join(error.ids))
        case Erased(at=at):
            when = at.astimezone().strftime("%Y-%m-%d %H:%M") if at else tr("at a time unknown")
            return tr("The session {id} was erased ({when}).").format(id=error.session_id, when=when)
        case NoCopy():
            text = tr("Of the session {id} there is no other copy that can be put back.")
            return text.format(id=error.session_id)
        case AlreadyThere() | DifferentSessions() | DifferentBanks():
            return _not_united(error, tr)
        case UnsafeFolder():
            return tr("{folder} is a link or a file: nothing is written there.").format(folder=error.path)
        case _:
            return str(error)


def remedy(error: StoreError, tr: Translator) -> str:
    """What to do about it; empty when there is nothing to add."""
    match error:
        case Damaged():
            return flaw_remedy(error.damage, tr)
        case NotSaved():
            return tr(_OBSTACLE_REMEDIES[error.obstacle])
        case BankNotWritten():
            return tr(_BANK_REMEDIES[error.obstacle])
        case Locked(owner=owner) if owner and owner.suspended:
            return tr("Bring it back with the command fg in its terminal, then leave it.")
        case Locked():
            return tr("Close it there first.")
        case UnknownSession():
            return tr("See the list with: persona-tui sessions list")
        case AmbiguousSession():
            return tr("Give more characters of the id.")
        case Erased():
            return tr("To remove what came back of it: persona-tui sessions erase {id}").format(
                id=error.session_id
            )
        case NoCopy():
            return tr(
                "See those there are with “persona-tui sessions restore {id} --list”; look also in a backup, "
                "in git or in the version history of the synced folder."
            ).format(id=error.session_id)
        case AlreadyThere() | DifferentSessions() | DifferentBanks():
            return _to_unite(error, tr)
        case UnsafeFolder():
            return tr("Put a real folder in its place, or choose another with --workspace.")
        case _:
            return ""


def _not_united(error: AlreadyThere | DifferentSessions | DifferentBanks, tr: Translator) -> str:
    match error:
        case AlreadyThere():
            return tr("The session {id} is here already; nothing was changed.").format(id=error.session_id)
        case DifferentSessions():
            text = tr("These are two sessions, not two versions of one: {one} and {other}.")
            return text.format(one=error.one, other=error.other)
        case DifferentBanks():
            text = tr("The two versions of the session {id} run on different versions of its question bank.")
            return text.format(id=error.session_id)


def _to_unite(error: AlreadyThere | DifferentSessions | DifferentBanks, tr: Translator) -> str:
    match error:
        case AlreadyThere():
            return tr("Merge the two with --merge.")
        case DifferentSessions():
            return ""
        case DifferentBanks():
            return tr("Bring the older one to the bank of the other, or undo that in the other; then merge.")


def flaw_sentence(damage: Damage, tr: Translator) -> str:
    """What is wrong with a file, as in the list of sessions."""
    return tr(_FLAWS[damage.flaw]).format(file=damage.path.name, where=damage.where)


def flaw_remedy(damage: Damage, tr: Translator) -> str:
    """What to do with a damaged file."""
    usual = _RESTORE if is_ulid(damage.path.stem) else _STRAY
    return tr(_FLAW_REMEDIES.get(damage.flaw, usual)).format(id=damage.path.stem)


def missing_sentence(missing: Missing, folder: Path, tr: Translator) -> str:
    """That sessions are gone all at once, and what to do about it."""
    count, day = len(missing.names), f"{missing.since.astimezone():%Y-%m-%d %H:%M}"
    said = tr.plural(
        "{n} session of {of} is gone from {folder} (noticed on {day}).",
        "{n} sessions of {of} are gone from {folder} (noticed on {day}).",
        count,
    ).format(n=count, of=missing.of, folder=folder, day=day)
    advice = tr(
        "If nobody took them away, look whether the drive is there and what the synced folder did; "
        "“persona-tui sessions restore ID” puts a copy back. To forget a session for good, erase it."
    )
    return f"{said} {advice}"


def _locked(error: Locked, tr: Translator) -> str:
    owner = error.owner
    if owner is None:
        return tr("This session is open in another window.")
    text = (
        tr("This session is open in a suspended process ({pid} on {host}, {user}, since {since}).")
        if owner.suspended
        else tr("This session is open in another window (process {pid} on {host}, {user}, since {since}).")
    )
    since = owner.since.astimezone().strftime("%Y-%m-%d %H:%M")
    return text.format(pid=owner.pid, host=owner.host, user=owner.user, since=since)


def _bank_not_written(error: BankNotWritten, tr: Translator) -> str:
    parts = [tr(_BANK_OBSTACLES[error.obstacle]).format(file=error.path, detail=error.detail)]
    if error.put_back:
        parts.append(tr("What had been written was put back: {files}.").format(files=_names(error.put_back)))
    if error.left:
        parts.append(
            tr("These files hold the new text and could not be put back: {files}.").format(
                files=_names(error.left)
            )
        )
    elif not error.put_back:
        parts.append(tr("Nothing was written."))
    return " ".join(parts)


def _names(paths: tuple[Path, ...]) -> str:
    return ", ".join(str(path) for path in paths)
