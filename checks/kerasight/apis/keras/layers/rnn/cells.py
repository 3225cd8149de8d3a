"""The cells of `RNN`; keras/src/layers/rnn and tf_keras/src/layers/rnn."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.apis.arguments import size, to_items
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import number, positive, seed
from kerasight.apis.keras.layers.attributes import attributes_of, share
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.weights import asked_for, joined, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Value
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


@dataclass(frozen=True, slots=True)
class Step:
    """The result of a cell at each step, without the batch axis."""

    output: tuple[Dim, ...]
    states: tuple[tuple[Dim, ...], ...]

    nested: bool = False
    """Whether the states of each cell of a stack are a separate list."""


class Cell(BaseLayer):
    """What steps along a sequence inside `RNN`."""

    many_inputs = True
    is_cell = True

    def step(self, call: LayerCall) -> Step | None:
        """The result of a call on one step (batch, ...), None if unknown."""
        raise NotImplementedError

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """A cell is called with its states, which are not checked here."""
        return (unknown_shape(f"what {call.layer.class_name} gives when it is called by itself"),)


class GatedCell(Cell):
    """(batch, features) to (batch, units); kernels and biases for all gates in one."""

    checks = checks_of(
        dropout=number,
        recurrent_dropout=number,
        seed=seed,
        units=positive,
    )
    attributes = attributes_of(dropout=share, recurrent_dropout=share)

    gates = 1
    """How often the kernels have the width of the state."""

    states = 1
    """How many states there are, all as wide as the output."""

    name = ""
    """The name of the cell inside its layer."""

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Kernel, recurrent kernel and bias."""
        layer = call.layer
        features, units = weight_axis(call.shape, -1, "kernel"), size(layer, "units")
        wide = units * self.gates if isinstance(units, int) else units
        return (
            weight(layer, "kernel", (features, wide)),
            recurrent(layer, (units, wide)),
            *asked_for(layer, "use_bias", self.bias(layer, wide)),
        )

    def bias(self, layer: Layer, wide: int | UnknownDim) -> WeightSpec:
        """One for each unit of each gate."""
        return weight(layer, "bias", (wide,))

    def step(self, call: LayerCall) -> Step:
        """The output is the first state."""
        units = size(call.layer, "units")
        return Step((units,), ((units,),) * self.states)


def recurrent(layer: Layer, dims: tuple[Dim, ...]) -> WeightSpec:
    """The kernel over the state."""
    return weight(layer, "recurrent_kernel", dims)._replace(
        initializer=layer.arguments.get("recurrent_initializer")
    )


class StackedRNNCells(Cell):
    """`StackedRNNCells`: each cell gets the output of the previous one."""

    wraps = ("cells",)

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """Each cell with its input shape."""
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

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Those of all cells."""
        return joined(self.sublayer_calls(call)) or None

    def step(self, call: LayerCall) -> Step | None:
        """The output of the last cell and the states of all."""
        steps = [step_of(each) for each in self.sublayer_calls(call)]
        known = [step for step in steps if step is not None]
        if not known or len(known) < len(steps):
            return None
        states = tuple(state for step in known for state in step.states)
        return Step(known[-1].output, states, any(len(step.states) > 1 for step in known))


def cells_in(value: Value) -> list[Layer] | None:
    """The layers in a list of cells, None if one of them is unknown."""
    items = to_items(value)
    if items is None:
        return None
    cells = [item for item in items if isinstance(item, Layer)]
    return cells if len(cells) == len(items) else None


def step_of(call: LayerCall) -> Step | None:
    """The result of a step of a cell, None for a layer that is not a known cell."""
    spec = call.layer.spec
    return spec.step(call) if isinstance(spec, Cell) else None
