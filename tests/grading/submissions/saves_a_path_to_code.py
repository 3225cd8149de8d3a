# kerasight: task=digits
# expect: cause=bad-file message="Popen from the module 'subprocess'" stage=save
import json
import sys
import types

import h5py


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        with h5py.File(path, "w") as file:
            file.attrs["keras_version"] = "3.15.1"
            call = {"class_name": "Popen", "module": "subprocess", "config": {"args": ["true"]}}
            file.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": [call]})


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
