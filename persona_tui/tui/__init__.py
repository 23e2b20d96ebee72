"""The Textual front end, and the only room that imports Textual."""
