# kerasight: task=digits
# expect: cause=no-model message="returned None"
# options: --time-limit 60
import os
import signal


def solution_model():
    os.kill(os.getppid(), signal.SIGSTOP)
    return globals().get("model")  # Nothing; only a run can tell.
