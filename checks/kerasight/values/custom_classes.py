"""Events of custom layers and models, and of the code of theirs that Keras traces."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.events import Event
from kerasight.values.findings import Edit
from kerasight.values.keras import TensorKind


@dataclass(eq=False, slots=True, repr=False)
class CustomClassEvent(Event):
    """Something about an instance of a custom layer or model class."""

    class_name: str

    base: str
    """The base class from Keras: `Layer` or `Model`."""


@dataclass(eq=False, slots=True, repr=False)
class AttributeMissing(CustomClassEvent):
    """The code of a class reads an attribute that its instance does not have."""

    attribute: str

    suggestion: str | None
    """An existing attribute with a similar name."""

    correction: Edit | None
    """Writes the suggestion."""


@dataclass(eq=False, slots=True, repr=False)
class BaseNotInitialized(CustomClassEvent):
    """An object was made by a constructor that never runs the one of Keras."""


@dataclass(eq=False, slots=True, repr=False)
class CallMissing(CustomClassEvent):
    """An instance is called whose class has no `call`."""

    instead: str | None
    """The method that another library would call, such as `forward`."""

    correction: Edit | None
    """Renames that method to `call`."""


@dataclass(eq=False, slots=True, repr=False)
class StateMade(Event):
    """Code that Keras runs for every batch makes variables; Keras raises there."""

    what: str
    """What it makes, for the message: `a `Dense` layer`."""

    function: str
    """The function that makes it: `Encoder.call`."""

    of_layer: bool
    """Whether that is the `call` of a layer or model, not a loss or metric."""


@dataclass(eq=False, slots=True, repr=False)
class ArgumentUnread(CustomClassEvent):
    """A layer is called with an argument that its `call` never reads."""

    argument: str


@dataclass(eq=False, slots=True, repr=False)
class WeightRefused(Event):
    """`add_weight` raises for its arguments."""

    reason: str
    """What is wrong, for the message."""

    advice: str


@dataclass(eq=False, slots=True, repr=False)
class BuildRefused(Event):
    """Keras cannot call the `build` of a class, or its code takes the shapes for others."""

    class_name: str

    reason: str
    """What is wrong, for the message."""

    advice: str


@dataclass(eq=False, slots=True, repr=False)
class GivenWeightsRefused(Event):
    """A layer is given arrays for its weights that do not fit them."""

    class_name: str

    how: str
    """`weights=`, `set_weights` or the name of an initializer's argument."""

    reason: str
    """What is wrong, for the message."""


@dataclass(eq=False, slots=True, repr=False)
class NothingReturned(CustomClassEvent):
    """The `call` of a class returns nothing."""


@dataclass(eq=False, slots=True, repr=False)
class ValueAsked(Event):
    """Python or NumPy asks for the value of a tensor whose code is only traced."""

    question: str
    """What asks: `if`, `for`, `float`, or the path of a function."""

    in_ops: bool
    """Whether `keras.ops` has a function with the last name of the path."""


@dataclass(eq=False, slots=True, repr=False)
class TensorMemberMissing(Event):
    """The program reads a member of a tensor that the tensors of the backend do not have."""

    member: str

    kind: TensorKind
    """What the tensor is."""

    in_ops: bool
    """Whether `keras.ops` has a function of that name."""


@dataclass(eq=False, slots=True, repr=False)
class TensorIndexRefused(Event):
    """The program sets an element of a tensor, or takes elements by a list or an array."""

    sets: bool
    """Whether it sets an element."""

    index: str
    """The text of the index."""


@dataclass(eq=False, slots=True, repr=False)
class DtypesMixed(Event):
    """An operator gets tensors of dtypes that TensorFlow does not compute with."""

    symbol: str
    """The operator."""

    left: str
    """The dtype of the left operand, or the type of a Python number."""

    right: str
    """That of the right operand."""

    becomes_bool: bool
    """Whether TensorFlow makes truths of both, instead of raising."""


@dataclass(eq=False, slots=True, repr=False)
class ForeignFunction(Event):
    """A function of another library than the backend gets a traced tensor."""

    function: str
    """Its path."""

    in_ops: bool
    """Whether `keras.ops` has a function of that name."""


@dataclass(eq=False, slots=True, repr=False)
class RandomUnseeded(Event):
    """Traced code draws random numbers without a seed, which JAX refuses."""

    function: str
    """The path of the function."""
