"""The ways to import Keras. A program is written once, `@Dense(3)`, and spelt in each of them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

MODEL_NAMES = frozenset({"Model", "Sequential"})

ALIASES = {
    "AveragePooling1D": "AvgPool1D",
    "AveragePooling2D": "AvgPool2D",
    "Conv1D": "Convolution1D",
    "Conv2D": "Convolution2D",
    "GlobalAveragePooling1D": "GlobalAvgPool1D",
    "GlobalAveragePooling2D": "GlobalAvgPool2D",
    "GlobalMaxPooling1D": "GlobalMaxPool1D",
    "GlobalMaxPooling2D": "GlobalMaxPool2D",
    "MaxPooling1D": "MaxPool1D",
    "MaxPooling2D": "MaxPool2D",
}

MARKED = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """`imports` returns the import lines for the used names; `path` the spelling of one name."""

    imports: Callable[[list[str]], str]
    path: Callable[[str], str]


def _attributes(line: str, root: str) -> Spelling:
    """Everything is reached from the package: `keras.layers.Dense`, `keras.Sequential`."""

    def path(name: str) -> str:
        return f"{root}.{name}" if name in MODEL_NAMES | {"Input"} else f"{root}.layers.{name}"

    return Spelling(lambda _: line, path)


def _modules(line: str, layers: str, models: str) -> Spelling:
    """Everything is reached from two modules: `layers.Input`, `models.Model`."""
    return Spelling(
        lambda _: line, lambda name: f"{models if name in MODEL_NAMES else layers}.{name}"
    )


def _bare(package: str) -> Spelling:
    """Every name is imported by itself."""

    def imports(names: list[str]) -> str:
        layers = [name for name in names if name not in MODEL_NAMES]
        models = [name for name in names if name in MODEL_NAMES]
        lines = [f"from {package}.layers import {', '.join(layers)}"] if layers else []
        return "\n".join(lines + [f"from {package}.models import {name}" for name in models])

    return Spelling(imports, lambda name: name)


def _renamed(package: str) -> Spelling:
    """Every name is imported as another: `from keras.layers import Dense as D_Dense`."""

    def imports(names: list[str]) -> str:
        return "\n".join(
            f"from {package}.{'models' if name in MODEL_NAMES else 'layers'} "
            f"import {name} as My{name}"
            for name in names
        )

    return Spelling(imports, lambda name: f"My{name}")


SPELLINGS: dict[str, Spelling] = {
    "keras": _attributes("import keras", "keras"),
    "tf.keras": _attributes("import tensorflow as tf", "tf.keras"),
    "tensorflow": _attributes("import tensorflow", "tensorflow.keras"),
    "from tensorflow": _attributes("from tensorflow import keras", "keras"),
    "module as name": _attributes("import tensorflow.keras as tk", "tk"),
    "assigned": _attributes("import tensorflow as tf\nkeras = tf.keras", "keras"),
    "api": _attributes("import keras.api as keras", "keras"),
    "layers and models": _modules("from keras import layers, models", "layers", "models"),
    "tensorflow layers": _modules(
        "import tensorflow as tf\nfrom tensorflow.keras import layers, models as M", "layers", "M"
    ),
    "layers as L": _modules(
        "import keras\nimport tensorflow.keras.layers as L\nfrom keras import models",
        "L",
        "models",
    ),
    "assigned layers": _modules(
        "import tensorflow as tf\nlayers = tf.keras.layers\nmodels = tf.keras.models",
        "layers",
        "models",
    ),
    "bare keras": _bare("keras"),
    "bare tensorflow": _bare("tensorflow.keras"),
    "bare api": _bare("keras.api"),
    "renamed": _renamed("keras"),
    "renamed tensorflow": _renamed("tensorflow.keras"),
    "star": Spelling(
        lambda _: "from tensorflow.keras.layers import *\nfrom tensorflow.keras.models import *",
        lambda name: name,
    ),
}

LEGACY_SPELLINGS: dict[str, Spelling] = {
    "tf_keras": _attributes("import tf_keras", "tf_keras"),
    "tf_keras as keras": _attributes("import tf_keras as keras", "keras"),
    "bare tf_keras": _bare("tf_keras"),
}
"""Spellings that mean Keras 2 whatever is installed."""


def spell(body: str, spelling: Spelling, chooser: random.Random) -> str:
    """A program whose Keras names are marked with `@`, as real code; sometimes by an alias."""

    chosen = {
        name: ALIASES[name] if name in ALIASES and chooser.random() < 0.15 else name
        for name in dict.fromkeys(MARKED.findall(body))
    }
    code = MARKED.sub(lambda match: spelling.path(chosen[match.group(1)]), body)
    return f"{spelling.imports(list(chosen.values()))}\n\n{code}"
