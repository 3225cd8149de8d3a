# kerasight: task=digits
# expect: cause=no-model message="solution_model() returned None"


def solution_model():
    model = object()
    print(model)
