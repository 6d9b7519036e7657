"""The same act in each product's own commands."""
