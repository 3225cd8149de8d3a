"""The numbers that reach the layers of a model, for rules about ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kerasight.values.data import Array
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.training import ModelFed


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is known of numbers on their way through a model."""

    data: Array
    """The data that they come from."""

    low: float | None
    high: float | None

    reach: tuple[float, float] | None
    """As `Array.reach`."""

    scaled_by: Layer | None = None
    """The last layer that has scaled them."""

    counted_by: Layer | None = None
    """The layer that has made them of words."""


def reached(event: ModelFed) -> Iterator[tuple[Layer, Numbers]]:
    """Each layer that gets the numbers of the data, perhaps scaled, with what it gets."""
    model = event.model
    for tensor, data in event.fed:
        numbers = Numbers(data, data.facts.low, data.facts.high, data.reach)
        if model.is_sequential:
            yield from _through_stack(model, numbers)
        elif model.is_functional and tensor is not None:
            yield from _through_graph(model, tensor, numbers)


def _through_stack(model: Model, numbers: Numbers) -> Iterator[tuple[Layer, Numbers]]:
    for layer in model.stack:
        if not isinstance(layer, Layer):
            return
        yield from _into(layer, numbers)
        after = _after(layer, numbers)
        if after is None:
            return
        numbers = after


def _through_graph(
    model: Model, tensor: Tensor, numbers: Numbers
) -> Iterator[tuple[Layer, Numbers]]:
    known = {id(tensor): numbers}
    for layer in model.state.graph or ():
        if not isinstance(layer, Layer):
            continue
        for node in layer.applications:
            if len(node.inputs) != 1 or id(node.inputs[0]) not in known or node.is_operation:
                continue
            given = known[id(node.inputs[0])]
            yield from _into(layer, given)
            after = _after(layer, given)
            if after is not None:
                known.update((id(each), after) for each in node.outputs)


def _into(layer: Layer, numbers: Numbers) -> Iterator[tuple[Layer, Numbers]]:
    """A layer, and those inside it if it is a model with one input."""
    yield layer, numbers
    if not isinstance(layer, Model) or layer.pixels is not None:
        return
    if layer.is_sequential:
        yield from _through_stack(layer, numbers)
    elif layer.is_functional and layer.inputs is not None and len(layer.inputs) == 1:
        yield from _through_graph(layer, layer.inputs[0], numbers)


def _after(layer: Layer, numbers: Numbers) -> Numbers | None:
    """The numbers after a layer that keeps or scales them, None after any other."""
    spec = layer.spec
    if isinstance(layer, Model):
        return _after_stack(layer, numbers)
    if spec.numbers_words:
        return _of_words(layer, numbers)
    if spec.scales_by_argument:
        scale, offset = layer.arguments.get("scale"), layer.arguments.get("offset", 0.0)
        if not isinstance(scale, int | float) or not isinstance(offset, int | float) or scale <= 0:
            return None
        return _mapped(numbers, layer, lambda each: each * scale + offset)
    keeps = spec.keeps_values or spec.is_input or spec.prepares_data or spec.augments
    return numbers if keeps and not spec.rescales else None


SPECIAL = 2
"""The numbers of no word, 0, and of a word that is not in the vocabulary, 1."""

PLAIN = {
    "output_mode": "int",
    "standardize": "lower_and_strip_punctuation",
    "split": "whitespace",
    "ngrams": None,
    "vocabulary": None,
}
"""The arguments of a `TextVectorization` for which the words of texts are known."""


def _of_words(layer: Layer, numbers: Numbers) -> Numbers | None:
    """The numbers of the words of texts: the vocabulary is of the words that `adapt` was given.

    The rarest word has the greatest number. It certainly occurs in texts that have all words, as
    long as none is cut.
    """
    learned, fed = layer.state.learned, numbers.data.facts.texts
    arguments = layer.arguments
    if not isinstance(learned, Array) or learned.facts.texts is None or fed is None:
        return None
    if any(arguments.get(name) != value for name, value in PLAIN.items()):
        return None
    most, length = arguments.get("max_tokens"), arguments.get("output_sequence_length")
    if not isinstance(most, int | None) or not isinstance(length, int | None):
        return None
    size = len(learned.facts.texts.words) + SPECIAL
    high = (size if most is None else min(size, most)) - 1
    whole = fed.words >= learned.facts.texts.words and fed.longest <= (length or fed.longest)
    reach = (0, high) if whole and high >= SPECIAL else None
    return replace(numbers, low=0, high=high, reach=reach, counted_by=layer)


def _after_stack(model: Model, numbers: Numbers) -> Numbers | None:
    """The numbers after a model that only prepares or augments its input."""
    if not model.is_sequential or model.pixels is not None:
        return None
    for layer in model.stack:
        after = _after(layer, numbers) if isinstance(layer, Layer) else None
        if after is None:
            return None
        numbers = after
    return numbers


def _mapped(numbers: Numbers, layer: Layer, function: Callable[[float], float]) -> Numbers:
    low = None if numbers.low is None else function(numbers.low)
    high = None if numbers.high is None else function(numbers.high)
    reach = numbers.reach
    if reach is not None:
        reach = (function(reach[0]), function(reach[1]))
    return replace(numbers, low=low, high=high, reach=reach, scaled_by=layer)
