"""Rules of the group `traced`."""
