# kerasight: task=digits
# expect: cause=no-model message="returned None"
"""A daemon as of old: two forks, a session of its own, every descriptor closed."""

import os
import time


def solution_model():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.closerange(0, 256)
            time.sleep(600)
        os._exit(0)
    os.wait()
    return globals().get("model")  # Nothing; only a run can tell.
