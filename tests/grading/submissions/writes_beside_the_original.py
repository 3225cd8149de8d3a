# kerasight: task=digits
# expect: cause=crash message="Read-only file system"
import sys
from pathlib import Path


def solution_model():
    Path(sys.path[1], "planted.py").write_text("")
    return globals().get("model")  # Nothing; only a run can tell.
