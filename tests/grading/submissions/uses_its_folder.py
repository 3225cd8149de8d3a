# kerasight: task=digits
# expect: cause=crash message="the helper beside the solution was imported"
import own_helper_module


def solution_model():
    raise RuntimeError(own_helper_module.TEXT)
