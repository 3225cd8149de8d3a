"""`ConvLSTM1D`, `ConvLSTM2D`, `ConvLSTM3D`; keras/src/layers/rnn/conv_lstm.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, flag, size, sizes, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.cells import Step
from kerasight.apis.keras.layers.convolution import ConvolutionSpec
from kerasight.apis.keras.layers.recurrent import SequenceSpec
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import NonPositiveSize, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape

GATES = 4


class ConvolutionalRecurrentSpec(SequenceSpec):
    """An LSTM whose gates are convolutions: (batch, steps, *image) to (batch, *image)."""

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial
        self.rank = spatial + 3
        self.convolution = ConvolutionSpec(spatial)

    def cell_weights(self, call: LayerCall) -> Parameters:
        """Each gate has kernels over the image and over the state, and a bias."""
        layer, shape = call.layer, call.shape
        first = channels_first(layer)
        if first is None or shape.dims is None:
            return Parameters(None, 0)
        image = shape.dims[3:] if first else shape.dims[2:-1]
        if call.keras.is_3 and None in image:
            reason = "Keras 3 needs fixed sizes of the image"
            raise ProblemFound(OtherMismatch(shape, reason))
        channels = weight_axis(shape, 2 if first else -1, "kernel")
        filters, kernel = size(layer, "filters"), sizes(layer, "kernel_size", self.spatial)
        use_bias = flag(layer, "use_bias", default=True)
        if not self._is_open(layer, image):
            self._convolved(call)
        if use_bias is None:
            return Parameters(None, 0)
        return Parameters(
            add(
                weights(GATES, kernel, channels, filters),
                weights(GATES, kernel, filters, filters),
                weights(GATES, filters) if use_bias else 0,
            ),
            0,
        )

    def _is_open(self, layer: Layer, image: Sequence[Dim]) -> bool:
        """Whether TensorFlow knows no size behind a dilated window, since one is open before."""
        return None in image and self.convolution.dilation(layer) != (1,) * self.spatial

    def _convolved(self, call: LayerCall) -> Shape:
        """One step behind the convolution; a window that does not fit is told of the sequence."""
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


SPECS: dict[str, BaseLayer] = {f"ConvLSTM{n}D": ConvolutionalRecurrentSpec(n) for n in (1, 2, 3)}
