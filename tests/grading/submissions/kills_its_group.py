# kerasight: task=digits
# expect: cause=crash
import os
import signal


def solution_model():
    os.killpg(os.getpgid(os.getppid()), signal.SIGKILL)
    os.kill(os.getppid(), signal.SIGKILL)
    os.killpg(0, signal.SIGKILL)
    return globals().get("model")  # Nothing; only a run can tell.
