"""What a class of layers says of itself, in Keras' words; `apis/keras/layers` has them all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from kerasight.values.keras import Tensor
from kerasight.values.objects import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kerasight.values.keras import Layer, Parameters
    from kerasight.values.keras_version import KerasVersion
    from kerasight.values.objects import Value
    from kerasight.values.shapes import Shape


@dataclass(eq=False, slots=True, repr=False)
class LayerCall:
    """A layer called on tensors in a version of Keras: what a spec is asked about."""

    layer: Layer

    inputs: Sequence[Tensor]
    """What the layer is called on: one tensor, those of a list, or several arguments in order."""

    keras: KerasVersion

    keywords: Mapping[str, Value] = field(default_factory=dict)
    """The other arguments of the call, by name."""

    @classmethod
    def on_shapes(cls, layer: Layer, shapes: Iterable[Shape], keras: KerasVersion) -> LayerCall:
        """A call on tensors of these shapes, whatever their dtypes."""
        return cls(layer, [Tensor(shape) for shape in shapes], keras)

    def inner(self, layer: Layer, shapes: Iterable[Shape]) -> LayerCall:
        """A call of another layer in the course of this one."""
        return LayerCall.on_shapes(layer, shapes, self.keras)

    @property
    def shape(self) -> Shape:
        """The shape of the first input."""
        return self.inputs[0].shape

    @property
    def shapes(self) -> list[Shape]:
        """The shapes of all inputs."""
        return [tensor.shape for tensor in self.inputs]


class InputSpec(NamedTuple):
    """What Keras' `InputSpec` asks of each input, batch axis included; None asks nothing."""

    ndim: int | None = None
    """The number of axes."""

    min_ndim: int | None = None
    """The least number of axes."""


class WeightSpec(NamedTuple):
    """A weight that `build` makes.

    Sizes of the shape may be unknown. A shape of unknown rank means that the weight may be missing.
    """

    name: str
    """The name inside the layer: `kernel`, or `query/kernel` of a layer inside."""

    shape: Shape

    initializer: Value = None
    """The initializer as the constructor was given it, or the name of the one that Keras takes."""

    trainable: bool | None = True
    """Whether training changes it as long as the layer is not frozen; None if unknown."""


class RefusedArgument(NamedTuple):
    """An argument of a constructor that Keras rejects."""

    argument: str

    reason: str
    """What is wrong with it, as the end of a sentence that begins with its name."""

    suggestion: str | None = None
    """What was probably meant, as a program writes it."""


class LayerFacts(NamedTuple):
    """What the real Keras says of every layer of a class, whatever its arguments and inputs are.

    None is unknown: no layer of the class could be made or built, for it needs another backend or
    a file.
    """

    supports_masking: bool | None = False
    """The attribute `supports_masking` of a layer that is made."""

    takes_mask: bool | None = False
    """Whether its node is connected to the mask of its input, which `call` gets as `mask`."""

    computes_mask: bool | None = False
    """Whether the class has a `compute_mask` of its own, instead of that of `Layer`."""

    converts_inputs: bool | None = True
    """Whether Keras 3 casts floats to the compute dtype before `call` sees them."""

    built_when_made: bool | None = False
    """Whether a layer is built before it is called, so that no `build` notes a shape."""

    has_no_weights: bool | None = False
    """Whether certainly no layer of the class ever has weights."""

    named_when_made: tuple[str, ...] = ()
    """The layers that the constructor makes by default and that take automatic names."""

    named_when_built: tuple[str, ...] | None = ()
    """The layers that `build` makes and that take automatic names."""


class MaskNodes(Protocol):
    """Makes the nodes of the graph that compute masks."""

    def operation(self, names: tuple[str, str], inputs: Sequence[Tensor], shape: Shape) -> Tensor:
        """The result of an operation, by its class in Keras 3 and its function in TensorFlow."""

    def unknown(self, inputs: Sequence[Tensor], reason: str) -> Tensor:
        """An unknown mask, or none."""


