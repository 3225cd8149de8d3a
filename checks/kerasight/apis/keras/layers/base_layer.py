"""The base of the specs of all layers: what Keras' `Layer` does where a class says nothing else.

Each spec mirrors the class of its name in keras/src/layers. Shapes include the batch axis.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.arguments.values.asked import Check, Conflict, checks_of
from kerasight.apis.keras.arguments.values.common import common_check
from kerasight.apis.keras.dtypes.policies import INTEGERS, autocast
from kerasight.apis.keras.layers.attributes import Given, Kept, attributes_of, common_attribute
from kerasight.apis.keras.layers.weights import UNKNOWN_WEIGHTS, count
from kerasight.facts.layers import layer_facts
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import (
    InputSpec,
    LayerCall,
    LayerFacts,
    LayerSpec,
    MaskNodes,
    WeightSpec,
)
from kerasight.values.objects import Unknown, Value
from kerasight.values.problems import (
    NoneDimension,
    OtherMismatch,
    ProblemFound,
    SizeChanged,
    WrongDtype,
    WrongRank,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

REFUSED: Final = INTEGERS | {"bool", "string"}
"""Dtypes that a layer which computes with floats does not take in Keras 2."""


def same_dtype(fed: Sequence[str | None]) -> str | None:
    """The dtype of the input, None if there are several."""
    return fed[0] if len(set(fed)) == 1 else None


class BaseLayer(LayerSpec):
    """A class of layers: by default it accepts any shape, has no weights and keeps the shape."""

    input_spec = InputSpec()
    """What is asked of the shape of each input."""

    many_inputs = False
    """Whether the layer takes a list of tensors."""

    keeps_dtype_in_keras_3 = False
    """Whether `compute_output_spec` of Keras 3 returns the dtype of the input.

    If a class only has `compute_output_shape`, Keras uses the compute dtype.
    """

    computes_in_keras_2 = False
    """Whether Keras 2 computes with weights or numbers of the layer's own dtype.

    It runs the code of a layer on symbolic tensors, so that others keep the dtype of the input.
    """

    takes_floats_only_in_keras_2 = False
    """Whether Keras 2 raises for integers, booleans and strings."""

    checks: Mapping[str, Check] = checks_of()
    """What the constructor demands of the values of its own arguments."""

    conflicts: tuple[Conflict, ...] = ()
    """The arguments of the constructor that exclude or need each other."""

    attributes: Mapping[str, Kept] = attributes_of()
    """What becomes of the arguments that differ from the attributes of their names."""

    def check_of(self, argument: str) -> Check | None:
        """The check of one argument, None if the constructor does not look at it."""
        for owner in type(self).__mro__:
            own: Mapping[str, Check] = vars(owner).get("checks", {})
            if argument in own:
                return own[argument]
        return common_check(argument)

    def attribute(self, layer: Layer, name: str, keras: KerasVersion) -> Value:
        """What the nearest class makes of it that says anything."""
        value = layer.arguments[name]
        if isinstance(value, Unknown):
            return value
        return self._kept(name)(Given(layer, name, value, keras))

    def _kept(self, argument: str) -> Kept:
        for owner in type(self).__mro__:
            own: Mapping[str, Kept] = vars(owner).get("attributes", {})
            if argument in own:
                return own[argument]
        return common_attribute(argument)

    def facts(self, keras: KerasVersion) -> LayerFacts:
        """Those of the class in Keras that has the name of the spec."""
        return layer_facts(type(self).__name__, keras) or super().facts(keras)

    def declared_shape(self, layer: Layer, keras: KerasVersion) -> Shape | None:  # noqa: ARG002
        """`input_dim` means a rank of 2."""
        input_dim = layer.arguments.get("input_dim")
        return None if input_dim is None else Shape((None, to_dim(input_dim)))

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """What `input_spec` rejects."""
        shapes, asked = call.shapes, self.input_spec
        if not self.many_inputs and len(shapes) != 1:
            raise ProblemFound(OtherMismatch(call.shape, f"takes one tensor, got {len(shapes)}"))
        for shape in shapes:
            if shape.rank is None:
                continue
            if asked.ndim is not None and shape.rank != asked.ndim:
                raise ProblemFound(WrongRank(shape, asked.ndim, at_least=False))
            if asked.min_ndim is not None and shape.rank < asked.min_ndim:
                raise ProblemFound(WrongRank(shape, asked.min_ndim, at_least=True))
        self._check_fixed_axes(call)

    def _check_fixed_axes(self, call: LayerCall) -> None:
        self._check_axes(call, self.fixed_axes(call.layer))

    def assert_computable(self, call: LayerCall) -> None:
        """What `input_spec` accepts, but the weights do not fit when data is computed."""
        self._check_axes(call, self.computed_axes(call.layer))

    def _check_axes(self, call: LayerCall, axes: tuple[int, ...]) -> None:
        built_for = call.layer.state.built_for
        if built_for is None:
            return
        for axis in axes:
            before, now = axis_size(built_for[0], axis), axis_size(call.shape, axis)
            if isinstance(before, int) and isinstance(now, int) and before != now:
                reason = f"built for {before} along axis {axis}, called with {now}"
                raise ProblemFound(SizeChanged(call.shape, reason, axis, before, now))

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The axes that `build` fixes in `input_spec`: their size must stay in every call."""
        return ()

    def computed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """Further axes whose size the weights fix, though Keras 3 does not check it."""
        return ()

    def has_weights(self, layer: Layer) -> bool:
        """Whether a class names weights, or has layers inside that do."""
        inner = wrapped_layers(layer) if self.wraps else []
        if inner:
            return any(each.spec.has_weights(each) for each in inner)
        return type(self).weights is not BaseLayer.weights

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:  # noqa: ARG002
        """None by default."""
        return ()

    def build(self, call: LayerCall) -> Parameters:
        """As many as `weights` names."""
        made = self.weights(call)
        return UNKNOWN_WEIGHTS if made is None else count(made)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape of the input."""
        return (call.shape,)

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The outputs by `compute_output_shape`."""
        return self._of_shapes(call, self.compute_output_shape(call))

    def _of_shapes(self, call: LayerCall, shapes: Sequence[Shape]) -> tuple[Tensor, ...]:
        """Outputs of these shapes, with the output dtype of the layer."""
        if call.keras.is_2 and self.takes_floats_only_in_keras_2:
            self._refuse_other_than_floats(call)
        dtype = self.output_dtype(call)
        return tuple([Tensor(shape, dtype=dtype) for shape in shapes])

    def _refuse_other_than_floats(self, call: LayerCall) -> None:
        for tensor in call.inputs:
            if tensor.dtype in REFUSED:
                compute = call.layer.precision.compute or "floats"
                raise ProblemFound(WrongDtype(tensor.shape, str(tensor.dtype), compute))

    def output_dtype(self, call: LayerCall) -> str | None:
        """The dtype of all outputs, None if unknown."""
        layer, keras = call.layer, call.keras
        fed = [tensor.dtype for tensor in call.inputs]
        if keras.is_3 or layer.arguments.get("autocast", True) is not False:
            fed = [autocast(dtype, layer.precision.compute, keras) for dtype in fed]
        return self.dtype_in_keras_3(call, fed) if keras.is_3 else self.dtype_in_keras_2(call, fed)

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """The dtype of all outputs of Keras 3 for inputs that are cast to these."""
        return same_dtype(fed) if self.keeps_dtype_in_keras_3 else call.layer.precision.compute

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """The dtype of all outputs of Keras 2 for inputs that are cast to these."""
        return call.layer.precision.compute if self.computes_in_keras_2 else same_dtype(fed)

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,  # noqa: ARG002
    ) -> Tensor | None:
        """The mask of the first argument, where masking is supported; of a list none is known."""
        mask, is_list = call.inputs[0].mask, len(call.inputs) > 1 and not self.tensor_arguments
        if mask is None or is_list:
            return None
        return mask if self.facts(call.keras).supports_masking else None

    def sublayer_calls(self, call: LayerCall) -> Sequence[LayerCall]:  # noqa: ARG002
        """None by default."""
        return ()


