"""The strings that name something in arguments of Keras."""

from __future__ import annotations

from functools import cache

from kerasight.facts.tables import table
from kerasight.values.keras_version import KerasVersion


def names(module: str, keras: KerasVersion) -> dict[str, str]:
    """The strings that `keras.MODULE.get` accepts, each with its class or function.

    `module` is `activations`, `constraints`, `initializers`, `losses`, `metrics`, `optimizers` or
    `regularizers`.
    """
    found: dict[str, str] = table("names", keras)["names"][module]
    return found


@cache
def dtype_names(taker: str, keras: KerasVersion) -> frozenset[str]:
    """The names of dtypes and policies that an argument `dtype` may have.

    `taker` is `inputs`, `layers` or `programs` (`keras.config.set_dtype_policy`). Quantized
    policies are not included: their names are combined from two.
    """
    return frozenset(table("names", keras)["dtypes"][taker])
