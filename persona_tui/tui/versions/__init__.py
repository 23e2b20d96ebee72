"""Choosing among what several people said of one question."""
