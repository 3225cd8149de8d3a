"""The measured programs: real files that use Keras, programs of learners, growing programs."""

from __future__ import annotations

import ast
import re
from importlib.util import find_spec
from pathlib import Path
from random import Random

from kerasight.source.document import Document

USES_KERAS = re.compile(
    r"^\s*(?:from|import)\s+(?:tensorflow\s+import\s+keras|(?:tensorflow\.)?keras|tf_keras)\b",
    re.MULTILINE,
)

REAL_FILES = (
    "Real files: Python files of the installed packages that import Keras, but for tests and "
    "for generated lists of names (`__init__.py`, `api`), drawn with a fixed seed."
)

CASES = Path(__file__).parents[1] / "tests" / "programs" / "cases"
LEARNERS_FILES = (
    "Learners' programs: the whole programs in `tests/programs/cases`, ten to fifty lines each, "
    "of which nearly every line makes a layer."
)


def site() -> Path:
    """The folder that Keras is installed in."""
    found = find_spec("keras")
    assert found is not None and found.origin is not None, "Keras is not installed"
    return Path(found.origin).parents[1]


def real_files(count: int) -> list[Path]:
    """Real files that use Keras and parse, the same ones every time."""
    found = []
    for path in sorted(site().rglob("*.py")):
        if path.name == "__init__.py" or path.stem.endswith("_test") or "api" in path.parts:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if USES_KERAS.search(text) and not Document.from_text(text).syntax_problems:
            found.append(path)
    return sorted(Random("bench").sample(found, min(count, len(found))))


def learners_files() -> list[Path]:
    """Programs of learners that parse."""
    return [path for path in sorted(CASES.glob("*.py")) if _parses(path)]


def _parses(path: Path) -> bool:
    try:
        ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError:
        return False
    return True


USUAL = """
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0

model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Reshape((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5, validation_split=0.1)
model.evaluate(x_test, y_test)
"""
"""A usual program in one file: data, model, training."""

BLOCKS = """
import keras
from keras import layers


def block{n}(x, filters):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.MaxPooling2D()(layers.BatchNormalization()(x))


inputs{n} = keras.Input((64, 64, 3))
x = inputs{n}
for filters in (16, 32, 64):
    x = block{n}(x, filters)
x = layers.GlobalAveragePooling2D()(x)
model{n} = keras.Model(inputs{n}, layers.Dense(10, activation="softmax")(x))
model{n}.compile("adam", "sparse_categorical_crossentropy")
"""


def repeated(count: int) -> str:
    """The same program several times, with different names each time."""
    return "".join(BLOCKS.replace("{n}", str(number)) for number in range(count))


BEGINNING = "import random\nimport keras\nfrom keras import layers\nunknown = random.random()\n"

HELD_BY_BUDGETS = {
    "ten loops of 512 in each other, a layer inside": "".join(
        f"{'  ' * depth}for a{depth} in range(512):\n" for depth in range(10)
    )
    + "  " * 10
    + "layers.Dense(3)\n",
    "a thousand branches that nobody knows": "model = keras.Sequential()\n"
    + "if unknown:\n    model.add(layers.Dense(3))\n" * 1000,
    "a hundred functions, each of which calls the next twice": "".join(
        f"def f{n}(x):\n    return f{n + 1}(f{n + 1}(x))\n" for n in range(100)
    )
    + "f0(1)\n",
    "a tuple that holds itself twice, 60 times": "x = ()\n" + "x = (x, x)\n" * 60,
}
"""Programs that would take Python for ever, or exhaust its memory."""
