# kerasight: task=digits
# expect: cause=timeout message="did not end within 3 s"
# options: --time-limit 3


def solution_model():
    while True:
        pass
    return globals().get("model")  # Nothing; only a run can tell.
