"""Descriptions of layers and models, as `model.summary()` and hovers show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.keras.custom import sublayers
from kerasight.apis.keras.models.parts import layers_of, parameters_of
from kerasight.apis.keras.models.summary import shown_shapes
from kerasight.values.events import ModelUsed
from kerasight.values.findings import Span
from kerasight.values.keras import Application, Layer, Model, Parameters, Tensor, UnknownLayer
from kerasight.values.objects import Rest, Unknown
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.interpreter.analysis import AnalysisResult


NOT_CALLED: Final = "the layer is not called"
"""Why the output shape of a layer that is never called is unknown."""


class LayerDescription(NamedTuple):
    """One layer of a model, or alone."""

    name: str
    class_name: str

    span: Span
    """The call that makes the layer: `Dense(10)`."""

    output_shape: Shape | tuple[Shape, ...]
    """A tuple of shapes if there are several outputs."""

    params: int | None
    """None if unknown."""

    trainable_params: int | None

    dtypes: tuple[str | None, ...] = ()
    """Those of the outputs, None if unknown; empty for an uncalled layer."""

    part_of: str = ""
    """The function of `keras.applications` that makes it, "" if none does."""


class ModelDescription(NamedTuple):
    """One model."""

    name: str
    """The module variable that it is last assigned to, else the function that builds it."""

    class_name: str

    span: Span
    """The expression that makes it."""

    inputs: tuple[Shape, ...]
    outputs: tuple[Shape, ...]
    layers: tuple[LayerDescription, ...]
    total_params: int | None
    trainable_params: int | None
    input_dtypes: tuple[str | None, ...] = ()
    output_dtypes: tuple[str | None, ...] = ()


def _parameters(layer: Layer) -> Parameters:
    return parameters_of(layer)


def _shapes(tensors: Sequence[Tensor]) -> Shape | tuple[Shape, ...]:
    return _one_or_all(tuple(tensor.shape for tensor in tensors))


def _dtypes(tensors: Sequence[Tensor]) -> tuple[str | None, ...]:
    return tuple(tensor.dtype for tensor in tensors)


def _one_or_all(shapes: tuple[Shape, ...]) -> Shape | tuple[Shape, ...]:
    return shapes[0] if len(shapes) == 1 else shapes


def _trainable(parameters: Parameters, analysis: AnalysisResult) -> int | None:
    """The number of trainable weights; unknown if any layer may have been frozen."""
    return None if parameters.trainable and analysis.freezes_unknown else parameters.trainable


def _describe_layer(
    layer: Layer,
    output_shape: Shape | tuple[Shape, ...],
    dtypes: tuple[str | None, ...],
    analysis: AnalysisResult,
) -> LayerDescription:
    parameters = _parameters(layer)
    return LayerDescription(
        layer.name,
        layer.class_name,
        layer.span,
        output_shape,
        parameters.total,
        _trainable(parameters, analysis),
        dtypes,
        layer.part_of,
    )


def _calls(layer: Layer) -> list[Application]:
    return layer.applications or layer.inside


def _kinds_of_calls(
    layer: Layer,
) -> list[tuple[Shape | tuple[Shape, ...], tuple[str | None, ...]]]:
    """Each known output shape of the layer, with its dtypes."""
    found = dict.fromkeys((_shapes(each.outputs), _dtypes(each.outputs)) for each in _calls(layer))
    with_dtypes = {shape for shape, dtypes in found if None not in dtypes}
    return [
        (shape, dtypes) for shape, dtypes in found if None not in dtypes or shape not in with_dtypes
    ]


def describe_layers(analysis: AnalysisResult) -> tuple[LayerDescription, ...]:
    """Every layer that the file makes, once for each kind of output, in the order of text."""
    facts: list[LayerDescription] = []
    for layer in (*analysis.layers, *analysis.models):
        if layer.span.elsewhere is not None:
            continue
        calls = _kinds_of_calls(layer)
        if isinstance(layer, Model) and not calls:
            continue
        for shape, dtypes in calls or [(unknown_shape(NOT_CALLED), ())]:
            facts.append(_describe_layer(layer, shape, dtypes, analysis))
    return tuple(sorted(facts, key=lambda fact: fact.span))


def _summary_layers(model: Model, analysis: AnalysisResult) -> Iterator[LayerDescription]:
    """The lines of `model.summary()`; a layer that is called several times shows its last shape."""
    for layer in layers_of(model):
        if isinstance(layer, Layer):
            shapes = _one_or_all(shown_shapes(layer, analysis.keras))
            outputs = layer.applications[-1].outputs if layer.applications else ()
            yield _describe_layer(layer, shapes, _dtypes(outputs), analysis)
        else:
            unknown = layer.value if isinstance(layer, UnknownLayer) else layer
            reason = unknown.reason if isinstance(unknown, Unknown | Rest) else ""
            yield LayerDescription("?", "?", model.span, unknown_shape(reason), None, None)


def _describe_model(model: Model, name: str, analysis: AnalysisResult) -> ModelDescription:
    parameters = parameters_of(model)
    return ModelDescription(
        name,
        model.class_name,
        model.span,
        tuple(tensor.shape for tensor in model.inputs or ()),
        tuple(tensor.shape for tensor in model.outputs or ()),
        tuple(_summary_layers(model, analysis)),
        parameters.total,
        _trainable(parameters, analysis),
        _dtypes(model.inputs or ()),
        _dtypes(model.outputs or ()),
    )


def describe_models(analysis: AnalysisResult) -> tuple[ModelDescription, ...]:
    """The models of a program in the order in which they are made.

    A model that is only a nameless part of another one is shown as a line of that one. Of the
    models that other files make as they are imported, those count which this file names or uses.
    """
    facts: list[ModelDescription] = []
    parts = {
        id(part) for layer in (*analysis.layers, *analysis.models) for part in sublayers(layer)
    }
    used = _used_here(analysis)
    for model in analysis.models:
        name = analysis.names.get(id(model))
        if name is None and id(model) in parts:
            continue
        place = model.span.elsewhere
        if place is not None and place.by_import and name is None and id(model) not in used:
            continue
        name = name or model.made_in
        if name is None and model.applications:
            continue
        facts.append(_describe_model(model, name or model.name, analysis))
    return tuple(facts)


def _used_here(analysis: AnalysisResult) -> set[int]:
    """The ids of the models that are trained, returned or saved by calls in the file."""
    events = (event for event in analysis.events if isinstance(event, ModelUsed))
    return {id(e.model) for e in events if not (e.span.elsewhere and e.span.elsewhere.by_import)}
