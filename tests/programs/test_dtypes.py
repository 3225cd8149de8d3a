"""The dtypes of whole programs, where branches, attributes and names come in between."""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major


def output_dtype(text: str, keras: Major = 3) -> str | None:
    """The dtype of the one output of the last model of a program."""
    document = Document.from_text(f"import keras\nfrom keras import layers\n{text}")
    (dtype,) = inspect(document, Settings(keras=keras)).models[-1].output_dtypes
    return dtype


def test_an_input_says_its_dtype_by_name_or_by_object() -> None:
    for written in ("'int32'", "tf.int32", "np.int32", "tf.dtypes.int32"):
        text = (
            f"i = keras.Input((4,), dtype={written})\nmodel = keras.Model(i, layers.Flatten()(i))"
        )
        assert output_dtype(f"import numpy as np\nimport tensorflow as tf\n{text}") == "int32"


@pytest.mark.parametrize("keras", [2, 3])
def test_what_differs_between_branches_is_not_known(keras: Major) -> None:
    text = """
import sys
i = keras.Input((4,))
if len(sys.argv) > 1:
    x = layers.Dense(4, dtype="float16")(i)
else:
    x = layers.Dense(4)(i)
model = keras.Model(i, layers.Identity()(x))
"""
    assert output_dtype(text, 2) is None
    same = text.replace('dtype="float16"', 'dtype="float32"')
    assert output_dtype(same, keras) == "float32"


def test_a_policy_that_only_one_branch_sets_is_not_known() -> None:
    text = """
import sys
if len(sys.argv) > 1:
    keras.mixed_precision.set_global_policy("mixed_float16")
i = keras.Input((4,))
model = keras.Model(i, layers.Dense(4{})(i))
"""
    assert output_dtype(text.format("")) is None
    assert output_dtype(text.format(", dtype='float32'")) == "float32"


def test_a_policy_holds_for_layers_made_behind_it() -> None:
    text = """
i = keras.Input((4,))
before = layers.Dense(4)
keras.mixed_precision.set_global_policy("mixed_bfloat16")
model = keras.Model(i, {}(i))
"""
    assert output_dtype(text.format("before")) == "float32"
    assert output_dtype(text.format("layers.Dense(4)")) == "bfloat16"


def test_the_dtype_of_a_tensor_can_be_read() -> None:
    text = """
i = keras.Input((4,), dtype="float16")
y = keras.Input((4,), dtype="int32")
model = keras.Model([i, y], keras.ops.cast(y, i.dtype))
"""
    assert output_dtype(text) == "float16"
    text_2 = text.replace("keras.ops.cast", "tf.cast")
    assert output_dtype(f"import tensorflow as tf\n{text_2}", 2) == "float16"


def test_a_dtype_that_is_not_known_makes_nothing_known() -> None:
    text = """
import os
i = keras.Input((4,), dtype=os.environ["KIND"])
model = keras.Model(i, layers.Flatten()(i))
"""
    assert output_dtype(text) is None
