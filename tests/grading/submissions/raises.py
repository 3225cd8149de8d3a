# kerasight: task=digits
# expect: cause=crash message="ValueError in line 6: the data are upside down"


def solution_model():
    raise ValueError("the data are upside down")
