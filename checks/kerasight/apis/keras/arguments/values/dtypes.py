"""Names of dtypes and of policies.

Mirrors keras/src/dtype_policies/dtype_policy.py and tf_keras/src/mixed_precision/policy.py.
"""

from __future__ import annotations

from kerasight.apis.keras.arguments.dtype_names import FLOAT_POLICIES, names_for
from kerasight.apis.keras.arguments.refusals import closest
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, plain
from kerasight.apis.keras.arguments.values.checks import is_number
from kerasight.apis.keras.dtypes.policies import ALIASES


def dtype(asked: Asked) -> RefusedValue | None:
    """The name of a dtype or policy; Keras 2 takes what is empty, and numbers of TensorFlow's."""
    value = plain(asked.value)
    if value is None or isinstance(value, dict):
        return None
    if asked.keras.is_2 and (value in ("", ()) or is_number(value)):
        return None
    if not isinstance(value, str):
        return asked.must_be("the name of a dtype")
    names = names_for(asked.class_name, value, asked.keras)
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
    if asked.keras.is_3 or value is None or value == "_infer":
        return dtype(asked)
    near = closest(value, FLOAT_POLICIES) if isinstance(value, str) else None
    if value in FLOAT_POLICIES or value in ALIASES:
        return None
    return asked.must_be("a policy of floats such as 'mixed_float16'", repr(near) if near else None)
