"""The help of a finding is computed from what is known, and is right when followed literally."""

from __future__ import annotations

import random
import re

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Finding

HEAD = "import keras\nimport numpy as np\nfrom keras import layers\n"


def findings(text: str) -> list[Finding]:
    return list(inspect(Document.from_text(text, "model.py"), Settings(keras=3)).findings)


def stack(*layers: str) -> str:
    return f"{HEAD}model = keras.Sequential([{', '.join(layers)}])\n"


def fitted(inputs: str, x: str, y: str = "np.zeros((10, 1))") -> str:
    text = stack(
        f"keras.Input({inputs})", "layers.Conv2D(4, 3)", "layers.Flatten()", "layers.Dense(1)"
    )
    if inputs.count(",") < 2:
        text = stack(f"keras.Input({inputs})", "layers.Dense(1)")
    return text + f'model.compile("adam", "mse")\nmodel.fit({x}, {y})\n'


HELPS = {
    "sequences for a layer behind dropout": (
        stack("keras.Input((20, 8))", "layers.LSTM(4)", "layers.Dropout(0.1)", "layers.GRU(4)"),
        "Give the `LSTM` before it `return_sequences=True`.",
    ),
    "sequences inside a wrapper": (
        stack("keras.Input((20, 8))", "layers.Bidirectional(layers.LSTM(4))", "layers.GRU(4)"),
        "Give the `LSTM` inside the `Bidirectional` before it `return_sequences=True`.",
    ),
    "sequences for one layer at each step": (
        stack("keras.Input((9, 8))", "layers.LSTM(4)", "layers.TimeDistributed(layers.Dense(1))"),
        "Give the `LSTM` before it `return_sequences=True`.",
    ),
    "flattened too early": (
        stack(
            "keras.Input((9, 9, 1))",
            "layers.Flatten()",
            "layers.Dropout(0.1)",
            "layers.Conv2D(4, 3)",
        ),
        "`Flatten` removes the axes that `Conv2D` needs: put it behind.",
    ),
    "pooled too early": (
        stack(
            "keras.Input((9, 1))",
            "layers.GlobalMaxPooling1D()",
            "layers.BatchNormalization()",
            "layers.Conv1D(4, 3)",
        ),
        "leave it out, or use `MaxPooling1D()`.",
    ),
    "a channel axis for the input": (
        stack("keras.Input((9, 9))", "layers.Conv2D(4, 3)"),
        "Add the missing axis to the input: `Input(shape=(9, 9, 1))`.",
    ),
    "a channel axis inside": (
        stack("keras.Input((9,))", "layers.Dense(8)", "layers.Conv1D(4, 3)"),
        "Add the missing axis: `Reshape((8, 1))` before this layer.",
    ),
    "a last axis of one": (
        stack("keras.Input((20, 85, 1))", "layers.LSTM(4)"),
        "Leave the last 1 out of the shape: `Input(shape=(20, 85))`.",
    ),
    "images with channels first": (
        fitted("(32, 32, 3)", "np.zeros((10, 3, 32, 32))"),
        "`np.transpose(x, (0, 2, 3, 1))`",
    ),
    "samples in columns": (
        fitted("(784,)", "np.zeros((784, 100))", "np.zeros((100, 1))"),
        "give `x.T`, of shape (100, 784)",
    ),
    "as many numbers": (
        fitted("(784,)", "np.zeros((10, 28, 28))"),
        "`x.reshape((-1, 784))`",
    ),
    "a fixed batch": (
        fitted("batch_shape=(5, 4)", "np.zeros((10, 3))"),
        "`Input(batch_shape=(5, 3))`",
    ),
    "arrays in another order": (
        HEAD
        + "a, b = keras.Input((8,)), keras.Input((3,))\n"
        + "model = keras.Model([a, b], layers.Dense(1)(layers.concatenate([a, b])))\n"
        + 'model.compile("adam", "mse")\n'
        + "model.fit([np.zeros((10, 3)), np.zeros((10, 8))], np.zeros((10, 1)))\n",
        "give `x[1]`, `x[0]`",
    ),
    "a state for a layer": (
        HEAD
        + "h = layers.LSTM(4, return_state=True)(keras.Input((9, 8)))\ny = layers.Dense(1)(h)\n",
        "`x, *states = ...`",
    ),
    "one layer on two tensors": (
        HEAD + "y = layers.Dense(1)([keras.Input((9,)), keras.Input((9,))])\n",
        "Join them first",
    ),
    "the loss as it is written": (
        stack("keras.Input((8,))", "layers.Dense(3)")
        + 'model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))\n'
        + "model.fit(np.zeros((4, 8)), np.array([0, 1, 2, 1]))\n",
        "Use `SparseCategoricalCrossentropy(from_logits=True)`",
    ),
    "a softmax over one number": (
        stack("keras.Input((8,))", 'layers.Dense(1, activation="softmax")')
        + 'model.compile("adam", "mse")\n',
        "Leave the activation out, to predict a number.",
    ),
    "steps of the last recurrent layer": (
        stack(
            "keras.Input((9, 8))",
            "layers.LSTM(4, return_sequences=True)",
            "layers.Dropout(0.1)",
            'layers.Dense(3, "softmax")',
        )
        + 'model.compile("adam", "sparse_categorical_crossentropy")\n'
        + "model.fit(np.zeros((4, 9, 8)), np.array([0, 1, 2, 1]))\n",
        "Leave `return_sequences=True` out of the last `LSTM`.",
    ),
    "steps of no recurrent layer": (
        stack("keras.Input((9, 8))", 'layers.Dense(3, "softmax")')
        + 'model.compile("adam", "sparse_categorical_crossentropy")\n'
        + "model.fit(np.zeros((4, 9, 8)), np.array([0, 1, 2, 1]))\n",
        "Put `Flatten()` or `GlobalAveragePooling1D()` before the last `Dense`.",
    ),
    "sizes that are open": (
        stack("keras.Input((None, 3))", "layers.Flatten()", "layers.Dense(1)"),
        "use `GlobalAveragePooling1D()` in the place of `Flatten()`",
    ),
    "an image that is too small": (
        stack(
            "keras.Input((4, 4, 1))",
            "layers.MaxPooling2D()",
            "layers.MaxPooling2D()",
            "layers.MaxPooling2D()",
        ),
        "2 layers before it shrink axis 1 to 1",
    ),
}


