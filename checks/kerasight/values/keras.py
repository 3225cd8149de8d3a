"""Abstract values of Keras: symbolic tensors, layers, and models as graphs of applied layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from kerasight.values.findings import Span
from kerasight.values.objects import InstanceValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape

if TYPE_CHECKING:
    from kerasight.values.layer_spec import LayerSpec


@dataclass(eq=False, slots=True, repr=False)
class Tensor:
    """A symbolic tensor.

    `origin` is the application that made it, None when not known; `mask` the tensor that tells
    which of its steps count; `contents` the sizes that a tensor made of a shape holds; `dtype`
    the type of its elements by Keras' name (`float32`, `string`), None when not known.
    """

    shape: Shape
    origin: Application | None = None
    mask: Tensor | None = None
    contents: tuple[Dim, ...] | None = None
    dtype: str | None = None


class Precision(NamedTuple):
    """The dtypes of a layer: those it computes in and keeps its weights in, None if not known.

    `floatx` is the dtype of floats that no layer decides on.
    """

    compute: str | None
    variable: str | None
    floatx: str | None


UNKNOWN_PRECISION: Final = Precision(None, None, None)

FLOAT32: Final = Precision("float32", "float32", "float32")


@dataclass(unsafe_hash=True, slots=True, repr=False)
class DtypePolicy:
    """A dtype policy as a value of the program: `keras.mixed_precision.Policy("mixed_float16")`."""

    name: str


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Parameters:
    """How many weights a layer holds; None where that is not known."""

    trainable: int | None = 0
    frozen: int | None = 0

    @property
    def total(self) -> int | None:
        """Trainable and not, together."""
        if self.trainable is None or self.frozen is None:
            return None
        return self.trainable + self.frozen


class LayerState(dict[str, Value]):
    """What changes in a layer; each key holds values of one type, also where they are unknown."""


@dataclass(eq=False, slots=True, repr=False)
class Written:
    """A call whose arguments all stand in the text, for whoever wants to change it.

    `arguments` has the place of each by position or name, `names` those of the keywords
    themselves, `callee` that of all before the parenthesis, `attribute` that of the word behind
    the last dot there.
    """

    arguments: dict[int | str, Span]
    names: dict[str, Span]
    callee: Span
    attribute: Span | None


@dataclass(eq=False, slots=True, repr=False)
class Layer:
    """A layer as the program made it.

    `arguments` are those of the constructor with the defaults filled in; `state` is what
    changes later: `parameters` once it is built, `built_for` the shapes it was built for,
    `trainable`. `applications` are its nodes in the graph, `inside` its calls in the code of
    other layers, which make no nodes. `instance` is what a class of the program makes of it,
    `written` the call that makes it, if that can be changed. `precision` has the dtypes that it
    was made for.
    """

    class_name: str
    name: str
    spec: LayerSpec
    arguments: dict[str, Value]
    span: Span
    state: LayerState = field(default_factory=LayerState)
    applications: list[Application] = field(default_factory=list)
    inside: list[Application] = field(default_factory=list)
    instance: InstanceValue | None = None
    precision: Precision = UNKNOWN_PRECISION
    written: Written | None = None

    @property
    def is_custom(self) -> bool:
        """Whether code of the program says what the layer does."""
        return self.spec.is_custom

    @property
    def parameters(self) -> Parameters:
        """The weights of the layer: unknown until it is built."""
        parameters: Parameters = self.state.get("parameters", Parameters(None, None))
        if self.state.get("trainable", True) is True or parameters.total is None:
            return parameters
        if self.state["trainable"] is False:
            return Parameters(0, parameters.total)
        return Parameters(None, None)


@dataclass(eq=False, slots=True, repr=False)
class Application:
    """One call of a layer, or of an operation, on tensors.

    `others` are connected to it as well: an initial state, a mask. `as_one` tells that the inputs
    are one argument of the call, a tensor or a list of them.
    """

    layer: Layer
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]
    others: tuple[Tensor, ...] = ()
    is_operation: bool = False
    as_one: bool = True


@dataclass(eq=False, slots=True, repr=False)
class Model(Layer):
    """A Sequential, functional or subclassed model; it is a layer too.

    `stack` holds the layers of a Sequential in order (its last element may be `Rest`);
    `state` has `inputs` and `outputs`, tuples of tensors, as far as the model is built,
    `built_by_data` when training data told the shape of the input,
    `graph`, the layers that a functional model consists of, and `listed`, which of `inputs` and
    `outputs` it was given as a tensor or a flat list of tensors. `made_in` is the function of
    the program that makes it, `head` the place of the name of its class there. `form` tells
    what a model of the program's own class is; other models are what their class says. `root`
    counts the function that nobody calls in which it is made, 0 for the program itself.
    """

    stack: list[Value] = field(default_factory=list)
    made_in: str | None = None
    head: Span | None = None
    form: Literal["Sequential", "Functional", "Subclassed"] | None = None
    root: int = 0

    @property
    def is_sequential(self) -> bool:
        """Whether it is a stack of layers, of the program's own class or of Keras'."""
        return (self.form or self.class_name) == "Sequential"

    @property
    def is_functional(self) -> bool:
        """Whether it is a graph of layers, of the program's own class or of Keras'."""
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
class UnknownLayer:
    """A place in a Sequential that holds a layer which is not known."""

    value: Unknown
