# kerasight: task=digits
# expect: cause=no-model message="ended the process (exit code 0)"
import os


def solution_model():
    os._exit(0)
    return globals().get("model")  # Nothing; only a run can tell.
