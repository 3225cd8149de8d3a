"""Data files on the disk: what their headers say, and names of files."""
