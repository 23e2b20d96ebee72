"""The widget for grids: the cells, how they are drawn, and the field that is open over one of them."""
