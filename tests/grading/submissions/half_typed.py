# kerasight: task=digits
# expect: cause=contract message="Line 6 of the file is not valid Python"


def solution_model():
    model = # YOUR CODE HERE
    return model
