"""Imports, other files of the project, and names of Keras that have moved."""
