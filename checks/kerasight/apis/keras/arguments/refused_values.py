"""What constructors of layers find wrong with the values of their arguments.

`tests/oracle` compares every rejection with the real constructors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, is_constant, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kerasight.apis.keras.layers.base_layer import BaseLayer
    from kerasight.values.keras_version import KerasVersion
    from kerasight.values.objects import Value


def refused_value(
    spec: BaseLayer, argument: str, arguments: Mapping[str, Value], keras: KerasVersion
) -> RefusedValue | None:
    """What the constructor of a class finds wrong with the value of an argument, if anything."""
    value = arguments.get(argument)
    if not is_constant(value):
        return None
    check = spec.check_of(argument)
    return None if check is None else check(Asked(argument, value, keras, arguments, spec.rank))


def refused_together(
    spec: BaseLayer, arguments: Mapping[str, Value], keras: KerasVersion
) -> tuple[str, str] | None:
    """The rejected argument and what is wrong with it, for the first broken rule."""
    for rule in spec.conflicts:
        values = [arguments[name] for name in rule.names if name in arguments]
        if keras.major not in rule.majors or len(values) < len(rule.names):
            continue
        if not all(map(is_constant, values)):
            continue
        try:
            broken = rule.bad(*map(plain, values))
        except (TypeError, ValueError, AttributeError, ArithmeticError):
            # A value of a wrong type is rejected by the check of the single argument.
            continue
        if broken:
            return rule.names[0], rule.reason
    return None
