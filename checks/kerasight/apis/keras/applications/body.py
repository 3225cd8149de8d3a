"""All layers of a measured model as one: what they put out and weigh together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kerasight.apis.keras.layers.kind import Kind
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.objects import ListValue, Rest, Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.apis.keras.applications.table import Family, Variant

CLASS_NAME = "?"
"""The class that a summary shows where it would have a line for each layer."""


class BodyKind(Kind):
    """What stands between the input and the output of a measured model."""

    rank = 4

    def __init__(
        self, family: Family, variant: Variant, head: str | None, classes: Dim = None
    ) -> None:
        self.family = family
        self.variant = variant
        self.head = head
        self.classes = classes

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The channels."""
        return (-1,)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """The weights for this number of channels, of classes, and for this size."""
        shape = shapes[0]
        if shape.dims is None or len(shape.dims) != 4:
            return Parameters(None, None)
        channels = shape.dims[-1]
        if not isinstance(channels, int) or not self._is_measured(shape.dims[1:3]):
            return Parameters(None, None)
        variant, further = self.variant, channels - 3
        if self.head != "top":
            counts = variant.open_body if shape.dims[1] is None else variant.body
            added = 0
        else:
            counts = variant.top
            if not isinstance(self.classes, int):
                return Parameters(None, counts[1] + further * variant.per_channel[1])
            features = self._features(shape) if variant.per_feature else 0
            if features is None:
                return Parameters(None, counts[1] + further * variant.per_channel[1])
            added = (self.classes - 1000) * variant.per_class + features * variant.per_feature
        return Parameters(
            counts[0] + further * variant.per_channel[0] + added,
            counts[1] + further * variant.per_channel[1],
        )

    def _is_measured(self, sizes: Sequence[Dim]) -> bool:
        """Whether the network is the one that was measured: some build others for tiny images."""
        if all(size is None for size in sizes):
            return True
        return all(isinstance(size, int) and size >= self.family.least for size in sizes)

    def _features(self, shape: Shape) -> int | None:
        """How many features the classifier flattens."""
        assert shape.dims is not None
        rows, columns = (self._size(size, shape, shape) for size in shape.dims[1:3])
        if isinstance(rows, int) and isinstance(columns, int):
            return rows * columns * self.variant.channels
        return None

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """Class scores, pooled features, or a smaller image of features."""
        shape = shapes[0]
        batch = UnknownDim(shape.reason) if shape.dims is None else shape.dims[0]
        if self.head == "top":
            return (Shape((batch, self.classes)),)
        if self.head is not None:
            return (Shape((batch, self.variant.channels)),)
        built_for = layer.state.get("built_for", tuple(shapes))[0]
        sizes = (
            (UnknownDim(shape.reason),) * 2
            if shape.dims is None
            else tuple(self._size(size, shape, built_for) for size in shape.dims[1:3])
        )
        return (Shape((batch, *sizes, self.variant.channels)),)

    def _size(self, size: Dim, shape: Shape, built_for: Shape) -> Dim:
        """The size along one axis, given the whole shape and the one the model was built for."""
        if not isinstance(size, int):
            return size
        assert shape.dims is not None
        before = built_for.dims[1:3] if built_for.dims is not None else ()
        built_open = before == (None, None)
        if not (built_open or before == shape.dims[1:3] or self.family.pads_alike):
            return UnknownDim("the padding is that of the size which the model was built for")
        if None in before and not built_open and not self.family.pads_alike:
            return UnknownDim("only one of the sizes is known")
        after = self.family.size(size, built_open=built_open)
        return UnknownDim("the model is not made for images so small") if after is None else after


def bodies_of(layer: Value) -> list[Layer]:
    """The measured bodies among the layers of a functional model."""
    if not isinstance(layer, Model):
        return []
    graph = layer.state.get("graph", ())
    return [each for each in graph if isinstance(each, Layer) and isinstance(each.kind, BodyKind)]


def look_inside(context: Context, model: Value) -> bool:
    """Whether the program takes layers out of a model that are not known one by one.

    It may freeze some of them, so that how many weights are trainable is not known any more.
    """
    bodies = bodies_of(model)
    reason = Unknown("single layers of the model may be frozen")
    for body in bodies:
        context.journal.set(body.state, "trainable", reason)
    return bool(bodies)


def attribute_of(context: Context, layer: Layer, name: str) -> Value | None:
    """`layer.name` for a body, or `model.layers` with one among them; None for all else."""
    if isinstance(layer.kind, BodyKind) and name != "trainable":
        return Unknown(f"'{name}' of a layer that is not known")
    if name == "layers" and look_inside(context, layer):
        return ListValue([Rest("the layers of the model are not known one by one")])
    return None
