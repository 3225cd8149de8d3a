"""Values of arguments that the constructors of layers reject, as tables by family.

`tests/oracle` compares them with the real constructors.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, is_constant
from kerasight.values.keras_version import KerasVersion

if TYPE_CHECKING:
    from kerasight.apis.keras.arguments.values.asked import Check
    from kerasight.values.objects import Value

__all__ = ["RefusedValue", "refused_value"]

FAMILIES = (
    (r"\w+\dD\w*|RepeatVector|Permute|Reshape", "windows"),
    (r"CategoryEncoding|Discretization|Hash\w+|\w+Lookup|TextVectorization", "encoding"),
    (
        r"Random(?!Fourier)\w+|\w+Mix|Rand\w+|Auto\w+|Equal\w+|Solar\w+|Contrast\w+|CenterCrop",
        "images",
    ),
    (r"Resizing|MixUp|\w+Spectrogram", "images"),
)
"""Patterns of classes, and the module here with their table; `general` is for all."""


@cache
def check_of(class_name: str, argument: str) -> Check | None:
    """The check of one argument of a class: the first line that matches; None for no line."""
    modules = [module for classes, module in FAMILIES if re.fullmatch(classes, class_name)]
    for module in (*modules, "general"):
        for classes, names, check in import_module(f"{__name__}.{module}").TABLE:
            if re.fullmatch(names, argument) and re.fullmatch(classes, class_name):
                found: Check = check
                return found
    return None


def refused_value(
    class_name: str, argument: str, arguments: dict[str, Value], keras: KerasVersion
) -> RefusedValue | None:
    """What is wrong with the value of an argument for the constructor of a class, if anything."""
    value = arguments.get(argument)
    if not is_constant(value):
        return None
    check = check_of(class_name, argument)
    return None if check is None else check(Asked(class_name, argument, value, keras, arguments))
