"""What went wrong in a training, by statistics of its learning curves and facts about the model.

`diagnose` is the entry point. Each detector is a function from the evidence to one symptom or None;
the thresholds name their source. No single epoch decides: slopes have a confidence interval.
"""
