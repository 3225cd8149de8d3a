# kerasight: task=digits
# expect: cause=out-of-memory message="MemoryError in line 6"


def solution_model():
    return bytearray(2**40)
