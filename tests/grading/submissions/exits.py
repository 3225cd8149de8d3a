# kerasight: task=digits
# expect: cause=no-model message="The code exits in line 7"
import sys


def solution_model():
    sys.exit(0)
    return globals().get("model")  # Nothing; only a run can tell.
