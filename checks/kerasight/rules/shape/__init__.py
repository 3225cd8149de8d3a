"""Rules of the group `shape`."""
