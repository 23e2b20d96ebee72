"""Readings kept by the content of their file, so that an unchanged bank opens at once."""
