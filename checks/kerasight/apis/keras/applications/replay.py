"""Rebuilding the layers of a recorded model for images of any size."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call
from kerasight.apis.keras.applications import convnext
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.dtypes.policies import policy_for
from kerasight.apis.keras.graph.application import apply_layer, call_model
from kerasight.apis.keras.graph.nodes import OPERATION, built, connect
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.apis.keras.models.model_spec import MODEL
from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.values.keras import Layer, Model, PixelRange, Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kerasight.apis.context import Context
    from kerasight.apis.keras.applications.recordings import Graph, Node

STEM, STEM_COUNTER = "stem_1_", "stem_"
"""The prefix of the first layers of a ResNetRS in the first model of a program, and its counter
(`get_uid("stem_")` in tf_keras/src/applications/resnet_rs.py)."""

CLASSES = "classes"
"""The placeholder for the number of classes in recorded arguments."""


class Replay:
    """Makes the layers of the model `name`; `classes` is the number of its classes.

    Its first layer has the pixels that it is made for.
    """

    def __init__(
        self, context: Context, call: Call, name: str, classes: Dim, pixels: PixelRange | None
    ) -> None:
        self.name = name
        self.context = context
        self.call = call
        self.classes = classes
        self.pixels = pixels
        self.before = dict(context.names.counters)

    def run(self, graph: Graph, images: Tensor) -> Tensor:
        """The output of a model for these images; its layers use up their names."""
        tensors, last = {"": images}, images
        with self.context.tracing.graph():
            for node in graph.nodes:
                fed = [last] if node.fed is None else [tensors[name] for name in node.fed]
                last = tensors[node.name] = self._apply(node, fed)
                if fed[0] is images and last.origin is not None:
                    last.origin.layer.pixels = self.pixels
        self._take(graph)
        return last

    def _apply(self, node: Node, fed: Sequence[Tensor]) -> Tensor:
        if node.class_name == "Sequential":
            return call_model(self.context, self._stack(node), fed, self.call)[0]
        if node.class_name in convnext.SPECS or is_known(node.class_name):
            return apply_layer(self.context, self._layer(node, fed[0].shape), fed, self.call)[0]
        layer = Layer(node.class_name, self._name(node), OPERATION, {}, self.call.span, built())
        layer.part_of = self.name
        shape = _together([each.shape for each in fed])[0]
        output = Tensor(shape, dtype=fed[0].dtype)
        return connect(self.context, layer, fed, (output,), is_operation=True, again=_together)[0]

    def _layer(self, node: Node, shape: Shape | None = None) -> Layer:
        """A layer, padded for images of `shape`."""
        values = {name: self._value(value, shape) for name, value in node.arguments.items()}
        inner = Call([], values, self.call.span, self.call.statement, self.call.callee)
        spec = convnext.SPECS.get(node.class_name) or spec_of(node.class_name)
        arguments = bind(f"keras.layers.{node.class_name}", inner, self.context.keras)
        layer = Layer(node.class_name, self._name(node), spec, arguments, self.call.span)
        layer.precision = policy_for(self.context, None)
        layer.part_of = self.name
        return layer

    def _stack(self, node: Node) -> Model:
        model = Model("Sequential", self._name(node), MODEL, {}, self.call.span)
        model.stack.extend(self._layer(each) for each in node.layers)
        model.part_of = self.name
        return model

    def _value(self, value: Value, shape: Shape | None) -> Value:
        if value == CLASSES:
            return self.classes
        if isinstance(value, tuple):
            return tuple(self.classes if each == CLASSES else each for each in value)
        if isinstance(value, dict):
            return correct_pad(value["correct_pad"], shape)
        return value

    def _name(self, node: Node) -> str:
        base, automatic, number = node.name.partition("#")
        if node.name.startswith(STEM):
            number = str(self.before.get(STEM_COUNTER, 0) + 1)
            return f"{STEM_COUNTER}{number}_{node.name.removeprefix(STEM)}"
        if not automatic:
            return node.name
        count = self.before.get(base, 0) + int(number)
        return f"{base}_{count}" if count else base

    def _take(self, graph: Graph) -> None:
        """Count the automatic names as Keras does, whatever names were used here."""
        taken = Counter(_automatic(graph.nodes)) + Counter(graph.unused)
        taken[STEM_COUNTER] = any(node.name.startswith(STEM) for node in graph.nodes)
        counters = self.context.journal.keep_all(self.context.names.counters)
        casts = counters.get("cast", 0)
        counters.clear()
        counters.update(self.before)
        # Where Keras casts images, it numbers the cast as well; which ones is not recorded.
        counters["cast"] = casts
        for name, count in taken.items():
            counters[name] = counters.get(name, 0) + count


def _automatic(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if "#" in node.name:
            yield node.name.partition("#")[0]
        yield from _automatic(node.layers)


def _together(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The shape after an elementwise operation."""
    dims = shapes[0].dims
    for shape in shapes[1:]:
        dims = None if dims is None or shape.dims is None else broadcast(dims, shape.dims)
    return (unknown_shape("an operation on another shape") if dims is None else Shape(dims),)


def correct_pad(half: int, shape: Shape | None) -> Value:
    """The padding in front of a convolution that halves an image of `shape`.

    `half` is half the size of its kernel (keras/src/applications/imagenet_utils.py).
    """
    if shape is None or shape.dims is None or len(shape.dims) != 4:
        return Unknown("the size of the image is not known")
    rows, columns = shape.dims[1:3]
    if rows is None:
        return ((half - 1, half), (half - 1, half))
    if not isinstance(rows, int) or not isinstance(columns, int):
        reason = rows.reason if isinstance(rows, UnknownDim) else ""
        return Unknown(reason or "the size of the image is not known")
    return ((half - 1 + rows % 2, half), (half - 1 + columns % 2, half))
