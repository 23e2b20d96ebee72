"""Answer types as banks write them, in both languages (bank format §5)."""
