"""Names of dtypes and of policies.

Mirrors keras/src/dtype_policies/dtype_policy.py and tf_keras/src/mixed_precision/policy.py.
"""

from __future__ import annotations

from typing import Final

from kerasight import facts
from kerasight.apis.keras.arguments.refusals import closest
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, plain
from kerasight.apis.keras.arguments.values.checks import is_number
from kerasight.values.keras_version import KerasVersion

QUANTIZED: Final = ("int8", "int4", "float8", "gptq", "awq")
"""Prefixes of quantized policies of Keras 3, followed by `_from_` and a dtype."""

POLICY: Final = "set_policy"
"""Represents functions that set the policy of a whole program."""


def dtype(asked: Asked) -> RefusedValue | None:
    """The name of a dtype or policy; Keras 2 also accepts empty values, and numbers of TensorFlow's
    enum."""
    value = plain(asked.value)
    if value is None or isinstance(value, dict):
        return None
    if asked.keras.is_2 and (value in ("", ()) or is_number(value)):
        return None
    if not isinstance(value, str):
        return asked.must_be("the name of a dtype")
    names = _names(asked.class_name, value, asked.keras)
    if names is None or value in names:
        return None
    if len(names) == 1:
        return asked.must_be(" or ".join(map(repr, names)))
    near = closest(value, names)
    reason = f"is {value!r}, which is no dtype that Keras {asked.keras} takes here"
    return RefusedValue(reason, repr(near) if near else None)


def policy(asked: Asked) -> RefusedValue | None:
    """The policy of a program: of floats in Keras 2."""
    value = asked.value
    if asked.keras.is_3 or value is None:
        return dtype(asked)
    names = facts.dtype_names("programs", asked.keras)
    if value in names:
        return None
    near = closest(value, names) if isinstance(value, str) else None
    return asked.must_be("a policy of floats such as 'mixed_float16'", repr(near) if near else None)


def _names(class_name: str, value: str, keras: KerasVersion) -> frozenset[str] | None:
    """The valid names for the `dtype` of a class, None if others may be valid as well."""
    if class_name in ("Input", "InputLayer"):
        return facts.dtype_names("inputs", keras)
    if keras.is_3 and value.startswith(QUANTIZED) and "_from_" in value:
        return None
    if keras.is_2 and class_name == "TextVectorization":
        return frozenset({"string"})
    return facts.dtype_names("programs" if class_name == POLICY else "layers", keras)
