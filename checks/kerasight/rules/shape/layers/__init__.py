"""Rules about layers that reject or ignore the shape of their input."""
