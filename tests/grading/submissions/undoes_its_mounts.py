# kerasight: task=digits
# expect: cause=crash message="PermissionError"
import ctypes
import os


def solution_model():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.umount2(b"/tmp", 2) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return globals().get("model")  # Nothing; only a run can tell.
