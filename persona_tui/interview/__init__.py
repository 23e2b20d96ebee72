"""The engine: path, progress, piping, the journal of events, the conductor. Pure: no disk, no screen."""
