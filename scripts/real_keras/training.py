"""What belongs to training: optimizers, losses, metrics, callbacks, the methods of a model."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from real_keras.paths import preference, public_members
from real_keras.signatures import as_entry, describe, handing_on, method, taking_more

TRAINING = ("optimizers", "optimizers.schedules", "losses", "metrics", "callbacks")
"""The modules whose classes belong to training; paths of `legacy` classes keep that part."""

METHODS = tuple(
    """compile evaluate evaluate_generator export fit fit_generator load_weights predict
    predict_generator predict_on_batch save save_weights summary test_on_batch
    train_on_batch""".split()
)
"""The methods of a model that programs call."""


def training_objects(keras: types.ModuleType) -> Iterator[tuple[str, Any]]:
    """The classes and functions of training, each public path with its object."""
    for path, member in public_members(keras):
        if belongs_to_training(path) and callable(member):
            yield path, member


def belongs_to_training(path: str) -> bool:
    """Whether a path is that of a class or function of training."""
    module = path.removeprefix("keras.").rpartition(".")[0].removesuffix(".legacy")
    return module.removesuffix(".experimental") in TRAINING


def collect_training(package: str) -> dict[str, Any]:
    """The facts about training of one Keras version, for the inspector."""
    keras = import_module(package)
    found: dict[str, Any] = {}
    aliases: dict[str, str] = {}
    by_object: dict[int, str] = {}
    for path, member in sorted(training_objects(keras), key=lambda each: preference(*each)):
        if id(member) in by_object:
            aliases[path] = by_object[id(member)]
        elif inspect.isclass(member):
            by_object[id(member)] = path
            found[path] = member
    signatures = {
        path: taking_more(describe(path, member, keras), member.__init__)
        for path, member in sorted(found.items())
        if not any(
            parameter.kind is parameter.VAR_POSITIONAL
            for parameter in inspect.signature(member.__init__).parameters.values()
        )
    }
    aliases = {path: known for path, known in aliases.items() if known in signatures}
    signatures |= {
        f"keras.models.{name}": handing_on(describe("", getattr(keras.models, name), keras))
        for name in ("load_model", "save_model")
    }
    signatures |= {
        f"Model.{name}": method(getattr(keras.Model, name))
        for name in METHODS
        if hasattr(keras.Model, name)
    }
    return {
        "version": keras.__version__,
        "aliases": dict(sorted(aliases.items())),
        "signatures": {path: as_entry(each) for path, each in signatures.items()},
    }
