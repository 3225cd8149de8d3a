"""Rules of the group `notebooks`."""
