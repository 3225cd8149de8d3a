"""`SimpleRNN` and its cell; keras/src/layers/rnn/simple_rnn.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.rnn.cells import GatedCell
from kerasight.apis.keras.layers.rnn.rnn import GatedRNN


class SimpleRNNCell(GatedCell):
    """`SimpleRNNCell`: one step."""

    name = "simple_rnn_cell"


class SimpleRNN(GatedRNN):
    """`SimpleRNN`: a whole sequence."""

    cell = SimpleRNNCell()
