"""Every function on tensors, for inputs of every kind of dtype, has the result dtype of the real
one."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from kerasight.apis.keras.ops import table
from kerasight.apis.tensorflow import backend, functions
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

from ..real.client import RealKeras

DTYPES = ["float32", "float16", "float64", "int32", "int64", "uint8", "int8", "bool"]

HEAD = "import keras\nimport tensorflow as tf\n"

HEADS = {
    3: f"{HEAD}from keras import ops\n",
    2: f"{HEAD}from tensorflow.keras import backend as K\n",
}

Case = tuple[str, str]
"""A dtype and a call of `x`."""

SAMPLE = 3
"""Of so many of the dtypes each call is tried."""

OPERATORS = "x+1 x+1.5 x-x x*2 x/2 x/2.0 x/x x//2 x%3 x**2 2*x 1-x -x abs(x) x>1 x!=x x[:,0] x@x ~x"

PRODUCTS = [
    *[
        "ops.matmul(x, x)",
        "ops.dot(x, x)",
        "ops.einsum('bi,bi->b', x, x)",
        "ops.tensordot(x, x, 1)",
    ],
    *["ops.where(x, x, x)", "ops.where(x, 1, 2.5)", "ops.concatenate([x, x])", "ops.stack([x, x])"],
    *[
        "ops.cast(x, 'int16')",
        "ops.one_hot(x, 3)",
        "ops.top_k(x, 2)[1]",
        "ops.take(x, [0], axis=1)",
    ],
    *["ops.full_like(x, 2)", "ops.clip(x, 0, 1)", "ops.reshape(x, (-1,))", "ops.size(x)"],
]

PRODUCTS_2 = [
    *["tf.matmul(x, x)", "tf.einsum('bi,bi->b', x, x)", "tf.concat([x, x], 0)", "tf.stack([x, x])"],
    *[
        "tf.where(x > 0, x, x)",
        "tf.cast(x, tf.int16)",
        "tf.one_hot(x, 3)",
        "tf.math.top_k(x, 2)[1]",
    ],
    *["tf.gather(x, [0], axis=1)", "tf.shape(x)", "tf.fill(tf.shape(x), 1)", "tf.argmax(x, 1)"],
    *["tf.cast(tf.shape(x), 'int64')", "K.one_hot(x, 3)", "K.cast(x, 'float64')"],
]


def takes(function: object, *names: str) -> bool:
    """Whether these are all the parameters of a function that formulas know."""
    return tuple(ours for ours, _ in getattr(function, "parameters", ())) == names


def calls(keras: Major) -> Iterator[str]:
    """Calls of every function whose arguments are plain to see."""
    tables = {"ops.": table.operations()} if keras == 3 else {}
    if keras == 2:
        tables = {"tf.": functions.table(), "K.": backend.backend()}
    for prefix, known in tables.items():
        for name, function in known.items():
            path = f"{prefix}{'math.' if prefix == 'tf.' and '.' not in name else ''}{name}"
            if takes(function, "x"):
                yield f"{path}(x)"
            elif takes(function, "x", "y"):
                yield from (f"{path}(x, {other})" for other in ("x", "2", "1.5"))
            elif takes(function, "x", "axis", "keepdims") or takes(function, "x", "axis"):
                yield f"{path}(x, axis=1)"
    yield from OPERATORS.split()
    yield from PRODUCTS if keras == 3 else PRODUCTS_2


def real_dtypes(real: RealKeras, cases: list[Case], inside: bool) -> list[str | None]:
    """The results of the real functions, None if they raise."""
    made = "Own(code, dtype)(x)" if inside else "eval(code)"
    text = (
        f"{HEADS[real.version]}import json\n\nfound = []\n\n"
        "class Own(keras.layers.Layer):\n    def __init__(self, code, dtype):\n"
        "        super().__init__(dtype=dtype if 'float' in dtype else None)\n"
        "        self.code = code\n    def call(self, x):\n        return eval(self.code)\n\n"
        f"for dtype, code in {cases!r}:\n    x = keras.Input((6,), batch_size=6, dtype=dtype)\n"
        f"    try:\n        y = {made}\n        found.append(getattr(y.dtype, 'name', y.dtype))\n"
        "    except Exception:\n        found.append(None)\n"
        "raise SystemExit(json.dumps(found))\n"
    )
    found: list[str | None] = real.told_by(text)
    return found


def our_dtypes(cases: list[Case], keras: Major, inside: bool) -> list[str | None]:
    """Our results for the same calls, a few at a time: the budget of a program is limited."""
    found: list[str | None] = []
    for first in range(0, len(cases), 100):
        lines = [HEADS[keras]]
        for number, (dtype, code) in enumerate(cases[first : first + 100]):
            made = code
            if inside:
                lines.append(f"class Own{number}(keras.layers.Layer):")
                lines.append(f"    def call(self, x):\n        return {code}\n")
                made = f"Own{number}({f'dtype={dtype!r}' if 'float' in dtype else ''})(x)"
            lines.append(f"x = keras.Input((6,), batch_size=6, dtype={dtype!r})")
            lines.append(f"m{number} = keras.Model(x, {made})")
        document = Document.from_text("\n".join(lines) + "\n")
        models = inspect(document, Settings(keras=keras)).models
        named = {model.name: model.output_dtypes for model in models}
        found += [(named[f"m{number}"] or (None,))[0] for number in range(len(named))]
    return found


@pytest.mark.parametrize("inside", [False, True], ids=["in a graph", "in a layer"])
def test_dtypes_are_those_of_keras(real: RealKeras, inside: bool) -> None:
    codes = list(calls(real.version))
    if inside and real.version == 3:
        codes += [code for code in calls(2) if code.startswith("tf.")]
    chooser = random.Random(real.version)
    cases = [(dtype, code) for code in codes for dtype in chooser.sample(DTYPES, SAMPLE)]
    theirs, ours = real_dtypes(real, cases, inside), our_dtypes(cases, real.version, inside)
    triples = list(zip(cases, theirs, ours, strict=True))
    assert not [each for each in triples if None not in each[1:] and each[1] != each[2]]
    missed = [each for each in triples if each[1] is not None and each[2] is None]
    assert sum(each[1] is not None for each in triples) > 300
    assert len(missed) < 0.01 * len(triples), missed
