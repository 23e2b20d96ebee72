"""`banks rename`, `stamp`, `remix` and `new`: what is written, what is said, how they end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from persona_tui.banks import read_file
from tests.banks.editing.samples import ENGLISH, PLAN, RICH
from tests.cli.conftest import Call

Here = Callable[[str, str], Path]


@pytest.fixture
def bank(here: Here) -> Path:
    here("riche.en.md", ENGLISH)
    here("riche.parcours.md", PLAN)
    return here("riche.md", RICH)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_renaming_there_and_back_writes_three_files_and_leaves_them_as_they_were(
    call: Call, bank: Path
) -> None:
    before = contents(bank.parent)
    ended = call("banks", "rename", bank, "outils", "moyens")
    assert (ended.status, ended.out) == (0, "")
    assert "“outils” is now “moyens”" in ended.err
    assert "riche.md, riche.en.md, riche.parcours.md" in ended.err
    assert "alias" in ended.err
    assert {name for name, data in contents(bank.parent).items() if data != before[name]} == set(before)
    undone = call("banks", "rename", bank, "moyens", "outils")
    assert undone.status == 0
    assert "No alias is left for “moyens”" in undone.err
    assert contents(bank.parent) == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(call: Call, bank: Path) -> None:
    before = contents(bank.parent)
    ended = call("banks", "rename", bank, "outils", "moyens", "--dry-run")
    assert ended.status == 0
    assert f"--- {bank}" in ended.out
    assert "-### Outils {#outils}\n+### Outils {#moyens}" in ended.out
    assert "+- Probe : Why {moyens}?" in ended.out
    assert "Nothing was written" in ended.err
    assert contents(bank.parent) == before


@pytest.mark.parametrize("dry", [True, False])
def test_the_edits_for_tools(call: Call, bank: Path, dry: bool) -> None:
    ended = call("banks", "rename", bank, "lien.actif", "present", "--format", "json", *["--dry-run"] * dry)
    assert (ended.data["old"], ended.data["new"], ended.data["written"]) == ("actif", "present", not dry)
    first = ended.data["files"][0]
    assert first["path"] == str(bank)
    spans = {
        (one["line"], one["column"], one["end_line"], one["end_column"], one["text"])
        for one in first["edits"]
    }
    line = RICH.split("\n").index("- ( ) Actif {#actif} (+2 engagement)") + 1
    assert (line, 15, line, 20, "present") in spans


@pytest.mark.parametrize(
    ("old", "new", "status", "said"),
    [
        ("outil", "x", 2, "Did you mean “outils”?"),
        ("zzzzzz", "x", 2, "zzzzzz"),
        ("outils", "2", 2, "cannot be an id"),
        ("outils", "end", 2, "it cannot be a name"),
        ("outils", "lien", 2, "on line"),
        ("participer.non", "x", 2, "consents"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(
    call: Call, bank: Path, old: str, new: str, status: int, said: str
) -> None:
    before = contents(bank.parent)
    ended = call("banks", "rename", bank, old, new)
    assert (ended.status, ended.out) == (status, "")
    assert said in ended.err
    assert "Nothing was written." in ended.err
    assert contents(bank.parent) == before


def test_errors_that_hide_a_mention_are_the_bank_s(call: Call, here: Here) -> None:
    path = here("b.md", "# T\n\n### Q {#q}\n\n- Réponse : nombre\n\n### R\n\n- Si : q >\n")
    ended = call("banks", "rename", path, "q", "x")
    assert ended.status == 3
    assert "line 9" in ended.err


def test_a_read_only_file_is_said_and_left(call: Call, bank: Path) -> None:
    before = contents(bank.parent)
    (bank.with_name("riche.parcours.md")).chmod(0o444)
    ended = call("banks", "rename", bank, "lien", "attache")
    assert ended.status == 1
    assert "riche.parcours.md is read-only. Nothing was written." in ended.err
    assert contents(bank.parent) == before


def test_a_link_is_followed_and_permissions_are_kept(call: Call, bank: Path, tmp_path: Path) -> None:
    bank.chmod(0o640)
    folder = tmp_path / "ailleurs"
    folder.mkdir()
    link = folder / "lien.md"
    link.symlink_to(bank)
    assert call("banks", "rename", link, "lien", "attache").status == 0
    assert link.is_symlink()
    assert "{#attache}" in bank.read_text("utf-8")
    assert bank.stat().st_mode & 0o777 == 0o640


def test_stamping_writes_ids_once(call: Call, bank: Path) -> None:
    shown = call("banks", "stamp", bank, "--dry-run")
    assert "+#### Combien? {#combien}" in shown.out
    assert bank.read_text("utf-8") == RICH
    ended = call("banks", "stamp", bank)
    assert ended.status == 0
    assert "7 ids were written" in ended.err
    assert "#### Combien? {#combien}\n" in bank.read_text("utf-8")
    again = call("banks", "stamp", bank, "--format", "json")
    assert again.data == {"written": False, "files": []}
    assert "written already" in again.err


@pytest.mark.parametrize("verb", [("rename", "lien", "x"), ("stamp",)])
def test_a_translation_or_a_plan_names_its_bank(call: Call, bank: Path, verb: tuple[str, ...]) -> None:
    for name in ("riche.en.md", "riche.parcours.md"):
        ended = call("banks", verb[0], bank.with_name(name), *verb[1:])
        assert ended.status == 2
        assert str(bank) in ended.err


def test_stamping_what_is_no_bank(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "b.md"
    path.write_bytes(b"\0\1")
    ended = call("banks", "stamp", path)
    assert ended.status == 3
    assert "Traceback" not in ended.err


def test_verbs_that_take_a_file_make_no_workspace(call: Call, bank: Path, tmp_path: Path) -> None:
    space = tmp_path / "espace"
    for verb in (("rename", bank, "lien", "attache"), ("stamp", bank)):
        assert call("--workspace", space, "banks", *verb).status == 0
    assert not space.exists()


def test_a_remix_of_a_library_bank_goes_beside_it(call: Call, tmp_path: Path) -> None:
    space = tmp_path / "espace"
    ended = call("--workspace", space, "banks", "remix", "decouverte-persona", "la-notre", "--format", "json")
    assert ended.status == 0
    path = space / "question_banks" / "la-notre.md"
    assert ended.data["path"] == str(path)
    made = read_file(path).bank
    assert made is not None
    assert [lineage.title for lineage in made.remix_of] == ["Découverte persona"]
    assert made.id == ended.data["id"] == "la-notre"
    assert call("--workspace", space, "banks", "check").status == 0


def test_a_remix_of_a_file_elsewhere_goes_to_the_current_folder(
    call: Call, bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = tmp_path / "ici"
    current.mkdir()
    monkeypatch.chdir(current)
    ended = call("--workspace", tmp_path / "espace", "banks", "remix", bank, "copie")
    assert ended.status == 0
    assert (current / "copie.md").is_file()
    assert not (tmp_path / "espace").exists()


def test_a_remix_never_overwrites(call: Call, tmp_path: Path) -> None:
    space = tmp_path / "espace"
    assert call("--workspace", space, "banks", "new", "la-notre").status == 0
    before = contents(space / "question_banks")
    for verb in (
        ("remix", "decouverte-persona", "la-notre"),
        ("new", "la-notre"),
        ("new", "decouverte-persona"),
    ):
        ended = call("--workspace", space, "banks", *verb)
        assert ended.status == 1
        assert "already" in ended.err
    assert contents(space / "question_banks") == before


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("- Licence : CC-BY-ND-4.0\n", "forbids sharing remixes"),
        ("", "no licence"),
        ("- Licence : CC0-1.0\n", ""),
    ],
)
def test_a_licence_that_forbids_or_is_missing_is_said(
    call: Call, here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, licence: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = here("b.md", f"# T\n\n- Version : 1\n{licence}\n### Q {{#q}}\n")
    ended = call("banks", "remix", path, "copie")
    assert ended.status == 0
    assert said in ended.err
    assert len(ended.err.splitlines()) == (2 if said else 1)


def test_an_unknown_bank_to_remix_is_told_with_the_nearest(call: Call, tmp_path: Path) -> None:
    ended = call("--workspace", tmp_path / "espace", "banks", "remix", "decouverte-person", "x")
    assert ended.status == 2
    assert "decouverte-persona" in ended.err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_bank_is_clean_and_in_the_language_asked_for(call: Call, tmp_path: Path, language: str) -> None:
    space = tmp_path / "espace"
    ended = call("--workspace", space, "banks", "new", "mon-guide", "--language", language)
    path = space / "question_banks" / "mon-guide.md"
    assert ended.status == 0
    assert str(path) in ended.err
    checked = call("banks", "check", path, "--format", "json")
    assert checked.status == 0
    assert [found for found in checked.data if found["severity"] != "information"] == []
    made = read_file(path).bank
    assert made is not None
    assert made.language_tag == language


@pytest.mark.parametrize(
    "verb",
    [("new", "mon-guide"), ("remix", "decouverte-persona", "la-notre"), ("new", "a", "--format", "json")],
)
def test_a_dry_run_makes_nothing_at_all(call: Call, tmp_path: Path, verb: tuple[str, ...]) -> None:
    space = tmp_path / "espace"
    ended = call("--workspace", space, "banks", *verb, "--dry-run")
    assert ended.status == 0
    assert ended.out
    assert not space.exists()


@pytest.mark.parametrize("name", ["../x", "a b", "README", "a.en"])
def test_a_name_that_cannot_be_is_a_usage_error(call: Call, tmp_path: Path, name: str) -> None:
    ended = call("--workspace", tmp_path / "espace", "banks", "new", name)
    assert ended.status == 2
    assert not list(tmp_path.rglob("x.md"))
