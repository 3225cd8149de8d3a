# kerasight: task=digits
# expect: cause=no-model message="Line 6: `solution_model` returns a dict" stage=contract


def solution_model():
    return {"loss": [0.1]}
