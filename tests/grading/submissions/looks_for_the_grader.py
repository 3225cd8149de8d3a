# kerasight: task=digits
# expect: cause=crash message="RuntimeError in line 21: nothing is found"
"""Searches its own memory, and that of every process it sees, for the hidden data."""

import gc
import sys
from pathlib import Path


def solution_model():
    found = [name for name in sys.modules if name.startswith("kerasight")]
    found += [each for each in gc.get_objects() if type(each).__name__ == "ndarray"]
    for process in Path("/proc").glob("[0-9]*"):
        try:
            order = process.joinpath("cmdline").read_bytes()
            found += [order] if b"known" in order or b"kerasight grade" in order else []
        except OSError:
            continue
    found += Path(__file__).parent.parent.glob("score*")
    if not found:
        raise RuntimeError("nothing is found")
    raise ValueError(str(found)[:100])
