"""The recorded snippets as programs: the code, and what Keras 2.15 and Keras 3.15.1 made of it.

`snippets.jsonl` holds one a line. The records were taken with the names of PRELUDE at hand.
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kerasight.values.keras_version import Major

PRELUDE = """\
import json
import os
import sys

import numpy as np
import tensorflow as tf
from tensorflow import keras

L = keras.layers
K = keras.backend
rng = np.random.RandomState(0)
X = rng.rand(64, 4).astype("float32")
S = rng.rand(64, 20).astype("float32")
S3 = rng.rand(64, 20, 1).astype("float32")
yr = rng.rand(64).astype("float32")
y1 = rng.randint(0, 2, 64)
yi = rng.randint(0, 3, 64)
yo = np.eye(3)[yi]


def seq(*layers):
    return keras.Sequential(list(layers))


def shapes(model):
    return [layer.output.shape for layer in model.layers]


def fit(model, x, y, loss, metrics=None, epochs=1, opt="adam", **more):
    model.compile(opt, loss, metrics=metrics)
    return model.fit(x, y, epochs=epochs, verbose=0, **more).history


"""

LONGEST = 255
"""The number of characters after which records cut code."""

OUTCOME = re.compile(r"OK |(?P<raised>[A-Za-z]*(?:Error|Exception)): ?")

SHAPES = re.compile(r"OK \(?(\[\(.*?\)\])")


@dataclass(frozen=True, slots=True)
class Snippet:
    """One snippet and the recorded outcome on each version."""

    code: str
    outcomes: dict[Major, str]

    @property
    def text(self) -> str:
        """The whole program."""
        return PRELUDE + self.code + "\n"

    @property
    def is_whole(self) -> bool:
        """Whether the records hold all of the code."""
        return len(self.code) <= LONGEST

    def raised(self, keras: Major) -> str | None:
        """The class of the exception that ended it, None where none did."""
        found = OUTCOME.match(self.outcomes[keras])
        assert found is not None, self.outcomes[keras]
        return found["raised"]

    def shapes(self, keras: Major) -> list[object] | None:
        """The output shapes of the layers of the model `m`, if recorded."""
        told = re.search(r"\br=\(?shapes\(m\)", self.code)
        found = SHAPES.match(self.outcomes[keras])
        return ast.literal_eval(found[1]) if told and found else None


@cache
def snippets() -> tuple[Snippet, ...]:
    """All of them, those that were cut off left out."""
    lines = (Path(__file__).parent / "snippets.jsonl").read_text("utf-8").splitlines()
    every = [json.loads(line) for line in lines]
    made = [Snippet(each["code"], {2: each["keras2"], 3: each["keras3"]}) for each in every]
    return tuple(snippet for snippet in made if snippet.is_whole)
