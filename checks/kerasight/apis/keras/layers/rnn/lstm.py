"""`LSTM` and its cell; keras/src/layers/rnn/lstm.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import positive, use_cudnn
from kerasight.apis.keras.layers.rnn.cells import GatedCell
from kerasight.apis.keras.layers.rnn.rnn import GatedRNN


class LSTMCell(GatedCell):
    """`LSTMCell`: one step."""

    name = "lstm_cell"
    gates = 4
    states = 2


class LSTM(GatedRNN):
    """`LSTM`: a whole sequence."""

    checks = checks_of(
        units=positive,
        use_cudnn=use_cudnn,
    )

    runs_on_cudnn = True
    cell = LSTMCell()
