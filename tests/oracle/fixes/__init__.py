"""Fixes, run on the real Keras before and after: drawn calls in every way to write a call."""
