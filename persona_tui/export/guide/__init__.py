"""The printable guide: a bank on paper, its logic in words, with boxes and lines to write on."""
