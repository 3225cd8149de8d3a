# kerasight: task=digits
# expect: cause=no-model message="returned None"
"""Leaves a daemon behind that ignores every signal it can."""

import os
import signal
import time


def solution_model():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            time.sleep(3600)
        os._exit(0)
    time.sleep(0.2)
    return globals().get("model")  # Nothing; only a run can tell.
