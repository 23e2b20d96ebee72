"""Editing a bank without harm: spans and new texts, checked before anything is written (bank format §8).

Everything here works on bytes and gives bytes back; :mod:`persona_tui.store.bank_files` puts them on the disk.
"""
