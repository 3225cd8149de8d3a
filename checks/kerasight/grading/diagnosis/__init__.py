"""What went wrong in a training, by statistics over its learning curves and facts of the model.

`diagnose` is the way in. Each detector is a function from the evidence to one symptom or None;
the thresholds carry their source. No epoch alone decides: slopes have a confidence interval.
"""
