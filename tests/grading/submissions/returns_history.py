# kerasight: task=digits
# expect: cause=no-model message="returned a dict"


def solution_model():
    return {"loss": [0.1]}
