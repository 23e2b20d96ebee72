"""Consent for one purpose: given or refused by one of the choices, never pre-selected."""

from __future__ import annotations

from persona_tui.tui.answers.one_choice import OneChoiceAnswer


class ConsentAnswer(OneChoiceAnswer):
    """A single choice; what it gives is the engine's to say."""
