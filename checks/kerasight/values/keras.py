"""Abstract values of Keras: symbolic tensors, layers, and models as graphs of applied layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from kerasight.values.abstract import AbstractValue
from kerasight.values.findings import Edit, Span
from kerasight.values.journal import Node, Record, top
from kerasight.values.objects import BY_BRANCH, InstanceValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kerasight.values.custom_classes import StateMade
    from kerasight.values.events import InputShapeIgnored
    from kerasight.values.layer_spec import LayerSpec
    from kerasight.values.training import Compilation


TensorKind: TypeAlias = Literal["traced", "eager", "weight"]
"""What a tensor of the backend is: one whose values are known only when the traced code runs, one
with values, or a weight of the layer whose code is traced."""


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

    kind: TensorKind | None = None
    """What it is in the code of a layer; None outside of it, and where that is not certain."""


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


@dataclass(unsafe_hash=True, slots=True, repr=False)
class UnknownLayer(AbstractValue):
    """An unknown layer in a Sequential."""

    value: Unknown


Flag: TypeAlias = bool | Unknown | None
"""Whether something has happened, None for not yet."""

ANY_TENSORS: Final = (Tensor(unknown_shape(BY_BRANCH)),)
ANY_LAYERS: Final = (UnknownLayer(Unknown(BY_BRANCH)),)


@dataclass(eq=False, slots=True, repr=False)
class LayerState(Record):
    """What changes in a layer after it is made."""

    trainable: bool | Unknown | None = None
    """What the program has set, None for the default."""

    parameters: Parameters | None = field(default=None, metadata=top(Parameters(None, None)))
    """The weights, once the layer is built."""

    built_for: tuple[Shape, ...] | None = field(
        default=None, metadata=top((unknown_shape(BY_BRANCH),))
    )
    """The shapes of the inputs that it was built for."""

    called_in_layer: Flag = None
    """Whether it was built by a call in the code of another layer."""

    wraps: tuple[Layer | UnknownLayer, ...] | None = field(default=None, metadata=top(ANY_LAYERS))
    """The layers inside it that were built with it."""

    weights: tuple[Parameters, ...] | None = field(
        default=None, metadata=top((Parameters(None, None),))
    )
    """The weights that a custom layer has made itself."""

    base_built: Flag = None
    """Whether the base class in Keras has made the weights of a custom layer."""

    left: tuple[Layer, ...] | Unknown | None = None
    """The layers inside that its own `build` has left without weights; None without a `build`."""

    makes: tuple[StateMade, ...] | Unknown | None = None
    """The variables that the `call` of a custom layer makes each time, outside of the layer."""

    learned: Value = None
    """The data that `adapt` was given last."""

    structure: Value = None
    """The argument of the last call of a `Lambda`: tensors, in lists and dicts."""


@dataclass(eq=False, slots=True, repr=False)
class ModelState(LayerState):
    """What changes in a model after it is made."""

    inputs: tuple[Tensor, ...] | None = field(default=None, metadata=top(ANY_TENSORS))
    outputs: tuple[Tensor, ...] | None = field(default=None, metadata=top(ANY_TENSORS))

    graph: tuple[Layer | UnknownLayer, ...] | None = field(default=None, metadata=top(ANY_LAYERS))
    """The layers of a functional model."""

    listed: tuple[str, ...] | None = field(default=None, metadata=top(()))
    """Which of `inputs` and `outputs` were given as a tensor or a flat list of tensors."""

    nested_inputs: Value = None
    """The inputs of a functional model as they were given, if nested or in a dict."""

    nested_outputs: Value = None
    """The outputs likewise."""

    built_by_data: Flag = None
    """Whether training data gave the input shape."""

    called: Flag = None
    """Whether it was called in a way that may have built it."""

    met_unknown: Flag = None
    """Whether it was called on what is not known, and may be a symbolic tensor."""

    shared: Flag = None
    """Whether unknown code has it, and may compile or train it."""

    shape_ignored: InputShapeIgnored | Unknown | None = None
    """The first layer of a `Sequential` whose declared input shape Keras ignores."""

    adds_metrics: Flag = None
    """Whether `add_loss` or `add_metric` was called."""

    compiled: Compilation | Unknown | None = None

    traced_at: int | Unknown | None = None
    """How many changes of `trainable` came before the training function was made; `NOT_TRACED`."""

    fed: Flag = None
    """Whether it was trained, tested or asked for predictions."""

    fitted: Flag = None
    """Whether it was trained, or has weights from a file."""

    fed_outputs: tuple[Tensor, ...] | Unknown | None = None
    """What the code of a custom model returned for the data that it was first fed."""

    trained_on: Value = None
    """The inputs of the last training, as they were."""

    data: Value = None
    """The same, as the program has them now."""

    optimized: tuple[Value, frozenset[Layer]] | None = None
    """The optimizer of the last training, and the layers whose weights it trained."""


NOT_TRACED: Final = -1
"""`ModelState.traced_at` of a model that was compiled and not trained since."""


@dataclass(eq=False, slots=True, repr=False)
class DeclaredInput:
    """How the program declares the shape of an input."""

    of_data: bool
    """Whether the shape is that of an array, the axis of the samples included."""

    first_axis: Edit | None
    """What takes the first axis out of the shape, None if that is not sure."""


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


class PixelRange(NamedTuple):
    """The pixels that a model of `keras.applications` is made for."""

    model: str
    low: float
    high: float

    scales_inside: bool
    """Whether its first layers scale them."""

    is_pretrained: bool
    """Whether it has the weights of ImageNet."""


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

    part_of: str = ""
    """The name of the model of `keras.applications` that it was made for."""

    pixels: PixelRange | None = None
    """The pixels that it is made for, if a model of `keras.applications` begins with it."""

    declared: DeclaredInput | None = None
    """The declaration of an input layer's shape, if it can be changed."""

    @property
    def known_name(self) -> str | None:
        """The name, None if the program gives one that is not known."""
        return None if isinstance(self.arguments.get("name"), Unknown) else self.name

    @property
    def is_custom(self) -> bool:
        """Whether code of the program defines what the layer does."""
        return self.spec.is_custom

    @property
    def parameters(self) -> Parameters:
        """The number of weights: unknown until the layer is built."""
        parameters = self.state.parameters or Parameters(None, None)
        if self.trainable is True or parameters.total is None:
            return parameters
        if self.trainable is False:
            return Parameters(0, parameters.total)
        return Parameters(None, None)

    @property
    def trainable(self) -> bool | Unknown:
        """Whether its weights are trained."""
        return True if self.state.trainable is None else self.state.trainable


@dataclass(eq=False, slots=True, repr=False)
class Application(Node):
    """One call of a layer, or of an operation, on tensors."""

    layer: Layer
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]

    others: tuple[Tensor, ...] = ()
    """Other connected tensors: an initial state, a mask."""

    is_operation: bool = False

    as_one: bool = True
    """Whether the inputs are one argument of the call: a tensor or a list of tensors."""

    again: Callable[[Sequence[Shape]], Sequence[Shape]] | None = None
    """Computes the output shapes of an operation for inputs of other shapes."""

    wrong_states: tuple[str, Span] | None = None
    """Why its layer cannot begin with the initial states that it gets, and the place of the call:
    Keras 3 raises when the model runs."""

    def let_go(self) -> None:
        """Its outputs, which lead back to it, are not needed any more."""
        self.outputs = ()


@dataclass(eq=False, slots=True, repr=False)
class Model(Layer):
    """A Sequential, functional or subclassed model; a model is also a layer."""

    state: ModelState = field(default_factory=ModelState)

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
        return self.state.inputs

    @property
    def outputs(self) -> tuple[Tensor, ...] | None:
        """The symbolic outputs, None while there are none."""
        return self.state.outputs
