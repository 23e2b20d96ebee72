"""Documents as editable Markdown files with a few fields and blocks; a template is never code."""
