"""Rules of layers that refuse, or ignore, the shape of their input."""
