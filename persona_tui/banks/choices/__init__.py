"""Choices: the suffixes at the end of a box's text, arrows among them (bank format §4)."""
