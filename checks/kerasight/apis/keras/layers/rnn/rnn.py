"""`RNN` and the base of all layers that step along a sequence; keras/src/layers/rnn/rnn.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kerasight.apis.arguments import flag, to_items
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, checks_of
from kerasight.apis.keras.arguments.values.checks import anything, number, seed
from kerasight.apis.keras.layers.attributes import Given, attributes_of, share
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size
from kerasight.apis.keras.layers.core.wrapper import class_for_layer, is_of_keras
from kerasight.apis.keras.layers.rnn.cells import Cell, GatedCell, StackedRNNCells, Step, step_of
from kerasight.apis.keras.layers.weights import joined, within
from kerasight.values.keras import Layer, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import (
    InputSpec,
    LayerCall,
    MaskNodes,
    RefusedArgument,
    WeightSpec,
)
from kerasight.values.objects import Value
from kerasight.values.problems import BatchSizeOpen, OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, unknown_shape


class BaseRNN(BaseLayer):
    """A cell that runs along axis 1 (axis 0 with `time_major` of Keras 2)."""

    checks = checks_of(seed=seed)

    many_inputs = True
    example_shape = "(None, 1)"
    takes_floats_only_in_keras_2 = True

    def recurrent(self, layer: Layer) -> Layer:
        """The layer itself."""
        return layer

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Only the sequence is checked; an initial state may follow."""
        super().assert_input_compatibility(call.inner(call.layer, call.shapes[:1]))

    def step(self, call: LayerCall) -> Step | None:
        """The result of the cell for one step, None if unknown."""
        raise NotImplementedError

    def cell_weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of the cell, called on whole sequences."""
        raise NotImplementedError

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Those of the cell; the states of a stateful layer do not count as weights."""
        layer, made = call.layer, self.cell_weights(call)
        batch = axis_size(call.shape, 1 if flag(layer, "time_major") else 0)
        if flag(layer, "stateful") and batch is None:
            raise ProblemFound(BatchSizeOpen(call.shape, "stateful=True needs a fixed batch size"))
        return made

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, ...), or (batch, steps, ...) with `return_sequences`; then the states."""
        layer, shape = call.layer, call.shape
        sequences, state = flag(layer, "return_sequences"), flag(layer, "return_state")
        time_major = flag(layer, "time_major")
        if state is None or time_major is None:
            return (unknown_shape("argument 'return_state' or 'time_major' is not known"),)
        batch, steps = axis_size(shape, int(time_major)), axis_size(shape, int(not time_major))
        if call.keras.is_2 and flag(layer, "unroll") and steps is None:
            raise ProblemFound(OtherMismatch(shape, "unroll=True needs a fixed number of steps"))
        made = self.step(call.inner(layer, [step_shape(shape, time_major)]))
        if made is None:
            return (unknown_shape(f"the cell of {layer.class_name} is not known"),)
        if state and made.nested:
            return (unknown_shape("the states of stacked cells come in lists of their own"),)
        states = tuple(Shape((batch, *dims)) for dims in made.states) if state else ()
        if sequences is None:
            return (unknown_shape("argument 'return_sequences' is not known"), *states)
        axes = ((steps, batch) if time_major else (batch, steps)) if sequences else (batch,)
        return (Shape((*axes, *made.output)), *states)

    def compute_mask(
        self, call: LayerCall, outputs: Sequence[Tensor], graph: MaskNodes
    ) -> Tensor | None:
        """The mask of the steps, where these are given back."""
        keeps = flag(call.layer, "return_sequences")
        return super().compute_mask(call, outputs, graph) if keeps else None


def step_shape(shape: Shape, time_major: bool) -> Shape:
    """The shape of one step of a sequence."""
    if shape.dims is None:
        return shape
    return Shape(shape.dims[1:] if time_major else (*shape.dims[:1], *shape.dims[2:]))


class GatedRNN(BaseRNN):
    """`SimpleRNN`, `LSTM`, `GRU`: a layer with the arguments of its cell."""

    checks = checks_of(
        activity_regularizer=anything,
        dropout=number,
        recurrent_dropout=number,
    )
    attributes = attributes_of(dropout=share, recurrent_dropout=share)

    input_spec = InputSpec(ndim=3)
    computes_in_keras_2 = True
    takes_states = True

    units_argument = "units"

    cell: GatedCell
    """The cell, which reads the arguments of the layer."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Keras 3 takes states in an argument of their own."""
        super().assert_input_compatibility(call)
        if call.keras.is_3 and len(call.shapes) > 1:
            reason = "it takes one sequence: give the states as `initial_state=`"
            raise ProblemFound(OtherMismatch(call.shape, reason))

    def computed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The features, which the kernel is multiplied with."""
        return (-1,)

    def cell_weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The weights of all gates."""
        return within(self.cell.name, self.cell.weights(call))

    def step(self, call: LayerCall) -> Step:
        """The result of the cell."""
        return self.cell.step(call)


