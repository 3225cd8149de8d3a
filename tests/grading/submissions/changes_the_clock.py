# kerasight: task=digits
# expect: cause=crash message="PermissionError"
import time


def solution_model():
    time.clock_settime(time.CLOCK_REALTIME, time.time() + 3600)
    return globals().get("model")  # Nothing; only a run can tell.
