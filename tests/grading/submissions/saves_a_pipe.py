# kerasight: task=digits
# expect: cause=bad-file message="is no file" stage=save
import os
import sys
import types


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        os.mkfifo(path)


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
