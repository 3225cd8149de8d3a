"""From every spelling of a library's path to its canonical path.

`tensorflow.keras.layers.Dense`, `tf_keras.layers.Dense`, `keras.api.layers.Dense` and
`keras.layers.core.Dense` all name `keras.layers.Dense`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kerasight import facts

if TYPE_CHECKING:
    from collections.abc import Iterable

KERAS_ROOTS = (
    "tensorflow.compat.v1.keras",
    "tensorflow.compat.v2.keras",
    "tensorflow.contrib.keras",
    "tensorflow.python.keras.api",
    "tensorflow.python.keras",
    "tensorflow.keras",
    "tensorflow._api.v2.keras",
    "keras._tf_keras.keras",
    "keras.api._v2.keras",
    "keras.api._v1.keras",
    "keras.api",
    "keras.src",
    "keras_core",
    "tf_keras.api",
    "tf_keras.src",
    "tf_keras",
)
"""Other module paths of the Keras API; longer ones before their prefixes."""

OLD_TRAINING = tuple(
    f"tensorflow.python.keras.{module}."
    for module in ("callbacks", "losses", "metrics", "optimizers", "optimizer_v2")
)
"""The private Keras in TensorFlow, older than both versions: its classes differ."""

TENSORFLOW_NAMES = ("initializers", "losses", "metrics", "optimizers")
"""Modules of Keras that TensorFlow also has: `tf.losses.MeanSquaredError`."""

NEWEST_TENSORFLOW = "tensorflow.compat.v2."
"""Another spelling of `tensorflow.` in TensorFlow 2."""

LIBRARY_ROOTS = frozenset({"keras", "tensorflow", "tf_keras", "keras_core"})

DEFINING_MODULES = ("layers", "models", "engine")
"""Keras modules whose submodules define public classes: `keras.layers.core.Dense`."""


@lru_cache(maxsize=4096)
def canonical(path: str) -> str:
    """The canonical path of a dotted path; paths of other libraries are unchanged."""
    if f"{path}.".startswith(OLD_TRAINING):
        return path
    for root in KERAS_ROOTS:
        if path == root or path.startswith(root + "."):
            path = "keras" + path[len(root) :]
            break
    if path.startswith("tensorflow.") and path.split(".")[1] in TENSORFLOW_NAMES:
        path = "keras" + path[len("tensorflow") :]
    if path.startswith(NEWEST_TENSORFLOW):
        return f"tensorflow.{path.removeprefix(NEWEST_TENSORFLOW)}"
    if not path.startswith("keras."):
        return path
    aliases = facts.aliases()
    if path in aliases:
        return aliases[path]
    parts = path.split(".")
    if len(parts) > 3 and parts[1] in DEFINING_MODULES:
        return _defined_in_submodule(path, parts[-1], aliases)
    return path


@lru_cache(maxsize=4096)
def keras_root(path: str) -> str:
    """The root of Keras in a dotted path: `tensorflow.keras`; "" for other paths."""
    for root in (*KERAS_ROOTS, "keras"):
        if path == root or path.startswith(root + "."):
            return root
    return ""


def _defined_in_submodule(path: str, name: str, aliases: dict[str, str]) -> str:
    candidates: Iterable[str] = (f"keras.layers.{name}", f"keras.models.{name}", f"keras.{name}")
    for candidate in candidates:
        found = aliases.get(candidate, candidate)
        if facts.is_public(found):
            return found
    return path