@pytest.mark.parametrize("kind", HELPS)
def test_the_help_names_the_one_change(kind: str) -> None:
    text, expected = HELPS[kind]
    found = findings(text)
    assert len(found) == 1
    assert expected in str(found[0].help)


PLACED = re.compile(r"Put `([^`]+)`(?: or `[^`]+`)? behind the (first|second) input")
PADDED = re.compile(r"`padding=\"same\"`")


@pytest.mark.parametrize("seed", range(60))
def test_what_lets_a_merge_run(seed: int) -> None:
    """Two branches of drawn layers; the help is followed until nothing is left to say."""
    draw = random.Random(seed)
    size, channels = draw.choice([12, 15, 16, 21]), draw.choice([3, 8])
    branches = [
        [
            draw.choice(
                [
                    f"layers.Conv2D({draw.choice([8, 16])}, 3, padding='same')",
                    f"layers.Conv2D({draw.choice([8, 16])}, 3, strides=2, padding='same')",
                    "layers.Conv2D(8, 3)",
                    "layers.MaxPooling2D()",
                    "layers.UpSampling2D()",
                ]
            )
            for _ in range(draw.randrange(3))
        ]
        for _ in range(2)
    ]
    merge = draw.choice(["Add", "Concatenate", "Multiply"])
    helps: list[str] = []
    for _ in range(4):
        lines = [f"x = keras.Input(({size}, {size}, {channels}))"]
        for name, branch in zip("ab", branches, strict=True):
            lines += [f"{name} = x", *(f"{name} = {layer}({name})" for layer in branch)]
        text = HEAD + "\n".join([*lines, f"y = layers.{merge}()([a, b])"]) + "\n"
        found = [each for each in findings(text) if each.rule == "merge-shapes"]
        if not found:
            return
        helps.append(str(found[0].help))
        placed = PLACED.search(helps[-1])
        if placed is not None:
            branches[placed[2] == "second"].append(f"layers.{placed[1]}")
        elif PADDED.search(helps[-1]):
            branches = [
                [each.replace("Conv2D(8, 3)", "Conv2D(8, 3, padding='same')") for each in branch]
                for branch in branches
            ]
        else:
            break
    assert "Resize" in helps[-1], helps