STACK: Final = StackedRNNCells()


def _a_cell(asked: Asked) -> RefusedValue | None:
    """No constant but a list of cells."""
    return None if to_items(asked.value) is not None else asked.must_be("a cell")


def _cell(given: Given) -> Value:
    """The cell, and a new one of those in a list."""
    return given.value if to_items(given.value) is None else given.unknown()


class RNN(BaseRNN):
    """`RNN(cell)`: any cell, or a list of cells, which becomes `StackedRNNCells`."""

    checks = checks_of(cell=_a_cell)
    attributes = attributes_of(cell=_cell)

    wraps = ("cell",)
    takes_floats_only_in_keras_2 = False

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Keras 3 accepts a layer for sequences as a cell, and cannot build it for one step."""
        super().assert_input_compatibility(call)
        cell = call.layer.arguments.get("cell")
        for each in to_items(cell) or (cell,):
            if not isinstance(each, Layer) or not isinstance(each.spec, GatedRNN):
                continue
            if call.keras.is_3 and call.shape.rank == 3:
                name = each.class_name
                reason = f"its cell is `{name}`, which takes whole sequences: give it `{name}Cell`"
                raise ProblemFound(OtherMismatch(call.shape, reason))

    def refused_layer(
        self, arguments: Mapping[str, Value], keras: KerasVersion
    ) -> RefusedArgument | None:
        """What is no cell.

        In Keras 3 a recurrent layer has what the constructor asks of a cell: calling it raises.
        """
        cell = arguments.get("cell")
        refused = class_for_layer("cell", cell)
        if refused is not None:
            return refused
        for each in to_items(cell) or (cell,):
            if not is_of_keras(each) or each.spec.is_cell or each.spec.is_opaque:
                continue
            if keras.is_2 or not isinstance(each.spec, BaseRNN):
                has_cell = isinstance(each.spec, GatedRNN)
                meant = f"{each.class_name}Cell(...)" if has_cell else None
                reason = f"must be a cell, not `{each.class_name}`"
                return RefusedArgument("cell", reason, meant)
        return None

    def cell_of(self, layer: Layer) -> Layer | None:
        """The cell, None if it is not one of Keras."""
        cell = layer.arguments.get("cell")
        if to_items(cell) is not None:
            return Layer("StackedRNNCells", "stacked_rnn_cells", STACK, {"cells": cell}, layer.span)
        return cell if isinstance(cell, Layer) and isinstance(cell.spec, Cell) else None

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """The cell, or the cells of a list, each with its input shape."""
        inner = self._cell_call(call)
        if inner is None:
            return []
        return STACK.sublayer_calls(inner) if inner.layer.spec is STACK else [inner]

    def _cell_call(self, call: LayerCall) -> LayerCall | None:
        """The cell, called on one step."""
        cell = self.cell_of(call.layer)
        time_major = bool(flag(call.layer, "time_major"))
        return None if cell is None else call.inner(cell, [step_shape(call.shape, time_major)])

    def cell_weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of the cell."""
        inner = self._cell_call(call)
        return None if inner is None else joined([inner])

    def step(self, call: LayerCall) -> Step | None:
        """The result of the cell; Keras 2 runs the cell, which only accepts (batch, features)."""
        cell = self.cell_of(call.layer)
        if cell is None or (call.keras.is_2 and call.shape.rank != 2):
            return None
        return step_of(call.inner(cell, call.shapes))

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """The output of the last cell."""
        cell = call.layer.arguments.get("cell")
        while isinstance(cell, Layer) and isinstance(cell.spec, StackedRNNCells):
            cell = cell.arguments.get("cells")
        cells = to_items(cell)
        last = cells[-1] if cells else cell
        known = isinstance(last, Layer) and not last.is_custom
        return last.precision.compute if known and isinstance(last, Layer) else None
