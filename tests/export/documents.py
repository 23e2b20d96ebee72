"""Which documents one interview can become, for tests that hold of each."""

from __future__ import annotations

from persona_tui.export import Document

OF_AN_INTERVIEW = (Document.PERSONA, Document.SUMMARY, Document.TRANSCRIPT)
