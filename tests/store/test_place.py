"""Where one was in a session (R24): this machine's alone, and never in the way of saving."""

from __future__ import annotations

import shutil
from pathlib import Path

from persona_tui.interview.session import Change, Draft
from persona_tui.store.place import place_of
from persona_tui.store.sessions import Sessions
from tests.store.samples import ID, START, answered, begun, typed


def moved(item: str) -> Change:
    return Change(cursor=item)


def test_r24_one_resumes_where_one_was_and_looking_around_does_not_touch_the_session(
    folder: Path, path: Path
) -> None:
    sessions = begun(folder)
    before = path.read_bytes()
    with sessions.open(ID) as file:
        file.save(moved("recit"))
        file.save(moved("temps"))
        assert file.record.session.cursor == "temps"
    assert path.read_bytes() == before
    assert Sessions(folder).read(ID).session.cursor == "temps"
    assert place_of(path).stat().st_mode & 0o777 == 0o600


def test_on_another_machine_one_resumes_at_the_latest_draft(folder: Path, path: Path, tmp_path: Path) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        file.save(typed("recit", "racon"))
        file.save(Change(drafts={"suite@note": Draft("note", START.replace(minute=9))}, cursor="lien"))
    (tmp_path / "other").mkdir()
    shutil.copy(path, tmp_path / "other")
    assert Sessions(tmp_path / "other").read(ID).session.cursor == "suite"


def test_a_place_that_cannot_be_kept_or_read_is_no_matter(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    place_of(path).unlink()
    place_of(path).mkdir()
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    assert set(sessions.read(ID).session.answers) == {"lien"}
    place_of(path).rmdir()
    for torn in (b"", b"rec", b"\xff\n"):
        place_of(path).write_bytes(torn)
        assert sessions.read(ID).session.cursor == ""


def test_a_place_that_is_read_while_it_is_written_is_the_new_one(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    place_of(path).write_bytes("lien\nréponse\n".encode()[:7])
    assert sessions.read(ID).session.cursor == "lien"


def test_a_link_in_its_place_is_not_followed(folder: Path, path: Path, tmp_path: Path) -> None:
    sessions = begun(folder)
    victim = tmp_path / "victim"
    victim.write_text("precious")
    place_of(path).unlink()
    place_of(path).symlink_to(victim)
    with sessions.open(ID) as file:
        file.save(moved("recit"))
    assert victim.read_text() == "precious"


def test_files_of_earlier_versions_still_say_where_one_was(folder: Path, path: Path) -> None:
    import json

    from persona_tui.store.keys import key_of

    sessions = begun(folder)
    data = json.loads(path.read_text())
    data["drafts"][str(key_of("@cursor"))] = {"id": "@cursor", "cursor": "recit"}
    path.write_text(json.dumps(data))
    place_of(path).unlink()
    assert sessions.read(ID).session.cursor == "recit"
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    assert "@cursor" not in path.read_text()
