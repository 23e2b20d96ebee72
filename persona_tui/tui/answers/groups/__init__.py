"""The widget for groups: the board of items, its rows, and the name that is being given."""
