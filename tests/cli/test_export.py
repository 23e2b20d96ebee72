"""`export`: every document, in every format, through the gate, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from persona_tui.export import Document, Form
from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
BANK = ROOT / "question_banks" / "decouverte-persona.md"
EXAMPLES = ROOT / "docs" / "examples"


@pytest.fixture
def sessions(call: Call, tmp_path: Path) -> list[str]:
    found = []
    for number, who in enumerate(("noyau", "ancien", "potentiel"), 1):
        answers = EXAMPLES / f"decouverte-persona.{who}.json"
        ended = call(
            "--workspace", tmp_path, "interview", BANK, "--answers", answers, "--code", f"E0{number}"
        )
        assert ended.status == 0, ended.err
        found.append(ended.out.strip())
    return found


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(
    "document", [Document.PERSONA, Document.SUMMARY, Document.TRANSCRIPT, Document.SYNTHESIS]
)
def test_each_document_of_interviews_goes_to_standard_output_as_it_goes_to_a_file(
    call: Call, tmp_path: Path, sessions: list[str], document: Document, form: Form
) -> None:
    arguments = ("--workspace", tmp_path, "export", *sessions, "--as", document, "--format", form)
    shown = call(*arguments, "--to", "-")
    saved = call(*arguments)
    assert (shown.status, saved.status) == (0, 0), shown.err + saved.err
    (file,) = (tmp_path / "exports").glob(f"*.{form}")
    assert file.read_bytes().decode("utf-8") == shown.out
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_table_has_a_row_a_session_and_data_have_their_codebook(
    call: Call, tmp_path: Path, sessions: list[str]
) -> None:
    arguments = ("--workspace", tmp_path, "export", *sessions, "--as", "transcript", "--to", "-", "--format")
    rows = list(csv.reader(io.StringIO(call(*arguments, "csv").out.lstrip("\ufeff"))))
    assert [row[0] for row in rows[1:]] == ["E01", "E02", "E03"]
    data = json.loads(call(*arguments, "json").out)
    assert [one["code"] for one in data["sessions"]] == ["E01", "E02", "E03"]
    assert {question["id"] for question in data["codebook"]} >= {"lien", "but"} & set(
        data["sessions"][0]["answers"]
    )


@pytest.mark.parametrize("document", ["bank", "guide"])
def test_a_document_of_a_bank_takes_its_id_its_file_or_a_session(
    call: Call, tmp_path: Path, sessions: list[str], document: str
) -> None:
    pages = [
        call("--workspace", tmp_path, "export", name, "--as", document, "--to", "-")
        for name in ("decouverte-persona", str(BANK), sessions[0])
    ]
    assert [page.status for page in pages] == [0, 0, 0]
    assert len({page.out for page in pages}) == 1
    assert "## Contexte" in pages[0].out


def test_a_bank_that_has_no_lexicon_and_sessions_that_have_no_dimension_are_refused_in_words(
    call: Call, tmp_path: Path, sessions: list[str]
) -> None:
    bank = tmp_path / "sans.md"
    bank.write_text("# Sans lexique\n\n### Qui?\n", "utf-8")
    lexicon = call("--workspace", tmp_path, "export", bank, "--as", "lexicon")
    portrait = call("--workspace", tmp_path, "export", sessions[0], "--as", "portrait")
    assert (lexicon.status, portrait.status) == (2, 2)
    assert "no lexicon" in lexicon.err
    assert "no portrait" in portrait.err


def test_a_template_of_one_s_own_is_used_and_its_mistakes_are_told_by_line(
    call: Call, tmp_path: Path, sessions: list[str]
) -> None:
    folder = tmp_path / "question_banks" / "templates"
    arguments = ("--workspace", tmp_path, "export", sessions[0], "--as", "transcript", "--to", "-")
    text = "- Document : transcript\n\n# Affiche : {codes}\n\n{entretiens}\n"
    (folder / "affiche.fr.md").write_text(text, "utf-8")
    page = call(*arguments, "--template", "affiche")
    assert page.out.startswith("# Affiche : E01\n\n## ")
    assert "(CC-BY-4.0)" in page.out, "a page says its licence and its bank even where a template does not"
    (folder / "affiche.fr.md").write_text(text + "\n{entretien}\n", "utf-8")
    broken = call(*arguments, "--template", "affiche")
    assert (broken.status, broken.out) == (1, "")
    assert "affiche.fr.md" in broken.err
    assert "line 7: " in broken.err
    assert "entretiens" in broken.err
    unknown = call(*arguments, "--template", "afiche")
    assert unknown.status == 2
    assert "affiche" in unknown.err
    assert call(*arguments, "--template", "../../affiche").status == 2


def test_the_shipped_templates_are_copied_into_a_new_workspace_to_be_edited(
    call: Call, tmp_path: Path, sessions: list[str]
) -> None:
    template = tmp_path / "question_banks" / "templates" / "transcript.fr.md"
    template.write_text(template.read_text("utf-8").replace("# Transcription", "# Verbatim"), "utf-8")
    page = call("--workspace", tmp_path, "export", sessions[0], "--as", "transcript", "--to", "-")
    assert page.out.startswith("# Verbatim")
    template.unlink()
    page = call("--workspace", tmp_path, "export", sessions[0], "--as", "transcript", "--to", "-")
    assert page.out.startswith("# Transcription")


@pytest.fixture
def held(call: Call, tmp_path: Path) -> str:
    (tmp_path / "a.json").write_text(
        '{"participer": true, "notes": true, "role": "Écrire à marie@exemple.org"}', encoding="utf-8"
    )
    begun = call(
        "--workspace", tmp_path, "interview", BANK, "--answers", tmp_path / "a.json", "--code", "E09"
    )
    return begun.out.strip()


@pytest.mark.parametrize("form", Form)
def test_nothing_is_written_while_the_gate_holds_and_json_says_what_it_found(
    call: Call, tmp_path: Path, held: str, form: Form
) -> None:
    ended = call("--workspace", tmp_path, "export", held, "--as", "transcript", "--format", form)
    assert ended.status == 1
    assert [path.name for path in (tmp_path / "exports").iterdir()] == []
    assert list((tmp_path / "sessions" / "exported").glob("*")) == []
    if form is not Form.JSON:
        assert ended.out == ""
        return
    report = json.loads(ended.out)
    assert (report["held"], report["written"]) == (True, None)
    email = next(one for one in report["findings"] if one["kind"] == "email")
    assert email["blocking"] is True
    assert (email["code"], email["item"]) == ("E09", "role")
    assert "marie" not in ended.out + ended.err


def test_without_the_gate_the_page_says_so_and_json_tells_where_it_is(
    call: Call, tmp_path: Path, held: str
) -> None:
    arguments = ("--workspace", tmp_path, "export", held, "--as", "transcript", "--without-gate")
    ended = call(*arguments, "--format", "json")
    assert ended.status == 0
    report = json.loads(ended.out)
    assert Path(report["written"]).is_file()
    page = call(*arguments, "--to", "-").out
    assert "enregistré sans le contrôle" in page.replace("\u00a0", " ") or "sans" in page.split("##")[1]


def test_what_was_exported_in_any_format_is_found_when_its_session_is_erased(
    call: Call, tmp_path: Path, sessions: list[str]
) -> None:
    for form in Form:
        call("--workspace", tmp_path, "export", *sessions, "--as", "synthesis", "--format", form)
    listed = call("--workspace", tmp_path, "sessions", "erase", sessions[0], "--dry-run").out
    for form in Form:
        assert f".{form}" in listed
