"""Rules of the group `classes`."""
