"""Abstract values of Keras: symbolic tensors, layers, and models as graphs of applied layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from kerasight.values.abstract import AbstractValue
from kerasight.values.findings import Span
from kerasight.values.objects import InstanceValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape

if TYPE_CHECKING:
    from kerasight.values.layer_spec import LayerSpec


@dataclass(eq=False, slots=True, repr=False)
class Tensor(AbstractValue):
    """A symbolic tensor."""

    shape: Shape

    origin: Application | None = None
    """The application that made it, None if unknown."""

    mask: Tensor | None = None
    """The boolean tensor that selects its valid steps."""

    contents: tuple[Dim, ...] | None = None
    """The sizes in a tensor that was made from a shape."""

    dtype: str | None = None
    """Keras' name of the type of its elements (`float32`, `string`), None if unknown."""


class Precision(NamedTuple):
    """The dtypes of a layer, None if unknown."""

    compute: str | None
    """The dtype that it computes with."""

    variable: str | None
    """The dtype of its weights."""

    floatx: str | None
    """The dtype of floats that no layer decides on."""


UNKNOWN_PRECISION: Final = Precision(None, None, None)

FLOAT32: Final = Precision("float32", "float32", "float32")


@dataclass(unsafe_hash=True, slots=True, repr=False)
class DtypePolicy(AbstractValue):
    """A dtype policy as a value: `keras.mixed_precision.Policy("mixed_float16")`."""

    name: str


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Parameters(AbstractValue):
    """How many weights a layer has, None if unknown."""

    trainable: int | None = 0
    frozen: int | None = 0

    @property
    def total(self) -> int | None:
        """Trainable and not trainable."""
        if self.trainable is None or self.frozen is None:
            return None
        return self.trainable + self.frozen


class LayerState(dict[str, Any]):
    """What changes in a layer; each key has values of one type, also if they are unknown."""


@dataclass(eq=False, slots=True, repr=False)
class Written:
    """A call whose arguments are all written out in the text, so that it can be changed."""

    arguments: dict[int | str, Span]
    """The place of each argument, by position or name."""

    names: dict[str, Span]
    """The places of the keywords themselves."""

    callee: Span
    """The place of everything before the parenthesis."""

    attribute: Span | None
    """The place of the word after the last dot of the callee."""


@dataclass(eq=False, slots=True, repr=False)
class Layer(AbstractValue):
    """A layer that the program made."""

    class_name: str
    name: str
    spec: LayerSpec

    arguments: dict[str, Value]
    """Those of the constructor, with the defaults filled in."""

    span: Span

    state: LayerState = field(default_factory=LayerState)
    """What changes later: `parameters` and `built_for` (shapes) once it is built, `trainable`."""

    applications: list[Application] = field(default_factory=list)
    """Its nodes in the graph."""

    inside: list[Application] = field(default_factory=list)
    """Its calls in the code of other layers, which make no nodes."""

    instance: InstanceValue | None = None
    """The instance of a custom class."""

    precision: Precision = UNKNOWN_PRECISION
    """The dtypes that it was made with."""

    written: Written | None = None
    """The call that makes it, if that can be changed."""

    @property
    def is_custom(self) -> bool:
        """Whether code of the program defines what the layer does."""
        return self.spec.is_custom

    @property
    def parameters(self) -> Parameters:
        """The number of weights: unknown until the layer is built."""
        parameters: Parameters = self.state.get("parameters", Parameters(None, None))
        if self.state.get("trainable", True) is True or parameters.total is None:
            return parameters
        if self.state["trainable"] is False:
            return Parameters(0, parameters.total)
        return Parameters(None, None)


@dataclass(eq=False, slots=True, repr=False)
class Application:
    """One call of a layer, or of an operation, on tensors."""

    layer: Layer
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]

    others: tuple[Tensor, ...] = ()
    """Other connected tensors: an initial state, a mask."""

    is_operation: bool = False

    as_one: bool = True
    """Whether the inputs are one argument of the call: a tensor or a list of tensors."""


@dataclass(eq=False, slots=True, repr=False)
class Model(Layer):
    """A Sequential, functional or subclassed model; a model is also a layer.

    Its `state` also has `inputs` and `outputs`, tuples of tensors, once known; `built_by_data` if
    training data gave the input shape; `graph`, the layers of a functional model; and `listed`,
    which of `inputs` and `outputs` were given as a tensor or a flat list of tensors.
    """

    stack: list[Value] = field(default_factory=list)
    """The layers of a Sequential in order; the last element may be `Rest`."""

    made_in: str | None = None
    """The function of the program that makes it."""

    head: Span | None = None
    """The place of the name of its class in the call that makes it."""

    form: Literal["Sequential", "Functional", "Subclassed"] | None = None
    """What a model of a custom class is; for other models, the class says it."""

    root: int = 0
    """The number of the uncalled function in which it is made, 0 for the program itself."""

    @property
    def is_sequential(self) -> bool:
        """Whether it is a stack of layers, of a custom class or of Keras' class."""
        return (self.form or self.class_name) == "Sequential"

    @property
    def is_functional(self) -> bool:
        """Whether it is a graph of layers, of a custom class or of Keras' class."""
        return (self.form or self.class_name) == "Functional"

    @property
    def inputs(self) -> tuple[Tensor, ...] | None:
        """The symbolic inputs, None while there are none."""
        return self.state.get("inputs")

    @property
    def outputs(self) -> tuple[Tensor, ...] | None:
        """The symbolic outputs, None while there are none."""
        return self.state.get("outputs")


@dataclass(unsafe_hash=True, slots=True, repr=False)
class UnknownLayer(AbstractValue):
    """An unknown layer in a Sequential."""

    value: Unknown
