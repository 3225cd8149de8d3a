"""What each class of Keras layers does, in folders with Keras' own names.

A spec goes by the name of its class. It is loaded when a program uses the class: `index` says
from which module.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.apis.keras.layers.index import MODULES

OPAQUE: Final = OpaqueLayer()


def is_known(class_name: str) -> bool:
    """Whether there is a spec of a class of `keras.layers`."""
    return class_name in MODULES


@cache
def spec_of(class_name: str) -> BaseLayer:
    """The spec of a class of `keras.layers`; opaque when Kerasight does not know it."""
    module = MODULES.get(class_name)
    if module is None:
        return OPAQUE
    spec: BaseLayer = getattr(import_module(f"{__name__}.{module}"), class_name)()
    return spec
