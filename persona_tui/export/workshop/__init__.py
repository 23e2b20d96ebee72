"""The workshop report: how it went, section by section, and the personas that were sketched."""
