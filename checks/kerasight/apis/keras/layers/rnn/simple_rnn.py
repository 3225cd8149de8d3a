"""`SimpleRNN` and its cell; keras/src/layers/rnn/simple_rnn.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, positive, positive_integer
from kerasight.apis.keras.layers.rnn.cells import GatedCell
from kerasight.apis.keras.layers.rnn.rnn import GatedRNN


class SimpleRNNCell(GatedCell):
    """`SimpleRNNCell`: one step."""

    name = "simple_rnn_cell"


class SimpleRNN(GatedRNN):
    """`SimpleRNN`: a whole sequence."""

    checks = checks_of(units=by_version(three=positive_integer, two=positive))

    cell = SimpleRNNCell()
