"""What Keras 2 has and Keras 3 has not, by the package that a program imports Keras from."""

from __future__ import annotations

from functools import cache
from typing import Final

from kerasight.facts.tables import file

NAMESPACES: Final = ("tensorflow.keras", "keras")
"""The packages that programs import Keras from: Keras 3 has more in the first."""


@cache
def removed_paths(namespace: str) -> frozenset[str]:
    """The canonical paths that are gone; of a module that is gone only its own."""
    return frozenset(file("removed.json")["removed"][namespace])


def moved_path(path: str, namespace: str) -> str | None:
    """Another canonical path of the same object, one that Keras 3 still has; None if unknown.

    It is the same object in Keras 2: `keras.losses.mse` and `keras.losses.mean_squared_error`.
    """
    moved: dict[str, str] = file("removed.json")["moved"].get(namespace, {})
    return moved.get(path)
