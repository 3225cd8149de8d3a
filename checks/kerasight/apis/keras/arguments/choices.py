"""What a person may write as an argument of Keras: the words that are right, and the names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kerasight import facts
from kerasight.apis.keras.arguments.values import check_of
from kerasight.apis.keras.arguments.values.asked import Asked
from kerasight.apis.keras.arguments.written_words import WRITTEN_WORDS
from kerasight.values.keras_version import KerasVersion

FUNCTIONS = (
    (r"activation|recurrent_activation", "activations"),
    (r"\w*_initializer", "initializers"),
    (r"\w*_regularizer", "regularizers"),
    (r"\w*_constraint", "constraints"),
)
"""Patterns of arguments, and the modules of Keras that know the strings there."""

WRITTEN = re.compile(r"[a-z][a-z0-9_]*")
"""Keras takes `relu`, and often `ReLU` and `reluV2` too; people write the first."""

SPELLINGS = frozenset({"initializer", "regularizer", "constraint"})
"""Names that Keras knows of classes which nobody makes."""

COMPILED = {
    "loss": "losses",
    "optimizer": "optimizers",
    "metrics": "metrics",
    "weighted_metrics": "metrics",
}
"""The arguments of `compile` that take names, and the modules of Keras that know those."""

MODULES = ("layers", "callbacks", "optimizers", "losses", "metrics")
METHODS = ("compile", "fit", "evaluate", "predict")

NO_WORD = "\0"
"""Is no right word anywhere: what refuses it tells which are."""


def words(called: str, argument: str, keras: KerasVersion) -> tuple[str, ...]:
    """The strings that are right for an argument of a class or method of Keras, sorted.

    `called` is the last part of its name (`Dense`, `compile`). Empty where strings of any kind are
    right, or none is.
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
    check = check_of(called, argument)
    if check is None:
        return ()
    # Where one version leaves it to the first call to refuse, the other tells what is right.
    for version in (keras, keras.other):
        refused = check(Asked(called, argument, NO_WORD, version))
        if refused is not None:
            return refused.words
    return ()


def parameters(called: str, keras: KerasVersion) -> facts.Signature | None:
    """The signature of a class or method by the last part of its name; None for one of others."""
    if called in METHODS:
        return facts.signature(f"Model.{called}", keras)
    paths = (f"keras.{module}.{called}" for module in MODULES)
    found = (facts.signature(path, keras) for path in paths)
    return next((each for each in found if each is not None), None)


def _written(names: Iterable[str]) -> tuple[str, ...]:
    found = (each for each in names if WRITTEN.fullmatch(each) and each not in SPELLINGS)
    return tuple(sorted(found))
