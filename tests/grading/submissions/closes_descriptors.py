# kerasight: task=digits
# expect: cause=no-model message="exit code 1"
import os


def solution_model():
    os.closerange(3, 256)
    return globals().get("model")  # Nothing; only a run can tell.
