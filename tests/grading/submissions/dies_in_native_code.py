# kerasight: task=digits
# expect: cause=crash message="died of SIGSEGV"
import ctypes


def solution_model():
    ctypes.string_at(0)
    return globals().get("model")  # Nothing; only a run can tell.
