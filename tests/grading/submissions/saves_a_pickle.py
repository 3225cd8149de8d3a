# kerasight: task=digits
# expect: cause=bad-file message="neither a .keras file" stage=save
import os
import pickle
import sys
import types


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        with open(path, "wb") as file:
            pickle.dump(os.system, file)


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
