"""The cells that `RNN` steps along a sequence; keras/src/layers/rnn and tf_keras/src/layers/rnn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kerasight.apis.arguments import add, flag, size, to_items, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Value
from kerasight.values.shapes import Dim, Shape, unknown_shape


@dataclass(frozen=True, slots=True)
class Step:
    """What a cell gives at each step, batch axis left out: its output and each of its states.

    `nested` tells that the states of each cell of a stack come as a list of their own.
    """

    output: tuple[Dim, ...]
    states: tuple[tuple[Dim, ...], ...]
    nested: bool = False


class StepSpec(BaseLayer):
    """What steps along a sequence, as a layer of its own or inside `RNN`."""

    many_inputs = True

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step | None:
        """What one step of `shape` (batch, ...) gives; None where it is not known."""
        raise NotImplementedError

    def output(
        self,
        layer: Layer,
        shapes: Sequence[Shape],  # noqa: ARG002
        keras: KerasVersion,  # noqa: ARG002
    ) -> tuple[Shape, ...]:
        """A cell is called with its states, which are not followed here."""
        return (unknown_shape(f"what {layer.class_name} gives when it is called by itself"),)


def gate_weights(layer: Layer, features: Dim, gates: int) -> Parameters:
    """Kernel, recurrent kernel and bias, once for each gate.

    A GRU with `reset_after` keeps two biases (keras/src/layers/rnn/gru.py).
    """
    units, use_bias = size(layer, "units"), flag(layer, "use_bias", default=True)
    reset_after = flag(layer, "reset_after")
    if use_bias is None or reset_after is None:
        return Parameters(None, 0)
    biases = (2 if reset_after else 1) if use_bias else 0
    return Parameters(
        add(
            weights(gates, features, units),
            weights(gates, units, units),
            weights(gates, units, biases),
        ),
        0,
    )


class CellSpec(StepSpec):
    """`SimpleRNNCell`, `LSTMCell`, `GRUCell`: (batch, features) to (batch, units)."""

    def __init__(self, gates: int, states: int) -> None:
        self.gates = gates
        self.states = states

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """The weights of all gates."""
        return gate_weights(layer, weight_axis(shapes[0], -1, "kernel"), self.gates)

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step:  # noqa: ARG002
        """The output is the first state."""
        units = size(layer, "units")
        return Step((units,), ((units,),) * self.states)


class StackedCellsSpec(StepSpec):
    """`StackedRNNCells`: each cell takes the output of the one before."""

    def wrapped(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> list[tuple[Layer, list[Shape]]]:
        """Each cell with the shape that reaches it."""
        shape = shapes[0]
        inner: list[tuple[Layer, list[Shape]]] = []
        for cell in cells_in(layer.arguments.get("cells")) or ():
            inner.append((cell, [shape]))
            step = step_of(cell, shape, keras)
            if step is None or not shape.dims:
                shape = unknown_shape("the output of a cell is not known")
            else:
                shape = Shape((shape.dims[0], *step.output))
        return inner

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of all cells."""
        built = [
            cell.spec.build(cell, fed, keras) for cell, fed in self.wrapped(layer, shapes, keras)
        ]
        if not built:
            return Parameters(None, None)
        return Parameters(
            add(*(each.trainable for each in built)), add(*(each.frozen for each in built))
        )

    def step(self, layer: Layer, shape: Shape, keras: KerasVersion) -> Step | None:
        """The output of the last cell and the states of all."""
        inner = self.wrapped(layer, [shape], keras)
        steps = [step_of(cell, fed[0], keras) for cell, fed in inner]
        known = [step for step in steps if step is not None]
        if not known or len(known) < len(steps):
            return None
        states = tuple(state for step in known for state in step.states)
        return Step(known[-1].output, states, any(len(step.states) > 1 for step in known))


def cells_in(value: Value) -> list[Layer] | None:
    """The layers in a list of cells, None when one of them is not known."""
    items = to_items(value)
    if items is None or not all(isinstance(item, Layer) for item in items):
        return None
    return items


def step_of(cell: Layer, shape: Shape, keras: KerasVersion) -> Step | None:
    """What a step of a cell gives, None for a layer that is no cell that we know."""
    return cell.spec.step(cell, shape, keras) if isinstance(cell.spec, StepSpec) else None


SPECS: dict[str, BaseLayer] = {
    "SimpleRNNCell": CellSpec(gates=1, states=1),
    "LSTMCell": CellSpec(gates=4, states=2),
    "GRUCell": CellSpec(gates=3, states=1),
    "StackedRNNCells": StackedCellsSpec(),
}
