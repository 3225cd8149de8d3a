"""Values of arguments that the constructors of layers refuse, as a table.

Mirrors keras/src/utils/argument_validation.py, tf_keras/src/utils/conv_utils.py and the
constructors themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.dtype_names import FLOAT_POLICIES, names_for
from kerasight.apis.keras.dtypes import ALIASES
from kerasight.apis.keras.function_names import ACTIVATIONS, INITIALIZERS
from kerasight.apis.keras.refusals import closest

if TYPE_CHECKING:
    from kerasight.values.objects import Value


@dataclass(frozen=True, slots=True)
class RefusedValue:
    """What is wrong with a value, and what was probably meant.

    `by_name` tells that it is a string which stands for a function.
    """

    reason: str
    suggestion: str | None = None
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One argument of one constructor call."""

    class_name: str
    argument: str
    value: Value
    keras: int

    @property
    def axes(self) -> int:
        """How many axes the class slides over, by its name."""
        digit = re.search(r"(\d)D", self.class_name)
        return int(digit.group(1)) if digit else 0

    @property
    def written(self) -> str:
        """The value as the program writes it."""
        items = to_items(self.value)
        return repr(self.value) if items is None else f"({', '.join(map(repr, items))})"

    def must_be(self, what: str, suggestion: str | None = None) -> RefusedValue:
        """The value is not what it must be."""
        return RefusedValue(f"must be {what}, not {self.written}", suggestion)


Check = Callable[[Asked], RefusedValue | None]


def is_constant(value: Value) -> bool:
    """Whether a value is known for certain: a number, a string, None, or some of these."""
    items = to_items(value)
    if items is not None:
        return all(is_constant(item) and to_items(item) is None for item in items)
    return value is None or isinstance(value, bool | int | float | str)


def _number(value: Value) -> bool:
    return isinstance(value, int | float)


def _positive_integer(asked: Asked) -> RefusedValue | None:
    if isinstance(asked.value, int) and asked.value > 0:
        return None
    return asked.must_be("a positive whole number")


def _positive_or_none(asked: Asked) -> RefusedValue | None:
    return None if asked.value is None else _positive_integer(asked)


def _units_of_dense(asked: Asked) -> RefusedValue | None:
    """Keras 2 takes whatever `int` takes, and 0."""
    if asked.keras == 3:
        return _positive_integer(asked)
    try:
        good = int(asked.value) >= 0
    except (TypeError, ValueError, OverflowError):
        good = False
    return None if good else asked.must_be("a positive whole number")


def _positive(asked: Asked) -> RefusedValue | None:
    if _number(asked.value) and asked.value > 0:
        return None
    return asked.must_be("a positive whole number")


def _filters(asked: Asked) -> RefusedValue | None:
    return None if asked.value is None else _positive(asked)


def _window(least: int) -> Check:
    def check(asked: Asked) -> RefusedValue | None:
        value = asked.value
        items = to_items(value)
        if isinstance(value, int):
            items = [value]
        elif items is not None and len(items) != asked.axes:
            items = None
        if items is not None and all(_number(item) and item >= least for item in items):
            return None
        bound = "positive whole number" if least else "whole number"
        what = f"a {bound}" if asked.axes == 1 else f"a {bound} or {asked.axes} of them"
        return asked.must_be(what)

    return check


def _strides_of_pooling(asked: Asked) -> RefusedValue | None:
    return None if asked.value is None else _window(0)(asked)


def _one_of(*names: str | None, any_case: bool = False) -> Check:
    words = tuple(name for name in names if name is not None)

    def check(asked: Asked) -> RefusedValue | None:
        value = asked.value
        known = value.lower() if any_case and isinstance(value, str) else value
        if isinstance(known, str | None) and known in names:
            return None
        near = closest(value, words) if isinstance(value, str) else None
        return asked.must_be(_listed(names), repr(near) if near else None)

    return check


def _listed(names: tuple[str | None, ...]) -> str:
    written = [repr(name) for name in names]
    return f"{', '.join(written[:-1])} or {written[-1]}"


def _data_format(asked: Asked) -> RefusedValue | None:
    if not isinstance(asked.value, str):
        return None
    return _one_of("channels_last", "channels_first", None, any_case=True)(asked)


def _padding(asked: Asked) -> RefusedValue | None:
    if to_items(asked.value) is not None or asked.value in ("causal", "CAUSAL"):
        return None
    return _one_of("valid", "same", any_case=True)(asked)