def wrapped_layers(layer: Layer) -> list[Layer]:
    """The layers that a layer is given to run inside, alone or in lists."""
    given = [layer.arguments.get(name) for name in layer.spec.wraps]
    held = [each for value in given for each in (to_items(value) or [value])]
    return [each for each in held if isinstance(each, Layer)]


class OpaqueLayer(BaseLayer):
    """An unknown class of layers."""

    many_inputs = True
    is_opaque = True
    rescales = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:  # noqa: ARG002
        """They are unknown."""
        return None

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output shape is unknown."""
        return (unknown_shape(f"the output of {call.layer.class_name} is not known to Kerasight"),)


class ElementwiseLayer(BaseLayer):
    """Layers that keep the shape and have no weights.

    They have no `input_spec`: whether several tensors are accepted depends on `call`.
    """

    many_inputs = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, unknown for several inputs."""
        if len(call.inputs) != 1:
            return (unknown_shape(f"{call.layer.class_name} is called on several tensors"),)
        return super().compute_output_shape(call)


def axis_size(shape: Shape, axis: int) -> Dim:
    """The size along an axis (negative counts from the end), unknown if the shape lacks it."""
    if shape.dims is None:
        return UnknownDim(shape.reason)
    if -len(shape.dims) <= axis < len(shape.dims):
        return shape.dims[axis]
    return UnknownDim(f"{shape} has no axis {axis}")


def weight_axis(shape: Shape, axis: int, weight: str) -> int | UnknownDim:
    """The size along an axis that weights depend on; raises NoneDimension if it is None."""
    dim = axis_size(shape, axis)
    if dim is None:
        raise ProblemFound(NoneDimension(shape, axis, weight))
    return dim
