"""Rules on the metrics of a model."""
