"""What a person can do, declared once: keys, footer, palette, help page and documentation derive from it."""
