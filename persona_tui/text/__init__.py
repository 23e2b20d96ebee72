"""The ground every other room stands on: clean text, names, typography, languages."""
