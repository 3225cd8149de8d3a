"""The names of dtypes and of dtype policies that arguments of each version of Keras may have.

keras/src/backend/common/dtypes.py, keras/src/dtype_policies and tensorflow/python/framework/
dtypes.py; `tests/oracle/test_arguments.py` holds them against the real ones.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.dtypes.policies import ALIASES, FLOATS, MIXED, NAMES
from kerasight.values.keras_version import KerasVersion

EIGHT_BITS: Final = frozenset({"float8_e4m3fn", "float8_e5m2"})

QUANTIZED: Final = ("int8", "int4", "float8", "gptq", "awq")
"""Beginnings of quantized policies of Keras 3, which go on with `_from_` and a dtype."""

TENSORFLOW: Final = frozenset(
    """float8_e4m3fnuz float8_e4m3b11fnuz float8_e5m2fnuz float4_e2m1fn int2 int4 qint16 qint32
    qint8 quint16 quint8 resource uint2 uint4 variant""".split()
)
"""Names that only TensorFlow knows."""

INPUTS: Final = {
    3: NAMES | EIGHT_BITS | {"int"},
    2: NAMES | EIGHT_BITS | TENSORFLOW | ALIASES.keys(),
}
"""What the dtype of an input may be called."""

POLICIES: Final = {
    3: (NAMES - {"int8"}) | MIXED.keys() | {"int"},
    2: INPUTS[2] | MIXED.keys() | {"_infer"},
}
"""What the dtype of a layer may be called."""

FLOAT_POLICIES: Final = FLOATS | MIXED.keys()
"""What the policy of a program may be called; Keras 2 takes no other."""


def names_for(class_name: str, value: str, keras: KerasVersion) -> frozenset[str] | None:
    """The names that the `dtype` of a class may have, None where others may be right as well."""
    if class_name in ("Input", "InputLayer"):
        return INPUTS[keras.major]
    if keras.is_3 and value.startswith(QUANTIZED) and "_from_" in value:
        return None
    if keras.is_2 and class_name == "TextVectorization":
        return frozenset({"string"})
    return POLICIES[keras.major]
