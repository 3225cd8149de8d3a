"""Models as Keras 3's `model.summary()` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from itertools import groupby
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kerasight.descriptions import LayerDescription, ModelDescription
from kerasight.output.places import Place
from kerasight.output.unknowns import MOST, model_reasons
from kerasight.values.shapes import Shape, with_dtype

UNKNOWN: Final = "?"
WIDTH: Final = 88
"""The width of a summary in Keras, if the terminal is wide enough."""

COLUMN_ENDS: Final = (0.45, 0.80, 1.0)
"""The ends of the three columns, as shares of the width; Keras's numbers."""

LEAST_WIDTH: Final = 36
"""Below this width, the column of layers would be too narrow."""


def render(
    model: ModelDescription,
    place: Place | None = None,
    *,
    terminal_width: int = WIDTH + 4,
    color: bool = False,
    ascii_only: bool = False,
    all_layers: bool = True,
    all_reasons: bool = False,
) -> str:
    """The table of one model with its title and totals; long names wrap in narrow terminals.

    Without `all_layers`, the layers of a `keras.applications` model are one row.
    """
    width = max(min(WIDTH, terminal_width - 4), LEAST_WIDTH)
    rows = model.layers if all_layers else folded(model.layers)
    console = Console(
        file=StringIO(),
        width=max(width, terminal_width),
        force_terminal=color,
        color_system="256" if color else None,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(title(model, place), soft_wrap=True)
        console.print(table(rows, width, ascii_only=ascii_only))
        for line in (*totals(model), *unknowns(model, all_reasons)):
            console.print(line, soft_wrap=True)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def title(model: ModelDescription, place: Place | None) -> Text:
    """The name of the model, its class and the place that makes it, perhaps in another file."""
    text = Text(f'Model: "{model.name}"', style="bold")
    other = model.span.elsewhere
    where = f"{other.file} " if other else ""
    line = model.span.start.line
    if place is not None and place.cell is not None:
        where += f"cell {place.cell} "
        line = place.start.line
    return text.append(f"  ({model.class_name}, {where}line {line})", style="not bold")


def folded(layers: Sequence[LayerDescription]) -> tuple[LayerDescription, ...]:
    """The layers, with each run of those of one model of `keras.applications` as one row.

    The row has the output of the last of them, and the parameters of all.
    """
    rows: list[LayerDescription] = []
    for part_of, group in groupby(layers, key=lambda layer: layer.part_of):
        run = tuple(group)
        if part_of and len(run) > 1:
            counts = [layer.params for layer in run]
            params = None if None in counts else sum(count or 0 for count in counts)
            run = (run[-1]._replace(name=f"{len(run)} layers", class_name=part_of, params=params),)
        rows += run
    return tuple(rows)


def table(layers: Sequence[LayerDescription], width: int, *, ascii_only: bool) -> Table:
    """A row for each layer; Keras's box, or plain ASCII if the encoding requires it."""
    result = Table(
        width=width, show_lines=True, box=box.ASCII_DOUBLE_HEAD if ascii_only else box.HEAVY_HEAD
    )
    start = 0
    columns = (("Layer (type)", "left"), ("Output Shape", "left"), ("Param #", "right"))
    for (heading, justify), share in zip(columns, COLUMN_ENDS, strict=True):
        end = int(share * width)
        result.add_column(
            heading,
            justify="right" if justify == "right" else "left",
            width=end - start,
            overflow="fold",
        )
        start = end
    for layer in layers:
        label = Text(f"{layer.name} (").append(layer.class_name, style="color(33)").append(")")
        result.add_row(label, shape_text(layer), Text(number(layer.params), style="color(34)"))
    return result


def shape_text(layer: LayerDescription) -> Text:
    """The shape of one output, or a list of several; with a dtype other than float32."""
    shape = layer.output_shape
    shapes = (shape,) if isinstance(shape, Shape) else shape
    dtypes = layer.dtypes if len(layer.dtypes) == len(shapes) else (None,) * len(shapes)
    shown = [with_dtype(one, dtype) for one, dtype in zip(shapes, dtypes, strict=True)]
    return Text(shown[0] if isinstance(shape, Shape) else f"[{', '.join(shown)}]")


def totals(model: ModelDescription) -> list[Text]:
    """Keras's three lines below the table."""
    total, trainable = model.total_params, model.trainable_params
    frozen = None if total is None or trainable is None else total - trainable
    lines = (
        (" Total params: ", total),
        (" Trainable params: ", trainable),
        (" Non-trainable params: ", frozen),
    )
    return [
        Text(label, style="bold").append(number(value), style="not bold color(34)")
        for label, value in lines
    ]


def unknowns(model: ModelDescription, all_reasons: bool) -> list[Text]:
    """A line for each reason why something in the table is `?`, else for the first `MOST`."""
    reasons = model_reasons(model)
    shown = reasons if all_reasons else reasons[:MOST]
    lines = [
        Text(f" {UNKNOWN} {name}: ", style="bold").append(reason, style="not bold")
        for name, reason in shown
    ]
    if len(shown) < len(reasons):
        more = f" {UNKNOWN} {len(reasons) - len(shown)} more reasons: --show-unknown"
        lines.append(Text(more, style="bold"))
    return lines


def number(value: int | None) -> str:
    """`101,770`, or `?`."""
    return UNKNOWN if value is None else f"{value:,}"
