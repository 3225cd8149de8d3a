"""The signatures of what programs call, and the paths that each class goes by.

Layers and models stand in one file, what belongs to training in another that is read when needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from kerasight.facts.tables import table
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.objects import Unknown, Value

ANY_KEYWORD = "any_keyword_at_all"
"""Among the `base_keywords` of a class that takes every keyword."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a constructor in order, and those of them that may be given by position.

    `defaults` lacks those that are required; `base_keywords` are the further keywords that
    its `**kwargs` reaches; `accepted` are all the names that an argument may have.
    """

    names: tuple[str, ...]
    positional: tuple[str, ...]
    defaults: dict[str, Value]
    var_keyword: bool
    base_keywords: frozenset[str]
    accepted: frozenset[str]


@cache
def aliases() -> dict[str, str]:
    """Every other public path of a class to its canonical one, in both versions of Keras."""
    return {**table("keras", KERAS_2)["aliases"], **table("keras", KERAS_3)["aliases"]}


def is_public(path: str) -> bool:
    """Whether a canonical path names a class that we know the constructor of."""
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
"""How the paths of what belongs to training begin; `Model.fit` is the method."""


def training_path(path: str, keras: KerasVersion) -> str:
    """The canonical path of a class that belongs to training; other paths stay as they are."""
    found: str = table("training", keras)["aliases"].get(path, path)
    return found


@cache
def attributes(base: str, keras: KerasVersion) -> frozenset[str]:
    """What every instance of `Layer` or `Model` (`base`) has in that version of Keras."""
    return frozenset(table("training", keras)["attributes"][base])


@cache
def signature(path: str, keras: KerasVersion) -> Signature | None:
    """The signature of a canonical path in that version of Keras; None where it has none."""
    stem = "training" if path.startswith(TRAINING) else "keras"
    entry = table(stem, keras)["signatures"].get(path)
    if entry is None:
        return None
    parameters = entry["parameters"]
    names = tuple(parameter[0] for parameter in parameters)
    base_keywords = frozenset(entry["base_keywords"])
    return Signature(
        names=names,
        positional=tuple(name for name in names if name not in entry["keyword_only"]),
        defaults={p[0]: _default(p[1]) for p in parameters if len(p) > 1},
        var_keyword=entry["var_keyword"],
        base_keywords=base_keywords,
        accepted=base_keywords.union(names) if entry["var_keyword"] else frozenset(names),
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
