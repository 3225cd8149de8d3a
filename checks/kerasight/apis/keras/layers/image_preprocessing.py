"""Layers that resize, crop or change images; keras/src/layers/preprocessing/image_preprocessing
and tf_keras/src/layers/preprocessing/image_preprocessing.py.
"""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer, Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

IMAGE_RANKS = (3, 4)
"""One image, or a batch of images."""


def check_rank(shape: Shape) -> None:
    """Raise ProblemFound for what is no image."""
    if shape.rank not in (None, *IMAGE_RANKS):
        raise ProblemFound(OtherMismatch(shape, "images have 3 axes, or 4 with the batch"))


class ImageSpec(BaseLayer):
    """A layer that keeps the shape of images; Keras 2 takes nothing else to train on."""

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The images as they are, unless they are changed to train on them."""
        training = call.keywords.get("training", True)
        if training is None or training is False:
            return self._of_shapes(call, (call.shape,))
        if training is True and call.keras.is_2:
            check_rank(call.shape)
        return super().compute_output_spec(call)


class ResizedImageSpec(BaseLayer):
    """`Resizing`, `CenterCrop`, `RandomCrop`: (..., height, width, channels)."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The sizes of the image become `height` and `width`."""
        layer = call.layer
        if call.keras.is_2 or layer.class_name == "CenterCrop":
            check_rank(call.shape)
        shape, first = call.shape, channels_first(layer)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        if len(shape.dims) not in IMAGE_RANKS:
            return (unknown_shape("images have 3 axes, or 4 with the batch"),)
        at = -2 if first else -3
        dims = list(shape.dims)
        keeps_batch = layer.class_name == "Resizing" and not layer.arguments.get(
            "crop_to_aspect_ratio", False
        )
        if call.keras.is_2 and not keeps_batch and None in dims[1:-1]:
            dims[0] = UnknownDim("the batch of images of open size")
        dims[at], dims[at + 1] = _positive(layer, "height"), _positive(layer, "width")
        return (Shape(tuple(dims)),)


def _positive(layer: Layer, name: str) -> int | UnknownDim:
    value = size(layer, name)
    return value if isinstance(value, int) and value > 0 else UnknownDim(f"argument '{name}'")


class RandomSizeSpec(ImageSpec):
    """`RandomHeight` and `RandomWidth` of Keras 2: one size is open behind them."""

    def __init__(self, axis: int) -> None:
        self.axis = axis

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """None along the axis that is drawn."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        dims: list[Dim] = list(shape.dims)
        dims[self.axis] = None
        return (Shape(tuple(dims)),)


class ThreeColorsSpec(ImageSpec):
    """`RandomColorDegeneration`: images of three channels."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Three channels, if their number is known."""
        super().assert_input_compatibility(call)
        shape, first = call.shape, channels_first(call.layer)
        check_rank(shape)
        if shape.dims is None or first is None:
            return
        channels = shape.dims[-3 if first else -1]
        if not isinstance(channels, UnknownDim) and channels not in (None, 3):
            raise ProblemFound(OtherMismatch(shape, f"takes 3 channels, got {channels}"))


class ContrastSpec(BaseLayer):
    """`RandomContrast`: the images, of whatever rank."""


class RescalingSpec(BaseLayer):
    """`Rescaling`: by one number; several broadcast in Keras 2."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself."""
        factors = [call.layer.arguments.get(name) for name in ("scale", "offset")]
        if call.keras.is_2 and not all(isinstance(factor, int | float) for factor in factors):
            return (unknown_shape("argument 'scale' or 'offset' is not one number"),)
        return (call.shape,)


COMBINED = """RandomShear RandomTranslation RandomRotation Solarization RandomPosterization
AutoContrast Equalization""".split()
"""The layers that `AugMix` and `RandAugment` always make for themselves."""

COMBINED_COLORS = """RandomBrightness RandomColorDegeneration RandomContrast
RandomSharpness""".split()
"""Those that `AugMix` makes only with `all_ops`."""


class CombinedSpec(ImageSpec):
    """`AugMix`, `RandAugment`: layers drawn from eleven others, which get the name of this one."""

    def makes(self, layer: Layer) -> tuple[str, ...]:
        """All eleven, unless they are named."""
        if layer.arguments.get("name") is not None:
            return ()
        colors = COMBINED_COLORS if layer.arguments.get("all_ops", True) else ()
        return (*COMBINED, *colors)


JITTERED = {
    "brightness_factor": "RandomBrightness",
    "contrast_factor": "RandomContrast",
    "saturation_factor": "RandomSaturation",
    "hue_factor": "RandomHue",
}
"""The argument of `RandomColorJitter` that asks for each layer."""


class ColorJitterSpec(ImageSpec):
    """`RandomColorJitter`: a layer for each factor that is given."""

    def makes(self, layer: Layer) -> tuple[str, ...]:
        """Those whose factor is not None."""
        return tuple(
            name for factor, name in JITTERED.items() if layer.arguments.get(factor) is not None
        )


KEEPING = """AutoContrast ContrastLimitedAdaptiveHistogramEqualization CutMix
Equalization MaxNumBoundingBoxes MixUp RandomBrightness
RandomElasticTransform RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale RandomHue
RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation
RandomSharpness RandomShear RandomTranslation RandomZoom Solarization""".split()
"""Layers that keep the shape of the images and hold no weights that count."""

SPECS: dict[str, BaseLayer] = {
    **dict.fromkeys(KEEPING, ImageSpec()),
    **dict.fromkeys(("CenterCrop", "RandomCrop", "Resizing"), ResizedImageSpec()),
    **dict.fromkeys(("AugMix", "RandAugment"), CombinedSpec()),
    "RandomColorDegeneration": ThreeColorsSpec(),
    "RandomColorJitter": ColorJitterSpec(),
    "RandomHeight": RandomSizeSpec(-3),
    "RandomWidth": RandomSizeSpec(-2),
    "RandomContrast": ContrastSpec(),
    "Rescaling": RescalingSpec(),
}
