"""How a resource is shared at one instant: pure functions on exact integers."""
