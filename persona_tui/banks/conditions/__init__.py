"""Conditions: their grammar, their types, their tree."""
