"""From blocks to an outline: headings, settings, boxes, help and notes, each with its place."""
