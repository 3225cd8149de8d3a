"""`EinsumDense`; `_analyze_einsum_string` of keras/src/layers/core/einsum_dense.py."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import must
from kerasight.apis.keras.layers.kept_rank import KeptRank
from kerasight.apis.keras.layers.weights import unknown_weight, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.problems import NoneDimension, OtherMismatch, Problem, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

FORMS = (
    (r"([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)", False),
    (r"0([a-zA-Z]+),([a-zA-Z]+)->0([a-zA-Z]+)", True),
    (r"([a-zA-Z]{2,})0,([a-zA-Z]+)->([a-zA-Z]+)0", False),
)
"""The equations that Keras accepts, `...` written as 0, and whether it is on the left."""

Sizes: TypeAlias = dict[str, Dim]


@dataclass(frozen=True, slots=True)
class Equation:
    """The labels of input, kernel and output, and the place of the `...` of the input."""

    fed: str
    kernel: str
    made: str

    elided: int
    """The number of axes of the input without a label."""

    left: bool
    """Whether these axes come first."""


class EinsumDense(KeptRank):
    """`EinsumDense`: einsum of the input and a kernel; a bias over `bias_axes`."""

    checks = checks_of(
        output_shape=must(
            "a size or a tuple of sizes", lambda it: isinstance(it, int | str | tuple | dict)
        )
    )

    activation_argument = "activation"
    computes_in_keras_2 = True
    takes_floats_only_in_keras_2 = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The sizes of the labels of the kernel, and those of the bias.

        Keras 3 uses the size of a label in the output first, Keras 2 in the input.
        """
        layer, shape, equation = call.layer, call.shape, _equation(call.layer, call.shape)
        stated = _stated_output(layer, shape, equation)
        if equation is None or stated is None or layer.arguments.get("lora_rank") is not None:
            return None
        fed, made = _sizes(shape, equation, equation.fed), _made_sizes(stated, equation)
        for label in equation.fed:
            if label in made and _differ(made[label], fed[label]):
                reason = f"sizes {fed[label]} and {made[label]} of '{label}' differ"
                raise ProblemFound(OtherMismatch(shape, reason))
        known = {**fed, **made} if call.keras.is_3 else {**made, **fed}
        kernel: list[Dim] = []
        for label in equation.kernel:
            if label not in known:
                raise ProblemFound(OtherMismatch(shape, f"'{label}' has no size"))
            if known[label] is None:
                raise ProblemFound(_open_size(shape, equation, label, fed))
            kernel.append(known[label])
        return (weight(layer, "kernel", kernel), *_bias(layer, shape, equation, made))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """In Keras 3 the argument `output_shape`, in Keras 2 the result of einsum."""
        layer, shape, equation = call.layer, call.shape, _equation(call.layer, call.shape)
        stated = _stated_output(layer, shape, equation)
        if equation is None or stated is None or shape.dims is None:
            return (unknown_shape("argument 'equation' or 'output_shape' is not known"),)
        if call.keras.is_3:
            return (Shape(stated),)
        fed, made = _sizes(shape, equation, equation.fed), _made_sizes(stated, equation)
        if equation.elided and "..." not in str(layer.arguments.get("equation")):
            raise ProblemFound(OtherMismatch(shape, "the equation names fewer axes"))
        labelled = tuple(fed.get(label, made[label]) for label in equation.made)
        if equation.left:
            return (Shape((*shape.dims[: equation.elided], *labelled)),)
        return (Shape((*labelled, *shape.dims[len(equation.fed) :])),)


def _equation(layer: Layer, shape: Shape) -> Equation | None:
    """The equation for an input of this shape; None if one of them is unknown."""
    text = layer.arguments.get("equation")
    if not isinstance(text, str) or shape.dims is None:
        return None
    for pattern, left in FORMS:
        found = re.match(pattern, text.replace("...", "0"))
        if found is None:
            continue
        fed, kernel, made = found.groups()
        elided = len(shape.dims) - len(fed)
        if elided < 0:
            raise ProblemFound(OtherMismatch(shape, f"'{fed}' names more axes than there are"))
        if any(label not in fed and label not in kernel for label in made):
            raise ProblemFound(OtherMismatch(shape, f"'{made}' has labels of no size"))
        return Equation(fed, kernel, made, elided, left)
    raise ProblemFound(OtherMismatch(shape, f"'{text}' is no equation that Keras takes"))


def _stated_output(layer: Layer, shape: Shape, equation: Equation | None) -> tuple[Dim, ...] | None:
    """`output_shape` with the batch and the axes of `...` inserted as in Keras."""
    value = layer.arguments.get("output_shape", Unknown())
    items = [value] if isinstance(value, int) else to_items(value)
    if equation is None or shape.dims is None or items is None:
        return None
    stated = [shape.dims[0], *map(to_dim, items)]
    if equation.elided and equation.left:
        for axis in range(1, equation.elided):
            # Each is inserted after the batch, so several are in reverse order.
            stated.insert(1, shape.dims[axis])
    elif equation.elided:
        stated += shape.dims[len(shape.dims) - equation.elided :]
    places = len(equation.made) + (equation.elided if equation.left else 0)
    if len(stated) < places:
        raise ProblemFound(OtherMismatch(shape, "`output_shape` has fewer sizes than the output"))
    return tuple(stated)


def _sizes(shape: Shape, equation: Equation, labels: str) -> Sizes:
    """The size of each label of the input."""
    assert shape.dims is not None
    start = equation.elided if equation.left else 0
    return {label: shape.dims[start + index] for index, label in enumerate(labels)}


def _made_sizes(stated: tuple[Dim, ...], equation: Equation) -> Sizes:
    """The size of each label of the output, as stated."""
    start = equation.elided if equation.left else 0
    return {label: stated[start + index] for index, label in enumerate(equation.made)}


def _differ(stated: Dim, fed: Dim) -> bool:
    if stated is None or isinstance(stated, UnknownDim) or isinstance(fed, UnknownDim):
        return False
    return stated != fed


def _open_size(shape: Shape, equation: Equation, label: str, fed: Sizes) -> Problem:
    """The reason of a kernel with an open size: the input, or the stated output."""
    if fed.get(label, 0) is not None:
        return OtherMismatch(shape, f"`output_shape` leaves the size of '{label}' open")
    start = equation.elided if equation.left else 0
    return NoneDimension(shape, start + equation.fed.index(label), "kernel")


def _bias(layer: Layer, shape: Shape, equation: Equation, made: Sizes) -> tuple[WeightSpec, ...]:
    """The bias, none without `bias_axes`: axes of the output from the first of them on."""
    axes = layer.arguments.get("bias_axes")
    if axes is None:
        return ()
    if not isinstance(axes, str):
        return (unknown_weight("bias", "argument 'bias_axes'"),)
    if not axes or any(label not in equation.made for label in axes):
        raise ProblemFound(OtherMismatch(shape, f"there is no axis for a bias over '{axes}'"))
    if any(made[label] is None for label in axes):
        raise ProblemFound(OtherMismatch(shape, f"the size of a bias over '{axes}' is left open"))
    first = min(equation.made.index(label) for label in axes)
    sizes = [made[label] if label in axes else 1 for label in equation.made[first:]]
    return (weight(layer, "bias", (*sizes, *(() if equation.left else (1,) * equation.elided))),)
