"""What the rules about scaling need to know of images and models."""

from __future__ import annotations

from typing import TypeGuard

from kerasight.rules.model_layers import layers_of
from kerasight.values.data import Array
from kerasight.values.keras import Model
from kerasight.values.objects import Value

FULL_RANGE = 200
"""Pixels of 8 bits that reach so high have not been scaled."""


def is_raw(value: Value) -> TypeGuard[Array]:
    """Whether a value is images as they were loaded, 0 to 255."""
    return _are_images(value) and _high(value) >= FULL_RANGE


def is_scaled(value: Value) -> TypeGuard[Array]:
    """Whether a value is images that the program has brought to about 1."""
    return _are_images(value) and 0 < _high(value) <= 1


def _are_images(value: Value) -> TypeGuard[Array]:
    if not isinstance(value, Array) or value.facts.origin is None:
        return False
    return value.facts.origin.content == "images" and value.facts.attained


def _high(value: Array) -> float:
    high = value.facts.high
    return -1 if high is None else high


def is_plain(model: Model) -> bool:
    """Whether no layer of the model scales its input."""
    if model.form == "Subclassed":
        return False
    return all(layer is not None and not layer.spec.rescales for layer in layers_of(model))