def _name_of(table: dict[int, frozenset[str]], what: str) -> Check:
    """A string near a known name: others may be registered elsewhere by the program."""

    def check(asked: Asked) -> RefusedValue | None:
        value, names = asked.value, table[asked.keras]
        if value is None or value in names:
            return None
        if _number(value) or to_items(value) is not None:
            return asked.must_be(f"the name of {what} or a function")
        near = closest(value, names)
        if near is None:
            return None
        reason = f"is {value!r}, which is no {what.rpartition(' ')[2]} of Keras {asked.keras}"
        return RefusedValue(reason, repr(near), by_name=True)

    return check


def _dtype(asked: Asked) -> RefusedValue | None:
    """The name of a dtype or policy; Keras 2 takes what is empty, and numbers of TensorFlow's."""
    value = asked.value
    is_empty = value == "" or to_items(value) == []
    if value is None or (asked.keras == 2 and (is_empty or _number(value))):
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


def _policy(asked: Asked) -> RefusedValue | None:
    """The policy of a program: of floats in Keras 2."""
    value = asked.value
    if asked.keras == 3 or value is None or value == "_infer":
        return _dtype(asked)
    near = closest(value, FLOAT_POLICIES) if isinstance(value, str) else None
    if value in FLOAT_POLICIES or value in ALIASES:
        return None
    return asked.must_be("a policy of floats such as 'mixed_float16'", repr(near) if near else None)


def _fraction(asked: Asked) -> RefusedValue | None:
    if not _number(asked.value) or 0 <= asked.value <= 1:
        return None
    return asked.must_be("between 0 and 1")


def _layer(asked: Asked) -> RefusedValue | None:
    return asked.must_be("a layer")


def _truth(asked: Asked) -> RefusedValue | None:
    return None if isinstance(asked.value, bool) else asked.must_be("True or False")


ANY_CLASS: tuple[tuple[str, str, Check], ...] = (
    (r".*", "data_format", _data_format),
    (r".*", "activation|recurrent_activation", _name_of(ACTIVATIONS, "an activation")),
    (r".*", r"\w*_initializer", _name_of(INITIALIZERS, "an initializer")),
    (r"set_policy", "policy", _policy),
    (r"(?!Hashed|IntegerL|StringL|BatchN).*", "trainable", _truth),
    (r"Dense", "units", _units_of_dense),
    (r"(SimpleRNN|LSTM|GRU)(Cell)?", "units", _positive),
    (r"(Separable)?Conv\dD(Transpose)?", "filters", _filters),
    (r"(Separable|Depthwise)?Conv\dD(Transpose)?", "kernel_size|strides", _window(1)),
    (r"ConvLSTM\dD", "kernel_size", _window(1)),
    (r"(Max|Average)Pooling\dD", "pool_size", _window(1)),
    (r"(Max|Average)Pooling\dD", "strides", _strides_of_pooling),
    (r"((Separable|Depthwise)?Conv|ConvLSTM)\dD(Transpose)?", "dilation_rate", _window(1)),
    (r"((Separable|Depthwise)?Conv|ConvLSTM)\dD(Transpose)?", "padding", _padding),
    (r"(Spatial)?Dropout(\dD)?", "rate", _fraction),
    (r"Bidirectional", "merge_mode", _one_of("concat", "sum", "mul", "ave", None)),
    (r"Attention", "score_mode", _one_of("dot", "concat")),
    (r"Bidirectional|TimeDistributed", "layer", _layer),
)
"""Classes, arguments and what both versions check of them."""

ONLY_KERAS_3: tuple[tuple[str, str, Check], ...] = (
    (r"(?!IntegerL|StringL).*", "dtype", _dtype),
    (r"(Alpha|Gaussian)Dropout", "rate", _fraction),
    (r"MultiHeadAttention", "num_heads|key_dim", _positive_integer),
    (r"MultiHeadAttention", "value_dim|sliding_window", _positive_or_none),
)

ONLY_KERAS_2: tuple[tuple[str, str, Check], ...] = (
    (r".*", "dtype", _dtype),
    (r"(Max|Average)Pooling\dD", "padding", _padding),
)

CHECKS = {3: (*ANY_CLASS, *ONLY_KERAS_3), 2: (*ANY_CLASS, *ONLY_KERAS_2)}


def refused_value(
    class_name: str, argument: str, arguments: dict[str, Value], keras: int
) -> RefusedValue | None:
    """What the constructor of a class finds wrong with the value of an argument, if anything."""
    value = arguments.get(argument)
    if not is_constant(value):
        return None
    asked = Asked(class_name, argument, value, keras)
    for classes, names, check in CHECKS[keras]:
        if re.fullmatch(names, argument) and re.fullmatch(classes, class_name):
            return check(asked)
    return None
