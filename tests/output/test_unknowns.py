"""What is unknown says why, once, where it begins."""

from __future__ import annotations

from kerasight.inspection import inspect
from kerasight.output.model_table import render
from kerasight.output.unknowns import model_reasons
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


def test_the_reason_stands_at_the_layer_where_it_begins() -> None:
    unknown, known = inspect(Document.from_text(TEXT)).models
    assert model_reasons(unknown) == [("dense", "the result of pandas.read_csv")]
    assert model_reasons(known) == []
    assert " ? dense: the result of pandas.read_csv" in render(unknown)
    assert " ? " not in render(known).split("Total params")[1]
