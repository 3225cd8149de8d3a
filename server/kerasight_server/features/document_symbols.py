"""Document symbols: the models of a file with the layers in them, for outlines and quick jumps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.capabilities import get_capability

from kerasight.values.findings import Span
from kerasight.values.shapes import Shape
from kerasight_server.features.code_lens import parameters
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

if TYPE_CHECKING:
    from kerasight.inspection import Inspection, LayerDescription


def register(server: KerasightServer) -> None:
    """Register document symbols."""
    server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(document_symbols)


async def document_symbols(
    ls: KerasightServer, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | None:
    """The models of a document, for its current text; none for a client without hierarchical
    symbols."""
    ability = "text_document.document_symbol.hierarchical_document_symbol_support"
    if not get_capability(ls.client_capabilities, ability, False):
        return None
    uri = params.text_document.uri
    newest = await ls.newest(uri)
    if newest is None:
        return None
    _, inspection, sheet = newest
    return list(_models(inspection, uri, sheet))


def _models(inspection: Inspection, uri: str, sheet: Sheet) -> Iterator[types.DocumentSymbol]:
    for model in inspection.models:
        span = model.span.home
        place = sheet.location(span)
        if place.uri != uri:
            continue
        inside = [
            layer for layer in inspection.layers if span != layer.span and span.contains(layer.span)
        ]
        yield types.DocumentSymbol(
            model.name,
            types.SymbolKind.Class,
            place.range,
            types.Range(place.range.start, place.range.start),
            detail=f"{model.class_name}, {parameters(model)}",
            children=[_layer(layers, sheet) for layers in _by_span(inside).values()],
        )


def _by_span(layers: list[LayerDescription]) -> dict[Span, list[LayerDescription]]:
    found: dict[Span, list[LayerDescription]] = {}
    for layer in layers:
        found.setdefault(layer.span, []).append(layer)
    return found


def _layer(same: list[LayerDescription], sheet: Sheet) -> types.DocumentSymbol:
    """A call that makes a layer, perhaps several, or one with several output shapes."""
    layer = same[0]
    shapes = {str(fact.output_shape) for fact in same if isinstance(fact.output_shape, Shape)}
    place = sheet.location(layer.span).range
    return types.DocumentSymbol(
        layer.class_name,
        types.SymbolKind.Field,
        place,
        types.Range(place.start, place.start),
        detail=", ".join(sorted(shapes)),
    )
