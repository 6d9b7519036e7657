"""Version of the results: written in every attempt, raised when the same journal would give other numbers."""

ENGINE_VERSION = "1"
