"""Handwritten digits: images from a data set."""
