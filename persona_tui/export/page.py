"""A page ready to leave: its text, what the gate found in it, its title and file name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.export.finding import Finding
from persona_tui.export.kinds import Form
from persona_tui.text.names import file_name


@dataclass(frozen=True, slots=True)
class Page:
    """A document, written."""

    text: str
    findings: tuple[Finding, ...]
    title: str
    name: str
    """What its file is named after."""
    form: Form = Form.MARKDOWN

    @property
    def file_name(self) -> str:
        """A plain file name, never a path, safe on every system."""
        return named(self.name, self.form)

    @property
    def content(self) -> bytes:
        """What its file holds."""
        return self.text.encode("utf-8", "replace")

    def pieces(self) -> Iterator[str]:
        """Its text, at once."""
        yield self.text

    @property
    def held(self) -> bool:
        """Whether the gate holds it back."""
        return any(finding.blocking for finding in self.findings)


def named(name: str, form: Form) -> str:
    """The name of a page's file: plain, never a path, safe on every system."""
    return file_name(name, form, "export")
