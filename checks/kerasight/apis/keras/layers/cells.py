"""The cells that `RNN` steps along a sequence; keras/src/layers/rnn and tf_keras/src/layers/rnn."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.apis.arguments import add, flag, size, to_items, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
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

    def step(self, call: LayerCall) -> Step | None:
        """What a call on one step (batch, ...) gives; None where it is not known."""
        raise NotImplementedError

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """A cell is called with its states, which are not followed here."""
        return (unknown_shape(f"what {call.layer.class_name} gives when it is called by itself"),)


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

    def build(self, call: LayerCall) -> Parameters:
        """The weights of all gates."""
        return gate_weights(call.layer, weight_axis(call.shape, -1, "kernel"), self.gates)

    def step(self, call: LayerCall) -> Step:
        """The output is the first state."""
        units = size(call.layer, "units")
        return Step((units,), ((units,),) * self.states)


class StackedCellsSpec(StepSpec):
    """`StackedRNNCells`: each cell takes the output of the one before."""

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """Each cell with the shape that reaches it."""
        shape = call.shape
        inner: list[LayerCall] = []
        for cell in cells_in(call.layer.arguments.get("cells")) or ():
            inner.append(call.inner(cell, [shape]))
            step = step_of(inner[-1])
            if step is None or not shape.dims:
                shape = unknown_shape("the output of a cell is not known")
            else:
                shape = Shape((shape.dims[0], *step.output))
        return inner

    def build(self, call: LayerCall) -> Parameters:
        """The weights of all cells."""
        built = [each.layer.spec.build(each) for each in self.sublayer_calls(call)]
        if not built:
            return Parameters(None, None)
        return Parameters(
            add(*(each.trainable for each in built)), add(*(each.frozen for each in built))
        )

    def step(self, call: LayerCall) -> Step | None:
        """The output of the last cell and the states of all."""
        steps = [step_of(each) for each in self.sublayer_calls(call)]
        known = [step for step in steps if step is not None]
        if not known or len(known) < len(steps):
            return None
        states = tuple(state for step in known for state in step.states)
        return Step(known[-1].output, states, any(len(step.states) > 1 for step in known))


def cells_in(value: Value) -> list[Layer] | None:
    """The layers in a list of cells, None when one of them is not known."""
    items = to_items(value)
    if items is None:
        return None
    cells = [item for item in items if isinstance(item, Layer)]
    return cells if len(cells) == len(items) else None


def step_of(call: LayerCall) -> Step | None:
    """What a step of a cell gives, None for a layer that is no cell that we know."""
    spec = call.layer.spec
    return spec.step(call) if isinstance(spec, StepSpec) else None


SPECS: dict[str, BaseLayer] = {
    "SimpleRNNCell": CellSpec(gates=1, states=1),
    "LSTMCell": CellSpec(gates=4, states=2),
    "GRUCell": CellSpec(gates=3, states=1),
    "StackedRNNCells": StackedCellsSpec(),
}
