"""The method resolution order of a class."""

from __future__ import annotations

from kerasight.values.objects import ClassValue, LibraryName, Value

LAYER = LibraryName("keras.layers.Layer")

MODELS = ("keras.models.Model", "keras.models.Sequential")
"""Classes of Keras that come before `Layer` in every order that has both."""


def linearize(owner: Value, under_way: tuple[Value, ...] = ()) -> list[Value]:
    """A class and its bases in the order of Python's `__mro__` (C3).

    The bases of library classes are unknown, except that models are layers. If no order satisfies
    C3 (Python rejects such a class), bases are in written order.
    """
    if isinstance(owner, LibraryName) and owner.path in MODELS:
        return [owner, LAYER]
    if not isinstance(owner, ClassValue):
        return [owner]
    if owner.order:
        return owner.order
    bases = [base for base in owner.bases if base is not owner and base not in under_way]
    rows = [linearize(base, (*under_way, owner)) for base in bases]
    found = [owner, *_merged([*rows, bases])]
    if not under_way:
        owner.order = found
    return found


def _merged(rows: list[list[Value]]) -> list[Value]:
    result: list[Value] = []
    rows = [row for row in rows if row]
    while rows:
        tails = [each for row in rows for each in row[1:]]
        head = next((row[0] for row in rows if row[0] not in tails), rows[0][0])
        result.append(head)
        rows = [rest for row in rows if (rest := [each for each in row if each != head])]
    return result
