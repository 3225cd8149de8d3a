"""Rules of the group `arguments`."""
