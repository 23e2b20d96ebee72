"""Translations: ``name.en.md`` beside ``name.md``, the same ids with other words (bank format §3)."""
