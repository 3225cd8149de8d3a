"""Code lenses: a summary above each model, and commands above the line of a task."""

# ruff: noqa: PLC0415 - the server says hello before it loads the engine

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from kerasight.configuration.keys import CODE_LENS
from kerasight.values.findings import Position, Span
from kerasight.values.shapes import Shape
from kerasight_server.features import grade, tune
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

if TYPE_CHECKING:
    from kerasight.inspection import ModelDescription

NO_COMMAND = ""
"""The command of a lens that is only text."""

RUNS = (("Run graded check", grade.COMMAND), ("Tune learning rate", tune.COMMAND))


def register(server: KerasightServer) -> None:
    """Register code lenses."""
    server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions())(code_lens)


async def code_lens(
    ls: KerasightServer, params: types.CodeLensParams
) -> list[types.CodeLens] | None:
    """The lenses of a document, for its current text."""
    if not ls.settings[CODE_LENS]:
        return None
    uri = params.text_document.uri
    newest = await ls.newest(uri)
    if newest is None:
        return None
    snapshot, inspection, sheet = newest
    lenses = []
    if snapshot.cells is None and uri.startswith("file:"):
        lenses += list(_runs(inspection.document.lines, uri, sheet))
    for model in inspection.models:
        is_known = model.total_params is not None or any(each.dims for each in model.outputs)
        place = sheet.location(model.span.home)
        if place.uri == uri and is_known:
            lenses.append(_lens(place.range, summary(model), NO_COMMAND))
    return lenses


def summary(model: ModelDescription) -> str:
    """A model in a line: its name, its parameters, and its output shape."""
    outputs = ", ".join(map(str, model.outputs)) or str(Shape(None))
    return f"{model.class_name} {model.name}: {parameters(model)}, output {outputs}"


def parameters(model: ModelDescription) -> str:
    """The number of parameters of a model, and of the trainable ones if not all are."""
    total = "? parameters" if model.total_params is None else f"{model.total_params:,} parameters"
    trained = model.trainable_params
    if trained is None or trained == model.total_params:
        return total
    return f"{total} ({trained:,} trainable)"


def _runs(lines: tuple[str, ...], uri: str, sheet: Sheet) -> Iterator[types.CodeLens]:
    from kerasight.contracts.folders import TASK_LINE, TASK_LINE_SEARCHED

    for number, line in enumerate(lines[:TASK_LINE_SEARCHED], start=1):
        if TASK_LINE.match(line):
            span = Span(Position(number, 1), Position(number, len(line) + 1))
            place = sheet.location(span).range
            for title, command in RUNS:
                yield _lens(place, title, command, uri)
            return


def _lens(place: types.Range, title: str, command: str, *arguments: str) -> types.CodeLens:
    start = types.Range(place.start, place.start)
    return types.CodeLens(start, types.Command(title, command, arguments=list(arguments)))
