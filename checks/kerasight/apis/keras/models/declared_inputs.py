"""Events for `input_shape=` on the first layer of a Sequential, with the equivalent `Input`."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from kerasight.apis.keras.versions.argument_edits import LIST, OPENING, argument_edits
from kerasight.values.findings import Edit
from kerasight.values.versions import InputShapeDeclared

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer

ARGUMENTS = ("input_shape", "input_dim")
"""The arguments for which Keras 3 warns (keras/src/layers/layer.py)."""

LOOPS = (ast.For, ast.AsyncFor, ast.While)


def report_declared(
    context: Context, layer: Layer, call: Call, place: Span | None, in_list: bool
) -> None:
    """Record that `layer`, at `place` in a call, starts a stack without an `Input`.

    `in_list` is set if it is the first of a list, else it is the argument of `model.add`.
    """
    written = layer.written
    if context.keras.is_2 or written is None:
        return
    name = next((each for each in ARGUMENTS if each in written.names), None)
    if name is None:
        return
    argument = written.names[name]._replace(end=written.arguments[name].end)
    shape = context.source.text.of(written.arguments[name])
    if shape is not None and name == "input_dim":
        shape = f"({shape},)"
    made: tuple[str, tuple[Edit, ...]] | None = None
    reached = context.source.of_all(
        partial(context.source.imports.reach, "keras.Input", layer.span.start)
    )
    if shape is not None and reached is not None and place == layer.span:
        text = f"{reached.text}(shape={shape})"
        added = (
            _in_list(context, call, place, text) if in_list else _added(context, call, place, text)
        )
        removal = argument_edits(context.source.text, written, {name: None})
        if added is not None and removal is not None:
            made = text, (*reached.edits, added, *removal)
    context.record(
        InputShapeDeclared(
            context.at(argument),
            layer=layer,
            argument=name,
            instead=made[0] if made else "" if shape is None else f"Input(shape={shape})",
            correction=made[1] if made else (),
        )
    )


def _in_list(context: Context, call: Call, place: Span, text: str) -> Edit | None:
    """The edit that inserts `text` before the first element of a list."""
    start = place._replace(end=place.start)
    listed = call.spans.get(call.key("layers", 0))
    if listed is None or not LIST.fullmatch(context.source.text.between(listed.start, place.start)):
        return None
    if listed.start.line == place.start.line:
        return Edit(start, f"{text}, ")
    indentation = context.source.text.indentation(place)
    return None if indentation is None else Edit(start, f"{text},\n{indentation}")


def _added(context: Context, call: Call, place: Span, text: str) -> Edit | None:
    """The edit that inserts `text` as a statement before that of the call, outside of loops."""
    line = call.span.start.line
    indentation = context.source.text.indentation(call.span)
    head = context.source.text.of(call.span._replace(end=place.start))
    repeated = any(
        isinstance(node, LOOPS) and node.lineno <= line <= (node.end_lineno or line)
        for node in ast.walk(context.source.imports.tree)
    )
    if call.span != call.statement or indentation is None or head is None or repeated:
        return None
    if not OPENING.fullmatch(context.source.text.between(call.callee.end, place.start)):
        return None
    return Edit(call.span._replace(end=call.span.start), f"{head}{text})\n{indentation}")
