# kerasight: task=digits
# expect: cause=unsafe-file message="grows beyond measure" stage=save
import sys
import types
import zipfile


class Model:
    """Keras's model, as far as the grader can tell."""

    def save(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("metadata.json", "config.json", "model.weights.h5"):
                archive.writestr(name, bytes(2**25))


def solution_model():
    sys.modules["keras"] = types.SimpleNamespace(Model=Model)
    return Model()
