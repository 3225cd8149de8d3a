# kerasight: task=digits
# expect: cause=bad-file message="has 300 MiB; the task allows 200 MiB" stage=save
import sys
import types


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        with open(path, "wb") as file:
            file.truncate(300 * 2**20)


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
