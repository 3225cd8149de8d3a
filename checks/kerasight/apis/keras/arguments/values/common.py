"""What constructors demand of arguments that mean the same wherever they occur."""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import Asked, Check, RefusedValue
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    must,
    name_of,
    one_of,
    or_none,
    truth,
)
from kerasight.apis.keras.arguments.values.dtypes import dtype


def regularizer(asked: Asked) -> RefusedValue | None:
    """Keras 2 keeps unknown names, and any value for the outputs, unchanged."""
    kept = isinstance(asked.value, str) or asked.argument == "activity_regularizer"
    if asked.keras.is_2 and kept:
        return None
    return name_of("regularizers", "a regularizer")(asked)


activation: Final = name_of("activations", "an activation")

BY_NAME: Final[dict[str, Check]] = {
    "activation": activation,
    "data_format": one_of("channels_last", "channels_first", None, any_case=True),
    "dtype": dtype,
    "name": by_version(
        three=or_none(
            must("a string without '/'", lambda name: isinstance(name, str) and "/" not in name)
        ),
        two=or_none(must("a string", lambda name: isinstance(name, str))),
    ),
    "recurrent_activation": activation,
    "trainable": truth,
}
"""The checks of arguments that mean the same wherever they occur."""

BY_END: Final[dict[str, Check]] = {
    "constraint": name_of("constraints", "a constraint"),
    "initializer": name_of("initializers", "an initializer", registered=True),
    "regularizer": regularizer,
}
"""The checks of arguments whose names end in `_` and one of these."""


def common_check(argument: str) -> Check | None:
    """The check of an argument of this name; None if each class has its own."""
    _, underscore, end = argument.rpartition("_")
    return BY_NAME.get(argument) or (BY_END.get(end) if underscore else None)
