"""Settings of a program for the dtypes of all later layers.

keras/src/dtype_policies/dtype_policy.py and keras/src/backend/config.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.dtypes.policies import FLOATS
from kerasight.apis.keras.graph.refused_arguments import report_refused_name
from kerasight.apis.registry import transfer
from kerasight.values.keras import DtypePolicy
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


POLICIES = ("mixed_precision", "dtype_policies")
"""The modules that have the class of policies."""

CONFIGURATIONS = ("mixed_precision", "mixed_precision.experimental", "config")
SETTERS = ("set_global_policy", "set_dtype_policy", "set_policy")
"""The modules that let a program set the policy, and how they call that; 2.3 began with it."""


@transfer(
    "keras.DTypePolicy",
    "keras.FloatDTypePolicy",
    "keras.mixed_precision.Policy",
    "keras.mixed_precision.DTypePolicy",
    "keras.dtype_policies.Policy",
    "keras.dtype_policies.DTypePolicy",
)
def make_policy(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.mixed_precision.Policy(name)`, `keras.DTypePolicy(name)`."""
    name = call.get("name", 0)
    return DtypePolicy(name) if isinstance(name, str) else Unknown("a policy that is not known")


@transfer(
    "keras.mixed_precision.set_global_policy",
    "keras.mixed_precision.set_dtype_policy",
    "keras.mixed_precision.set_policy",
    "keras.mixed_precision.experimental.set_global_policy",
    "keras.mixed_precision.experimental.set_dtype_policy",
    "keras.mixed_precision.experimental.set_policy",
    "keras.config.set_global_policy",
    "keras.config.set_dtype_policy",
    "keras.config.set_policy",
)
def set_policy(context: Context, call: Call) -> Value:
    """`keras.mixed_precision.set_global_policy(policy)`, `keras.config.set_dtype_policy`."""
    policy = call.get("policy", 0)
    if not isinstance(policy, DtypePolicy):
        report_refused_name(context, call, "set_global_policy", "policy", policy, 0)
    name = policy.name if isinstance(policy, DtypePolicy) else policy
    if name is not None and not isinstance(name, str):
        name = Unknown("the dtype policy of the program is not known")
    context.journal.change(context.precision).policy = name or ""
    return None


@transfer("keras.backend.set_floatx", "keras.config.set_floatx")
def set_floatx(context: Context, call: Call) -> Value:
    """`keras.backend.set_floatx(value)`.

    In Keras 3, the first layer makes the policy from the current setting, and it stays.
    """
    value = call.get("value", 0)
    settings = context.journal.change(context.precision)
    if context.keras.is_3 and context.layers and not settings.policy:
        settings.policy = settings.floatx
    is_float = isinstance(value, str) and value in FLOATS
    settings.floatx = str(value) if is_float else Unknown("`floatx` is not known")
    return None


@transfer("keras.backend.floatx", "keras.backend.config.floatx", "keras.config.floatx")
def floatx(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.backend.floatx()`."""
    return context.precision.floatx
