"""Write what the tensors of a backend refuse, for the inspector.

`KERAS_BACKEND=jax python scripts/generate_tensors.py [FILE]` runs layers of the installed Keras 3
on that backend, and replaces its part of FILE, by default `tensors.json` where the inspector reads
it: the members of a tensor, and which questions it does not answer. `traced` is a tensor in the
code of a layer that is called in a functional model or in `fit`, `eager` one in a layer that is
called on an array, `weight` a weight of the layer in traced code. The other backends stay as they
are: no environment needs to have all of them.
"""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers, ops

FILE = Path(__file__).parent.parent / "checks" / "kerasight" / "facts" / "tensors.json"

Question = Callable[[Any], object]


def _set_item(x: Any) -> None:
    x[:, 0] = 1.0


QUESTIONS: dict[str, Question] = {
    "bool": lambda x: bool(ops.sum(x) > 0),
    "int": lambda x: int(ops.sum(x)),
    "float": lambda x: float(ops.sum(x)),
    "iterate": lambda x: next(iter(x)),
    "iterate known": lambda x: next(iter(x[0])),
    "len": len,
    "len known": lambda x: len(x[0]),
    "round": lambda x: round(ops.sum(x)),
    "integer": lambda x: range(ops.cast(ops.sum(x), "int32")),
    "contains": lambda x: 1.0 in ops.sum(x, axis=0),
    "format": lambda x: f"{ops.sum(x):.2f}",
    "hash": lambda x: {x: 1},
    "math": lambda x: math.sqrt(ops.sum(x)),
    "set item": _set_item,
    "list in index": lambda x: x[:, [0, 2]],
    "array in index": lambda x: x[:, np.array([0, 2])],
    "negative step": lambda x: x[:, ::-1],
    "boolean mask": lambda x: x[x > 0],
    "slice bound": lambda x: x[: ops.cast(ops.sum(x), "int32")],
    "nonzero": ops.nonzero,
    "where": lambda x: ops.where(x > 0),
    "numpy": np.exp,
    "numpy method": np.mean,
    "convert_to_numpy": ops.convert_to_numpy,
    "size": lambda x: range(ops.shape(x)[0]),
}
"""What programs ask of a tensor of two axes."""


class Asking(layers.Layer):  # type: ignore[misc]
    """A layer whose `call` asks a question of its input, or of its weight."""

    def __init__(self, question: Question, of_weight: bool) -> None:
        super().__init__()
        self.question, self.of_weight, self.answered = question, of_weight, True

    def build(self, shape: tuple[int | None, ...]) -> None:  # noqa: ARG002
        """Make the weight."""
        self.table = self.add_weight(shape=(2, 3), initializer="ones")

    def call(self, x: Any) -> Any:
        """Ask; later runs of the code do not count if one has failed."""
        try:
            self.question(self.table if self.of_weight else x)
        except Exception:
            self.answered = False
            raise
        return ops.abs(x)


def answers(question: Question, kind: str) -> bool:
    """Whether a tensor of that kind answers in the code of a layer."""
    layer = Asking(question, kind == "weight")
    try:
        if kind == "eager":
            layer(np.ones((4, 3), "float32"))
        else:
            layer(keras.Input((3,)))
    except Exception:
        return False
    return layer.answered or kind == "traced"


def names_of(kind: str) -> list[str]:
    """The public names that a tensor has or that a tensor of NumPy, PyTorch or JAX would have."""
    found: set[str] = set()

    def note(x: Any) -> None:
        found.update(dir(x))

    answers(note, kind)
    return sorted(found)


def members(kind: str, candidates: set[str]) -> list[str]:
    """Those of the names that a tensor has."""
    has: set[str] = set()

    def note(x: Any) -> None:
        for name in candidates:
            try:
                getattr(x, name)
            except AttributeError:
                continue
            except Exception:
                pass
            has.add(name)

    answers(note, kind)
    return sorted(has)


def collect() -> dict[str, Any]:
    """What is known of each kind of tensors of this backend."""
    kinds = ("traced", "eager", "weight")
    names = {name for kind in kinds for name in names_of(kind)} | set(dir(np.ndarray))
    public = {name for name in names if not name.startswith("_")}
    return {
        kind: {
            "members": members(kind, public),
            "refuses": [name for name, each in QUESTIONS.items() if not answers(each, kind)],
        }
        for kind in kinds
    }


def main() -> None:
    """Write the part of this backend."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    written = json.loads(target.read_text("utf-8")) if target.is_file() else {}
    written[keras.backend.backend()] = collect()
    text = json.dumps(dict(sorted(written.items())), indent=1)
    target.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
