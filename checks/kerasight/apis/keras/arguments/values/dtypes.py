"""Names of dtypes and of policies.

Mirrors keras/src/dtype_policies/dtype_policy.py and tf_keras/src/mixed_precision/policy.py.
"""

from __future__ import annotations

from typing import Final

from kerasight import facts
from kerasight.apis.keras.arguments.closest import closest
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, plain
from kerasight.apis.keras.arguments.values.checks import is_number

QUANTIZED: Final = ("int8", "int4", "float8", "gptq", "awq")
"""Prefixes of quantized policies of Keras 3, followed by `_from_` and a dtype."""


def _named(asked: Asked, names: frozenset[str]) -> RefusedValue | None:
    """One of these names; Keras 2 also accepts empty values, and numbers of TensorFlow's enum."""
    value = plain(asked.value)
    if value is None or isinstance(value, dict):
        return None
    if asked.keras.is_2 and (value in ("", ()) or is_number(value)):
        return None
    if not isinstance(value, str):
        return asked.must_be("the name of a dtype")
    if value in names:
        return None
    if len(names) == 1:
        return asked.must_be(" or ".join(map(repr, names)))
    near = closest(value, names)
    reason = f"is {value!r}, which is no dtype that Keras {asked.keras} takes here"
    return RefusedValue(reason, repr(near) if near else None)


def dtype(asked: Asked) -> RefusedValue | None:
    """The dtype or the policy of a layer."""
    return _policy(asked, "layers")


def input_dtype(asked: Asked) -> RefusedValue | None:
    """The dtype of an input."""
    return _named(asked, facts.dtype_names("inputs", asked.keras))


def text_dtype(asked: Asked) -> RefusedValue | None:
    """The dtype of a layer that takes texts: Keras 2 accepts no other than theirs."""
    return dtype(asked) if asked.keras.is_3 else _named(asked, frozenset({"string"}))


def _policy(asked: Asked, taker: str) -> RefusedValue | None:
    """The name of a dtype or policy; that of a quantized one is not checked."""
    name = asked.value if isinstance(asked.value, str) else ""
    if asked.keras.is_3 and name.startswith(QUANTIZED) and "_from_" in name:
        return None
    return _named(asked, facts.dtype_names(taker, asked.keras))


def policy(asked: Asked) -> RefusedValue | None:
    """The policy of a program: of floats in Keras 2."""
    value = asked.value
    if asked.keras.is_3 or value is None:
        return _policy(asked, "programs")
    names = facts.dtype_names("programs", asked.keras)
    if value in names:
        return None
    near = closest(value, names) if isinstance(value, str) else None
    return asked.must_be("a policy of floats such as 'mixed_float16'", repr(near) if near else None)
