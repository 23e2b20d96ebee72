"""Editing a bank without harm: spans and new texts, checked before anything is written (§8).

Everything here works on bytes and gives bytes back; `persona_tui.store.bank_files` puts them on the disk.
"""
