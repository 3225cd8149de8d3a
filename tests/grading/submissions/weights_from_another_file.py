# kerasight: task=digits
# expect: cause=unsafe-file message="keeps its data in another file" stage=save
import sys
import types

import h5py


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        with h5py.File(path, "w") as file:
            file.attrs["model_config"] = "{}"
            file.create_dataset("0", (8,), "u1", external=[("/etc/passwd", 0, 8)])


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
