"""What every test shares: a home of its own, and how many examples are enough."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

DEEP = bool(os.environ.get("PERSONA_TUI_DEEP"))

settings.register_profile(
    "quick", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("deep" if DEEP else "quick")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the developer's folders and settings out of the tests."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_DOCUMENTS_DIR",
        "XDG_RUNTIME_DIR",
    ):
        monkeypatch.setenv(name, str(home))
    for name in ("PERSONA_TUI_WORKSPACE", "PERSONA_TUI_PLAIN", "NO_COLOR", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    return home
