"""A program in which one line is being typed: at each key, all else in it stays known."""

from __future__ import annotations

import ast

import pytest

from kerasight.source.document import Document

PROGRAM = '''\
import tensorflow as tf
from tensorflow.keras import layers, models

CLASSES = 10


def build(width, rate=0.5):
    """Build the model."""
    inputs = tf.keras.Input(shape=(28, 28, 1))
    x = layers.Conv2D(width, (3, 3), activation="relu")(inputs)
    for size in (16, 32):
        x = layers.Conv2D(size, 3, padding='same')(x)
        if rate > 0:
            x = layers.Dropout(rate)(x)
        else:
            x = layers.BatchNormalization()(x)
    x = layers.Flatten()(x)
    return models.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))


@tf.keras.utils.register_keras_serializable()
class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor


model = models.Sequential([
    tf.keras.Input(shape=(784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, name="out"),
])
with tf.device("cpu"):
    model.compile(
        optimizer="adam",
        loss="mse",
    )
try:
    model.fit([1, 2], {"a": 1}, epochs=3)
except ValueError as error:
    print(error)
print(f"{model.name!r} done")
'''
LINES = PROGRAM.split("\n")
COMPOUND = (*(ast.FunctionDef, ast.ClassDef, ast.If, ast.For, ast.With, ast.Try),)


def simple_statements(tree: ast.Module) -> dict[str, tuple[int, int]]:
    """Every statement without a body, as text, with its first and last line."""
    return {
        ast.unparse(node): (node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and not isinstance(node, COMPOUND)
    }


ALL = simple_statements(ast.parse(PROGRAM))


@pytest.mark.parametrize("number", [n for n, line in enumerate(LINES, start=1) if line.strip()])
def test_all_other_statements_stay(number: int) -> None:
    line = LINES[number - 1]
    expected = {text for text, (first, last) in ALL.items() if not first <= number <= last}
    for typed in range(len(line) - len(line.lstrip()), len(line)):
        text = "\n".join([*LINES[: number - 1], line[:typed], *LINES[number:]])
        document = Document.from_text(text)
        assert expected <= simple_statements(document.tree).keys(), line[:typed]
        assert len(document.syntax_problems) <= 1, line[:typed]
