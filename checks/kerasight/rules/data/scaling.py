"""What the rules about scaling need to know of images and models."""

from __future__ import annotations

from typing import TypeGuard

from kerasight.rules.model_layers import layers_of
from kerasight.values.data import Array
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Value

FULL_RANGE = 200
"""Pixels of 8 bits that reach so high have not been scaled."""


def is_raw(value: Value) -> TypeGuard[Array]:
    """Whether a value is images as they were loaded, 0 to 255."""
    if not _are_images(value) or value.facts.is_scaled:
        return False
    low, high = value.facts.low, value.facts.high
    return low is not None and low >= 0 and high is not None and high >= FULL_RANGE


def is_scaled(value: Value) -> TypeGuard[Array]:
    """Whether a value is images that the program has brought to about 1."""
    if not _are_images(value) or not (value.facts.attained or value.facts.is_scaled):
        return False
    high = value.facts.high
    return high is not None and 0 < high <= 1


def _are_images(value: Value) -> TypeGuard[Array]:
    if not isinstance(value, Array) or value.facts.origin is None:
        return False
    return value.facts.origin.content == "images"


def is_plain(model: Model) -> bool:
    """Whether no layer of the model, or of one inside it, scales its input."""
    if model.form == "Subclassed" or model.pixels is not None:
        return False
    return all(layer is not None and _is_plain(layer) for layer in layers_of(model))


def _is_plain(layer: Layer) -> bool:
    if isinstance(layer, Model):
        return is_plain(layer)
    return not layer.spec.rescales and layer.pixels is None
