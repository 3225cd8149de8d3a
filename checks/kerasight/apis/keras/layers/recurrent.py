"""Layers that step along a sequence: SimpleRNN, LSTM, GRU and RNN; keras/src/layers/rnn."""

from __future__ import annotations

from kerasight.apis.arguments import flag, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size
from kerasight.apis.keras.layers.cells import (
    CellSpec,
    StackedCellsSpec,
    Step,
    StepSpec,
    step_of,
)
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import BatchSizeOpen, OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, unknown_shape


class SequenceSpec(BaseLayer):
    """A cell that runs along axis 1 (axis 0 with `time_major` of Keras 2)."""

    many_inputs = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Only the sequence is checked; an initial state may follow it."""
        super().assert_input_compatibility(call.inner(call.layer, call.shapes[:1]))

    def step(self, call: LayerCall) -> Step | None:
        """What the cell gives, called on one step; None where it is not known."""
        raise NotImplementedError

    def cell_weights(self, call: LayerCall) -> Parameters:
        """The weights of the cell, called on whole sequences."""
        raise NotImplementedError

    def build(self, call: LayerCall) -> Parameters:
        """The weights of the cell; the states of a stateful layer do not count as weights."""
        layer = call.layer
        parameters = self.cell_weights(call)
        batch = axis_size(call.shape, 1 if flag(layer, "time_major") else 0)
        if flag(layer, "stateful") and batch is None:
            raise ProblemFound(BatchSizeOpen(call.shape, "stateful=True needs a fixed batch size"))
        return parameters

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, ...), or (batch, steps, ...) with `return_sequences`; then the states."""
        layer = call.layer
        shape = call.shape
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


def step_shape(shape: Shape, time_major: bool) -> Shape:
    """The shape of one step of a sequence."""
    if shape.dims is None:
        return shape
    return Shape(shape.dims[1:] if time_major else (*shape.dims[:1], *shape.dims[2:]))


class RecurrentSpec(SequenceSpec):
    """`SimpleRNN`, `LSTM`, `GRU`: a layer that is its own cell."""

    rank = 3

    def __init__(self, gates: int, states: int) -> None:
        self.cell = CellSpec(gates, states)

    def cell_weights(self, call: LayerCall) -> Parameters:
        """The weights of all gates."""
        return self.cell.build(call)

    def step(self, call: LayerCall) -> Step:
        """What the cell gives."""
        return self.cell.step(call)


STACK = StackedCellsSpec()


class CellRunnerSpec(SequenceSpec):
    """`RNN(cell)`: any cell, or a list of cells, which becomes `StackedRNNCells`."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Keras 3 takes a layer for whole sequences as a cell, and cannot build it for one step."""
        super().assert_input_compatibility(call)
        cell = call.layer.arguments.get("cell")
        for each in to_items(cell) or (cell,):
            if not isinstance(each, Layer) or not isinstance(each.spec, RecurrentSpec):
                continue
            if call.keras.is_3 and call.shape.rank == 3:
                name = each.class_name
                reason = f"its cell is `{name}`, which takes whole sequences: give it `{name}Cell`"
                raise ProblemFound(OtherMismatch(call.shape, reason))

    def cell(self, layer: Layer) -> Layer | None:
        """The cell, None when it is not one of Keras' own."""
        cell = layer.arguments.get("cell")
        if to_items(cell) is not None:
            return Layer("StackedRNNCells", "stacked_rnn_cells", STACK, {"cells": cell}, layer.span)
        return cell if isinstance(cell, Layer) and isinstance(cell.spec, StepSpec) else None

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """The cell, or the cells of a list, each with the shape that reaches it."""
        layer = call.layer
        cell = self.cell(layer)
        shape = step_shape(call.shape, bool(flag(layer, "time_major")))
        if cell is None:
            return []
        if cell.spec is STACK:
            return STACK.sublayer_calls(call.inner(cell, [shape]))
        return [call.inner(cell, [shape])]

    def cell_weights(self, call: LayerCall) -> Parameters:
        """The weights of the cell."""
        cell = self.cell(call.layer)
        if cell is None:
            return Parameters(None, None)
        step = step_shape(call.shape, bool(flag(call.layer, "time_major")))
        return cell.spec.build(call.inner(cell, [step]))

    def step(self, call: LayerCall) -> Step | None:
        """What the cell gives; Keras 2 runs the cell, which only takes (batch, features)."""
        cell = self.cell(call.layer)
        if cell is None or (call.keras.is_2 and call.shape.rank != 2):
            return None
        return step_of(call.inner(cell, call.shapes))


SPECS: dict[str, BaseLayer] = {
    "SimpleRNN": RecurrentSpec(gates=1, states=1),
    "LSTM": RecurrentSpec(gates=4, states=2),
    "GRU": RecurrentSpec(gates=3, states=1),
    "RNN": CellRunnerSpec(),
}
