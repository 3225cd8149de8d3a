"""Rules of the group `syntax`."""
