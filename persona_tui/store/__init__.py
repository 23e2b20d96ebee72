"""TinyDB and the disk: nothing is lost, nothing leaks."""
