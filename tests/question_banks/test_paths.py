"""Each French bank, conducted by files of fictional answers along paths of its own, becomes clean pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call, call
from tests.export.linting import problems

__all__ = ["call"]

ROOT = Path(__file__).parents[2]
BANKS = ROOT / "question_banks"
HERE = Path(__file__).parent / "paths"
EXAMPLES = ROOT / "docs" / "examples"
PATHS = {
    "concevoir-une-cdp": ("idee", "active", "essouffle"),
    "decouverte-persona": ("potentiel", "noyau", "ancien"),
    "auto-evaluation": ("anime", "equipe", "membre", "alliee"),
    "atelier-persona": ("entretiens", "mixte", "hypotheses"),
}
"""The files of answers of each bank, one a path."""
OWN = {
    "concevoir-une-cdp": "charter",
    "decouverte-persona": "persona",
    "auto-evaluation": "portrait",
    "atelier-persona": "workshop",
}
"""The document that each bank is for."""
ALONE = [(bank, path) for bank, paths in PATHS.items() for path in paths]


def answers(bank: str, path: str) -> Path:
    name = f"{bank}.{path}.json"
    return EXAMPLES / name if bank == "decouverte-persona" else HERE / name


def conducted(call: Call, space: Path, bank: str, path: str, *options: str) -> str:
    """The id of the session that a file of answers comes to."""
    alone = ("--self",) if bank == "auto-evaluation" else ()
    ended = call(
        *("--workspace", space, "interview", BANKS / f"{bank}.md", "--answers", answers(bank, path)),
        *("--code", f"E-{path}", *alone, *options),
    )
    assert ended.status == 0, ended.err
    return ended.out.strip()


def exported(call: Call, space: Path, document: str, *sessions: str, form: str = "md") -> str:
    """A page, written twice: the gate lets it pass, and it is the same to the byte."""
    arguments = ("--workspace", space, "export", *sessions, "--as", document, "--format", form, "--to", "-")
    first, again = call(*arguments), call(*arguments)
    assert (first.status, again.status) == (0, 0), first.err
    assert first.out.encode() == again.out.encode()
    return first.out


@pytest.mark.parametrize(("bank", "path"), ALONE)
def test_a_path_is_finished_and_its_pages_are_clean(call: Call, tmp_path: Path, bank: str, path: str) -> None:
    session = conducted(call, tmp_path, bank, path)
    (listed,) = call("--workspace", tmp_path, "sessions", "list", "--format", "json").data
    assert (listed["id"], listed["status"]) == (session, "finished")
    for document in (OWN[bank], "summary", "transcript"):
        assert problems(exported(call, tmp_path, document, session)) == []
    assert "<h1>" in exported(call, tmp_path, OWN[bank], session, form="html")


@pytest.mark.parametrize("bank", PATHS)
def test_every_file_of_a_bank_takes_another_path(call: Call, tmp_path: Path, bank: str) -> None:
    taken = set()
    for path in PATHS[bank]:
        session = conducted(call, tmp_path, bank, path)
        trace = call("--workspace", tmp_path, "sessions", "trace", session, "--format", "json").data
        taken.add(frozenset(item["id"] for item in trace["items"] if item["state"] == "asked"))
    assert len(taken) == len(PATHS[bank]) >= 3


@pytest.mark.parametrize("bank", PATHS)
def test_the_short_version_of_a_path_is_finished_too(call: Call, tmp_path: Path, bank: str) -> None:
    session = conducted(call, tmp_path, bank, PATHS[bank][-1], "--short")
    assert problems(exported(call, tmp_path, OWN[bank], session)) == []


@pytest.mark.parametrize(
    ("bank", "document"),
    [
        ("concevoir-une-cdp", "charter"),
        ("decouverte-persona", "persona"),
        ("decouverte-persona", "synthesis"),
        ("auto-evaluation", "portrait"),
    ],
)
def test_the_paths_of_a_bank_are_one_page_together(
    call: Call, tmp_path: Path, bank: str, document: str
) -> None:
    sessions = [conducted(call, tmp_path, bank, path) for path in PATHS[bank]]
    assert problems(exported(call, tmp_path, document, *sessions)) == []


@pytest.mark.parametrize("bank", PATHS)
@pytest.mark.parametrize("document", ["bank", "guide", "lexicon"])
def test_the_bank_itself_is_a_clean_page(call: Call, tmp_path: Path, bank: str, document: str) -> None:
    assert problems(exported(call, tmp_path, document, bank)) == []
