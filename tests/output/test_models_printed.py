"""Models as a table like `model.summary()`'s, and as JSON."""

from __future__ import annotations

import json

import click
from rich.cells import cell_len

from kerasight.inspection import Inspection, LayerDescription, ModelDescription
from kerasight.output import model_json, model_table
from kerasight.source.document import Document
from kerasight.values.findings import Position, Span
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

SPAN = Span(Position(3, 9), Position(3, 21))


def layer(
    name: str,
    class_name: str,
    shape: Shape | tuple[Shape, ...],
    params: int | None,
    *dtypes: str | None,
) -> LayerDescription:
    return LayerDescription(name, class_name, SPAN, shape, params, params, dtypes)


def model(*layers: LayerDescription, total: int | None, trainable: int | None) -> ModelDescription:
    shape = Shape((None, 784))
    return ModelDescription(
        "model",
        "Sequential",
        SPAN,
        (shape,),
        (shape,),
        layers,
        total,
        trainable,
        ("float32",),
        (None,),
    )


DENSE = layer("dense", "Dense", Shape((None, 128)), 100_480, "float32")
UNKNOWN = layer("dense_1", "Dense", Shape((None, UnknownDim())), None)
LSTM = layer("lstm", "LSTM", (Shape((None, 8)), unknown_shape()), 320, "float32", None)


def test_the_table_is_the_one_of_keras() -> None:
    assert model_table.render(model(DENSE, UNKNOWN, total=None, trainable=100_480)) == (
        """\
Model: "model"  (Sequential, line 3)
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
│ dense (Dense)                        │ (None, 128)                 │         100,480 │
├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
│ dense_1 (Dense)                      │ (None, ?)                   │               ? │
└──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
 Total params: ?
 Trainable params: 100,480
 Non-trainable params: ?"""
    )


def test_totals_add_up() -> None:
    text = model_table.render(model(DENSE, total=100_480, trainable=100_000))
    assert text.endswith(
        " Total params: 100,480\n Trainable params: 100,000\n Non-trainable params: 480"
    )


def test_several_outputs_are_a_list() -> None:
    assert "[(None, 8), ?]" in model_table.render(model(LSTM, total=320, trainable=320))


def test_a_dtype_is_shown_where_it_is_not_the_usual_one() -> None:
    some = layer("top", "Identity", (Shape((8,)), Shape((8,))), 0, "int64", "float32")
    one = layer("cast", "Identity", Shape((None, 3)), 0, "bool")
    text = model_table.render(model(some, one, DENSE, total=1, trainable=1))
    assert "[(8,) int64, (8,)]" in text
    assert "(None, 3) bool" in text
    assert "float32" not in text


def test_a_narrow_terminal_wraps_and_hides_nothing() -> None:
    long = layer("a_layer_with_a_very_long_name_indeed", "BatchNormalization", Shape((None,)), 4)
    text = model_table.render(model(long, total=4, trainable=2), terminal_width=44)
    rows = [line for line in text.splitlines() if line.startswith("│")]
    assert len(rows) > 1
    joined = "".join(row.split("│")[1].strip() for row in rows).replace(" ", "")
    assert joined == "a_layer_with_a_very_long_name_indeed(BatchNormalization)"
    assert max(cell_len(line) for line in text.splitlines()) <= 44


def test_ascii_where_there_is_no_more() -> None:
    text = model_table.render(model(DENSE, total=1, trainable=1), ascii_only=True)
    assert text.isascii()
    assert "| dense (Dense)" in text


def test_markup_in_names_is_text() -> None:
    odd = layer("[bold]x[/]", "Dense", Shape((None, 1)), 1)
    assert "[bold]x[/] (Dense)" in model_table.render(model(odd, total=1, trainable=1))


def test_colours_add_nothing_but_colours() -> None:
    one = model(DENSE, LSTM, total=1, trainable=1)
    coloured = model_table.render(one, color=True)
    assert "\x1b[" in coloured
    assert click.unstyle(coloured) == model_table.render(one)


def inspection(*models: ModelDescription) -> Inspection:
    return Inspection(Document.from_text("", "m.py"), (), models)


def test_json() -> None:
    assert json.loads(
        model_json.render(inspection(model(DENSE, UNKNOWN, LSTM, total=None, trainable=1)))
    ) == [
        {
            "name": "model",
            "keras": "3",
            "filename": "m.py",
            "cell": None,
            "line": 3,
            "inputs": [[None, 784]],
            "outputs": [[None, 784]],
            "input_dtypes": ["float32"],
            "output_dtypes": ["?"],
            "layers": [
                {
                    "name": "dense",
                    "class": "Dense",
                    "filename": "m.py",
                    "cell": None,
                    "line": 3,
                    "output_shape": [None, 128],
                    "dtype": "float32",
                    "params": 100_480,
                },
                {
                    "name": "dense_1",
                    "class": "Dense",
                    "filename": "m.py",
                    "cell": None,
                    "line": 3,
                    "output_shape": [None, "?"],
                    "dtype": "?",
                    "params": "?",
                },
                {
                    "name": "lstm",
                    "class": "LSTM",
                    "filename": "m.py",
                    "cell": None,
                    "line": 3,
                    "output_shape": [[None, 8], "?"],
                    "dtype": ["float32", "?"],
                    "params": 320,
                },
            ],
            "total_params": "?",
        }
    ]
    assert json.loads(model_json.render(inspection())) == []
