"""The strings that name functions, classes and dtypes of Keras, found by trying each."""

# ruff: noqa: PLC0415 - the version of Keras is chosen before TensorFlow loads

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

MODULES = (
    "activations",
    "constraints",
    "initializers",
    "losses",
    "metrics",
    "optimizers",
    "regularizers",
)
"""The modules of Keras with a function `get` that takes strings."""

SPECIAL_NAMES = {
    "losses": ("crossentropy", "ce"),
    "metrics": ("accuracy", "acc", "crossentropy", "ce"),
}
"""Strings that `compile` itself understands (keras/src/trainers/compile_utils.py)."""

MACHINERY = re.compile(r"get|keras_export|(de)?serialize(_keras_object)?")
"""Other functions in those modules, which `get` of Keras 2 returns as well."""


def collect_names(package: str) -> dict[str, Any]:
    """The strings of one Keras version, for the inspector."""
    keras = import_module(package)
    dtypes = {what: sorted(taken(make)) for what, make in takers_of_dtypes(keras).items()}
    keras.mixed_precision.set_global_policy("float32")  # the last one was tried too
    return {
        "version": keras.__version__,
        "names": {module: named(keras, module) for module in MODULES},
        "dtypes": dtypes,
    }


def named(keras: types.ModuleType, module: str) -> dict[str, str]:
    """The strings that `keras.MODULE.get` accepts, each with its class or function."""
    source = import_module(f"{keras.__name__}.src.{module}")
    classes = {name for name in dir(getattr(keras, module)) if name[0].isupper()}
    by_function = {snake(name): name for name in classes}
    found: dict[str, str] = {name: name for name in SPECIAL_NAMES.get(module, ())}
    for name in sorted(candidates(source, classes)):
        if name.startswith("_") or name in found or MACHINERY.fullmatch(name):
            continue
        try:
            made = source.get(name)
        except Exception:
            continue
        if made is None or isinstance(made, types.ModuleType):
            continue
        own = made.__name__ if hasattr(made, "__name__") else type(made).__name__
        if own in classes or own in by_function or not classes:
            found[name] = by_function.get(own, own)
    return dict(sorted(found.items()))


def candidates(source: types.ModuleType, classes: set[str]) -> set[str]:
    """The strings that `get` of a module may accept: its names and those of its tables."""
    found = {*vars(source), *getattr(source, "ALL_OBJECTS_DICT", {})}
    if hasattr(source, "populate_deserializable_objects"):
        source.populate_deserializable_objects()
        found |= {*source.LOCAL.ALL_OBJECTS}
    return found | {name.lower() for name in classes}


def snake(class_name: str) -> str:
    """`MeanSquaredError` as `mean_squared_error`, as Keras names its functions."""
    spaced = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", class_name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", spaced).lower()


def takers_of_dtypes(keras: Any) -> dict[str, Callable[[str], Any]]:
    """Code that takes the name of a dtype or a policy: an input, a layer, a whole program."""
    return {
        "inputs": lambda name: keras.Input((3,), dtype=name),
        "layers": lambda name: keras.layers.Dense(1, dtype=name),
        "programs": keras.mixed_precision.set_global_policy,
    }


def taken(make: Callable[[str], Any]) -> Iterator[str]:
    """The names of dtypes and policies that `make` accepts."""
    import numpy
    import tensorflow

    policies = "float8 mixed_float16 mixed_bfloat16 mixed_float64 _infer".split()
    for name in {*vars(tensorflow.dtypes), *map(str, numpy.sctypeDict), *policies}:
        try:
            make(name)
        except Exception:
            continue
        yield name
