"""Bytes and lines: reading, scanning, editing and writing text files."""
