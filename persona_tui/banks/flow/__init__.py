"""The logic of a bank drawn: as a tree in text, and as a Mermaid flowchart."""
