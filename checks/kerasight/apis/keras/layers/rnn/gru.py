"""`GRU` and its cell; keras/src/layers/rnn/gru.py."""

from __future__ import annotations

from kerasight.apis.arguments import flag
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    positive,
    positive_integer,
    use_cudnn,
)
from kerasight.apis.keras.layers.rnn.cells import GatedCell
from kerasight.apis.keras.layers.rnn.rnn import GatedRNN
from kerasight.apis.keras.layers.weights import unknown_weight, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import WeightSpec
from kerasight.values.shapes import UnknownDim


class GRUCell(GatedCell):
    """`GRUCell`: one step."""

    name = "gru_cell"
    gates = 3

    def bias(self, layer: Layer, wide: int | UnknownDim) -> WeightSpec:
        """Two for each unit of each gate with `reset_after`."""
        reset_after = flag(layer, "reset_after")
        if reset_after is None:
            return unknown_weight("bias", "argument 'reset_after'")
        return weight(layer, "bias", (2, wide) if reset_after else (wide,))


class GRU(GatedRNN):
    """`GRU`: a whole sequence."""

    checks = checks_of(
        units=by_version(three=positive_integer, two=positive),
        use_cudnn=use_cudnn,
    )

    runs_on_cudnn = True
    cell = GRUCell()
