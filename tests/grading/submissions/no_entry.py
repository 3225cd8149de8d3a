# kerasight: task=digits
# expect: cause=contract message="no function solution_model()"


def build_model():
    return None
