"""Questions: one file for each kind, with the fields of the format and the credit of an answer."""
