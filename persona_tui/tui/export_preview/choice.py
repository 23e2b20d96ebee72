"""What a person has chosen for a page so far."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.export.kinds import Document, Form
from persona_tui.export.options import Options

PAGES = frozenset({Form.MARKDOWN, Form.HTML})
"""The forms that are pages to read; the others are data, for which there is no template."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is offered: one of ours, or one by a template of one's own."""

    document: Document
    template: str = ""
    """The name of the template; the document's own when empty."""
    broken: bool = False
    """Whether that template has something to be mended first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A document and its options."""

    wanted: Wanted
    licence: str = ""
    """An SPDX id; the bank's own when empty."""
    form: Form = Form.MARKDOWN
    charts: bool = False
    short: bool = False

    @property
    def template(self) -> str:
        """The template of one's own that the page follows; data follow none."""
        return self.wanted.template if self.form in PAGES else ""

    def options(self, names: tuple[str, ...] = (), *, without_gate: bool = False) -> Options:
        """The options of the page.

        Args:
            names: those that must not leave.
            without_gate: whether what the gate finds is let pass.
        """
        return Options(
            licence=self.licence or None,
            names=names,
            without_gate=without_gate,
            form=self.form,
            charts=self.charts,
            template=self.template,
            short=self.short,
        )
