"""One visible folder of banks, sessions and exports, and what happens in it."""
