"""Settings: their keys, where they are set, which of them apply."""
