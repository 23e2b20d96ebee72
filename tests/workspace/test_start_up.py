from __future__ import annotations

import subprocess
import sys

import persona_tui.workspace as package

HEAVY = {"tinydb", "filelock", "orjson", "pydantic", "markdown_it", "platformdirs", "textual", "rich"}


def loaded_by(code: str) -> set[str]:
    report = f"{code}\nimport sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_importing_the_workspace_and_reading_settings_loads_no_database_and_no_parser() -> None:
    code = (
        "import pathlib, persona_tui.workspace\n"
        "from persona_tui.workspace.settings import load; load(pathlib.Path('none'))"
    )
    assert loaded_by(code) & HEAVY == set()


def test_each_name_of_the_package_is_what_its_module_says_whatever_was_imported_before() -> None:
    for name in package.__all__:
        found = getattr(package, name)
        assert callable(found)
        assert (found.__name__, found.__module__.rpartition(".")[0]) == (name, package.__name__)
    assert not hasattr(package, "nowhere")


def test_opening_a_workspace_loads_them_no_sooner() -> None:
    code = (
        "import tempfile, pathlib; from persona_tui.workspace import Workspace\n"
        "with tempfile.TemporaryDirectory() as folder: Workspace.open(pathlib.Path(folder) / 'cdp')"
    )
    assert loaded_by(code) & HEAVY == set()


def test_naming_the_store_s_errors_does_not_load_it() -> None:
    assert loaded_by("import persona_tui.store.errors, persona_tui.store.messages") & HEAVY == set()
    assert "tinydb" in loaded_by("import persona_tui.store.sessions")
