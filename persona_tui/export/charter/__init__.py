"""The charter of a community of practice, « document de présentation »: its 23 parts from a design bank."""
