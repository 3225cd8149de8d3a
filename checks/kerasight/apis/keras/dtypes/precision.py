"""Settings of a program for the dtypes of all later layers.

keras/src/dtype_policies/dtype_policy.py and keras/src/backend/config.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.dtypes.policies import FLOATS
from kerasight.apis.keras.graph.refused_arguments import report_refused_name
from kerasight.values.keras import DtypePolicy
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def make_policy(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.mixed_precision.Policy(name)`, `keras.DTypePolicy(name)`."""
    name = call.get("name", 0)
    return DtypePolicy(name) if isinstance(name, str) else Unknown("a policy that is not known")


def set_policy(context: Context, call: Call) -> Value:
    """`keras.mixed_precision.set_global_policy(policy)`, `keras.config.set_dtype_policy`."""
    policy = call.get("policy", 0)
    if not isinstance(policy, DtypePolicy):
        report_refused_name(context, call, "set_global_policy", "policy", policy, 0)
    name = policy.name if isinstance(policy, DtypePolicy) else policy
    if name is not None and not isinstance(name, str):
        name = Unknown("the dtype policy of the program is not known")
    context.journal.set(context.precision, "policy", name)
    return None


def set_floatx(context: Context, call: Call) -> Value:
    """`keras.backend.set_floatx(value)`.

    In Keras 3, the first layer makes the policy from the current setting, and it stays.
    """
    value = call.get("value", 0)
    settings = context.precision
    if context.keras.is_3 and context.layers and settings["policy"] is None:
        context.journal.set(settings, "policy", settings["floatx"])
    known = isinstance(value, str) and value in FLOATS
    context.journal.set(settings, "floatx", value if known else Unknown("`floatx` is not known"))
    return None


def floatx(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.backend.floatx()`."""
    return context.precision["floatx"]


def _in(modules: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"keras.{module}.{name}" for module in modules for name in names)


SETTINGS: tuple[tuple[Callable[[Context, Call], Value], tuple[str, ...]], ...] = (
    (make_policy, _in(("mixed_precision", "dtype_policies"), ("Policy", "DTypePolicy"))),
    (make_policy, ("keras.DTypePolicy", "keras.FloatDTypePolicy")),
    (
        set_policy,
        _in(
            ("mixed_precision", "mixed_precision.experimental", "config"),
            ("set_global_policy", "set_dtype_policy", "set_policy"),
        ),
    ),
    (set_floatx, _in(("backend", "config"), ("set_floatx",))),
    (floatx, _in(("backend", "config"), ("floatx",))),
)
"""Functions that get or set the dtype of layers; `set_policy` was experimental in Keras 2.3."""
