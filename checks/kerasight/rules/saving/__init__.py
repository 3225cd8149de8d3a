"""Rules of the group `saving`."""
