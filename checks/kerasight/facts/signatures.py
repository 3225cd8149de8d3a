"""Signatures of classes and functions, and the paths of each class.

Layers and models are in one file, training in another that is read on demand.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from kerasight.facts.tables import table
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.objects import Unknown, Value

ANY_KEYWORD = "any_keyword_at_all"
"""In the `base_keywords` of a class that accepts every keyword."""


class Signature(NamedTuple):
    """The parameters of a constructor, function or method, without `self`."""

    names: tuple[str, ...]
    """All parameters in order, except `*args` and `**kwargs`."""

    positional: tuple[str, ...]
    """The positional parameters."""

    defaults: dict[str, Value]
    """The defaults of optional parameters."""

    var_positional: bool
    """Whether there is an `*args`."""

    var_keyword: bool
    """Whether there is a `**kwargs`."""

    base_keywords: frozenset[str]
    """The other keywords that `**kwargs` accepts."""

    accepted: frozenset[str]
    """All valid names of arguments."""


@cache
def aliases() -> dict[str, str]:
    """From every other public path of a class to its canonical one, in both versions of Keras."""
    return {**table("keras", KERAS_2)["aliases"], **table("keras", KERAS_3)["aliases"]}


def is_public(path: str) -> bool:
    """Whether a canonical path is of a class with a known constructor."""
    return (
        path in table("keras", KERAS_3)["signatures"]
        or path in table("keras", KERAS_2)["signatures"]
    )


TRAINING = (
    "keras.optimizers.",
    "keras.losses.",
    "keras.metrics.",
    "keras.callbacks.",
    "keras.models.load_model",
    "keras.models.save_model",
    "Model.",
)
"""The prefixes of paths about training; `Model.fit` is the method."""


def training_path(path: str, keras: KerasVersion) -> str:
    """The canonical path of a class of training; other paths are unchanged."""
    found: str = table("training", keras)["aliases"].get(path, path)
    return found


@cache
def signature(path: str, keras: KerasVersion) -> Signature | None:
    """The signature of a canonical path in a version of Keras, None if it has none."""
    stem = "training" if path.startswith(TRAINING) else "keras"
    entry = table(stem, keras)["signatures"].get(path)
    return None if entry is None else read(entry["parameters"], entry.get("base_keywords", ""))


def read(parameters: list[Any], base_keywords: str = "") -> Signature:
    """A signature as in the files.

    A parameter is a name, or a name and its default; `*`, `*args` and `**kwargs` are written as in
    Python. `base_keywords` are separated by spaces.
    """
    reached = base_keywords.split()
    names: list[str] = []
    positional: list[str] = []
    defaults: dict[str, Value] = {}
    marks: list[str] = []
    for parameter in parameters:
        if isinstance(parameter, str) and parameter.startswith("*"):
            marks.append(parameter)
            continue
        name = parameter if isinstance(parameter, str) else parameter[0]
        names.append(name)
        if not marks:
            positional.append(name)
        if name is not parameter:
            defaults[name] = _default(parameter[1])
    var_keyword = bool(marks) and marks[-1].startswith("**")
    return Signature(
        names=tuple(names),
        positional=tuple(positional),
        defaults=defaults,
        var_positional=bool(marks) and marks[0] != "*" and not marks[0].startswith("**"),
        var_keyword=var_keyword,
        base_keywords=frozenset(reached),
        accepted=frozenset([*names, *reached] if var_keyword else names),
    )


def _default(value: Any) -> Value:
    if isinstance(value, dict):
        if "tuple" in value:
            return tuple(_default(item) for item in value["tuple"])
        return Unknown(f"default {value.get('repr', '')}")
    if isinstance(value, list):
        return Unknown("a list by default")
    plain: Value = value
    return plain
