"""Rules of what connects the layers of a model."""
