"""How many examples a heavy test runs: all of them in ``make test-deep``, a seeded tenth in ``make test``."""

from __future__ import annotations

from tests.conftest import DEEP


def examples(whole: int) -> int:
    """The number of examples to run when the whole count is `whole`."""
    return whole if DEEP else max(1, whole // 10)
