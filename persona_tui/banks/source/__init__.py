"""From the bytes of a file to lines of text whose every character knows its place."""
