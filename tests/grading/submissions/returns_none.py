# kerasight: task=digits
# expect: cause=no-model message="Line 5: `solution_model` returns nothing" stage=contract


def solution_model():
    model = object()
    print(model)
