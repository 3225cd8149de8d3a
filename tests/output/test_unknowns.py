"""Each unknown value is explained once, where it starts."""

from __future__ import annotations

from kerasight.inspection import inspect
from kerasight.output.model_table import render
from kerasight.output.unknowns import model_reasons
from kerasight.output.unknowns import render as lines_of
from kerasight.source.document import Document

TEXT = """\
import keras
import pandas

units = int(pandas.read_csv("units.csv").iloc[0])
model = keras.Sequential(
    [
        keras.Input((4,)),
        keras.layers.Dense(units),
        keras.layers.Dense(units),
        keras.layers.Dense(2),
    ]
)
known = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
"""


WHY = "argument 'units': the result of pandas.read_csv"


def test_the_reason_stands_at_the_layer_where_it_begins() -> None:
    unknown, known = inspect(Document.from_text(TEXT)).models
    assert model_reasons(unknown) == [("dense", WHY)]
    assert model_reasons(known) == []
    assert f" ? dense: {WHY}" in render(unknown)
    assert " ? " not in render(known).split("Total params")[1]


def test_what_is_not_known_is_told_at_its_line() -> None:
    inspection = inspect(Document.from_text(TEXT, "units.py"))
    assert lines_of(inspection) == f"units.py:8:9: unknown `Dense` outputs (None, ?): {WHY}\n"


def test_a_layer_that_is_never_called_puts_out_nothing() -> None:
    text = "import keras\nlayer = keras.layers.Dense(3)\n"
    assert lines_of(inspect(Document.from_text(text))) == ""


def test_the_table_shows_the_first_reasons_and_how_many_others() -> None:
    layers = ", ".join(f"keras.layers.Dense({name})" for name in "abcdefg")
    text = (
        "import keras\ndef build(a, b, c, d, e, f, g):\n"
        f"    return keras.Sequential([keras.Input((4,)), {layers}])\n"
    )
    (model,) = inspect(Document.from_text(text)).models
    assert "argument 'e' of" in render(model) and "argument 'f' of" not in render(model)
    assert " ? 2 more reasons: --show-unknown" in render(model)
    assert "argument 'g' of" in render(model, all_reasons=True)
    assert "more reasons" not in render(model, all_reasons=True)
