"""Comparing the results of Kerasight and the real Keras for a program."""
