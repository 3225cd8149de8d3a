"""Inlay hints: the output shapes of layers at the end of their line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from kerasight.configuration.keys import INLAY_HINTS
from kerasight.values.findings import Position, Span
from kerasight.values.shapes import Shape
from kerasight_server.server import KerasightServer

if TYPE_CHECKING:
    from kerasight.inspection import Inspection, LayerDescription

ARROW = " → "


def register(server: KerasightServer) -> None:
    """Register inlay hints."""
    server.feature(types.TEXT_DOCUMENT_INLAY_HINT)(inlay_hints)


async def inlay_hints(
    ls: KerasightServer, params: types.InlayHintParams
) -> list[types.InlayHint] | None:
    """The hints of the lines in a range, for the current text."""
    if not ls.settings[INLAY_HINTS]:
        return None
    uri = params.text_document.uri
    newest = await ls.newest(uri)
    if newest is None:
        return None
    _, inspection, sheet = newest
    hints = []
    for line, label in shapes_by_line(inspection):
        end = Position(line, len(inspection.document.lines[line - 1]) + 1)
        place = sheet.location(Span(end, end))
        number = place.range.end.line
        if place.uri == uri and params.range.start.line <= number <= params.range.end.line:
            hints.append(
                types.InlayHint(
                    place.range.end,
                    label,
                    kind=types.InlayHintKind.Type,
                    padding_left=True,
                    tooltip="Output shapes of the layers in this line",
                )
            )
    return hints


def shapes_by_line(inspection: Inspection) -> Iterator[tuple[int, str]]:
    """For each line with the end of a layer: the output shapes, in the order of the text.

    Layers with several output shapes or an unknown one are left out.
    """
    facts: dict[Span, list[LayerDescription]] = {}
    for layer in inspection.layers:
        facts.setdefault(layer.span, []).append(layer)
    lines: dict[int, list[str]] = {}
    for span, same in sorted(facts.items()):
        shapes = {fact.output_shape for fact in same}
        shape = shapes.pop()
        if not shapes and isinstance(shape, Shape) and shape.dims is not None:
            lines.setdefault(span.end.line, []).append(str(shape))
    for line, shown in sorted(lines.items()):
        yield line, ARROW.join(shown)
