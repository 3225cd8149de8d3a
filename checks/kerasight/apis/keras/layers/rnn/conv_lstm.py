"""`ConvLSTM1D`, `ConvLSTM2D`, `ConvLSTM3D`; keras/src/layers/rnn/conv_lstm.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.arguments import size, sizes
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import anything, number, slid_padding, window
from kerasight.apis.keras.layers.attributes import attributes_of, share
from kerasight.apis.keras.layers.base_layer import weight_axis
from kerasight.apis.keras.layers.convolutional.base_conv import BaseConv, Conv1D, Conv2D, Conv3D
from kerasight.apis.keras.layers.rnn.cells import Step, recurrent
from kerasight.apis.keras.layers.rnn.rnn import BaseRNN
from kerasight.apis.keras.layers.weights import asked_for, unknown_weight, weight, within
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import InputSpec, LayerCall, WeightSpec
from kerasight.values.problems import NonPositiveSize, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape

GATES: Final = 4

CELL: Final = "conv_lstm_cell"
"""The name of the cell inside the layer."""


class ConvLSTM(BaseRNN):
    """An LSTM whose gates are convolutions: (batch, steps, *image) to (batch, *image)."""

    checks = checks_of(
        activity_regularizer=anything,
        dilation_rate=window(1),
        dropout=number,
        kernel_size=window(1),
        padding=slid_padding(causal_in=(2,)),
        recurrent_dropout=number,
        strides=window(0),
    )
    attributes = attributes_of(dropout=share, recurrent_dropout=share)

    computes_in_keras_2 = True

    convolution: BaseConv
    """The convolution of each gate, which reads the arguments of the layer."""

    def cell_weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Kernels over the image and over the state, and a bias, for all gates in one."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        if first is None or shape.dims is None:
            return (unknown_weight("kernel", shape.reason or "argument 'data_format'"),)
        image = shape.dims[3:] if first else shape.dims[2:-1]
        if call.keras.is_3 and None in image:
            reason = "Keras 3 needs fixed sizes of the image"
            raise ProblemFound(OtherMismatch(shape, reason))
        channels = weight_axis(shape, 2 if first else -1, "kernel")
        filters, kernel = size(layer, "filters"), sizes(layer, "kernel_size", self.convolution.rank)
        if not self._is_open(layer, image):
            self._convolved(call)
        wide = filters * GATES if isinstance(filters, int) else filters
        made = (
            weight(layer, "kernel", (*kernel, channels, wide)),
            recurrent(layer, (*kernel, filters, wide)),
            *asked_for(layer, "use_bias", weight(layer, "bias", (wide,))),
        )
        return within(CELL, made)

    def _is_open(self, layer: Layer, image: Sequence[Dim]) -> bool:
        """Whether TensorFlow loses all sizes after a dilated window, since one is open before."""
        return None in image and self.convolution.dilation(layer) != (1,) * self.convolution.rank

    def _convolved(self, call: LayerCall) -> Shape:
        """One step after the convolution; a window that does not fit is one of the sequence."""
        shape = call.shape
        assert shape.dims is not None
        step = Shape((shape.dims[0], *shape.dims[2:]))
        try:
            [output] = self.convolution.compute_output_shape(call.inner(call.layer, [step]))
        except ProblemFound as found:
            problem = found.problem
            if isinstance(problem, NonPositiveSize):
                problem.shape = shape
                problem.axis += 1
            raise
        return output

    def step(self, call: LayerCall) -> Step | None:
        """Output and both states have the shape of the convolved step."""
        if call.shape.dims is None:
            return None
        [output] = self.convolution.compute_output_shape(call)
        if output.dims is None or self._is_open(call.layer, output.dims[1:]):
            return None
        dims = output.dims[1:]
        return Step(dims, (dims, dims))


class ConvLSTM1D(ConvLSTM):
    """`ConvLSTM1D`: a sequence of sequences."""

    input_spec = InputSpec(ndim=4)
    rank = 1
    example_shape = "(10, 30, 1)"
    convolution = Conv1D()


class ConvLSTM2D(ConvLSTM):
    """`ConvLSTM2D`: a sequence of images."""

    input_spec = InputSpec(ndim=5)
    rank = 2
    example_shape = "(10, 28, 28, 1)"
    convolution = Conv2D()


class ConvLSTM3D(ConvLSTM):
    """`ConvLSTM3D`: a sequence of volumes."""

    input_spec = InputSpec(ndim=6)
    rank = 3
    example_shape = "(10, 16, 16, 16, 1)"
    convolution = Conv3D()
