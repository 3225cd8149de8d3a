# kerasight: task=digits
# expect: cause=no-model message="returned None"
import shutil
from pathlib import Path


def solution_model():
    shutil.rmtree(Path(__file__).parent, ignore_errors=True)
    return globals().get("model")  # Nothing; only a run can tell.
