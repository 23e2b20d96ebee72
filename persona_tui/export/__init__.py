"""Sessions and personas become Markdown to share, through the gate."""
