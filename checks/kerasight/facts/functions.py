"""Public functions of Keras, and the names in its modules."""

from __future__ import annotations

from functools import cache

from kerasight.facts.signatures import Signature, read
from kerasight.facts.tables import table
from kerasight.values.keras_version import KerasVersion

TENSORFLOW = "tensorflow.keras"
"""The module with which Keras 3 supports older programs: `tf.keras.backend.mean`."""


@cache
def function_signature(path: str, keras: KerasVersion) -> Signature | None:
    """The signature of a public function such as `keras.ops.add`, else None.

    `path` starts with `keras`. Includes functions that only `tensorflow.keras` has.
    """
    functions = table("functions", keras)
    found = functions["signatures"].get(functions["aliases"].get(path, path))
    return None if found is None else read(found)


def is_deprecated(path: str, keras: KerasVersion) -> bool:
    """Whether a public function is documented as deprecated."""
    functions = table("functions", keras)
    module, _, name = functions["aliases"].get(path, path).rpartition(".")
    return name in functions["deprecated"].get(module, "").split()


@cache
def module_names(path: str, keras: KerasVersion) -> frozenset[str] | None:
    """The public names in a module, including modules; None if it is not a module.

    `path` is as in a program: in Keras 3 `tensorflow.keras.backend` has more names than
    `keras.backend`.
    """
    modules = table("modules", keras)
    of_tensorflow = path == TENSORFLOW or path.startswith(TENSORFLOW + ".")
    path = path.removeprefix("tensorflow.") if of_tensorflow else path
    names = modules[TENSORFLOW].get(path) if of_tensorflow else None
    if names is None:
        names = modules["keras"].get(path)
    return None if names is None else frozenset(names.split())
