from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged, Flaw, NewerSchema
from persona_tui.store.json_text import dump
from persona_tui.store.keys import key_of
from persona_tui.store.loading import LARGEST, check, load
from persona_tui.store.shape import SCHEMA
from tests.counts import examples
from tests.store.samples import ID, OTHER, tables

PATH = Path(f"{ID}.json")
WHOLE = dump(tables())


def spoiled(change: Callable[[dict[str, Any]], object]) -> bytes:
    data = tables()
    change(data)
    return dump(data)


def flaw_of(data: bytes, path: Path = PATH) -> Flaw:
    with pytest.raises(Damaged) as caught:
        check(path, data)
    return caught.value.why


def test_a_whole_file_is_taken() -> None:
    loaded = check(PATH, WHOLE)
    assert loaded.meta.id == ID
    assert loaded.tables == tables()


@pytest.mark.parametrize("data", [b"", b" \n", b"\0" * 4096])
def test_an_empty_file_is_damage_and_never_an_empty_session(data: bytes) -> None:
    assert flaw_of(data) is Flaw.EMPTY


def test_a_file_cut_short_is_named_so_with_the_place() -> None:
    with pytest.raises(Damaged) as caught:
        check(PATH, WHOLE[:300])
    assert caught.value.why is Flaw.TRUNCATED
    assert ":" in caught.value.damage.where


def test_what_a_shorter_text_written_in_place_leaves_behind_is_not_json() -> None:
    assert flaw_of(WHOLE + b'ue": null}}\n}') is Flaw.NOT_JSON


def test_conflict_markers_are_named() -> None:
    lines = WHOLE.splitlines(keepends=True)
    marked = [b"<<<<<<< HEAD\n", *lines[:9], b"=======\n", *lines[:9], b">>>>>>> theirs\n", *lines[9:]]
    assert flaw_of(b"".join(marked)) is Flaw.CONFLICT


@pytest.mark.parametrize("data", [b"[]", b"null", b'"x"', b"12", b'{"meta": []}', b'{"answers": 3}', b"{}"])
def test_json_of_another_shape_is_not_a_session(data: bytes) -> None:
    assert flaw_of(data) is Flaw.NOT_A_SESSION


def test_text_nested_too_deep_is_damage() -> None:
    assert flaw_of(b'{"meta": ' + b"[" * 100_000) in {Flaw.TRUNCATED, Flaw.NOT_JSON}
    assert flaw_of(b"[" * 100_000 + b"]" * 100_000 + b"}") is Flaw.NOT_JSON


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("events"),
        lambda data: data["meta"].clear(),
        lambda data: data["meta"]["1"].pop("bank"),
        lambda data: data["meta"]["1"].update(started="yesterday"),
        lambda data: data["meta"]["1"].update(started="2026-11-23T14:00:00"),
        lambda data: data["meta"]["1"].update(mode="telepathy"),
        lambda data: data["meta"]["1"].update(schema=0),
        lambda data: data["answers"].update({"not-a-number": {"id": "x", "value": None}}),
        lambda data: data["answers"].update({"1": {"id": "lien", "value": "noyau"}}),
        lambda data: data["answers"].update({"1": ["lien"]}),
        lambda data: data["answers"].update({"1": {"value": "noyau"}}),
        lambda data: data["events"].update({"1": {"n": 1, "kind": "exploded", "at": "2026-11-23T14:00:00Z"}}),
        lambda data: data["events"].update({"1": {"kind": "answered"}}),
        lambda data: data["drafts"].update({"1": {"id": "lien", "raw": "x"}}),
        lambda data: data["drafts"].update({str(key_of("lien")): "text"}),
    ],
)
def test_wrong_keys_and_types_are_not_a_session(spoil: Callable[[dict[str, Any]], object]) -> None:
    assert flaw_of(spoiled(spoil)) is Flaw.NOT_A_SESSION


