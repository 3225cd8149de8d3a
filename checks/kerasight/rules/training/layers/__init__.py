"""Rules of layers that work in training alone."""
