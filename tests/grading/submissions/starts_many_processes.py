# kerasight: task=digits
# expect: cause=crash message="more than 256 processes"
import os
import time


def solution_model():
    for _ in range(400):
        if os.fork() == 0:
            time.sleep(600)
    time.sleep(600)
    return globals().get("model")  # Nothing; only a run can tell.
