"""What the tensors of each backend have, and what they refuse: measured on the real Keras 3."""

from __future__ import annotations

from functools import cache

from kerasight.facts.tables import file
from kerasight.values.keras import TensorKind
from kerasight.values.keras_version import Backend


@cache
def refusals(backend: Backend, kind: TensorKind) -> frozenset[str]:
    """What a tensor of the kind does not answer, by the names in scripts/generate_tensors.py."""
    return frozenset(_part(backend, kind, "refuses"))


@cache
def members(backend: Backend, kind: TensorKind) -> frozenset[str]:
    """The public attributes and methods of a tensor of the kind; empty if they are not known."""
    return frozenset(_part(backend, kind, "members"))


def _part(backend: Backend, kind: TensorKind, name: str) -> list[str]:
    found: list[str] = file("tensors.json").get(backend, {}).get(kind, {}).get(name, [])
    return found
