"""The facts about functions and modules."""

from __future__ import annotations

import pytest

from kerasight.facts.functions import function_signature, is_deprecated, module_names
from kerasight.values.keras_version import KERAS_2, KERAS_3


def test_functions_have_signatures() -> None:
    added = function_signature("keras.ops.add", KERAS_3)
    assert added is not None and added.names == ("x1", "x2")
    assert function_signature("keras.ops.numpy.add", KERAS_3) == added
    assert function_signature("keras.ops.add", KERAS_2) is None
    hot = function_signature("keras.utils.to_categorical", KERAS_2)
    assert hot is not None and hot.defaults == {"num_classes": None, "dtype": "float32"}


@pytest.mark.parametrize("module", ["keras.backend", "tensorflow.keras.backend"])
def test_keras_2_has_its_backend_by_both_names(module: str) -> None:
    names = module_names(module, KERAS_2)
    assert names is not None and {"mean", "clear_session", "int_shape"} <= names


def test_keras_3_lacks_most_of_its_old_backend() -> None:
    names = module_names("keras.backend", KERAS_3)
    assert names is not None and "mean" not in names and "clear_session" in names
    of_tensorflow = module_names("tensorflow.keras.backend", KERAS_3)
    assert of_tensorflow is not None and "mean" in of_tensorflow
    assert is_deprecated("keras.backend.mean", KERAS_3)
    assert not is_deprecated("keras.ops.mean", KERAS_3)


def test_modules_are_names_of_the_module_above() -> None:
    names = module_names("keras", KERAS_3)
    assert names is not None and {"ops", "layers", "Model"} <= names and "src" not in names
    assert module_names("keras.ops", KERAS_2) is None
    assert module_names("tensorflow.keras", KERAS_3) is not None