class LayerSpec(ABC):
    """A class of layers: what it takes, which weights it makes, what it outputs.

    Shapes include the batch axis. Methods raise ProblemFound where Keras raises.
    """

    is_custom = False
    """Whether it is a custom layer: code of the program defines what it does."""

    is_opaque = False
    """Whether what it does is unknown, or defined elsewhere."""

    is_input = False
    """Whether it is the `InputLayer`."""

    merges: Literal["", "elementwise", "along an axis", "by products"] = ""
    """How it makes one tensor of several."""

    takes_list = False
    """Whether it merges a list of tensors, and rejects a single tensor."""

    unpacks_list = False
    """Whether it takes a list of a certain length: nothing is known of one that is not known."""

    tensor_arguments: tuple[str, ...] = ()
    """The tensor arguments of `call` in order, for layers whose inputs are several arguments."""

    wraps: tuple[str, ...] = ()
    """The arguments of the constructor that hold layers, or lists of layers, to run inside."""

    activation: str | None = None
    """The activation that all of its outputs went through, whatever its arguments say."""

    activation_argument: str | None = None
    """The argument with the activation that its outputs went through."""

    keeps_values = False
    """Whether it moves values or drops some: an activation before it still holds."""

    rescales = False
    """Whether it may bring its input to another scale by itself."""

    scales_by_argument = False
    """Whether it multiplies by its argument `scale`."""

    units_argument: str | None = None
    """The argument with the size of the last axis of the output, where that is the first one."""

    adds_loss = False
    """Whether calling it adds to the loss of its model."""

    drops = False
    """Whether it drops or disturbs a share of its input, the argument `rate`."""

    prepares_data = False
    """Whether it prepares data without chance: it remains the data that it was."""

    augments = False
    """Whether it changes its input at random to train on it."""

    is_cell = False
    """Whether it is one step of a recurrent layer."""

    is_embedding = False
    """Whether it looks up integers below its argument `input_dim`."""

    numbers_words = False
    """Whether it makes the numbers of the words of a text, which `adapt` has counted."""

    is_global_pooling = False
    """Whether nothing is left of its spatial axes."""

    flattens = False
    """Whether it makes one axis of all but the batch."""

    reshapes = False
    """Whether the program says the output shape."""

    runs_function = False
    """Whether a function of the program says what it does."""

    takes_states = False
    """Whether the second argument of a call is its initial states."""

    runs_on_cudnn = False
    """Whether TensorFlow has a fast kernel for it on graphics cards."""

    saves_in_h5 = True
    """Whether a model with it can be saved in the format HDF5."""

    chooses_dtype = False
    """Whether its constructor has a default of its own for `dtype`."""

    rank = 0
    """How many spatial axes it slides over, cuts or repeats: 2 for `Conv2D`."""

    example_shape = "(8,)"
    """The shape of a sample that it may be fed, as a program writes it."""

    def facts(self, keras: KerasVersion) -> LayerFacts:  # noqa: ARG002
        """What the real Keras says of the class, that of `Layer` for one that is not in Keras."""
        return LayerFacts()

    def assert_computable(self, call: LayerCall) -> None:  # noqa: B027
        """Raise `ProblemFound` for data that the weights do not fit, whatever was checked."""

    def recurrent(self, layer: Layer) -> Layer | None:  # noqa: ARG002
        """The layer that steps along a sequence: itself, or one inside; None if it does not."""
        return None

    def applied(self, layer: Layer) -> Layer | None:
        """The layer that decides what the outputs look like: itself, or the one inside."""
        return layer

    def sublayers_named_when_made(self, layer: Layer, keras: KerasVersion) -> tuple[str, ...]:  # noqa: ARG002
        """The classes of layers that the constructor makes and that take automatic names."""
        return self.facts(keras).named_when_made

    def refused_layer(
        self,
        arguments: Mapping[str, Value],  # noqa: ARG002
        keras: KerasVersion,  # noqa: ARG002
    ) -> RefusedArgument | None:
        """What the constructor finds wrong with the layers that it is given to run inside."""
        return None

    def attribute(self, layer: Layer, name: str, keras: KerasVersion) -> Value:  # noqa: ARG002
        """The attribute of the name of an argument, where objects of the class have one."""
        return Unknown(f"the attribute '{name}' of {layer.class_name}")

    @abstractmethod
    def declared_shape(self, layer: Layer, keras: KerasVersion) -> Shape | None:
        """The input shape that the layer declares with special arguments, None if it does not."""

    @abstractmethod
    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Raise ProblemFound if Keras rejects the inputs before it builds the layer."""

    @abstractmethod
    def has_weights(self, layer: Layer) -> bool:
        """Whether `build` may make weights."""

    @abstractmethod
    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights that `build` makes, in the order of `get_weights()`; None if unknown."""

    @abstractmethod
    def build(self, call: LayerCall) -> Parameters:
        """How many weights the layer makes."""

    @abstractmethod
    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output shapes of a call without other arguments."""

    @abstractmethod
    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The outputs of the call with shapes and dtypes, as tensors of no graph."""

    @abstractmethod
    def compute_mask(
        self, call: LayerCall, outputs: Sequence[Tensor], graph: MaskNodes
    ) -> Tensor | None:
        """The mask of the first output in Keras 3, None where it has none."""

    @abstractmethod
    def sublayer_calls(self, call: LayerCall) -> Sequence[LayerCall]:
        """The calls of the layers inside this one that are built with it.

        Their weights are this layer's weights; copies of layers are not named here.
        """
