"""The interview screen and its parts."""
