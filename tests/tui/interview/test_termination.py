"""A closed window, a shutdown or a kill is heard, so that what must be kept is kept."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading

import pytest

from persona_tui.tui.interview.termination import Termination

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals to watch")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_is_heard_instead_of_ending_the_program(number: signal.Signals) -> None:
    heard = asyncio.Event()
    watch = Termination(heard.set)
    os.kill(os.getpid(), number)
    await asyncio.wait_for(heard.wait(), 5)
    watch.stop()


async def test_once_stopped_signals_do_what_they_did_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    watch = Termination(lambda: None)
    assert signal.getsignal(signal.SIGTERM) is not before
    watch.stop()
    assert signal.getsignal(signal.SIGTERM) is before


def test_outside_the_main_thread_nothing_is_watched_and_nothing_fails() -> None:
    before = signal.getsignal(signal.SIGTERM)
    seen: list[object] = []

    async def watch() -> None:
        watching = Termination(lambda: None)
        seen.append(signal.getsignal(signal.SIGTERM))
        watching.stop()

    thread = threading.Thread(target=lambda: asyncio.run(watch()))
    thread.start()
    thread.join()
    assert seen == [before]
