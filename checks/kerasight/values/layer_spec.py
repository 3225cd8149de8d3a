"""What a class of layers says of itself, in Keras' words; `apis/keras/layers` has them all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kerasight.values.keras import Tensor

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
    """The further arguments of the call that are given by name."""

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


class LayerSpec(ABC):
    """A class of layers: what it takes, which weights it makes, what it outputs.

    Shapes include the batch axis. Methods raise ProblemFound where Keras raises.
    """

    is_custom = False
    """Whether it is a custom layer: code of the program defines what it does."""

    takes_list = False
    """Whether one tensor alone, in no list, is refused."""

    tensor_arguments: tuple[str, ...] = ()
    """The tensor arguments of `call` in order, for layers whose inputs are several arguments."""

    @abstractmethod
    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Raise ProblemFound where Keras refuses the inputs before it builds the layer."""

    @abstractmethod
    def build(self, call: LayerCall) -> Parameters:
        """How many weights the layer makes."""

    @abstractmethod
    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shapes of the outputs of a call without further arguments."""

    @abstractmethod
    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The outputs of the call, as tensors of no graph with their shapes and dtypes."""

    @abstractmethod
    def sublayer_calls(self, call: LayerCall) -> Sequence[LayerCall]:
        """The calls of the layers inside this one that are built with it.

        Their weights are this layer's weights; copies of layers are not named here.
        """
