"""Test plans as they are meant: answers that fit the bank, expectations of its path (bank format §9)."""
