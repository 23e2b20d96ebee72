"""Everything that was said, on one page, before it is finished."""
