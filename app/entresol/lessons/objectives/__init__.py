"""What earns points: one file for each kind, with the fields of the format and the judge that reads them."""
