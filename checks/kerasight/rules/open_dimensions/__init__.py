"""Rules of the group `open-dimensions`."""
