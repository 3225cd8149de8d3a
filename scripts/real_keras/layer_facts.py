"""What is true of each layer of Keras: its masks, its weights, and the names that it takes."""

from __future__ import annotations

import ast
import inspect
from collections import Counter
from importlib import import_module
from typing import Any

from real_keras.making import build, names_taken, sample_arguments
from real_keras.members import methods_in
from real_keras.names import snake
from real_keras.paths import canonical_names

MAKES_WEIGHTS = frozenset({"add_weight", "add_variable", "Variable"})
"""The calls that make weights."""

GIVEN_PARTS = frozenset({"call_fn", "cell", "cells", "function", "layer", "layers", "module"})
"""Arguments that bring weights along."""


def collect_layer_facts(package: str) -> dict[str, Any]:
    """What the engine reads of one Keras version about its layers."""
    keras = import_module(package)
    layers = {
        path: member
        for path, member in canonical_names(keras).items()
        if inspect.isclass(member) and path.startswith("keras.layers.")
    }
    by_name = {snake(each.__name__): path.rpartition(".")[2] for path, each in layers.items()}
    return {
        "version": keras.__version__,
        "layers": {
            path: compact(facts_of(path, layers[path], keras, by_name)) for path in sorted(layers)
        },
    }


def compact(found: dict[str, Any]) -> dict[str, Any]:
    """What holds and what is unknown, by name, and the lists that are not empty."""
    groups = {
        "holds": " ".join(name for name, value in found.items() if value is True),
        "unknown": " ".join(name for name, value in found.items() if value is None),
        **{name: value for name, value in found.items() if isinstance(value, list)},
    }
    return {name: group for name, group in groups.items() if group}


def facts_of(path: str, owner: Any, keras: Any, by_name: dict[str, str]) -> dict[str, Any]:
    """The facts about one layer; None for those that need an object, if none can be made."""
    made, named_when_made = first_made(path, owner, keras)
    built = build(path, owner, keras)
    return {
        "supports_masking": made and made.supports_masking,
        "takes_mask": built and built.takes_mask,
        "computes_mask": owner.compute_mask is not keras.layers.Layer.compute_mask,
        "converts_inputs": made and getattr(made, "_convert_input_args", True),
        "built_when_made": made and made.built,
        "has_no_weights": built and has_no_weights(owner, built.layer, keras),
        "named_when_made": classes(named_when_made, by_name),
        "named_when_built": built and classes(built.names, by_name),
    }


def first_made(path: str, owner: Any, keras: Any) -> tuple[Any | None, Counter[str]]:
    """A layer, and the names that its parts took: not those of layers that it was given."""
    try:
        arguments = sample_arguments(path, owner, keras)
        before = names_taken(keras)
        layer = owner(**arguments)
    except Exception:
        return None, Counter()
    return layer, names_taken(keras) - before - Counter([snake(owner.__name__)])


def classes(names: Counter[str], by_name: dict[str, str]) -> list[str]:
    """The layers with automatic names, sorted, without inputs of the program."""
    return sorted(
        by_name[name] for name in names.elements() if name in by_name and name != "input_layer"
    )


def has_no_weights(owner: Any, built: Any, keras: Any) -> bool:
    """Whether no layer of the class ever has weights: nothing makes any, or brings them along."""
    given = inspect.signature(owner.__init__).parameters.keys()
    if built.weights or not GIVEN_PARTS.isdisjoint(given):
        return False
    own = [each for each in owner.__mro__ if each not in keras.layers.Layer.__mro__]
    return bool(own) and not any(
        makes_weights(method) for each in own for method in methods_in(each)
    )


def makes_weights(method: ast.FunctionDef) -> bool:
    """Whether a method calls what makes weights."""
    calls = [each.func for each in ast.walk(method) if isinstance(each, ast.Call)]
    return any(isinstance(each, ast.Attribute) and each.attr in MAKES_WEIGHTS for each in calls)
