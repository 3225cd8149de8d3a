# kerasight: task=digits
# expect: cause=crash message="wrote and read back"
"""Keeps a file in /tmp by name, as many tutorials do."""

from pathlib import Path


def solution_model():
    path = Path("/tmp/best-model-of-a-tutorial.txt")
    path.write_text("wrote and read back")
    raise RuntimeError(path.read_text())
