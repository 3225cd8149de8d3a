# kerasight: task=digits
# expect: cause=crash message="File too large"
from pathlib import Path


def solution_model():
    with Path(__file__).with_name("big").open("wb") as file:
        file.truncate(2**40)
    return globals().get("model")  # Nothing; only a run can tell.
