# kerasight: task=digits
# expect: cause=no-model message="ended the process (exit code 0)"
import os


def solution_model():
    os._exit(0)
