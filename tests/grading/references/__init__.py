"""The scores of models of every quality on each task: the measurements for the bands."""