def test_a_journal_of_answers_without_any_answer_is_damage_and_never_an_empty_session() -> None:
    def emptied(data: dict[str, Any]) -> None:
        data["answers"].clear()
        data["events"]["1"] = {"n": 1, "kind": "answered", "at": "2026-11-23T14:00:00Z", "item": "lien"}

    with pytest.raises(Damaged) as caught:
        check(PATH, spoiled(emptied))
    assert (caught.value.why, caught.value.damage.where) == (Flaw.NOT_A_SESSION, "answers")


@pytest.mark.parametrize("value", [None, "noyau"])
def test_a_table_without_answers_is_right_once_all_that_was_said_was_taken_back(value: str | None) -> None:
    def emptied(data: dict[str, Any]) -> None:
        data["answers"].clear()
        said, nothing = {"id": "lien", "value": "noyau"}, {"id": "lien", "value": value}
        event = {"at": "2026-11-23T14:00:00Z", "item": "lien"}
        data["events"]["1"] = {**event, "n": 1, "kind": "answered", "before": nothing, "after": said}
        data["events"]["2"] = {**event, "n": 2, "kind": "undone", "before": said, "after": nothing}

    if value is None:
        assert not check(PATH, spoiled(emptied)).stored.answers
    else:
        with pytest.raises(Damaged):
            check(PATH, spoiled(emptied))


def test_the_wrong_key_is_named() -> None:
    with pytest.raises(Damaged) as caught:
        check(PATH, spoiled(lambda data: data["meta"]["1"].pop("code")))
    assert caught.value.damage.where == "meta.1.code"


def test_a_session_under_another_s_name_is_named_with_the_id_inside() -> None:
    with pytest.raises(Damaged) as caught:
        check(Path(f"{OTHER}.json"), WHOLE)
    assert (caught.value.why, caught.value.damage.where) == (Flaw.WRONG_NAME, ID)
    assert flaw_of(WHOLE, Path(f"{ID} (conflicted copy 2026-11-23 140000).json")) is Flaw.WRONG_NAME


def test_a_later_schema_is_refused_by_its_name_even_when_its_shape_is_unknown() -> None:
    with pytest.raises(NewerSchema) as caught:
        check(PATH, json.dumps({"meta": {"1": {"schema": SCHEMA + 1}}, "responses": {}}).encode())
    assert caught.value.damage.where == str(SCHEMA + 1)


def test_tables_and_keys_of_others_are_kept() -> None:
    data = spoiled(lambda data: data.update(extra={"1": {"x": 1}}))
    assert check(PATH, data).tables["extra"] == {"1": {"x": 1}}


def test_links_giants_and_unreadable_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / PATH.name
    (tmp_path / "secret").write_bytes(WHOLE)
    path.symlink_to(tmp_path / "secret")
    with pytest.raises(Damaged) as caught:
        load(Disk(), path)
    assert caught.value.why is Flaw.LINK
    path.unlink()
    path.mkdir()
    with pytest.raises(Damaged):
        load(Disk(), path)
    path.rmdir()
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Damaged) as caught:
        load(Disk(), path)
    assert caught.value.why is Flaw.TOO_LARGE


def test_a_missing_file_is_missing_and_not_empty(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(Disk(), tmp_path / PATH.name)


def test_cut_at_every_byte_it_is_damaged_or_whole() -> None:
    for length in range(len(WHOLE) - 1):
        with pytest.raises(Damaged):
            check(PATH, WHOLE[:length])


@settings(max_examples=examples(10_000))
@given(st.data())
def test_flipped_bits_and_runs_of_nul_never_raise_anything_else(data: st.DataObject) -> None:
    spoilt = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(spoilt) - 1))
        if data.draw(st.booleans()):
            spoilt[place] ^= 1 << data.draw(st.integers(0, 7))
        else:
            end = min(len(spoilt), place + data.draw(st.integers(1, 600)))
            spoilt[place:end] = bytes(end - place)
    try:
        loaded = check(PATH, bytes(spoilt))
    except Damaged:
        return
    assert loaded.meta.id == ID
    assert loaded.stored.answers
