# kerasight: task=digits
# expect: cause=crash message="died of SIGSEGV"
import ctypes


def solution_model():
    ctypes.string_at(0)
