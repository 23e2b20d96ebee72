"""The first screen: what to do next, the banks, the interviews."""
