"""Rules of the group `data`."""
