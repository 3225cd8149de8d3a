"""Programs that are drawn at random, the same ones for the same seed."""
