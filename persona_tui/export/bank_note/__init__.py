"""The bank as a note to read, paste and remix: its questions and their logic in words, no room to write."""
