"""Editing a text in the person's own editor, so that nothing of it is left anywhere."""
