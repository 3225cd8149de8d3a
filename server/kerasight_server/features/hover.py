"""Hover: output shape and parameters of a layer or a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from kerasight.values.findings import Position, Span
from kerasight.values.shapes import Shape, UnknownDim, with_dtype
from kerasight_server.client import ClientSupport
from kerasight_server.markup import Markup
from kerasight_server.server import KerasightServer

if TYPE_CHECKING:
    from kerasight.inspection import Inspection, LayerDescription, ModelDescription

LAYERS_SHOWN = 20
"""How many layers of a model a hover lists without scrolling."""

COLUMNS = ("layer", "output shape", "parameters")


def register(server: KerasightServer) -> None:
    """Register hovers."""
    server.feature(types.TEXT_DOCUMENT_HOVER)(hover)


async def hover(ls: KerasightServer, params: types.HoverParams) -> types.Hover | None:
    """Describe the layer or model whose call is at the position."""
    uri = params.text_document.uri
    newest = await ls.newest(uri)
    if newest is None:
        return None
    _, inspection, sheet = newest
    markup = Markup(ClientSupport.of(ls.client_capabilities).hover_markdown)
    found = describe(inspection, sheet.from_client(uri, params.position), markup)
    if found is None:
        return None
    text, span = found
    return types.Hover(types.MarkupContent(markup.kind, text), sheet.location(span).range)


def describe(inspection: Inspection, position: Position, markup: Markup) -> tuple[str, Span] | None:
    """The text for the innermost layer or model at a position, and its code."""
    here = Span(position, position)
    facts: list[ModelDescription | LayerDescription] = [*inspection.models, *inspection.layers]
    spans = [fact.span.home for fact in facts if fact.span.home.contains(here)]
    if not spans:
        return None
    # Spans are those of nested expressions, so the one that starts last is inside the others.
    innermost = max(spans, key=lambda span: (span.start, _backwards(span.end)))
    layers = [fact for fact in inspection.layers if fact.span == innermost]
    models = [fact for fact in inspection.models if fact.span.home == innermost]
    parts = [_layers(layers, markup)] if layers else [_model(model, markup) for model in models]
    return markup.paragraphs([*parts, markup.text(f"Keras {inspection.keras.number}")]), innermost


def _backwards(position: Position) -> tuple[int, int]:
    return (-position.line, -position.column)


def _layers(layers: Sequence[LayerDescription], markup: Markup) -> str:
    """One call may make several layers (in a loop), and one layer may be applied several times."""
    applications: dict[tuple[str, str, int | None, int | None], list[LayerDescription]] = {}
    for layer in layers:
        key = (layer.name, layer.class_name, layer.params, layer.trainable_params)
        applications.setdefault(key, []).append(layer)
    return markup.paragraphs(_layer(same, markup) for same in applications.values())


def _layer(same: Sequence[LayerDescription], markup: Markup) -> str:
    layer = same[0]
    shapes = list(dict.fromkeys(_shape(fact.output_shape, fact.dtypes, markup) for fact in same))
    label = "Output shape" if len(shapes) == 1 else "Output shapes"
    return markup.lines(
        [
            f"{markup.strong(layer.class_name)} {markup.code(layer.name)}",
            f"{label}: {', '.join(shapes)}",
            f"Parameters: {_params(layer.params, layer.trainable_params)}",
        ]
    )


def _model(model: ModelDescription, markup: Markup) -> str:
    """The totals of a model, and its layers as `model.summary()` lists them."""
    totals = markup.lines(
        [
            f"{markup.strong(model.class_name)} {markup.code(model.name)}",
            f"Input: {_shape(model.inputs, model.input_dtypes, markup)}",
            f"Output: {_shape(model.outputs, model.output_dtypes, markup)}",
            f"Layers: {_count(model)}",
            f"Total parameters: {_params(model.total_params, model.trainable_params)}",
        ]
    )
    shown = model.layers[:LAYERS_SHOWN]
    if not shown:
        return totals
    parts = [totals, markup.table(COLUMNS, list(map(_row, shown)))]
    if len(model.layers) > len(shown):
        parts.append(markup.text(f"and {len(model.layers) - len(shown):,} more layers"))
    return markup.paragraphs(parts)


def _row(layer: LayerDescription) -> tuple[str, str, str]:
    """A layer in the table of its model; the hover of the layer explains a `?`."""
    shape = layer.output_shape
    shapes = str(shape) if isinstance(shape, Shape) else ", ".join(map(str, shape))
    params = "?" if layer.params is None else f"{layer.params:,}"
    return f"{layer.name} ({layer.class_name})", shapes, params


def _count(model: ModelDescription) -> str:
    """The number of layers of a model; an unknown one may be several."""
    is_known = all(layer.class_name != "?" for layer in model.layers)
    return str(len(model.layers)) if is_known else "unknown"


def _shape(shape: Shape | tuple[Shape, ...], dtypes: tuple[str | None, ...], markup: Markup) -> str:
    if isinstance(shape, tuple):
        known = dtypes if len(dtypes) == len(shape) else (None,) * len(shape)
        parts = zip(shape, known, strict=True)
        return ", ".join(_shape(part, (dtype,), markup) for part, dtype in parts) or "unknown"
    if shape.dims is None:
        return f"unknown ({markup.text(shape.reason)})" if shape.reason else "unknown"
    shown = markup.code(with_dtype(shape, dtypes[0] if dtypes else None))
    reasons = dict.fromkeys(dim.reason for dim in shape.dims if isinstance(dim, UnknownDim))
    why = "; ".join(markup.text(reason) for reason in reasons if reason)
    return f"{shown} (? is unknown: {why})" if why else shown


def _params(total: int | None, trainable: int | None) -> str:
    if total is None:
        return "unknown"
    if trainable is None or trainable == total:
        return f"{total:,}"
    return f"{total:,} ({trainable:,} trainable, {total - trainable:,} not trainable)"
