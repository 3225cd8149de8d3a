"""What models of every quality score on each task: the measurements behind the bands."""
