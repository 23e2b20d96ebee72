"""What leaves, and what stays: a page, seen before it is shared."""
