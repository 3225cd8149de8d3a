"""Layers that step along a sequence: SimpleRNN, LSTM, GRU and RNN; keras/src/layers/rnn."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import flag, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size, weight_axis
from kerasight.apis.keras.layers.cells import (
    CellSpec,
    StackedCellsSpec,
    Step,
    StepSpec,
    gate_weights,
)
from kerasight.values.keras import Layer, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.problems import BatchSizeOpen, OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, unknown_shape


class SequenceSpec(BaseLayer):
    """A cell that runs along axis 1 (axis 0 with `time_major` of Keras 2)."""

    many_inputs = True

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """Only the sequence is checked; an initial state may follow it."""
        super().check(layer, shapes[:1], keras)

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step | None:
        """What the cell gives for one step of `shape`; None where it is not known."""
        raise NotImplementedError

    def cell_weights(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Parameters:
        """The weights of the cell for sequences of `shape`."""
        raise NotImplementedError

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of the cell; the states of a stateful layer do not count as weights."""
        parameters = self.cell_weights(layer, shapes[0], keras)
        batch = axis_size(shapes[0], 1 if flag(layer, "time_major") else 0)
        if flag(layer, "stateful") and batch is None:
            raise ProblemFound(BatchSizeOpen(shapes[0], "stateful=True needs a fixed batch size"))
        return parameters

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """(batch, ...), or (batch, steps, ...) with `return_sequences`; then the states."""
        shape = shapes[0]
        sequences, state = flag(layer, "return_sequences"), flag(layer, "return_state")
        time_major = flag(layer, "time_major")
        if state is None or time_major is None:
            return (unknown_shape("argument 'return_state' or 'time_major' is not known"),)
        batch, steps = axis_size(shape, int(time_major)), axis_size(shape, int(not time_major))
        if keras.is_2 and flag(layer, "unroll") and steps is None:
            raise ProblemFound(OtherMismatch(shape, "unroll=True needs a fixed number of steps"))
        made = self.step(layer, step_shape(shape, time_major), keras)
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

    def cell_weights(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """The weights of all gates."""
        return gate_weights(layer, weight_axis(shape, -1, "kernel"), self.cell.gates)

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step:
        """What the cell gives."""
        return self.cell.step(layer, shape, keras)


STACK = StackedCellsSpec()


class CellRunnerSpec(SequenceSpec):
    """`RNN(cell)`: any cell, or a list of cells, which becomes `StackedRNNCells`."""

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """Keras 3 takes a layer for whole sequences as a cell, and cannot build it for one step."""
        super().check(layer, shapes, keras)
        cell = layer.arguments.get("cell")
        for each in to_items(cell) or (cell,):
            if not isinstance(each, Layer) or not isinstance(each.spec, RecurrentSpec):
                continue
            if keras.is_3 and shapes[0].rank == 3:
                name = each.class_name
                reason = f"its cell is `{name}`, which takes whole sequences: give it `{name}Cell`"
                raise ProblemFound(OtherMismatch(shapes[0], reason))

    def cell(self, layer: Layer) -> Layer | None:
        """The cell, None when it is not one of Keras' own."""
        cell = layer.arguments.get("cell")
        if to_items(cell) is not None:
            return Layer("StackedRNNCells", "stacked_rnn_cells", STACK, {"cells": cell}, layer.span)
        return cell if isinstance(cell, Layer) and isinstance(cell.spec, StepSpec) else None

    def wrapped(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> list[tuple[Layer, list[Shape]]]:
        """The cell, or the cells of a list, each with the shape that reaches it."""
        cell = self.cell(layer)
        shape = step_shape(shapes[0], bool(flag(layer, "time_major")))
        if cell is None:
            return []
        if cell.spec is STACK:
            return STACK.wrapped(cell, [shape], keras)
        return [(cell, [shape])]

    def cell_weights(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Parameters:
        """The weights of the cell."""
        cell = self.cell(layer)
        if cell is None:
            return Parameters(None, None)
        step = step_shape(shape, bool(flag(layer, "time_major")))
        return cell.spec.build(cell, [step], keras)

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step | None:
        """What the cell gives; Keras 2 runs the cell, which only takes (batch, features)."""
        cell = self.cell(layer)
        if cell is None or (keras.is_2 and shape.rank != 2):
            return None
        assert isinstance(cell.spec, StepSpec)
        return cell.spec.step(cell, shape, keras)


SPECS: dict[str, BaseLayer] = {
    "SimpleRNN": RecurrentSpec(gates=1, states=1),
    "LSTM": RecurrentSpec(gates=4, states=2),
    "GRU": RecurrentSpec(gates=3, states=1),
    "RNN": CellRunnerSpec(),
}
