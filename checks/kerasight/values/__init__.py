"""Abstract values, events and findings."""
