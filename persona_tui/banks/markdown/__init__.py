"""CommonMark as markdown-it-py reads it, made into blocks and words with their places."""
