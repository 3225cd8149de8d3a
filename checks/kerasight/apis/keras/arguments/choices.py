"""Completions of arguments of Keras: valid strings and names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kerasight import facts
from kerasight.apis.keras.arguments.values.asked import Asked
from kerasight.apis.keras.arguments.written_words import WRITTEN_WORDS
from kerasight.apis.keras.layers import spec_of
from kerasight.values.keras_version import KerasVersion

FUNCTIONS = (
    (r"activation|recurrent_activation", "activations"),
    (r"\w*_initializer", "initializers"),
    (r"\w*_regularizer", "regularizers"),
    (r"\w*_constraint", "constraints"),
)
"""Patterns of arguments, and the modules of Keras that define their strings."""

WRITTEN = re.compile(r"[a-z][a-z0-9_]*")
"""Keras accepts `relu`, and often also `ReLU` and `reluV2`; people write the first."""

SPELLINGS = frozenset({"initializer", "regularizer", "constraint"})
"""Names that Keras accepts of classes that nobody uses."""

COMPILED = {
    "loss": "losses",
    "optimizer": "optimizers",
    "metrics": "metrics",
    "weighted_metrics": "metrics",
}
"""The arguments of `compile` that take names, and the modules of Keras that define them."""

MODULES = ("layers", "callbacks", "optimizers", "losses", "metrics")
METHODS = ("compile", "fit", "evaluate", "predict")

NO_WORD = "\0"
"""An invalid string everywhere: the check that rejects it lists the valid ones."""


def words(called: str, argument: str, keras: KerasVersion) -> tuple[str, ...]:
    """The valid strings of an argument of a class or method of Keras, sorted.

    `called` is the last part of its name (`Dense`, `compile`). Empty if all strings or none are
    valid.
    """
    if called == "compile":
        module = COMPILED.get(argument)
        return _written(facts.names(module, keras)) if module else ()
    for taken in WRITTEN_WORDS:
        if re.fullmatch(taken.called, called) and re.fullmatch(taken.argument, argument):
            return taken.words
    found = parameters(called, keras)
    if found is None or argument not in found.accepted:
        return ()
    for pattern, module in FUNCTIONS:
        if re.fullmatch(pattern, argument):
            return _written(facts.names(module, keras))
    spec = spec_of(called)
    check = spec.check_of(argument)
    if check is None:
        return ()
    # If one version rejects it only in the first call, the other has the valid strings.
    for version in (keras, keras.other):
        refused = check(Asked(argument, NO_WORD, version, rank=spec.rank))
        if refused is not None:
            return refused.words
    return ()


def parameters(called: str, keras: KerasVersion) -> facts.Signature | None:
    """The signature of a Keras class or method by the last part of its name, else None."""
    if called in METHODS:
        return facts.signature(f"Model.{called}", keras)
    paths = (f"keras.{module}.{called}" for module in MODULES)
    found = (facts.signature(path, keras) for path in paths)
    return next((each for each in found if each is not None), None)


def _written(names: Iterable[str]) -> tuple[str, ...]:
    found = (each for each in names if WRITTEN.fullmatch(each) and each not in SPELLINGS)
    return tuple(sorted(found))
