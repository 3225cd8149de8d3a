"""What layers make of the arguments that they keep as attributes: 3 becomes (3, 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from kerasight import facts
from kerasight.apis.arguments import to_items
from kerasight.values.keras import Layer
from kerasight.values.objects import LibraryName, ListValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.values.keras_version import KerasVersion


class Given(NamedTuple):
    """One known argument that a layer was made with."""

    layer: Layer
    argument: str
    value: Value
    keras: KerasVersion

    @property
    def rank(self) -> int:
        """How many spatial axes the class has."""
        return self.layer.spec.rank

    def unknown(self) -> Unknown:
        """An attribute that is not followed."""
        return Unknown(f"the attribute '{self.argument}' of {self.layer.class_name}")


Kept: TypeAlias = Callable[[Given], Value]
"""What the attribute of the argument's name is."""


def attributes_of(**kept: Kept) -> Mapping[str, Kept]:
    """The attributes of a class that differ from the arguments, by their names."""
    return kept


def unchanged(given: Given) -> Value:
    """The argument itself."""
    return given.value


def unfollowed(given: Given) -> Value:
    """Something else than the argument, which depends on more than that."""
    return given.unknown()


def none_only(given: Given) -> Value:
    """None for None, and else an object that the constructor makes."""
    return None if given.value is None else given.unknown()


def whole(given: Given) -> Value:
    """A whole number or None; what becomes of other numbers depends on the version."""
    kept = given.value is None or isinstance(given.value, int)
    return given.value if kept else given.unknown()


def truth(given: Given) -> Value:
    """A boolean; what becomes of other values depends on the version."""
    return given.value if isinstance(given.value, bool) else given.unknown()


def per_axis(given: Given) -> Value:
    """A tuple with a number for each spatial axis.

    `standardize_tuple` of keras/src/utils/argument_validation.py.
    """
    value = given.value
    if isinstance(value, int):
        return (value,) * given.rank or given.unknown()
    items = to_items(value)
    return given.unknown() if items is None else tuple(items)


def ends_per_axis(given: Given) -> Value:
    """A pair for each spatial axis, or one pair for one axis."""
    value, rank = given.value, given.rank
    if isinstance(value, int):
        pair = (value, value)
        return pair if rank == 1 else (pair,) * rank
    items = to_items(value)
    if items is None or rank == 1:
        return given.unknown() if items is None else tuple(items)
    return tuple((each, each) if isinstance(each, int) else _tuple(each) for each in items)


def _tuple(value: Value) -> Value:
    items = to_items(value)
    return value if items is None else tuple(items)


def share(given: Given) -> Value:
    """A number, 0.0 for less and 1.0 for more."""
    value = given.value
    return min(1.0, max(0.0, value)) if isinstance(value, int | float) else given.unknown()


def in_keras_2(kept: Kept) -> Kept:
    """What Keras 2 keeps; Keras 3 keeps the argument."""
    return lambda given: kept(given) if given.keras.is_2 else given.value


def in_keras_3(kept: Kept) -> Kept:
    """What Keras 3 keeps; Keras 2 keeps the argument."""
    return lambda given: kept(given) if given.keras.is_3 else given.value


def as_tuple(given: Given) -> Value:
    """A tuple, also of a list or a single number."""
    value = given.value
    if value is None:
        return None
    items = [value] if isinstance(value, int) else to_items(value)
    return given.unknown() if items is None else tuple(items)


def as_list(given: Given) -> Value:
    """A list, also of a tuple or a single number."""
    made = as_tuple(given)
    return ListValue(list(made)) if isinstance(made, tuple) else made


def as_float(given: Given) -> Value:
    """A number with a point."""
    return float(given.value) if isinstance(given.value, int | float) else given.unknown()


def in_lower_case(given: Given) -> Value:
    """A word in lower case."""
    return given.value.lower() if isinstance(given.value, str) else given.value


def data_format(given: Given) -> Value:
    """A word in lower case; None is that of the configuration of Keras."""
    return "channels_last" if given.value is None else in_lower_case(given)


def activation(given: Given) -> Value:
    """The function of a name, `linear` for None."""
    value = "linear" if given.value is None else given.value
    if isinstance(value, str):
        name = facts.names("activations", given.keras).get(value)
        return given.unknown() if name is None else LibraryName(f"keras.activations.{name}")
    return value if isinstance(value, LibraryName | Layer) else given.unknown()


BY_NAME: Final[dict[str, Kept]] = {
    "activation": activation,
    "data_format": data_format,
    "dilation_rate": per_axis,
    "filters": whole,
    "kernel_size": per_axis,
    "lora_alpha": unfollowed,
    "output_size": per_axis,
    "padding": in_lower_case,
    "pool_size": per_axis,
    "recurrent_activation": activation,
    "stateful": truth,
    "strides": per_axis,
    "units": whole,
    "weights": unfollowed,
}
"""The attributes that differ from the arguments of their names in the same way everywhere."""

BY_END: Final = frozenset({"constraint", "initializer", "regularizer"})
"""The ends of the names, after `_`, of the attributes that are objects or None."""


def common_attribute(argument: str) -> Kept:
    """What becomes of an argument of this name unless its class says something else."""
    _, underscore, end = argument.rpartition("_")
    if underscore and end in BY_END:
        return none_only
    return BY_NAME.get(argument, unchanged)
