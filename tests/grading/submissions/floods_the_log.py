# kerasight: task=digits
# expect: cause=no-model message="returned None"
def solution_model():
    for _ in range(64):
        print("x" * 2**20)
    return globals().get("model")  # Nothing; only a run can tell.
