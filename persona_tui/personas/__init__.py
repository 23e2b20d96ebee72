"""Persona sheets whose every line points to the interviews behind it."""
