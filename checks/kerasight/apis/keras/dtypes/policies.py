"""Names of dtypes and dtype policies, and the casts of layer inputs.

keras/src/dtype_policies/dtype_policy.py and `Layer.__call__` of keras/src/layers/layer.py.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kerasight.values.keras import FLOAT32, DtypePolicy, Precision
from kerasight.values.keras_version import KERAS_3, KerasVersion
from kerasight.values.objects import BuiltinName, LibraryName, Value

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.keras import Layer

FLOATS = frozenset({"bfloat16", "float16", "float32", "float64"})

INTEGERS = frozenset("uint8 uint16 uint32 uint64 int8 int16 int32 int64".split())

NAMES = FLOATS | INTEGERS | {"bool", "string", "complex64", "complex128"}
"""The dtypes that tensors of both versions have (keras/src/backend/common/dtypes.py)."""

ALIASES = {"half": "float16", "float": "float32", "double": "float64"}
"""Other names that TensorFlow accepts, and so Keras 2."""

PYTHON = {"bool": "bool", "int": "int64", "float": "float32", "str": "string"}
"""Python's types as Keras 3 reads them with TensorFlow (`PYTHON_DTYPES_MAP`)."""

MIXED = {"mixed_float16": "float16", "mixed_bfloat16": "bfloat16"}
"""Policies that compute in a smaller dtype than their float32 weights."""

MODULES = ("tensorflow.", "numpy.", "jax.numpy.", "torch.")
"""Libraries whose dtypes have the names of Keras."""


def dtype_named(value: Value) -> str | None:
    """The dtype that an argument names, None if unknown."""
    if isinstance(value, str):
        return value if value in NAMES else ALIASES.get(value)
    if isinstance(value, LibraryName) and value.path.startswith(MODULES):
        return dtype_named(value.path.rpartition(".")[2].rstrip("_"))
    if isinstance(value, BuiltinName):
        return PYTHON.get(value.name)
    return precision_of(value.name).compute if isinstance(value, DtypePolicy) else None


@cache
def precision_of(policy: str) -> Precision:
    """The dtypes of computations and weights of a policy."""
    if policy in MIXED:
        return Precision(MIXED[policy], "float32", "float32")
    name = dtype_named(policy)
    return FLOAT32 if name == "float32" else Precision(name, name, "float32")


def policy_for(context: Context, given: Value) -> Precision:
    """The precision of a new layer with this argument `dtype`; None is the default."""
    floatx = context.precision.floatx
    if given is None:
        given = context.precision.policy or floatx
    if isinstance(given, str):
        found = precision_of(given)
    elif isinstance(given, DtypePolicy):
        found = precision_of(given.name)
    else:
        name = dtype_named(given)
        found = Precision(name, name, "float32")
    if floatx == "float32":
        return found
    return found._replace(floatx=floatx if isinstance(floatx, str) else None)


def autocast(dtype: str | None, compute: str | None, keras: KerasVersion) -> str | None:
    """The dtype of an input after the cast of a layer that computes in `compute`.

    Floats are cast; Keras 2 casts them to floats only (`_maybe_cast_inputs` of its base layer).
    """
    if dtype == compute or (dtype is not None and dtype not in FLOATS):
        return dtype
    if keras.is_2 and compute is not None and compute not in FLOATS:
        return dtype
    return None if dtype is None else compute


def is_cast(layer: Layer, dtype: str | None) -> bool:
    """Whether Keras 3 certainly casts an input of this dtype in front of a layer."""
    compute = layer.precision.compute
    if dtype not in FLOATS or compute is None or dtype == compute:
        return False
    return layer.spec.facts(KERAS_3).converts_inputs is True
