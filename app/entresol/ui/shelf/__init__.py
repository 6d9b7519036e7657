"""The palette: what can be picked up and carried to a host."""
