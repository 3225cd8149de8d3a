"""Imported by uses_its_folder.py from the folder of the original file."""

TEXT = "the helper beside the solution was imported"
