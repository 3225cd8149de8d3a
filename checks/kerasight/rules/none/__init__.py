"""Rules of the group `none`."""
