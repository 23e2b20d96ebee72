"""What is made in a thread, and the line that says so when it takes long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from persona_tui.text.language import N_, Translator
from persona_tui.tui.base_app import speaking
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.export_preview.run import Run

Made = TypeVar("Made")

#: A wait shorter than this is not announced: a flash would tire the eye.
PATIENCE: Final = 0.15

_HOW_FAR = N_("Working… interview {done} of {of}   Esc stops")
_WORKING = N_("Working…   Esc stops")


class WaitingLine(PlainStatic):
    """Shown only while something takes long."""

    DEFAULT_CSS = """
    WaitingLine { display: none; height: auto; color: $text-warning; &.-shown { display: block; } }
    """

    def __init__(self) -> None:
        super().__init__(id="waiting")
        self._runs: list[Run] = []
        self._looks = 0

    def on_mount(self) -> None:
        """Look now and then how far it is."""
        self.set_interval(PATIENCE, self._look)

    async def have_made(self, make: Callable[[Run], Made]) -> Made:
        """Make something in a thread; whoever waits for it no more has it stopped.

        Args:
            make: makes it; calls the run at each step.

        Raises:
            Stopped: the person had it stopped.
            Exception: whatever making it raises.
        """
        run = Run()
        self._runs.append(run)
        self._looks = 0
        try:
            return await asyncio.to_thread(make, run)
        finally:
            run.stop()
            self._runs.remove(run)
            self.set_class(bool(self._runs), "-shown")

    @property
    def is_shown(self) -> bool:
        """Whether it tells of something, which Escape then stops."""
        return self.has_class("-shown")

    def stop(self) -> None:
        """Have everything stop."""
        for run in self._runs:
            run.stop()

    def _look(self) -> None:
        self._looks += 1
        if self._runs and self._looks > 1:  # one whole interval has gone by
            self.show(plain(how_far(self._runs[-1], speaking(self))))
            self.add_class("-shown")


def how_far(run: Run, tr: Translator) -> str:
    """« En cours… entretien 120 sur 1000 »; without numbers for one interview.

    Args:
        run: as far as it is.
        tr: the language of the interface.
    """
    if run.of > 1:
        return tr(_HOW_FAR).format(done=run.done, of=run.of)
    return tr(_WORKING)
